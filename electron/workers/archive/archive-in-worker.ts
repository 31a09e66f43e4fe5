// The archive for the main thread: every call runs on another thread, so that neither a search nor a year of imports keeps a window waiting.
// One thread searches and stays, one looks for duplicates and stays; another is begun for each call that writes, one at a time.
import path from 'node:path'
import type { ArchiveFilters, ArchiveSearch } from '../../store/archive/search-archive.js'
import type { StockFilters, StockSearch } from '../../store/archive/search-stock.js'
import type { ArchiveCallName, ArchiveCalls } from './archive-messages.js'
import { beginThread, type Thread } from './archive-thread.js'
import type { ImportOptions, ImportProgress, ImportReport } from './import-files.js'
import type { EarlierComparison, EarlierQuestion, RadarAnswer, RadarAsk } from './radar-messages.js'

type Result<Name extends ArchiveCallName> = ArchiveCalls[Name]['result']

/** Every call rejects with a StoreError as the store does, or with an Error when the thread itself failed. */
export interface ArchiveClient {
  /** Rejects with the signal's reason when stopped; what is in stays in as a running import. */
  readonly addFiles: (
    options: Pick<ImportOptions, 'paths' | 'date' | 'page' | 'importId'>,
    turn?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: ImportProgress) => void },
  ) => Promise<ImportReport>
  readonly removeImport: (importId: number) => Promise<Result<'removeImport'>>
  /** Moves a damaged archive away, never deletes it; gives its place relative to the store's folder, null when there was none. The next import begins anew. */
  readonly setAside: () => Promise<string | null>
  readonly verify: () => Promise<Result<'verify'>>
  readonly search: (text: string, filters?: ArchiveFilters) => Promise<ArchiveSearch>
  readonly searchStock: (text: string, filters?: StockFilters) => Promise<StockSearch>
  readonly get: (id: string) => Promise<Result<'get'>>
  readonly formerTexts: (id: string) => Promise<Result<'formerTexts'>>
  readonly overview: () => Promise<Result<'overview'>>
  /** Where texts stand in everything filed, printed or archived before. */
  readonly lookUp: (ask: RadarAsk) => Promise<RadarAnswer>
  /** Null when there is no such text. */
  readonly compareEarlier: (question: EarlierQuestion) => Promise<EarlierComparison | null>
  /** Brings the index up to store and archive; resolves when it is. */
  readonly follow: () => Promise<void>
  /** Reads the index once, so that the first look-ups are quick. */
  readonly warm: () => Promise<void>
  /** Ends the threads; a running import is cut off and can be gone on with. Calls that wait are rejected. */
  readonly close: () => Promise<void>
}

/** `workerFile` is the bundled thread (worker.ts), `directory` the folder of the store. Threads begin with the first call that needs them. */
export function openArchiveClient({ workerFile, directory }: { readonly workerFile: string; readonly directory: string }): ArchiveClient {
  const begin = (): Thread => beginThread(workerFile, { directory, folder: path.dirname(workerFile) })
  let searching: Thread | null = null
  let lookingOut: Thread | null = null
  let writer: Thread | null = null
  let turnToWrite: Promise<unknown> = Promise.resolve()
  let isClosed = false

  const read = <Name extends ArchiveCallName>(name: Name, args: ArchiveCalls[Name]['args']): Promise<Result<Name>> => {
    if (isClosed) return Promise.reject(new Error('the archive is closed'))
    if (searching === null || !searching.isAlive()) searching = begin()
    return searching.call(name, args)
  }
  const look = <Name extends ArchiveCallName>(name: Name, args: ArchiveCalls[Name]['args']): Promise<Result<Name>> => {
    if (isClosed) return Promise.reject(new Error('the archive is closed'))
    if (lookingOut === null || !lookingOut.isAlive()) lookingOut = begin()
    return lookingOut.call(name, args)
  }
  const write = <Name extends ArchiveCallName>(
    name: Name,
    args: ArchiveCalls[Name]['args'],
    turn: Parameters<Thread['call']>[2] = {},
    before: () => Promise<void> = async () => undefined,
  ): Promise<Result<Name>> => {
    const mine = turnToWrite.then(async () => {
      if (isClosed) throw new Error('the archive is closed')
      turn.signal?.throwIfAborted()
      await before()
      writer = begin()
      try {
        return await writer.call(name, args, turn)
      } finally {
        await writer.end()
        writer = null
      }
    })
    turnToWrite = mine.catch(() => undefined)
    return mine
  }
  return {
    addFiles: (options, turn = {}) => write('addFiles', options, turn),
    removeImport: (importId) => write('removeImport', importId),
    setAside: () =>
      write('setAside', null, {}, async () => {
        await Promise.all([searching?.end(), lookingOut?.end()])
      }),
    verify: () => write('verify', null),
    search: (text, filters = {}) => read('search', { text, filters }),
    searchStock: (text, filters = {}) => read('searchStock', { text, filters }),
    get: (id) => read('get', id),
    formerTexts: (id) => read('formerTexts', id),
    overview: () => read('overview', null),
    lookUp: (ask) => look('lookUp', ask),
    compareEarlier: (question) => look('compareEarlier', question),
    follow: async () => {
      await look('follow', null)
    },
    warm: async () => {
      await look('warm', null)
    },
    close: async () => {
      isClosed = true
      await Promise.all([searching?.end(), lookingOut?.end(), writer?.end()])
      await turnToWrite
    },
  }
}
