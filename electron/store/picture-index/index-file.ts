// The file of the picture index. Everything in it can be made again from the store's pictures and the archived ones, so it is
// written faster and less durably than the store, and a damaged or foreign one is put out of the way.
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { FINGERPRINT_VERSION } from '../../../shared/domain/pictures/encode-fingerprint.js'
import { type Connection, connectReadOnly } from '../connection.js'
import { StoreDamaged, withOpenErrors, withStoreErrors } from '../errors.js'

const INDEX_FILE = 'pictures.db'
const DAMAGED_FILE = 'pictures-damaged.db'
const TABLES_VERSION = 1
/** Another way of hashing makes another index. */
const INDEX_VERSION = TABLES_VERSION * 1000 + FINGERPRINT_VERSION
const APPLICATION_ID = 0x464d_5049 // FMPI

const TABLES = `
-- fingerprint: null for a flat picture and for one that could not be read; refusal says why.
CREATE TABLE picture(
  no INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  fingerprint BLOB,
  is_grey INTEGER,
  refusal TEXT
) STRICT;
-- Two files of one photograph, the lower number first. cut_from: which of them shows more, a or b.
CREATE TABLE pair(
  a INTEGER NOT NULL REFERENCES picture,
  b INTEGER NOT NULL REFERENCES picture,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'near')),
  cut_from TEXT CHECK (cut_from IN ('a', 'b')),
  cut_percent INTEGER,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_b ON pair(b);
-- Which revisions of articles show a picture, and the last revision that was looked at.
CREATE TABLE used(sha256 TEXT NOT NULL, article_id TEXT NOT NULL, revision_id TEXT NOT NULL, PRIMARY KEY (sha256, revision_id)) STRICT, WITHOUT ROWID;
CREATE TABLE followed(row INTEGER NOT NULL, revision_id TEXT NOT NULL) STRICT;
`

const fileOf = (directory: string): string => path.join(directory, INDEX_FILE)

function isOurs(db: Connection): boolean {
  return db.pragma('application_id', { simple: true }) === APPLICATION_ID && db.pragma('user_version', { simple: true }) === INDEX_VERSION
}

function openOrMake(file: string): Connection {
  return withOpenErrors(() => {
    const db = new Database(file, { timeout: 5000 })
    try {
      db.pragma('journal_mode=WAL')
      db.pragma('synchronous=NORMAL')
      db.pragma('trusted_schema=OFF')
      db.pragma('cell_size_check=ON')
      if (db.pragma('schema_version', { simple: true }) === 0)
        db.transaction(() => {
          db.exec(TABLES)
          db.pragma(`application_id=${APPLICATION_ID}`)
          db.pragma(`user_version=${INDEX_VERSION}`)
        }).immediate()
      if (!isOurs(db)) throw new StoreDamaged([`${INDEX_FILE} is of another version`])
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** Opens the index or makes one; a damaged one, or one of another version, is set aside first. @throws StoreLocked, StoreReadOnly, StoreFull */
export function openPictureIndex(directory: string): Connection {
  try {
    return openOrMake(fileOf(directory))
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
    setPictureIndexAside(directory)
    return openOrMake(fileOf(directory))
  }
}

/** A connection that changes nothing; null while there is no index, or none that can be read. */
export function openPictureIndexReader(directory: string): Connection | null {
  if (!fs.existsSync(fileOf(directory))) return null
  try {
    const db = connectReadOnly(fileOf(directory))
    if (isOurs(db)) return db
    db.close()
    return null
  } catch (error) {
    if (error instanceof StoreDamaged) return null
    throw error
  }
}

/** Moves the file and its journal out of the way, over an earlier one; every connection must be closed. */
export function setPictureIndexAside(directory: string): void {
  withStoreErrors(() => {
    for (const tail of ['-wal', '-shm', '']) {
      const [from, to] = [fileOf(directory) + tail, path.join(directory, DAMAGED_FILE + tail)]
      fs.rmSync(to, { force: true })
      if (fs.existsSync(from)) fs.renameSync(from, to)
    }
  })
}
