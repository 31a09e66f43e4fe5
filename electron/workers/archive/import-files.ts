// Brings printed issues into the archive: file after file, in small transactions with a mark of how far it came. A killed import is
// gone on with when the same files are imported again; a stopped one too.
import path from 'node:path'
import type { PrintedArticle } from '../../../shared/domain/archive/index.js'
import { addArticles, beginImport, finishImport } from '../../store/archive/imports.js'
import type { Archive } from '../../store/archive/open-archive.js'
import { IntakeRefusal, type IntakeRefusalCode } from '../intake/refusal.js'
import { listSourceFiles } from './list-files.js'
import { type FileProblem, readPrintedFile } from './read-printed-file.js'

export interface ImportOptions {
  /** Files and folders. */
  readonly paths: readonly string[]
  /** Day and page of all of them, where the person says so: `YYYY-MM-DD`. */
  readonly date?: string | null
  readonly page?: string | null
  readonly mapFolder?: string | null
  /** The running import to go on with, also when its files were changed since. */
  readonly importId?: number
  /** Told of each batch just before it is stored: another index may know an article too early, it may never miss one. */
  readonly onBatch?: (articles: readonly PrintedArticle[]) => void
  /** Told when that batch is stored. */
  readonly onStored?: () => void
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportProgress {
  readonly importId: number
  /** The file being read, from 1, of how many. */
  readonly fileNumber: number
  readonly files: number
  readonly fileName: string
  readonly added: number
  readonly known: number
  readonly corrected: number
}

export interface UnreadFile {
  readonly file: string
  readonly reason: IntakeRefusalCode | 'notFound' | 'unreadable'
}

export interface ImportReport {
  /** Null when the import brought nothing new: then there is nothing to undo. */
  readonly importId: number | null
  readonly files: number
  readonly added: number
  readonly known: number
  readonly corrected: number
  /** True when it went on with an import that had been cut off; the figures then count all of it, the lists below only the rest. */
  readonly resumed: boolean
  /** Files that gave nothing, each with its reason. */
  readonly unread: readonly UnreadFile[]
  /** What within a file did not come in, or not as it stood; the first MOST_PROBLEMS of them. */
  readonly problems: readonly FileProblem[]
  readonly problemCount: number
  /** Files in folders that are of no kind that is read. */
  readonly passedOver: readonly string[]
}

export const MOST_PROBLEMS = 1000
/** A batch is one transaction: a killed process loses at most this, and a stop is heeded after it. */
const BATCH_ARTICLES = 500
const BATCH_CHARACTERS = 1_000_000
/** Units without articles also move the mark on, at least this often. */
const BATCH_UNITS = 5000

/** The mark counts files and, within the file being read, its units. */
const CURSOR_FILE = 2 ** 32

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Imports files. Rejects with the signal's reason when stopped: what is in stays in, as a running import that can be gone on with or removed.
 * @throws StoreFull, StoreLocked, StoreDamaged, StoreReadOnly
 */
export async function importFiles(archive: Archive, options: ImportOptions): Promise<ImportReport> {
  const { paths, signal } = options
  const sources = listSourceFiles(paths)
  const unread: UnreadFile[] = sources.missing.map((file) => ({ file, reason: 'notFound' }))
  const none = { importId: null, files: 0, added: 0, known: 0, corrected: 0, resumed: false }
  if (sources.files.length === 0) return { ...none, unread, problems: [], problemCount: 0, passedOver: sources.passedOver }

  signal?.throwIfAborted()
  const place = { date: options.date ?? null, page: options.page ?? null, mapFolder: options.mapFolder ?? null }
  const begun = beginImport(archive, {
    name: paths.map((one) => one.split(/[\\/]/u).findLast((part) => part !== '') ?? one).join(', '),
    sourceKey: `${sources.key} ${place.date ?? ''} ${place.page ?? ''}`,
    paths: paths.map((one) => path.resolve(one)),
    givenDay: place.date,
    givenPage: place.page,
    ...(options.importId === undefined ? {} : { importId: options.importId }),
  })
  const figures = { added: begun.added, known: begun.known, corrected: begun.corrected }
  const problems: FileProblem[] = []
  let problemCount = 0
  let batch: PrintedArticle[] = []
  let characters = 0
  let units = 0
  let cursor = begun.cursor
  let at = { fileNumber: 0, fileName: '' }
  const flush = async (): Promise<void> => {
    options.onBatch?.(batch)
    const report = addArticles(archive, { importId: begun.id, articles: batch, cursor })
    options.onStored?.()
    for (const key of ['added', 'known', 'corrected'] as const) figures[key] += report[key]
    batch = []
    characters = 0
    units = 0
    options.onProgress?.({ importId: begun.id, files: sources.files.length, ...at, ...figures })
    await tick()
    signal?.throwIfAborted()
  }
  const isFull = (): boolean => batch.length >= BATCH_ARTICLES || characters >= BATCH_CHARACTERS || units >= BATCH_UNITS

  for (const [index, source] of sources.files.entries()) {
    const [from, to] = [index * CURSOR_FILE, (index + 1) * CURSOR_FILE]
    if (begun.cursor >= to) continue
    at = { fileNumber: index + 1, fileName: source.name }
    signal?.throwIfAborted()
    cursor = Math.max(cursor, from)
    try {
      for await (const unit of readPrintedFile(source, place, cursor - from)) {
        cursor++
        units++
        batch.push(...unit.articles)
        for (const article of unit.articles) characters += article.body.length
        problemCount += unit.problems.length
        problems.push(...unit.problems.slice(0, MOST_PROBLEMS - problems.length))
        if (isFull()) await flush()
      }
    } catch (error) {
      const reason = unreadReason(error)
      if (reason === null) throw error
      unread.push({ file: source.name, reason })
    }
  }
  await flush()
  const ended = finishImport(archive, begun.id)
  return {
    importId: ended.added + ended.corrected === 0 ? null : ended.id,
    files: sources.files.length,
    ...figures,
    resumed: begun.cursor > 0,
    unread,
    problems,
    problemCount,
    passedOver: sources.passedOver,
  }
}

/** Why a file gave nothing; null for what is no fault of the file. */
function unreadReason(error: unknown): UnreadFile['reason'] | null {
  if (error instanceof IntakeRefusal) return error.code
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? error.code : null
  return code === null ? null : code === 'ENOENT' ? 'notFound' : 'unreadable'
}
