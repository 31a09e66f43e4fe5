// The postings of the index: one whole number for each fingerprint of a document, in a table that is nothing but its key.
// Numbers stay below 2^53, so plain numbers carry them both ways exactly; no bigint is needed.
import { LOOKED_UP_HASHES } from '../../../shared/domain/duplicates/archive-fingerprint.js'
import { type Connection, sql } from '../connection.js'

/** Documents an index can number, dead ones included. */
export const DOCUMENT_LIMIT = 2 ** 22

export const keyOf = (hash: number, document: number): number => hash * DOCUMENT_LIMIT + document
/** Exact below 2^53, and many times faster than the remainder of such large numbers. */
export const documentOf = (key: number): number => key - Math.floor(key / DOCUMENT_LIMIT) * DOCUMENT_LIMIT

const range = (table: 'posting' | 'delta') => `SELECT k FROM ${table} WHERE k >= ? AND k < ? LIMIT ?`

/** Gives a function that names the documents with a hash, at most `limit` of them; for many look-ups in one transaction. */
export function postingReader(db: Connection): (hash: number, limit: number) => number[] {
  const main = db.prepare(range('posting')).pluck()
  const delta = isDeltaEmpty(db) ? null : db.prepare(range('delta')).pluck()
  return (hash, limit) => {
    const [from, to] = [keyOf(hash, 0), keyOf(hash + 1, 0)]
    const keys = main.all(from, to, limit) as number[]
    if (delta !== null && keys.length < limit) keys.push(...(delta.all(from, to, limit - keys.length) as number[]))
    return keys.map(documentOf)
  }
}

export const isDeltaEmpty = (db: Connection): boolean => sql(db, 'SELECT 1 FROM delta LIMIT 1').get() === undefined

export const countDelta = (db: Connection): number => sql<{ n: number }>(db, 'SELECT count(*) AS n FROM delta').get()?.n ?? 0

/** Reads the whole table: seconds for a large index. */
export const countPostings = (db: Connection): number =>
  (sql<{ n: number }>(db, 'SELECT count(*) AS n FROM posting').get()?.n ?? 0) + countDelta(db)

/** Reads every page of one of `slices` equal parts of the postings that all but the shortest texts are looked up in. */
export function readSlice(db: Connection, slice: number, slices: number): void {
  const width = keyOf(LOOKED_UP_HASHES, 0) / slices
  sql(db, 'SELECT count(*) FROM posting WHERE k >= ? AND k < ?').get(Math.floor(slice * width), Math.ceil((slice + 1) * width))
}

export function addPostings(db: Connection, hashes: Iterable<number>, document: number): void {
  const insert = sql(db, 'INSERT OR IGNORE INTO delta(k) VALUES (?)')
  for (const hash of hashes) insert.run(keyOf(hash, document))
}

export function removePostings(db: Connection, hashes: Iterable<number>, document: number): void {
  for (const hash of hashes) {
    sql(db, 'DELETE FROM delta WHERE k = ?').run(keyOf(hash, document))
    sql(db, 'DELETE FROM posting WHERE k = ?').run(keyOf(hash, document))
  }
}

export const hasPosting = (db: Connection, hash: number, document: number): boolean =>
  sql(db, 'SELECT 1 FROM posting WHERE k = @key UNION ALL SELECT 1 FROM delta WHERE k = @key').get({ key: keyOf(hash, document) }) !==
  undefined

/** The first posting from a key on. */
export const findPosting = (db: Connection, key: number): number | null =>
  sql<{ k: number | null }>(
    db,
    'SELECT min(k) AS k FROM (SELECT min(k) AS k FROM posting WHERE k >= @key UNION ALL SELECT min(k) FROM delta WHERE k >= @key)',
  ).get({ key })?.k ?? null

/** Moves the smallest postings of the delta to the main table, at most `limit`; call it in a transaction. Gives how many it moved. */
export function moveDelta(db: Connection, limit: number): number {
  const last = sql<{ k: number | null }>(db, 'SELECT max(k) AS k FROM (SELECT k FROM delta ORDER BY k LIMIT ?)').get(limit)?.k ?? null
  if (last === null) return 0
  sql(db, 'INSERT OR IGNORE INTO posting(k) SELECT k FROM delta WHERE k <= ? ORDER BY k').run(last)
  return sql(db, 'DELETE FROM delta WHERE k <= ?').run(last).changes
}

/** Rows of one INSERT while an index is built. */
const ROWS = 500

/** Gives a function that appends ascending keys to the main table, and one that ends it; for a new file without a journal. */
export function postingAppender(db: Connection): { append: (key: number) => void; end: () => void } {
  const insert = db.prepare(`INSERT INTO posting(k) VALUES ${Array(ROWS).fill('(?)').join(',')}`)
  let waiting: number[] = []
  return {
    append: (key) => {
      waiting.push(key)
      if (waiting.length < ROWS) return
      insert.run(waiting)
      waiting = []
    },
    end: () => {
      for (const key of waiting) sql(db, 'INSERT INTO posting(k) VALUES (?)').run(key)
      waiting = []
    },
  }
}
