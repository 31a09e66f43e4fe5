// Brings a store to this application's schema. The live file is never migrated in place: a copy is migrated and checked,
// then put in its place, and the old file is kept.
import fs from 'node:fs'
import path from 'node:path'
import { type Connection, connect, connectReadOnly } from './connection.js'
import { StoreDamaged, StoreNewer, withOpenErrors, withStoreErrors } from './errors.js'
import { flushDirectory, flushFile, timeName } from './files.js'
import { versionOf } from './migrations/all.js'
import type { Migration } from './migrations/migration.js'
import { verifyDatabase } from './verify.js'

export const STORE_FILE = 'forme.db'
export const SET_ASIDE = 'set-aside'

/** Runs what a database lacks, each migration with its version number in a transaction of its own. */
export function applyMigrations(db: Connection, migrations: readonly Migration[]): void {
  const from = db.pragma('user_version', { simple: true }) as number
  for (const migration of migrations) {
    if (migration.version <= from) continue
    db.transaction(() => {
      migration.up(db)
      db.pragma(`user_version = ${migration.version}`)
    }).exclusive()
  }
}

/** @throws StoreNewer before anything but the version numbers was read */
export function refuseNewer(db: Connection, appVersion: number): number {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > appVersion) throw new StoreNewer(version, appVersion)
  const reader = version === 0 ? 0 : Number(db.prepare("SELECT v FROM meta WHERE k = 'min_reader'").pluck().get() ?? 0)
  if (reader > appVersion) throw new StoreNewer(reader, appVersion)
  return version
}

/** Rows that no migration may lose or change, as one line a record. */
const RECORD = [
  'SELECT id || kind FROM entity ORDER BY id',
  'SELECT id || content_sha256 FROM revision ORDER BY id',
  'SELECT entity_id || branch || revision_id FROM head ORDER BY entity_id, branch',
  'SELECT entity_id || device_id || sha256 FROM draft ORDER BY entity_id, device_id',
  'SELECT id || subject_sha256 FROM approval ORDER BY id',
  'SELECT device_id || seq || hash FROM audit ORDER BY device_id, seq',
  'SELECT rowid || id || issue_id || finding_key || decision || ifnull(withdraws, 0) || reason || hex(effects) || person || given_at FROM verdict ORDER BY id',
  'SELECT id || sha256 FROM intake_source ORDER BY id',
  'SELECT sha256 || bytes FROM blob ORDER BY sha256',
]

const record = (db: Connection): string => RECORD.map((query) => db.prepare(query).pluck().all().join('\n')).join('\n\n')

/**
 * Migrates the store in `directory`, if it needs it. On any failure the old store stands as it was.
 * @returns the version it had, or null when nothing was to do
 * @throws StoreNewer, StoreDamaged (the copy does not hold what the store held), StoreLocked (someone else has it open), StoreFull
 */
export function migrateStore(
  directory: string,
  migrations: readonly Migration[],
  now: number,
  onStart: (from: number, to: number) => void,
): number | null {
  const file = path.join(directory, STORE_FILE)
  const target = versionOf(migrations)
  const looking = connectReadOnly(file)
  let from: number
  try {
    from = withOpenErrors(() => refuseNewer(looking, target))
  } finally {
    looking.close()
  }
  if (from === target) return null
  if (!migrations.some((one) => one.version === from)) throw new StoreDamaged([`there never was a store of version ${from}`])
  onStart(from, target)

  const copyFile = `${file}.migrating`
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(copyFile + suffix, { force: true })
  return withStoreErrors(() => {
    // Leaving WAL succeeds only while nobody else has the store open, and brings everything into the one file.
    const old = connect(file, 'delete')
    let before: string
    try {
      old.pragma('locking_mode = EXCLUSIVE')
      before = record(old)
      old.prepare('VACUUM INTO ?').run(copyFile)
    } finally {
      old.close()
    }
    try {
      const copy = connect(copyFile, 'delete')
      try {
        applyMigrations(copy, migrations)
        const report = verifyDatabase(copy)
        if (!report.ok) throw new StoreDamaged(report.problems)
        if (record(copy) !== before) throw new StoreDamaged(['the migrated copy does not hold what the store held'])
      } finally {
        copy.close()
      }
      flushFile(copyFile)
    } catch (error) {
      fs.rmSync(copyFile, { force: true })
      throw error
    }
    const aside = path.join(directory, SET_ASIDE)
    fs.mkdirSync(aside, { recursive: true })
    const kept = path.join(aside, `forme-v${from}-${timeName(now)}.db`)
    fs.copyFileSync(file, kept)
    flushFile(kept)
    // One rename over the old file: at no moment is there no store.
    fs.renameSync(copyFile, file)
    flushDirectory(directory)
    return from
  })
}
