import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connect, connectReadOnly } from './connection.js'
import { StoreDamaged, StoreError, StoreLocked, StoreNewer } from './errors.js'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/all.js'
import type { Migration } from './migrations/migration.js'
import { getArticle } from './repositories/articles.js'
import { addArticle, addIssue, addPage, copy, openTestStore, temporaryFolder } from './testing.js'
import { verifyStore } from './verify.js'

let directory: string
let articleId: string
beforeEach(() => {
  directory = temporaryFolder()
  const store = openTestStore(directory)
  const issueId = addIssue(store)
  articleId = addArticle(store, issueId, copy('老库里的稿')).articleId
  addPage(store, issueId)
  store.close()
})
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }))

const file = () => path.join(directory, 'forme.db')
/** Everything in the file: schema, version, every row. */
function contents(): unknown {
  const db = connectReadOnly(file())
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[]
  const all = {
    version: db.pragma('user_version', { simple: true }),
    schema: db.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').all(),
    rows: tables.map((name) => db.prepare(`SELECT rowid, * FROM ${name} ORDER BY rowid`).all()),
  }
  db.close()
  return all
}

const next = (up: Migration['up']): readonly Migration[] => [...MIGRATIONS, { version: 9000, name: 'next', up }]
const addsColumn = next((db) => db.exec("ALTER TABLE article_card ADD COLUMN genre_note TEXT NOT NULL DEFAULT ''"))

it('numbers by tens, ascending, and never twice', () => {
  const versions = MIGRATIONS.map((one) => one.version)
  expect(versions.every((version) => version % 10 === 0)).toBe(true)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
})

it('migrates a copy, keeps the old file, tells, and goes on', () => {
  const told: number[][] = []
  const store = openTestStore(directory, { migrations: addsColumn, onMigrate: (from, to) => told.push([from, to]) })
  expect(told).toEqual([[SCHEMA_VERSION, 9000]])
  expect(getArticle(store, articleId).content.headline).toBe('老库里的稿')
  expect(store.db.prepare('SELECT genre_note FROM article_card').pluck().get()).toBe('')
  addArticle(store, null)
  expect(verifyStore(store).problems).toEqual([])
  expect(store.db.prepare("SELECT count(*) FROM outbox WHERE op = 'store.migrated'").pluck().get()).toBe(1)
  store.close()
  const kept = connectReadOnly(path.join(directory, 'set-aside', `forme-v${SCHEMA_VERSION}-20250826-010000.db`))
  expect(kept.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
  expect(kept.prepare('SELECT count(*) FROM revision').pluck().get()).toBe(4)
  kept.close()
  // Once only, and this application now refuses what it no longer knows.
  openTestStore(directory, { migrations: addsColumn, onMigrate: () => expect.unreachable('already done') }).close()
  expect(() => openTestStore(directory)).toThrow(StoreNewer)
})

it.each<[string, readonly Migration[], RegExp]>([
  [
    'fails half way',
    next((db) => {
      db.exec('ALTER TABLE article_card RENAME COLUMN headline TO title')
      throw new Error('half way')
    }),
    /half way/,
  ],
  ['loses rows', next((db) => db.exec('DELETE FROM draft; DELETE FROM head WHERE rowid = 1')), /missing|does not hold/],
  [
    'changes text',
    next((db) => db.exec("DROP TRIGGER revision_no_update; UPDATE revision SET content = x'7b7d' WHERE rowid = 1")),
    /does not have its hash/,
  ],
])('leaves the old store as it was when a migration %s', (_name, migrations, found) => {
  const before = contents()
  expect(() => openTestStore(directory, { migrations })).toThrow(found)
  expect(contents()).toEqual(before)
  expect(fs.readdirSync(directory).filter((name) => name.includes('migrating'))).toEqual([])
  const store = openTestStore(directory)
  expect(getArticle(store, articleId).content.headline).toBe('老库里的稿')
  store.close()
})

it('does not migrate under the hands of another process', () => {
  const other = openTestStore(directory)
  expect(() => openTestStore(directory, { migrations: addsColumn })).toThrow(StoreLocked)
  addArticle(other, null)
  expect(verifyStore(other).problems).toEqual([])
  other.close()
  openTestStore(directory, { migrations: addsColumn }).close()
})

it('goes on after a crash that left a half-made copy', () => {
  fs.writeFileSync(`${file()}.migrating`, 'half')
  const store = openTestStore(directory, { migrations: addsColumn })
  expect(getArticle(store, articleId).content.headline).toBe('老库里的稿')
  store.close()
})

it('takes a database that is no store for damage', () => {
  fs.rmSync(file())
  const db = connect(file(), 'delete', false)
  db.exec('CREATE TABLE something(else_ TEXT)')
  db.close()
  expect(() => openTestStore(directory)).toThrow(StoreDamaged)
  expect(() => openTestStore(directory)).toThrow(StoreError)
})
