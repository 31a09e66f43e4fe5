// The archive's thread: takes calls, answers each once. One thread of the newsroom searches, another writes while it writes.
import fs from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { parseQuery } from '../../../shared/domain/archive/index.js'
import { listFormerTexts, listImports, removeImport } from '../../store/archive/imports.js'
import { type Archive, type ArchiveReader, openArchive, openArchiveReader, setArchiveAside } from '../../store/archive/open-archive.js'
import { countArchiveArticles, getArchiveArticle, listArchiveSections } from '../../store/archive/read-archive.js'
import { searchArchive } from '../../store/archive/search-archive.js'
import { searchStock } from '../../store/archive/search-stock.js'
import { verifyArchive } from '../../store/archive/verify-archive.js'
import { StoreRefused } from '../../store/errors.js'
import { openReader } from '../../store/open-store.js'
import {
  type ArchiveCallName,
  type ArchiveCalls,
  type ArchiveThreadData,
  type FromThread,
  failureFrom,
  type ToThread,
} from './archive-messages.js'
import { type ImportProgress, importFiles } from './import-files.js'

const { directory, folder } = workerData as ArchiveThreadData
const maps = path.join(folder, 'cmaps')
const post = (message: FromThread): void => parentPort?.postMessage(message)

let reading: ArchiveReader | null = null
let stock: ReturnType<typeof openReader> | null = null

/** Null while nothing was ever archived. */
function reader(): ArchiveReader | null {
  reading ??= openArchiveReader(directory)
  return reading
}

function stockReader(): ReturnType<typeof openReader> {
  stock ??= openReader(directory)
  return stock
}

async function writing<T>(work: (archive: Archive) => T | Promise<T>): Promise<T> {
  const archive = openArchive({ directory, now: Date.now })
  try {
    return await work(archive)
  } finally {
    archive.close()
  }
}

interface Turn {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ImportProgress) => void
}

const HANDLERS: {
  readonly [Name in ArchiveCallName]: (
    args: ArchiveCalls[Name]['args'],
    turn: Turn,
  ) => ArchiveCalls[Name]['result'] | Promise<ArchiveCalls[Name]['result']>
} = {
  addFiles: (args, turn) => writing((archive) => importFiles(archive, { ...args, ...turn, mapFolder: fs.existsSync(maps) ? maps : null })),
  removeImport: (importId) => writing((archive) => removeImport(archive, importId)),
  setAside: () => setArchiveAside({ directory, now: Date.now }),
  verify: () => writing(verifyArchive),
  search: ({ text, filters }) => {
    const [archive, query] = [reader(), parseQuery(text)]
    return archive === null ? { hits: [], total: 0, isTotalCapped: false, ignored: query.ignored } : searchArchive(archive, query, filters)
  },
  searchStock: ({ text, filters }) => searchStock(stockReader(), parseQuery(text), filters),
  get: (id) => {
    const archive = reader()
    if (archive === null) throw new StoreRefused('notFound', id)
    return getArchiveArticle(archive, id)
  },
  formerTexts: (id) => {
    const archive = reader()
    return archive === null ? [] : listFormerTexts(archive, id)
  },
  imports: () => {
    const archive = reader()
    return archive === null ? [] : listImports(archive)
  },
  count: () => {
    const archive = reader()
    return archive === null ? 0 : countArchiveArticles(archive)
  },
  sections: () => {
    const archive = reader()
    return archive === null ? [] : listArchiveSections(archive)
  },
}

const turns = new Map<number, AbortController>()

parentPort?.on('message', async (message: ToThread) => {
  if ('cancel' in message) {
    turns.get(message.cancel)?.abort()
    return
  }
  const { call } = message
  const controller = new AbortController()
  turns.set(call, controller)
  try {
    const handler = HANDLERS[message.name] as (args: unknown, turn: Turn) => unknown
    const result = await handler(message.args, { signal: controller.signal, onProgress: (progress) => post({ call, progress }) })
    post({ call, result })
  } catch (error) {
    post({ call, failure: failureFrom(error) })
  } finally {
    turns.delete(call)
  }
})
