// What goes between the newsroom and the archive's threads.

import type { ArchiveImport, FormerText } from '../../store/archive/imports.js'
import type { ArchiveView } from '../../store/archive/read-archive.js'
import type { ArchiveFilters, ArchiveSearch } from '../../store/archive/search-archive.js'
import type { StockFilters, StockSearch } from '../../store/archive/search-stock.js'
import {
  type RefusalReason,
  StoreDamaged,
  StoreError,
  StoreFull,
  StoreLocked,
  StoreNewer,
  StoreReadOnly,
  StoreRefused,
} from '../../store/errors.js'
import type { ImportOptions, ImportProgress, ImportReport } from './import-files.js'
import type { EarlierComparison, EarlierQuestion, RadarAnswer, RadarAsk } from './radar-messages.js'

export interface ImportStanding extends ArchiveImport {
  /** Everything it was asked to read is still where it was. */
  readonly isThere: boolean
}

export interface ArchiveStanding {
  readonly articles: number
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly sections: readonly string[]
  /** Newest first. */
  readonly imports: readonly ImportStanding[]
}

/** Every call, its arguments and what it gives. */
export interface ArchiveCalls {
  addFiles: { args: Pick<ImportOptions, 'paths' | 'date' | 'page' | 'importId'>; result: ImportReport }
  removeImport: { args: number; result: { readonly removed: number; readonly restored: number } }
  setAside: { args: null; result: string | null }
  verify: { args: null; result: { readonly ok: boolean; readonly problems: readonly string[] } }
  search: { args: { readonly text: string; readonly filters: ArchiveFilters }; result: ArchiveSearch }
  searchStock: { args: { readonly text: string; readonly filters: StockFilters }; result: StockSearch }
  get: { args: string; result: ArchiveView }
  formerTexts: { args: string; result: readonly FormerText[] }
  overview: { args: null; result: ArchiveStanding }
  lookUp: { args: RadarAsk; result: RadarAnswer }
  compareEarlier: { args: EarlierQuestion; result: EarlierComparison | null }
  follow: { args: null; result: null }
  warm: { args: null; result: null }
}
export type ArchiveCallName = keyof ArchiveCalls

export interface ArchiveThreadData {
  /** Folder of the store. */
  readonly directory: string
  /** Folder of the thread's own file. */
  readonly folder: string
}

export type ToThread =
  | {
      readonly [Name in ArchiveCallName]: { readonly call: number; readonly name: Name; readonly args: ArchiveCalls[Name]['args'] }
    }[ArchiveCallName]
  | { readonly cancel: number }

export type FromThread =
  | { readonly call: number; readonly progress: ImportProgress }
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly failure: Failure }

/** A StoreError, or anything else by its message. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly found?: readonly string[]
  readonly versions?: readonly [number, number]
  readonly refusal?: { readonly reason: RefusalReason; readonly what: string }
}

export function failureFrom(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof StoreDamaged) return { code: error.code, message, found: error.found }
  if (error instanceof StoreNewer) return { code: error.code, message, versions: [error.storeVersion, error.appVersion] }
  if (error instanceof StoreRefused) return { code: error.code, message, refusal: { reason: error.reason, what: error.what } }
  if (error instanceof StoreError) return { code: error.code, message }
  return { code: 'unexpected', message }
}

/** The typed error again, on this side of the thread. */
export function errorFrom(failure: Failure): Error {
  switch (failure.code) {
    case 'damaged':
      return new StoreDamaged(failure.found ?? [failure.message])
    case 'newer':
      return new StoreNewer(...(failure.versions ?? ([0, 0] as const)))
    case 'refused':
      return new StoreRefused(failure.refusal?.reason ?? 'constraint', failure.refusal?.what ?? failure.message)
    case 'full':
      return new StoreFull(false)
    case 'locked':
      return new StoreLocked()
    case 'readonly':
      return new StoreReadOnly()
    default:
      return new Error(failure.message)
  }
}
