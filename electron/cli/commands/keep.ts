// forme backup, restore, verify: the record kept safe.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { RefusalError } from '../../../shared/ipc/errors.js'
import { systemPorts } from '../../services/open-desk.js'
import { backupTo, readAnchors } from '../../store/backup.js'
import { restoreFrom } from '../../store/restore.js'
import { verifyStore } from '../../store/verify.js'
import { EXIT } from '../arguments.js'
import { type Command, storeDirectory, withDesk } from './context.js'

export const backup: Command = (context) =>
  withDesk(context, (desk) => {
    const { name, file, bytes, revisions, removed } = backupTo(desk.store, resolve(context.line.operands[0] ?? '.'))
    return {
      status: EXIT.done,
      json: { name, file, bytes, revisions, verified: true, removed },
      lines: [context.t('cli.backup.done', { file, revisions })],
    }
  })

export const restore: Command = async (context) => {
  const file = resolve(context.line.operands[0] ?? '')
  if (!existsSync(file)) throw new RefusalError('notFound', 'cli.noFile', { file, what: 'ENOENT' })
  const directory = storeDirectory(context)
  const report = restoreFrom({ directory, file, ports: systemPorts(), appVersion: context.ports.version })
  return {
    status: EXIT.done,
    json: { file, ...report },
    lines: [
      context.t('cli.restore.done', { file, aside: report.setAside ? join(directory, report.setAside) : context.t('cli.restore.none') }),
    ],
  }
}

export const verify: Command = (context) =>
  withDesk(context, (desk) => {
    const report = verifyStore(desk.store, readAnchors(join(desk.store.directory, 'backups')))
    return {
      status: report.ok ? EXIT.done : EXIT.store,
      json: report,
      lines: [
        ...report.problems,
        report.ok
          ? context.t('cli.verify.ok', { revisions: report.revisions, audit: report.auditEntries })
          : context.t('cli.verify.bad', { count: report.problems.length }),
      ],
    }
  })
