// The file of the duplicate index: its tables, how it is opened, and how a damaged or foreign one is put out of the way.
// Everything in it can be made again from the store, so it is written faster and less durably than the store: after a power
// cut the last changes may be missing, never half there, and the cursor says which.
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Connection } from '../connection.js'
import { StoreDamaged, withOpenErrors, withStoreErrors } from '../errors.js'

const INDEX_FILE = 'duplicates.db'
const DAMAGED_FILE = 'duplicates-damaged.db'
/** Raised whenever the tables, the reading of texts or the choice of fingerprints change: an index of another number is made anew. */
const INDEX_VERSION = 3
const APPLICATION_ID = 0x464d_4449 // FMDI
const CACHE_KIB = 65_536

const TABLES = `
-- Fingerprints: hash of 31 bits · 2^22 + document. New ones go to the delta, which is small and therefore always in memory.
CREATE TABLE posting(k INTEGER PRIMARY KEY) STRICT;
CREATE TABLE delta(k INTEGER PRIMARY KEY) STRICT;
-- id, revision: UUIDs as 16 bytes, any other id as text. day: days since 1970. hash: 53 bits of the body. state: 0 draft, 1 filed, 2 archived.
-- stamp: of everything an archived text was made of, 0 for others.
CREATE TABLE document(
  doc INTEGER PRIMARY KEY AUTOINCREMENT,
  id ANY NOT NULL UNIQUE,
  revision ANY,
  day INTEGER,
  units INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  state INTEGER NOT NULL,
  recurring INTEGER NOT NULL,
  page TEXT,
  headline TEXT NOT NULL,
  section TEXT NOT NULL,
  stamp INTEGER NOT NULL
) STRICT;
CREATE INDEX document_hash ON document(hash);
-- name: of this very file. archive: the mark of the archive that the index has followed to (archiveMark).
CREATE TABLE meta(k TEXT PRIMARY KEY, v TEXT NOT NULL) STRICT;
INSERT INTO meta(k, v) VALUES ('name', lower(hex(randomblob(8)))), ('archive', '');
-- The latest changes: which document, NULL for many at once. What was found before them may be found no more.
CREATE TABLE change(seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT) STRICT;
-- The last entry of each device's audit trail that the index has taken in.
CREATE TABLE cursor(device TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
`

export const indexFile = (directory: string): string => path.join(directory, INDEX_FILE)

/** Tables of an empty index in an empty database. */
export function layOut(db: Connection): void {
  db.transaction(() => {
    db.exec(TABLES)
    db.pragma(`application_id=${APPLICATION_ID}`)
    db.pragma(`user_version=${INDEX_VERSION}`)
  }).immediate()
}

/** Opens or makes the file. @throws StoreDamaged when it is none of ours, or of another version; StoreLocked, StoreReadOnly, StoreFull */
export function openIndexFile(file: string): Connection {
  return withOpenErrors(() => {
    const db = new Database(file, { timeout: 5000 })
    try {
      db.pragma('journal_mode=WAL')
      db.pragma('synchronous=NORMAL')
      db.pragma(`cache_size=-${CACHE_KIB}`)
      db.pragma('trusted_schema=OFF')
      db.pragma('cell_size_check=ON')
      if (db.pragma('user_version', { simple: true }) === 0 && db.pragma('schema_version', { simple: true }) === 0) layOut(db)
      const version = db.pragma('user_version', { simple: true })
      if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID || version !== INDEX_VERSION)
        throw new StoreDamaged([`the duplicate index has version ${String(version)}`])
    } catch (error) {
      db.close()
      throw error
    }
    return db
  })
}

/** A file to build an index in that nobody else sees yet: fast, and worthless when the build does not end. */
export function openUnfinished(file: string): Connection {
  return withOpenErrors(() => {
    fs.rmSync(file, { force: true })
    const db = new Database(file)
    db.pragma('journal_mode=OFF')
    db.pragma('synchronous=OFF')
    db.pragma(`cache_size=-${CACHE_KIB}`)
    layOut(db)
    return db
  })
}

/** Moves the file and its journal out of the way, over an earlier one; the connection must be closed. Gives the new name. */
export function setIndexAside(directory: string): string {
  return withStoreErrors(() => {
    for (const tail of ['-wal', '-shm', '']) {
      const [from, to] = [path.join(directory, INDEX_FILE + tail), path.join(directory, DAMAGED_FILE + tail)]
      fs.rmSync(to, { force: true })
      if (fs.existsSync(from)) fs.renameSync(from, to)
    }
    return DAMAGED_FILE
  })
}
