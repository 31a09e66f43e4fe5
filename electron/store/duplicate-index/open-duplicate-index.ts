// The index of everything filed, printed or archived, in which a text is looked up before it is printed again. It lies
// beside the store and follows from it: a missing, damaged or older one is begun anew and never keeps the store from opening.
// All calls are synchronous; keep one open index in a process, in a worker thread.
import fs from 'node:fs'
import type { Id } from '../../../shared/domain/ids.js'
import type { Connection } from '../connection.js'
import { StoreDamaged, StoreLocked, StoreRefused, storeErrorFrom } from '../errors.js'
import { flushDirectory } from '../files.js'
import { dropDocument, putDocument } from './change-documents.js'
import { changedSince, type IndexMoment, noteChanges, readArchiveMark, readMoment, writeArchiveMark } from './changes.js'
import { type Cursor, readCursor, writeCursor } from './cursor.js'
import { countDocuments, findById, type IndexedDocument, listAfter, type NewDocument } from './documents.js'
import { indexFile, openIndexFile, setIndexAside } from './index-file.js'
import { countDelta, moveDelta, readSlice } from './postings.js'
import { type DuplicateMatch, type DuplicateQuery, queryIndex, type TextOf } from './query.js'
import { buildIndex, type RebuildReport } from './rebuild.js'
import { type IndexReport, VERIFY_SAMPLE, verifyFile } from './verify-index.js'

export interface DuplicateIndexOptions {
  /** The store's folder. */
  readonly directory: string
  readonly textOf: TextOf
  /** Told when a damaged file was set aside and an empty index stands in its place: catch up before the next query. */
  readonly onSetAside?: (damage: StoreDamaged) => void
}

export interface ChangeReport {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
}

/** Documents to put in and take out, and how far the store has been followed then. */
export interface IndexChanges {
  readonly documents?: Iterable<NewDocument>
  readonly removed?: Iterable<Id>
  readonly cursor?: Cursor
  /** The mark of the archive that the index has followed to with these changes. */
  readonly archiveMark?: string
}

export interface IndexStats {
  readonly documents: number
  /** Postings that wait to be merged. */
  readonly waiting: number
  /** Size of the file and its journal. */
  readonly bytes: number
}

/** Every function throws StoreDamaged (after setting the file aside), StoreLocked, StoreFull or StoreReadOnly. */
export interface DuplicateIndex {
  readonly directory: string
  /** Adds or replaces by id, all or none. The same id with the same body only refreshes where it stands. @throws StoreRefused `tooLarge` */
  readonly addDocuments: (batch: Iterable<NewDocument>) => ChangeReport
  /** True when there was such a document. */
  readonly removeDocument: (id: Id) => boolean
  /** Changes and cursor in one transaction. */
  readonly applyChanges: (changes: IndexChanges) => ChangeReport
  readonly query: (text: string, options: DuplicateQuery) => DuplicateMatch[]
  /** Replaces the whole index. Readers keep the present one until it is done. @throws StoreLocked when another process has the index open */
  readonly rebuildFrom: (documents: Iterable<NewDocument>, cursor?: Cursor) => RebuildReport
  readonly verifyIndex: (sample?: number) => IndexReport
  /** Moves waiting postings to the main table, at most `limit` of them; gives how many still wait. Changes no answer. */
  readonly merge: (limit?: number) => number
  /**
   * Reads a slice of the postings, so that the first queries find them in memory: slice 0 to `slices` - 1. Through SQLite, never by opening
   * the file beside it: closing a second handle would drop the locks by which other processes know that the index is in use.
   */
  readonly warm: (slice?: number, slices?: number) => void
  readonly stats: () => IndexStats
  readonly findDocument: (id: Id) => IndexedDocument | null
  /** Documents after a number, in the order of their numbers; 0 for the first. */
  readonly listDocuments: (after: number, limit: number) => IndexedDocument[]
  readonly cursor: () => Cursor
  /** Empty while the index does not have the whole archive. */
  readonly archiveMark: () => string
  /** Sets another mark where `from` still stands; false where it does not. */
  readonly moveArchiveMark: (from: string, to: string) => boolean
  readonly moment: () => IndexMoment
  /** Documents that were added, changed or removed since; null when too many were, or the index was made anew. */
  readonly changedSince: (moment: IndexMoment) => Id[] | null
  readonly close: () => void
}

function openOrRenew(directory: string, onSetAside: (damage: StoreDamaged) => void): Connection {
  const file = indexFile(directory)
  try {
    return openIndexFile(file)
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
    setIndexAside(directory)
    const db = openIndexFile(file)
    onSetAside(error)
    return db
  }
}

/** Puts a finished file in the place of the open one, which must have no other reader. */
function replaceFile(db: Connection, finished: string, directory: string): void {
  try {
    // Leaving the journal mode takes the last connection: nobody may read through a journal that belongs to another file.
    if (db.pragma('journal_mode=DELETE', { simple: true }) !== 'delete') throw new StoreLocked()
  } catch (error) {
    fs.rmSync(finished, { force: true })
    throw error
  }
  db.close()
  fs.renameSync(finished, indexFile(directory))
  flushDirectory(directory)
}

/** Opens the index of a store's folder, and makes an empty one when there is none. @throws StoreLocked, StoreReadOnly, StoreFull */
export function openDuplicateIndex(options: DuplicateIndexOptions): DuplicateIndex {
  const { directory, textOf } = options
  const onSetAside = options.onSetAside ?? (() => undefined)
  let db = openOrRenew(directory, onSetAside)

  const guarded = <T>(work: () => T): T => {
    try {
      if (!db.open) throw new StoreRefused('closed', 'duplicate index')
      return work()
    } catch (error) {
      const typed = storeErrorFrom(error)
      if (typed instanceof StoreDamaged) {
        db.close()
        setIndexAside(directory)
        db = openIndexFile(indexFile(directory))
        onSetAside(typed)
      }
      throw typed
    }
  }
  const reading = <T>(work: () => T): T => guarded(() => db.transaction(work).deferred())
  const writing = <T>(work: () => T): T => guarded(() => db.transaction(work).immediate())

  const applyChanges = ({ documents = [], removed = [], cursor, archiveMark }: IndexChanges): ChangeReport =>
    writing(() => {
      const report = { added: 0, changed: 0, unchanged: 0, removed: 0 }
      const touched: Id[] = []
      for (const id of removed) {
        if (!dropDocument(db, textOf, id)) continue
        report.removed++
        touched.push(id)
      }
      for (const document of documents) {
        const change = putDocument(db, textOf, document)
        report[change]++
        if (change !== 'unchanged') touched.push(document.id)
      }
      noteChanges(db, touched)
      if (cursor) writeCursor(db, cursor)
      if (archiveMark !== undefined) writeArchiveMark(db, archiveMark)
      return report
    })

  return {
    directory,
    addDocuments: (batch) => applyChanges({ documents: batch }),
    removeDocument: (id) => applyChanges({ removed: [id] }).removed === 1,
    applyChanges,
    query: (text, query) => reading(() => queryIndex(db, textOf, text, query)),
    rebuildFrom: (documents, cursor = []) =>
      guarded(() => {
        const finished = `${indexFile(directory)}.new`
        // Keeps a second process from building at the same time.
        db.exec('BEGIN IMMEDIATE')
        let report: RebuildReport
        try {
          report = buildIndex(finished, documents, cursor)
        } finally {
          db.exec('ROLLBACK')
        }
        try {
          replaceFile(db, finished, directory)
        } finally {
          if (db.open) db.pragma('journal_mode=WAL')
          else db = openIndexFile(indexFile(directory))
        }
        return report
      }),
    verifyIndex: (sample = VERIFY_SAMPLE) => reading(() => verifyFile(db, textOf, sample)),
    merge: (limit = Number.MAX_SAFE_INTEGER) =>
      writing(() => {
        moveDelta(db, limit)
        return countDelta(db)
      }),
    warm: (slice = 0, slices = 1) => reading(() => readSlice(db, slice, slices)),
    stats: () =>
      reading(() => ({
        documents: countDocuments(db),
        waiting: countDelta(db),
        bytes: ['', '-wal'].reduce(
          (sum, tail) => sum + (fs.statSync(indexFile(directory) + tail, { throwIfNoEntry: false })?.size ?? 0),
          0,
        ),
      })),
    findDocument: (id) => reading(() => findById(db, id)),
    listDocuments: (after, limit) => reading(() => listAfter(db, after, limit)),
    cursor: () => reading(() => readCursor(db)),
    archiveMark: () => reading(() => readArchiveMark(db)),
    moveArchiveMark: (from, to) =>
      writing(() => {
        if (readArchiveMark(db) !== from) return false
        writeArchiveMark(db, to)
        return true
      }),
    moment: () => reading(() => readMoment(db)),
    changedSince: (moment) => reading(() => changedSince(db, moment)),
    close: () => db.close(),
  }
}
