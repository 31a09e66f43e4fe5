// What goes to the thread that keeps the store safe, and what comes back.
import type { BackupReport } from '../../store/backup.js'
import { StoreDamaged, type StoreError, StoreFull, StoreLocked, StoreReadOnly } from '../../store/errors.js'
import type { VerifyReport } from '../../store/verify.js'

export type KeepTask =
  /** A backup of the store in `directory` into the folder `into`. */
  | { readonly kind: 'backup'; readonly directory: string; readonly into: string; readonly appVersion: string }
  /** Every hash of the store in `directory`, held against the backups in `backups`. */
  | { readonly kind: 'verify'; readonly directory: string; readonly backups: string }

export interface KeepResults {
  readonly backup: BackupReport
  readonly verify: VerifyReport
}

export interface KeepFailure {
  readonly code: StoreError['code'] | null
  readonly message: string
  readonly found: readonly string[]
}

export type KeepAnswer = { readonly done: BackupReport | VerifyReport } | { readonly failed: KeepFailure }

/** An error as it can cross to another thread: classes do not. */
export function failureOf(error: unknown): KeepFailure {
  const code = error instanceof Error && 'code' in error ? (error.code as KeepFailure['code']) : null
  return {
    code,
    message: error instanceof Error ? error.message : String(error),
    found: error instanceof StoreDamaged ? error.found : [],
  }
}

/** The error that `failureOf` was given, as far as anyone tells it apart. */
export function errorOf({ code, message, found }: KeepFailure): Error {
  switch (code) {
    case 'full':
      return new StoreFull(false)
    case 'damaged':
      return new StoreDamaged(found)
    case 'locked':
      return new StoreLocked()
    case 'readonly':
      return new StoreReadOnly()
    default:
      return Object.assign(new Error(message), code === null ? {} : { code })
  }
}
