// Backups while the application runs: every quarter of an hour when something changed, at quit, and when asked for.

import { basename } from 'node:path'
import { BrowserWindow, dialog } from 'electron'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { BackupCard, Preferences, VerifyView } from '../../shared/ipc/views.js'
import { systemPorts } from '../services/open-desk.js'
import { backupTo, listBackups, readAnchors } from '../store/backup.js'
import { restoreFrom } from '../store/restore.js'
import { verifyStore } from '../store/verify.js'
import type { Log } from './log.js'
import type { StoreSession } from './store-session.js'

const EVERY_MS = 15 * 60_000

export interface BackupCalls {
  /** Something was written since the last backup. */
  readonly touched: () => void
  readonly list: () => BackupCard[]
  readonly now: () => BackupCard
  readonly chooseFolder: (windowId: number) => Promise<Preferences>
  /** Sets the store aside, puts the backup in its place and opens it. */
  readonly restore: (name: string) => null
  readonly verify: () => VerifyView
  /** Makes a last backup when one is due; failures are logged, a quit is never refused for them. */
  readonly atQuit: () => void
}

export interface BackupParts {
  readonly session: StoreSession
  readonly appVersion: string
  readonly log: Log
  readonly saveFolder: (folder: string) => Preferences
  readonly preferences: () => Preferences
  /** The windows load anew: everything they show came from the former store. */
  readonly reload: () => void
}

export function createBackups({ session, appVersion, log, saveFolder, preferences, reload }: BackupParts): BackupCalls {
  let isDue = false
  const make = (): BackupCard => {
    const { name, madeAt, bytes, verified } = backupTo(session.desk().store, session.backupDirectory())
    isDue = false
    return { name, madeAt, bytes, verified }
  }
  const quietly = () => {
    if (!isDue || session.state().state !== 'ready') return
    try {
      make()
    } catch (error) {
      log.write('backup.failed', error instanceof Error ? error.message : String(error))
    }
  }
  setInterval(quietly, EVERY_MS).unref()
  return {
    touched: () => {
      isDue = true
    },
    list: () => listBackups(session.backupDirectory()).map(({ name, madeAt, bytes, verified }) => ({ name, madeAt, bytes, verified })),
    now: make,
    async chooseFolder(windowId) {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.id === windowId)
      const options = { properties: ['openDirectory' as const, 'createDirectory' as const] }
      const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      const folder = chosen.filePaths[0]
      return chosen.canceled || !folder ? preferences() : saveFolder(folder)
    },
    restore(name) {
      const backup = listBackups(session.backupDirectory()).find((one) => one.name === basename(name))
      if (!backup) throw new RefusalError('notFound', 'backup')
      session.close()
      try {
        const report = restoreFrom({ directory: session.directory, file: backup.file, ports: systemPorts(), appVersion })
        log.write('store.restored', `${backup.name}, former store in ${report.setAside ?? 'none'}`)
      } finally {
        session.open()
      }
      reload()
      return null
    },
    verify() {
      const { ok, revisions, badRevisions, auditEntries, auditOk, problems } = verifyStore(
        session.desk().store,
        readAnchors(session.backupDirectory()),
      )
      return { ok, revisions, badRevisions: [...badRevisions], auditEntries, auditOk, problems: [...problems] }
    },
    atQuit: quietly,
  }
}
