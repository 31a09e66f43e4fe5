// The archive's thread: takes calls, answers each once. One thread of the newsroom searches, one looks for duplicates, another writes while
// it writes.
import fs from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { parseQuery } from '../../../shared/domain/archive/index.js'
import { listFormerTexts } from '../../store/archive/imports.js'
import { type Archive, type ArchiveReader, openArchive, openArchiveReader, setArchiveAside } from '../../store/archive/open-archive.js'
import { getArchiveArticle } from '../../store/archive/read-archive.js'
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
import { standingOf } from './archive-standing.js'
import { type IndexFeed, openIndexFeed } from './feed-index.js'
import { type ImportProgress, importFiles } from './import-files.js'
import { openRadar, type Radar } from './radar.js'

const { directory, folder } = workerData as ArchiveThreadData
const maps = path.join(folder, 'cmaps')
/** How long a look-up waits for an index that is behind. */
const PATIENCE_MS = 8000
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

let lookingOut: Radar | null = null

function radar(): Radar {
  lookingOut ??= openRadar({ directory, patienceMs: PATIENCE_MS })
  return lookingOut
}

async function writing<T>(work: (archive: Archive) => T | Promise<T>): Promise<T> {
  const archive = openArchive({ directory, now: Date.now })
  try {
    return await work(archive)
  } finally {
    archive.close()
  }
}

/** Writes to the archive and tells the index of duplicates. */
const writingBoth = <T>(work: (archive: Archive, feed: IndexFeed) => T | Promise<T>): Promise<T> =>
  writing(async (archive) => {
    const feed = openIndexFeed(archive)
    try {
      return await work(archive, feed)
    } finally {
      feed.close()
    }
  })

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
  addFiles: (args, turn) =>
    writingBoth((archive, { onBatch, onStored }) =>
      importFiles(archive, { ...args, ...turn, onBatch, onStored, mapFolder: fs.existsSync(maps) ? maps : null }),
    ),
  removeImport: (importId) => writingBoth((_archive, feed) => feed.removeImport(importId)),
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
  overview: () => standingOf(reader()),
  lookUp: (ask) => radar().lookUp(ask),
  compareEarlier: (question) => radar().compareEarlier(question),
  follow: async () => {
    await radar().follow()
    // Nobody waits for it: look-ups go between its steps.
    void radar()
      .settle()
      .catch(() => undefined)
    return null
  },
  warm: async () => {
    await radar().warm()
    return null
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
