import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backupTo } from '../backup.js'
import { canonicalBytes, sha256Hex } from '../canonical.js'
import { connectReadOnly } from '../connection.js'
import { StoreRefused } from '../errors.js'
import { giveVerdict, listVerdicts, withdrawVerdict } from '../repositories/verdicts.js'
import { restoreFrom } from '../restore.js'
import type { Store } from '../store.js'
import { addArticle, addIssue, enrol, openTestStore, temporaryFolder, testPorts } from '../testing.js'
import { verifyDatabase, verifyStore } from '../verify.js'
import { first } from './0010-first.js'
import { MIGRATIONS } from './all.js'
import type { Migration } from './migration.js'

let directory: string
let issueId: string
let ids: string[]
beforeEach(() => {
  directory = temporaryFolder()
  const store = openTestStore(directory, { migrations: [first] })
  const person = enrol(store)
  issueId = addIssue(store)
  addArticle(store, issueId)
  const given = giveOld(store, person, 'duplicate:a:b:1', 'bothIntended', null)
  ids = [given, giveOld(store, person, 'duplicate:a:b:1', 'withdrawn', given), giveOld(store, person, 'stray-space:a', 'waived', null)]
  expect(verifyStore(store).problems).toEqual([])
  store.close()
})
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }))

/** A verdict as version 10 wrote it, row and hash. */
function giveOld(store: Store, person: string, finding: string, decision: string, withdraws: string | null): string {
  return store.command({ op: 'verdict.give', entity: issueId, person }, (tx) => {
    const id = tx.newId()
    const effects = canonicalBytes({ was: '甲' })
    tx.db
      .prepare('INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(id, issueId, finding, decision, withdraws, '两版读者不同', effects, person, tx.now)
    const said = { id, issue: issueId, finding, decision, withdraws, reason: '两版读者不同', person, at: tx.now }
    tx.record({ kind: 'verdict', id, sha256: sha256Hex(canonicalBytes({ ...said, effects: sha256Hex(effects) })) })
    return id
  })
}

const COLUMNS = 'rowid, id, issue_id, finding_key, decision, withdraws, reason, hex(effects), person, given_at'
const look = <T>(read: (db: ReturnType<typeof connectReadOnly>) => T): T => {
  const db = connectReadOnly(path.join(directory, 'forme.db'))
  try {
    return read(db)
  } finally {
    db.close()
  }
}
const rows = () => look((db) => db.prepare(`SELECT ${COLUMNS} FROM verdict ORDER BY rowid`).all())
const schema = () => look((db) => db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all())

it('copies every row as it is, with hashes, index and triggers', () => {
  const before = rows()
  expect(before).toHaveLength(3)
  const store = openTestStore(directory)
  expect(verifyStore(store).problems).toEqual([])
  expect(store.db.prepare(`SELECT ${COLUMNS} FROM verdict ORDER BY rowid`).all()).toEqual(before)
  expect(store.db.prepare('SELECT DISTINCT evidence FROM verdict').pluck().all()).toEqual([null])
  expect(listVerdicts(store, issueId).map((one) => one.id)).toEqual([ids[2]])
  for (const forbidden of ["UPDATE verdict SET reason = ''", 'DELETE FROM verdict'])
    expect(() => store.db.exec(forbidden)).toThrow('verdict is append-only')
  const foreign = "INSERT INTO verdict VALUES ('x', ?, 'k', 'withdrawn', 'nothing', '', x'', '', 0, NULL)"
  expect(() => store.db.prepare(foreign).run(issueId)).toThrow(/FOREIGN KEY/)
  expect(store.db.prepare("SELECT v FROM meta WHERE k LIKE 'min_%'").pluck().all()).toEqual(['20', '20'])

  const related = store.command({ op: 'verdict.give', entity: issueId, person: null }, (tx) =>
    giveVerdict(tx, { issueId, findingKey: 'duplicate:a:b:2', decision: 'related', reason: '', evidence: { a: '1' } }),
  )
  store.command({ op: 'verdict.withdraw', entity: related.id, person: null }, (tx) => withdrawVerdict(tx, ids[2] ?? ''))
  expect(listVerdicts(store, issueId)).toEqual([related])
  expect(verifyStore(store).problems).toEqual([])
  store.close()
})

it('makes the same tables in an old store as in a new one', () => {
  openTestStore(directory).close()
  const migrated = schema()
  fs.rmSync(directory, { recursive: true, force: true })
  openTestStore(directory).close()
  expect(migrated).toEqual(schema())
})

it('leaves the old store as it was when it is cut off in the middle', () => {
  const [before, tables] = [rows(), schema()]
  const cutOff: Migration = {
    version: 20,
    name: 'cut-off',
    up: (db) => {
      db.exec('ALTER TABLE verdict RENAME TO verdict_former; CREATE TABLE verdict(id TEXT PRIMARY KEY) STRICT')
      throw new Error('cut off')
    },
  }
  expect(() => openTestStore(directory, { migrations: [first, cutOff] })).toThrow('cut off')
  const last = MIGRATIONS.at(-1)
  const afterwards: Migration = {
    version: 20,
    name: 'afterwards',
    up: (db) => {
      last?.up(db)
      throw new Error('cut off')
    },
  }
  expect(() => openTestStore(directory, { migrations: [first, afterwards] })).toThrow('cut off')
  expect(rows()).toEqual(before)
  expect(schema()).toEqual(tables)
  openTestStore(directory).close()
  expect(rows()).toEqual(before)
})

it('refuses to lose or change a verdict on the way', () => {
  const before = rows()
  for (const damage of [
    "DROP TRIGGER verdict_no_update; UPDATE verdict SET reason = '' WHERE withdraws IS NULL",
    'DROP TRIGGER verdict_no_delete; DELETE FROM verdict WHERE withdraws IS NOT NULL',
  ]) {
    const broken: Migration = { version: 9000, name: 'broken', up: (db) => db.exec(damage) }
    expect(() => openTestStore(directory, { migrations: [...MIGRATIONS, broken] })).toThrow(/verdict/)
    expect(rows()).toEqual(before)
  }
})

it('takes a backup of the old version back', () => {
  const backups = temporaryFolder()
  const store = openTestStore(directory, { migrations: [first] })
  const { file } = backupTo(store, backups)
  store.close()
  const backup = connectReadOnly(file)
  expect(verifyDatabase(backup).problems).toEqual([])
  backup.close()
  const before = rows()
  restoreFrom({ directory, file, ports: testPorts(), appVersion: '0.1.0', ballastBytes: 4096 })
  expect(rows()).toEqual(before)
  const restored = openTestStore(directory)
  expect(verifyStore(restored).problems).toEqual([])
  expect(() => restored.command({ op: 'verdict.withdraw', entity: null, person: null }, (tx) => withdrawVerdict(tx, ids[0] ?? ''))).toThrow(
    StoreRefused,
  )
  restored.close()
  fs.rmSync(backups, { recursive: true, force: true })
})
