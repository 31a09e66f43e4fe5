// Opens the store of a folder, and makes it when there is none. A store that is newer than this application, or damaged,
// is refused and left as it is. Several processes may have the same store open: SQLite's locks order their writes.
// Not looked at: whether the folder lies on a network drive, where those locks do not hold. There is no portable way to ask.
import fs from 'node:fs'
import path from 'node:path'
import type { Id } from '../../shared/domain/ids.js'
import { BALLAST_BYTES, ballastIn } from './ballast.js'
import { type Connection, connect, connectReadOnly, sql } from './connection.js'
import { StoreDamaged, storeErrorFrom, withOpenErrors, withStoreErrors } from './errors.js'
import { flushDirectory } from './files.js'
import { formatHlc } from './hlc.js'
import { applyMigrations, migrateStore, refuseNewer, STORE_FILE } from './migrate.js'
import { MIGRATIONS, versionOf } from './migrations/all.js'
import type { Migration } from './migrations/migration.js'
import type { Reader, Store, StoreEvents, StorePorts } from './store.js'
import { runCommand, runLocal, runRead, type TransactContext } from './transact.js'

export interface OpenStoreOptions extends StoreEvents {
  /** Folder of the store, absolute; made when missing. */
  readonly directory: string
  readonly ports: StorePorts
  readonly appVersion: string
  /** Name of this machine, shown beside what was written on it. */
  readonly deviceName?: string
  /** Told before an older store is migrated: it may take a while. Versions are those of the schema. */
  readonly onMigrate?: (from: number, to: number) => void
  /** The schema's steps; other than the application's own only to prove that a broken one harms nothing. */
  readonly migrations?: readonly Migration[]
  readonly ballastBytes?: number
  /** Make a new store although the folder shows traces of a lost one: only after that one was set aside. */
  readonly afresh?: boolean
}

/** @throws StoreNewer, StoreDamaged, StoreLocked, StoreReadOnly, StoreFull */
export function openStore(options: OpenStoreOptions): Store {
  const { directory, ports } = options
  const migrations = options.migrations ?? MIGRATIONS
  const file = path.join(directory, STORE_FILE)
  const made = prepareFolder(directory, file, options.afresh ?? false)
  if (made) createStore(options, file, migrations)
  const migratedFrom = migrateStore(directory, migrations, ports.now(), options.onMigrate ?? (() => undefined))

  const db = connect(file)
  try {
    const deviceId = checkStore(db, versionOf(migrations))
    const ballast = ballastIn(directory, ports.now, options.ballastBytes ?? BALLAST_BYTES)
    ballast.layIn()
    const context: TransactContext = { db, directory, deviceId, ports, ballast, events: options }
    if (migratedFrom !== null)
      runCommand(
        context,
        { op: 'store.migrated', entity: null, person: null, data: { from: migratedFrom, to: versionOf(migrations) } },
        () => undefined,
      )
    return {
      db,
      directory,
      deviceId,
      ports,
      appVersion: options.appVersion,
      command: (command, run) => runCommand(context, command, run),
      local: (run) => runLocal(context, run),
      read: (run) => runRead(context, run),
      isSpaceLow: () => ballast.isReleased(),
      close: () => db.close(),
    }
  } catch (error) {
    db.close()
    throw storeErrorFrom(error)
  }
}

/** A connection for readers in other threads: it writes nothing. @throws StoreNewer, StoreDamaged, StoreReadOnly */
export function openReader(directory: string): Reader & { readonly close: () => void } {
  const db = connectReadOnly(path.join(directory, STORE_FILE))
  try {
    const deviceId = withOpenErrors(() => {
      refuseNewer(db, versionOf(MIGRATIONS))
      return readDeviceId(db)
    })
    return { db, directory, deviceId, close: () => db.close() }
  } catch (error) {
    db.close()
    throw storeErrorFrom(error)
  }
}

/** True when a new store is to be made; a folder that lost its store file is no new folder. */
function prepareFolder(directory: string, file: string, afresh: boolean): boolean {
  return withStoreErrors(() => {
    fs.mkdirSync(directory, { recursive: true })
    fs.accessSync(directory, fs.constants.W_OK)
    if (fs.existsSync(file)) {
      if (fs.statSync(file).size === 0) throw new StoreDamaged([`${STORE_FILE} is empty`])
      return false
    }
    const traces = [`${STORE_FILE}-wal`, 'assets'].filter((name) => fs.existsSync(path.join(directory, name)))
    if (traces.length > 0 && !afresh) throw new StoreDamaged([`${STORE_FILE} is missing, but ${traces.join(' and ')} is there`])
    return true
  })
}

/** Makes the store under another name first, so that an empty file in its place is always damage and never a beginning. */
function createStore(options: OpenStoreOptions, file: string, migrations: readonly Migration[]): void {
  withStoreErrors(() => {
    const { directory, ports } = options
    const half = `${file}.${ports.newId()}.new`
    const db = connect(half, 'delete', false)
    try {
      applyMigrations(db, migrations)
      const deviceId = ports.newId()
      const ballast = { isReleased: () => false, release: () => false, layIn: () => undefined }
      runLocal({ db, directory, deviceId, ports, ballast, events: {} }, (tx) => {
        const put = sql(tx.db, 'INSERT INTO meta(k, v) VALUES (?, ?)')
        put.run('store_id', ports.newId())
        put.run('device_id', deviceId)
        put.run('made_by', options.appVersion)
        sql(tx.db, 'INSERT INTO device(id, name, created_hlc) VALUES (?, ?, ?)').run(
          deviceId,
          options.deviceName ?? '',
          formatHlc({ ms: tx.now, counter: 0, device: deviceId }),
        )
      })
      runCommand(
        { db, directory, deviceId, ports, ballast, events: {} },
        { op: 'store.created', entity: null, person: null },
        () => undefined,
      )
    } finally {
      db.close()
    }
    try {
      // A link fails when another process was faster: then its store is the one.
      fs.linkSync(half, file)
    } catch {
      // Some file systems have no links.
      if (!fs.existsSync(file)) fs.renameSync(half, file)
    }
    fs.rmSync(half, { force: true })
    fs.mkdirSync(path.join(directory, 'assets'), { recursive: true })
    flushDirectory(directory)
  })
}

/** Versions once more (another process may have migrated), then SQLite's quick check. Gives the device's id. */
function checkStore(db: Connection, appVersion: number): Id {
  return withOpenErrors(() => {
    refuseNewer(db, appVersion)
    const found = db.prepare('PRAGMA quick_check(20)').pluck().all() as string[]
    if (found.length !== 1 || found[0] !== 'ok') throw new StoreDamaged(found)
    return readDeviceId(db)
  })
}

function readDeviceId(db: Connection): Id {
  const id = db.prepare("SELECT v FROM meta WHERE k = 'device_id'").pluck().get()
  if (typeof id !== 'string') throw new StoreDamaged(['the store does not name its device'])
  return id
}
