// The archive for the main thread: every call runs on another thread, so that neither a search nor a year of imports keeps a window waiting.
// One thread searches and stays; another is begun for each call that writes, one at a time.
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ArchiveFilters, ArchiveSearch } from '../../store/archive/search-archive.js'
import type { StockFilters, StockSearch } from '../../store/archive/search-stock.js'
import {
  type ArchiveCallName,
  type ArchiveCalls,
  type ArchiveThreadData,
  errorFrom,
  type FromThread,
  type ToThread,
} from './archive-messages.js'
import type { ImportOptions, ImportProgress, ImportReport } from './import-files.js'

type Result<Name extends ArchiveCallName> = ArchiveCalls[Name]['result']

/** Every call rejects with a StoreError as the store does, or with an Error when the thread itself failed. */
export interface ArchiveClient {
  /** Rejects with the signal's reason when stopped; what is in stays in as a running import. */
  readonly addFiles: (
    options: Pick<ImportOptions, 'paths' | 'date' | 'page'>,
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
  readonly imports: () => Promise<Result<'imports'>>
  readonly count: () => Promise<number>
  readonly sections: () => Promise<Result<'sections'>>
  /** Ends the threads; a running import is cut off and can be gone on with. Calls that wait are rejected. */
  readonly close: () => Promise<void>
}

/** How long a stopped import may take to its next mark before its thread is ended; nothing is lost by that either. */
const MOST_STOPPING_MS = 3000

interface Thread {
  readonly call: <Name extends ArchiveCallName>(
    name: Name,
    args: ArchiveCalls[Name]['args'],
    turn?: { readonly signal?: AbortSignal | undefined; readonly onProgress?: ((progress: ImportProgress) => void) | undefined },
  ) => Promise<Result<Name>>
  readonly isAlive: () => boolean
  readonly end: () => Promise<void>
}

/** `workerFile` is the bundled thread (worker.ts), `directory` the folder of the store. Threads begin with the first call that needs them. */
export function openArchiveClient({ workerFile, directory }: { readonly workerFile: string; readonly directory: string }): ArchiveClient {
  const begin = (): Thread => beginThread(workerFile, { directory, folder: path.dirname(workerFile) })
  let searching: Thread | null = null
  let writer: Thread | null = null
  let turnToWrite: Promise<unknown> = Promise.resolve()
  let isClosed = false

  const read = <Name extends ArchiveCallName>(name: Name, args: ArchiveCalls[Name]['args']): Promise<Result<Name>> => {
    if (isClosed) return Promise.reject(new Error('the archive is closed'))
    if (searching === null || !searching.isAlive()) searching = begin()
    return searching.call(name, args)
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
        await searching?.end()
      }),
    verify: () => write('verify', null),
    search: (text, filters = {}) => read('search', { text, filters }),
    searchStock: (text, filters = {}) => read('searchStock', { text, filters }),
    get: (id) => read('get', id),
    formerTexts: (id) => read('formerTexts', id),
    imports: () => read('imports', null),
    count: () => read('count', null),
    sections: () => read('sections', null),
    close: async () => {
      isClosed = true
      await Promise.all([searching?.end(), writer?.end()])
      await turnToWrite
    },
  }
}

function beginThread(workerFile: string, data: ArchiveThreadData): Thread {
  const worker = new Worker(workerFile, { workerData: data, env: {}, stdout: true, stderr: true })
  // An idle thread keeps no command line from ending.
  worker.unref()
  interface Waiting {
    readonly resolve: (result: unknown) => void
    readonly reject: (error: unknown) => void
    readonly onProgress: ((progress: ImportProgress) => void) | undefined
  }
  const waiting = new Map<number, Waiting>()
  let last = 0
  let alive = true
  const fail = (error: Error): void => {
    alive = false
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  worker.on('message', (message: FromThread) => {
    const one = waiting.get(message.call)
    if (one === undefined) return
    if ('progress' in message) one.onProgress?.(message.progress)
    else if ('failure' in message) one.reject(errorFrom(message.failure))
    else one.resolve(message.result)
  })
  worker.on('error', (error: Error) => fail(error))
  worker.on('exit', () => fail(new Error('the archive thread ended')))

  return {
    isAlive: () => alive,
    end: async () => {
      alive = false
      await worker.terminate()
    },
    call: async (name, args, turn = {}) => {
      const call = ++last
      let timer: NodeJS.Timeout | undefined
      const stop = (): void => {
        worker.postMessage({ cancel: call } satisfies ToThread)
        timer = setTimeout(() => waiting.get(call)?.reject(turn.signal?.reason), MOST_STOPPING_MS)
      }
      worker.ref()
      try {
        return await new Promise<never>((resolve, reject) => {
          waiting.set(call, { resolve: resolve as (result: unknown) => void, reject, onProgress: turn.onProgress })
          turn.signal?.addEventListener('abort', stop, { once: true })
          worker.postMessage({ call, name, args } as ToThread)
        })
      } catch (error) {
        // The thread speaks of its own stop; the caller knows its reason.
        turn.signal?.throwIfAborted()
        throw error
      } finally {
        clearTimeout(timer)
        turn.signal?.removeEventListener('abort', stop)
        waiting.delete(call)
        if (waiting.size === 0) worker.unref()
      }
    },
  }
}
