// forme backup, restore, verify: the record kept safe.
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { RefusalError } from '../../../shared/ipc/errors.js'
import type { Desk } from '../../services/desk.js'
import { systemPorts } from '../../services/open-desk.js'
import { type BackupReport, backupTo, readAnchors } from '../../store/backup.js'
import { StoreReadOnly, StoreRefused } from '../../store/errors.js'
import { type RestoreReport, restoreFrom } from '../../store/restore.js'
import { verifyStore } from '../../store/verify.js'
import { EXIT } from '../arguments.js'
import { type Command, type CommandContext, inStoreFolder, isNoFolder, storeDirectory, withDesk } from './context.js'

export const backup: Command = (context) =>
  withDesk(context, (desk) => {
    const { name, file, bytes, revisions, removed } = backupInto(desk, resolve(context.line.operands[0] ?? '.'))
    return {
      status: EXIT.done,
      json: { name, file, bytes, revisions, verified: true, removed },
      lines: [context.t('cli.backup.done', { file, revisions })],
    }
  })

function backupInto(desk: Desk, directory: string): BackupReport {
  try {
    return backupTo(desk.store, directory)
  } catch (error) {
    if (isNoFolder(error) || error instanceof StoreReadOnly) throw new RefusalError('backupFailed', 'folder', { what: directory })
    throw error
  }
}

export const restore: Command = async (context) => {
  const file = resolve(context.line.operands[0] ?? '')
  if (!existsSync(file)) throw new RefusalError('notFound', 'cli.noFile', { file, what: 'ENOENT' })
  const directory = storeDirectory(context)
  const report = restoring(context, file)
  return {
    status: EXIT.done,
    json: { file, ...report },
    lines: [
      context.t('cli.restore.done', { file, aside: report.setAside ? join(directory, report.setAside) : context.t('cli.restore.none') }),
    ],
  }
}

function restoring(context: CommandContext, file: string): RestoreReport {
  const bad = () => new RefusalError('backupFailed', 'cli.badBackup', { file })
  if (!statSync(file).isFile()) throw bad()
  try {
    return inStoreFolder(context, (directory) => restoreFrom({ directory, file, ports: systemPorts(), appVersion: context.ports.version }))
  } catch (error) {
    if (error instanceof StoreRefused && error.reason === 'badBackup') throw bad()
    throw error
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
