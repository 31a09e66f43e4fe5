// How far the index has followed the store: the last entry it has taken in of each device's audit trail.
import type { Id } from '../../../shared/domain/ids.js'
import { type Connection, sql } from '../connection.js'

export interface CursorEntry {
  readonly device: Id
  readonly seq: number
  readonly hash: string
}

export type Cursor = readonly CursorEntry[]

export const readCursor = (db: Connection): Cursor => sql<CursorEntry>(db, 'SELECT device, seq, hash FROM cursor ORDER BY device').all()

export function writeCursor(db: Connection, cursor: Cursor): void {
  sql(db, 'DELETE FROM cursor').run()
  for (const { device, seq, hash } of cursor) sql(db, 'INSERT INTO cursor(device, seq, hash) VALUES (?, ?, ?)').run(device, seq, hash)
}
