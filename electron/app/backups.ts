// Backups while the application runs: every quarter of an hour when something changed, at quit, and when asked for.

import { basename } from 'node:path'
import { BrowserWindow, dialog } from 'electron'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { BackupCard, Preferences, VerifyView } from '../../shared/ipc/views.js'
import { systemPorts } from '../services/open-desk.js'
import { auditHead } from '../store/audit.js'
import { listBackups, readAnchors } from '../store/backup.js'
import { StoreReadOnly } from '../store/errors.js'
import { restoreFrom } from '../store/restore.js'
import { keepInWorker } from '../workers/keep/keep-in-worker.js'
import { type BackupDue, createBackupDue } from './backup-due.js'
import type { Log } from './log.js'
import type { StoreSession } from './store-session.js'

const EVERY_MS = 15 * 60_000

export interface BackupCalls {
  /** A draft was kept: no operation tells of it. */
  readonly draftKept: () => void
  readonly list: () => BackupCard[]
  readonly now: () => Promise<BackupCard>
  readonly chooseFolder: (windowId: number) => Promise<Preferences>
  /** Sets the store aside, puts the backup in its place and opens it. */
  readonly restore: (name: string) => Promise<null>
  readonly verify: () => Promise<VerifyView>
  /** Ends what is under way and makes a last backup when one is due; failures are logged, a quit is never refused for them. */
  readonly atQuit: () => Promise<void>
}

export interface BackupParts {
  readonly session: StoreSession
  readonly appVersion: string
  readonly workerFile: string
  readonly log: Log
  readonly saveFolder: (folder: string) => Preferences
  readonly preferences: () => Preferences
  /** Told when a backup could not go to the folder that was chosen for them, once until it can again. */
  readonly onFolderGone: () => void
  /** The windows load anew: everything they show came from the former store. */
  readonly reload: () => void
}

export function createBackups({
  session,
  appVersion,
  workerFile,
  log,
  saveFolder,
  preferences,
  onFolderGone,
  reload,
}: BackupParts): BackupCalls {
  const lastSeq = () => {
    const { db, deviceId } = session.desk().store
    return auditHead(db, deviceId).seq
  }
  let due: BackupDue | null = null
  const dueNow = () => {
    due ??= createBackupDue(lastSeq, readAnchors(session.backupPlace().directory)[0]?.seq ?? null)
    return due
  }
  let wasTold = false
  const folderGone = () => {
    if (!wasTold) onFolderGone()
    wasTold = true
  }
  // One at a time: a restore must not find the store in use by a backup.
  let running: Promise<unknown> = Promise.resolve()
  const afterOthers = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = running.then(work, work)
    running = mine.catch(() => undefined)
    return mine
  }

  const backUpInto = (into: string) => keepInWorker(workerFile, { kind: 'backup', directory: session.directory, into, appVersion })
  const make = async (): Promise<BackupCard> => {
    const counted = dueNow()
    session.desk()
    const { directory, isSubstitute } = session.backupPlace()
    if (isSubstitute) folderGone()
    const report = await backUpInto(directory).catch((error: unknown) => {
      // The chosen folder is there but takes nothing: a disk that was locked or went away under it.
      if (directory === session.ownBackups || !(error instanceof StoreReadOnly)) throw error
      folderGone()
      return backUpInto(session.ownBackups)
    })
    if (!isSubstitute && report.file.startsWith(directory)) wasTold = false
    counted.backedUp(report.anchor.seq)
    const { name, madeAt, bytes, verified } = report
    return { name, madeAt, bytes, verified }
  }
  const quietly = async () => {
    if (session.state().state !== 'ready' || !dueNow().isDue()) return
    await make().catch((error: unknown) => log.failure('backup.failed', error))
  }
  setInterval(() => void afterOthers(quietly), EVERY_MS).unref()
  return {
    draftKept: () => dueNow().draftKept(),
    list: () =>
      listBackups(session.backupPlace().directory).map(({ name, madeAt, bytes, verified }) => ({ name, madeAt, bytes, verified })),
    now: () => afterOthers(make),
    async chooseFolder(windowId) {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.id === windowId)
      const options = { properties: ['openDirectory' as const, 'createDirectory' as const] }
      const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      const folder = chosen.filePaths[0]
      if (chosen.canceled || !folder) return preferences()
      // What the new folder lacks is due.
      due = null
      wasTold = false
      return saveFolder(folder)
    },
    restore: (name) =>
      afterOthers(async () => {
        const backup = listBackups(session.backupPlace().directory).find((one) => one.name === basename(name))
        if (!backup) throw new RefusalError('notFound', 'backup')
        await session.close()
        due = null
        try {
          const report = restoreFrom({ directory: session.directory, file: backup.file, ports: systemPorts(), appVersion })
          log.write('store.restored', `${backup.name}, former store in ${report.setAside ?? 'none'}`)
        } finally {
          session.open()
        }
        reload()
        return null
      }),
    verify: () =>
      afterOthers(async () => {
        session.desk()
        const backups = session.backupPlace().directory
        const { ok, revisions, badRevisions, auditEntries, auditOk, problems } = await keepInWorker(workerFile, {
          kind: 'verify',
          directory: session.directory,
          backups,
        })
        return { ok, revisions, badRevisions: [...badRevisions], auditEntries, auditOk, problems: [...problems] }
      }),
    atQuit: () => afterOthers(quietly),
  }
}
