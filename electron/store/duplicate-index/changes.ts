// What the index remembers of its own latest changes, so that whoever keeps an answer knows whether it still holds.
import type { Id } from '../../../shared/domain/ids.js'
import { type Connection, sql } from '../connection.js'

/** Changes that are kept; who asks later than that is told that anything may have changed. */
const KEPT = 2000
/** So many documents changed at once are noted as "many". */
const MANY = 100

/** A moment of the index: the file's own name and the number of its latest change. */
export interface IndexMoment {
  readonly file: string
  readonly change: number
}

export function readMoment(db: Connection): IndexMoment {
  const file = sql<{ v: string }>(db, "SELECT v FROM meta WHERE k = 'name'").get()?.v ?? ''
  return { file, change: sql<{ n: number | null }>(db, 'SELECT max(seq) AS n FROM change').get()?.n ?? 0 }
}

/** Documents that changed since a moment; null when too much did, or the index is another file now. */
export function changedSince(db: Connection, moment: IndexMoment): Id[] | null {
  const now = readMoment(db)
  if (now.file !== moment.file || now.change < moment.change) return null
  const oldest = sql<{ n: number | null }>(db, 'SELECT min(seq) AS n FROM change').get()?.n ?? 0
  if (now.change > moment.change && oldest > moment.change + 1) return null
  const ids: Id[] = []
  for (const { id } of sql<{ id: Id | null }>(db, 'SELECT id FROM change WHERE seq > ?').all(moment.change)) {
    if (id === null) return null
    ids.push(id)
  }
  return ids
}

/** Call it in the transaction of the change. */
export function noteChanges(db: Connection, ids: readonly Id[]): void {
  if (ids.length === 0) return
  const note = sql(db, 'INSERT INTO change(id) VALUES (?)')
  if (ids.length > MANY) note.run(null)
  else for (const id of ids) note.run(id)
  sql(db, 'DELETE FROM change WHERE seq <= (SELECT max(seq) FROM change) - ?').run(KEPT)
}

/** The mark of the archive that the index has followed to; empty when it is behind. */
export const readArchiveMark = (db: Connection): string => sql<{ v: string }>(db, "SELECT v FROM meta WHERE k = 'archive'").get()?.v ?? ''

export function writeArchiveMark(db: Connection, mark: string): void {
  sql(db, "UPDATE meta SET v = ? WHERE k = 'archive'").run(mark)
}
