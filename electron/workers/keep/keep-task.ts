// Backing up and verifying, on connections of their own beside the application's.
import { randomBytes } from 'node:crypto'
import { backupTo, readAnchors } from '../../store/backup.js'
import { uuid7Source } from '../../store/identity.js'
import { openReader, openStore } from '../../store/open-store.js'
import { verifyStore } from '../../store/verify.js'
import type { KeepResults, KeepTask } from './keep-messages.js'

/** @throws StoreError */
export function carryOut(task: KeepTask): KeepResults['backup'] | KeepResults['verify'] {
  if (task.kind === 'verify') {
    const reader = openReader(task.directory)
    try {
      return verifyStore(reader, readAnchors(task.backups))
    } finally {
      reader.close()
    }
  }
  const ports = { now: Date.now, newId: uuid7Source(Date.now, randomBytes) }
  const store = openStore({ directory: task.directory, ports, appVersion: task.appVersion })
  try {
    return backupTo(store, task.into)
  } finally {
    store.close()
  }
}
