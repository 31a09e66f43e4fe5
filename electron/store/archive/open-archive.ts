// Opens the archive file beside the store, and makes it when there is none. A file that is newer than this application, or damaged,
// is refused and left as it is; setArchiveAside moves it away, never deletes it.
import fs from 'node:fs'
import path from 'node:path'
import { type Connection, connect, connectReadOnly } from '../connection.js'
import { StoreDamaged, storeErrorFrom, withOpenErrors, withStoreErrors } from '../errors.js'
import { flushDirectory, timeName } from '../files.js'
import { applyMigrations, refuseNewer, SET_ASIDE } from '../migrate.js'
import { versionOf } from '../migrations/all.js'
import { ARCHIVE_MIGRATIONS } from './schema.js'

export const ARCHIVE_FILE = 'archive.db'

/** What reads the archive: an archive, or a reader of it in another thread. */
export interface ArchiveReader {
  readonly db: Connection
  readonly close: () => void
}

export interface Archive extends ArchiveReader {
  readonly directory: string
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
}

export interface OpenArchiveOptions {
  /** Folder of the store, absolute; made when missing. */
  readonly directory: string
  readonly now: () => number
}

const TABLES = ['meta', 'import', 'article', 'former', 'article_text']

/** @throws StoreNewer, StoreDamaged, StoreLocked, StoreReadOnly, StoreFull */
export function openArchive({ directory, now }: OpenArchiveOptions): Archive {
  const file = path.join(directory, ARCHIVE_FILE)
  if (!isMade(file)) createArchive(directory, file)
  const db = connect(file)
  try {
    checkArchive(db)
    withStoreErrors(() => applyMigrations(db, ARCHIVE_MIGRATIONS))
    // The index is read at random: a larger cache than the newsroom's own store needs.
    db.pragma('cache_size = -65536')
    return { db, directory, now, close: () => db.close() }
  } catch (error) {
    db.close()
    throw storeErrorFrom(error)
  }
}

/** A connection that changes nothing; null when nothing was ever archived. @throws StoreNewer, StoreDamaged, StoreReadOnly, StoreLocked */
export function openArchiveReader(directory: string): ArchiveReader | null {
  const file = path.join(directory, ARCHIVE_FILE)
  if (!isMade(file)) return null
  let db = connectReadOnly(file)
  if (isOlder(db)) {
    db.close()
    openArchive({ directory, now: () => 0 }).close()
    db = connectReadOnly(file)
  }
  try {
    checkArchive(db)
    db.pragma('cache_size = -65536')
    return { db, close: () => db.close() }
  } catch (error) {
    db.close()
    throw storeErrorFrom(error)
  }
}

/**
 * Moves a damaged archive, journal and all, into set-aside/; the next openArchive begins a new one. Close it first, everywhere.
 * @returns the folder it lies in now, relative to `directory`; null when there was none
 */
export function setArchiveAside({ directory, now }: OpenArchiveOptions): string | null {
  return withStoreErrors(() => {
    const names = ['-journal', '-shm', '-wal', '']
      .map((suffix) => ARCHIVE_FILE + suffix)
      .filter((name) => fs.existsSync(path.join(directory, name)))
    if (names.length === 0) return null
    const base = path.join(SET_ASIDE, `archive-${timeName(now())}`)
    let aside = base
    for (let again = 2; fs.existsSync(path.join(directory, aside)); again++) aside = `${base}-${again}`
    fs.mkdirSync(path.join(directory, aside), { recursive: true })
    // The file itself last: until then it is found where it was.
    for (const name of names) fs.renameSync(path.join(directory, name), path.join(directory, aside, name))
    flushDirectory(path.join(directory, aside))
    flushDirectory(directory)
    return aside
  })
}

/** An archive of an earlier version is brought up to date before it is read; what is none, or newer, is for checkArchive to say. */
function isOlder(db: Connection): boolean {
  try {
    const version = db.pragma('user_version', { simple: true }) as number
    return version > 0 && version < versionOf(ARCHIVE_MIGRATIONS)
  } catch {
    return false
  }
}

function isMade(file: string): boolean {
  return withStoreErrors(() => {
    if (!fs.existsSync(file)) {
      if (fs.existsSync(`${file}-wal`)) throw new StoreDamaged([`${ARCHIVE_FILE} is missing, but its journal is there`])
      return false
    }
    if (fs.statSync(file).size === 0) throw new StoreDamaged([`${ARCHIVE_FILE} is empty`])
    return true
  })
}

/** Makes it under another name first: an archive is there whole or not at all. */
function createArchive(directory: string, file: string): void {
  withStoreErrors(() => {
    fs.mkdirSync(directory, { recursive: true })
    const half = `${file}.${process.pid}.new`
    fs.rmSync(half, { force: true })
    const db = connect(half, 'delete', false)
    try {
      applyMigrations(db, ARCHIVE_MIGRATIONS)
    } finally {
      db.close()
    }
    try {
      // A link fails when another process was faster: then its archive is the one.
      fs.linkSync(half, file)
    } catch {
      // Some file systems have no links.
      if (!fs.existsSync(file)) fs.renameSync(half, file)
    }
    fs.rmSync(half, { force: true })
    flushDirectory(directory)
  })
}

/** Versions and tables. Reading gigabytes for SQLite's own check would keep the newsroom waiting at every start: verifyArchive does that. */
function checkArchive(db: Connection): void {
  withOpenErrors(() => {
    const version = refuseNewer(db, versionOf(ARCHIVE_MIGRATIONS))
    if (version === 0) throw new StoreDamaged([`${ARCHIVE_FILE} is no archive`])
    const there = new Set(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all())
    const missing = TABLES.filter((table) => !there.has(table))
    if (missing.length > 0) throw new StoreDamaged(missing.map((table) => `${ARCHIVE_FILE} has no table ${table}`))
    db.prepare('SELECT max(place) FROM article').get()
    db.prepare("SELECT rowid FROM article_text WHERE article_text MATCH 'forme' LIMIT 1").get()
  })
}
