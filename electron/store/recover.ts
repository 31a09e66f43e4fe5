// What can be done about a store that does not open: what is in it, and which backups would do.
import path from 'node:path'
import type { BackupCard } from '../../shared/ipc/views.js'
import { listBackups, verifyBackup } from './backup.js'
import { StoreError } from './errors.js'
import { STORE_FILE } from './migrate.js'
import { salvage } from './salvage.js'

export interface Recovery {
  /** Articles of the damaged store that can be read whole, and how many of them have a draft newer than any revision. */
  readonly articles: number
  readonly drafts: number
  readonly unreadable: number
  /** From all folders, newest first. */
  readonly backups: readonly (BackupCard & { readonly file: string })[]
  /** The newest one that was just read from end to end and holds; null when none does. */
  readonly newestVerified: (BackupCard & { readonly file: string }) | null
}

/** Looks and changes nothing; restoreFrom or restoreWithoutBackup acts. */
export function inspectDamagedStore(directory: string, backupDirectories: readonly string[]): Recovery {
  const found = salvage(path.join(directory, STORE_FILE))
  const backups = backupDirectories.flatMap(listBackups).sort((a, b) => b.madeAt - a.madeAt)
  return {
    articles: found.articles.length,
    drafts: found.articles.filter((article) => article.from === 'draft').length,
    unreadable: found.unreadable,
    backups,
    newestVerified: backups.find(({ file }) => holds(file)) ?? null,
  }
}

function holds(file: string): boolean {
  try {
    return verifyBackup(file).ok
  } catch (error) {
    if (error instanceof StoreError) return false
    throw error
  }
}
