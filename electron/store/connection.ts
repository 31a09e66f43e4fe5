// Opens SQLite files. Every connection that may write gets the same settings, read back and checked: better-sqlite3 is
// built so that only the session that creates a database runs synchronous=FULL, every later one would silently be NORMAL.
import Database from 'better-sqlite3'
import { withOpenErrors } from './errors.js'

export type Connection = Database.Database

/** Setting, the text that sets it, what reading it back must give. */
const SETTINGS = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', '1', 1],
  ['checkpoint_fullfsync', '1', 1],
  ['foreign_keys', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  // Without it INSERT OR REPLACE would walk past the triggers that keep the record append-only.
  ['recursive_triggers', 'ON', 1],
  ['busy_timeout', '5000', 5000],
] as const

/** What each setting reads as on this connection. */
export const readSettings = (db: Connection): Record<string, unknown> =>
  Object.fromEntries(SETTINGS.map(([name]) => [name, db.pragma(name, { simple: true })]))

/** @throws Error when a setting does not hold: without them an acknowledged save could be lost in a power cut. */
function applySettings(db: Connection, journalMode: 'wal' | 'delete'): void {
  for (const [name, value, expected] of SETTINGS) {
    db.pragma(`${name}=${name === 'journal_mode' ? journalMode : value}`)
    const read = db.pragma(name, { simple: true })
    const wanted = name === 'journal_mode' ? journalMode : expected
    if (read !== wanted) throw new Error(`SQLite did not take ${name}=${value}: it reads ${String(read)}`)
  }
}

/** A connection to the live store (`wal`) or to a file that stands alone (`delete`: backups, copies in the making). */
export function connect(file: string, journalMode: 'wal' | 'delete' = 'wal', mustExist = true): Connection {
  return withOpenErrors(() => {
    const db = new Database(file, { fileMustExist: mustExist, timeout: 5000 })
    try {
      applySettings(db, journalMode)
    } catch (error) {
      db.close()
      throw error
    }
    return db
  })
}

/** A connection that changes nothing: for looking at a store before it is trusted, and for readers in other threads. */
export function connectReadOnly(file: string): Connection {
  return withOpenErrors(() => {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
    db.pragma('trusted_schema=OFF')
    db.pragma('cell_size_check=ON')
    return db
  })
}

const statements = new WeakMap<Connection, Map<string, Database.Statement>>()

/** The prepared statement for a text, made once a connection. */
export function sql<Row = unknown>(db: Connection, text: string): Database.Statement<unknown[], Row> {
  let known = statements.get(db)
  if (!known) {
    known = new Map()
    statements.set(db, known)
  }
  let statement = known.get(text)
  if (!statement) {
    statement = db.prepare(text)
    known.set(text, statement)
  }
  return statement as Database.Statement<unknown[], Row>
}
