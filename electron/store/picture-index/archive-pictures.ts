// Pictures of printed issues: a small copy and a fingerprint of each, in a file of their own beside the archive.
import fs from 'node:fs'
import path from 'node:path'
import type { IssueDate, Sha256 } from '../../../shared/domain/ids.js'
import { type Connection, connect, connectReadOnly, sql } from '../connection.js'
import { StoreDamaged, StoreNewer, withOpenErrors, withStoreErrors } from '../errors.js'

const FILE = 'archive-pictures.db'
const VERSION = 1

const TABLES = `
-- A file that was printed on several days has several rows. thumbnail: JPEG, longer side at most 320.
CREATE TABLE picture(
  sha256 TEXT NOT NULL,
  day TEXT,
  page TEXT,
  name TEXT NOT NULL,
  caption TEXT NOT NULL,
  width_px INTEGER NOT NULL,
  height_px INTEGER NOT NULL,
  fingerprint BLOB,
  thumbnail BLOB NOT NULL,
  added_at INTEGER NOT NULL,
  UNIQUE (sha256, day, page, name)
) STRICT;
`

export interface ArchivedPicture {
  readonly sha256: Sha256
  readonly day: IssueDate | null
  readonly page: string | null
  /** Name of the file, from the folder named on. */
  readonly name: string
  readonly caption: string
  readonly widthPx: number
  readonly heightPx: number
}

export interface NewArchivedPicture extends ArchivedPicture {
  readonly fingerprint: Uint8Array | null
  readonly thumbnail: Uint8Array
}

function check(db: Connection): void {
  withOpenErrors(() => {
    const version = db.pragma('user_version', { simple: true }) as number
    if (version > VERSION) throw new StoreNewer(version, VERSION)
    if (version < VERSION) throw new StoreDamaged([`${FILE} holds no archived pictures`])
  })
}

/** Opens the file, or makes it. @throws StoreNewer, StoreDamaged, StoreLocked, StoreReadOnly, StoreFull */
export function openArchivePictures(directory: string): Connection {
  const db = connect(path.join(directory, FILE), 'wal', false)
  try {
    withStoreErrors(() => {
      if (db.pragma('schema_version', { simple: true }) === 0)
        db.transaction(() => {
          db.exec(TABLES)
          db.pragma(`user_version=${VERSION}`)
        }).immediate()
    })
    check(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** A connection that changes nothing; null when no picture was ever archived. @throws StoreNewer, StoreDamaged, StoreReadOnly */
export function openArchivePicturesReader(directory: string): Connection | null {
  const file = path.join(directory, FILE)
  if (!fs.existsSync(file)) return null
  const db = connectReadOnly(file)
  try {
    check(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const COLUMNS = 'sha256, day, page, name, caption, width_px AS widthPx, height_px AS heightPx'

/** False when this very file of this day, page and name is there already. @throws StoreFull, StoreLocked */
export function addArchivedPicture(db: Connection, picture: NewArchivedPicture, now: number): boolean {
  return withStoreErrors(() => {
    // UNIQUE takes two unknown days for different ones.
    if (
      sql(db, 'SELECT 1 FROM picture WHERE sha256 = ? AND day IS ? AND page IS ? AND name = ?').get(
        picture.sha256,
        picture.day,
        picture.page,
        picture.name,
      )
    )
      return false
    sql(
      db,
      'INSERT INTO picture(sha256, day, page, name, caption, width_px, height_px, fingerprint, thumbnail, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      picture.sha256,
      picture.day,
      picture.page,
      picture.name,
      picture.caption,
      picture.widthPx,
      picture.heightPx,
      picture.fingerprint,
      picture.thumbnail,
      now,
    )
    return true
  })
}

/** Where a file was printed, latest first. */
export const listArchivedPictures = (db: Connection, sha256: Sha256): ArchivedPicture[] =>
  sql<ArchivedPicture>(db, `SELECT ${COLUMNS} FROM picture WHERE sha256 = ? ORDER BY day DESC, name`).all(sha256)

/** The small copy of an archived file; null when there is none of that hash. */
export const findThumbnail = (db: Connection, sha256: Sha256): Buffer | null =>
  sql<{ thumbnail: Buffer }>(db, 'SELECT thumbnail FROM picture WHERE sha256 = ? LIMIT 1').get(sha256)?.thumbnail ?? null

/** The same, asked once of the store's folder. */
export function archivedThumbnail(directory: string, sha256: Sha256): Buffer | null {
  const db = openArchivePicturesReader(directory)
  try {
    return db && findThumbnail(db, sha256)
  } finally {
    db?.close()
  }
}

/** Every archived file with its fingerprint, for an index that is made anew. */
export const eachArchivedFingerprint = (db: Connection): IterableIterator<{ sha256: Sha256; fingerprint: Buffer | null }> =>
  sql<{ sha256: Sha256; fingerprint: Buffer | null }>(db, 'SELECT sha256, fingerprint FROM picture GROUP BY sha256').iterate()
