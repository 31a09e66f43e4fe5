// What can go wrong with the store, one class a case, each with a code. Nothing from SQLite or the file system leaves
// the store untyped, and no failed write is swallowed.
import type { Id } from '../../shared/domain/ids.js'

export type StoreErrorCode = 'newer' | 'damaged' | 'full' | 'locked' | 'readonly' | 'conflict' | 'refused'

export abstract class StoreError extends Error {
  abstract readonly code: StoreErrorCode
}

/** Written by a newer Forme: not read, not touched. Versions are those of the schema. */
export class StoreNewer extends StoreError {
  readonly code = 'newer'
  readonly storeVersion: number
  readonly appVersion: number

  constructor(storeVersion: number, appVersion: number) {
    super(`the store has version ${storeVersion}, this application reads up to ${appVersion}`)
    this.name = 'StoreNewer'
    this.storeVersion = storeVersion
    this.appVersion = appVersion
  }
}

/** The file or a row in it is not what was written. `found` says what, in technical words. */
export class StoreDamaged extends StoreError {
  readonly code = 'damaged'
  readonly found: readonly string[]

  constructor(found: readonly string[], cause?: unknown) {
    super(`the store is damaged: ${found.join('; ')}`, { cause })
    this.name = 'StoreDamaged'
    this.found = found
  }
}

/** No room on the disk. `saved` is true when the last reserve let the write in hand through: warn, nothing is lost yet. */
export class StoreFull extends StoreError {
  readonly code = 'full'
  readonly saved: boolean

  constructor(saved: boolean, cause?: unknown) {
    super(saved ? 'the disk is full; the last reserve was used' : 'the disk is full', { cause })
    this.name = 'StoreFull'
    this.saved = saved
  }
}

/** Another process kept the store for longer than the busy timeout. */
export class StoreLocked extends StoreError {
  readonly code = 'locked'

  constructor(cause?: unknown) {
    super('another process is writing to the store', { cause })
    this.name = 'StoreLocked'
  }
}

/** The folder or file cannot be written, or not be opened at all: rights, a read-only medium, a disk that went away. */
export class StoreReadOnly extends StoreError {
  readonly code = 'readonly'

  constructor(cause?: unknown) {
    super('the store cannot be written', { cause })
    this.name = 'StoreReadOnly'
  }
}

/** One end of a conflict. */
export interface ConflictSide {
  readonly revisionId: Id
  readonly author: string
  readonly createdAt: number
  readonly sha256: string
}

/** The base of a save is no longer the head. Nothing was written; `base` is what the writer started from, `head` what stands now. */
export class StoreConflict extends StoreError {
  readonly code = 'conflict'
  readonly entityId: Id
  readonly base: ConflictSide | null
  readonly head: ConflictSide

  constructor(entityId: Id, base: ConflictSide | null, head: ConflictSide) {
    super(`${entityId} has moved on to ${head.revisionId}`)
    this.name = 'StoreConflict'
    this.entityId = entityId
    this.base = base
    this.head = head
  }
}

export type RefusalReason =
  | 'notFound'
  | 'exists'
  | 'badContent'
  | 'badReference'
  | 'tooLarge'
  | 'constraint'
  | 'nested'
  | 'closed'
  | 'badBackup'

/** The store will not do it; `reason` says why, `what` names the thing meant. */
export class StoreRefused extends StoreError {
  readonly code = 'refused'
  readonly reason: RefusalReason
  readonly what: string

  constructor(reason: RefusalReason, what: string, cause?: unknown) {
    super(`${reason}: ${what}`, { cause })
    this.name = 'StoreRefused'
    this.reason = reason
    this.what = what
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The typed error for one thrown by SQLite or the file system; anything else (a mistake of ours) comes back as it is. */
export function storeErrorFrom(error: unknown): unknown {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return new StoreFull(false, error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new StoreLocked(error)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new StoreDamaged([message], error)
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_IOERR') ||
    ['EROFS', 'EACCES', 'EPERM'].includes(code)
  )
    return new StoreReadOnly(error)
  if (code.startsWith('SQLITE_CONSTRAINT')) return new StoreRefused('constraint', message, error)
  return error
}

/** Runs `work` and rethrows what it throws as a typed error. */
export function withStoreErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storeErrorFrom(error)
  }
}

/** The same while a file is being opened, when SQLite finding no sense in it is damage and no mistake of ours. */
export function withOpenErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const typed = storeErrorFrom(error)
    if (typed instanceof StoreError || !codeOf(error).startsWith('SQLITE_')) throw typed
    throw new StoreDamaged([error instanceof Error ? error.message : String(error)], error)
  }
}
