import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connect, readSettings } from './connection.js'
import { StoreDamaged, StoreNewer } from './errors.js'
import { SCHEMA_VERSION } from './migrations/all.js'
import { openReader } from './open-store.js'
import { createArticle, getArticle, getArticleCard, listArticleCards } from './repositories/articles.js'
import { addArticle, addIssue, addPage, copy, enrol, openTestStore, temporaryFolder } from './testing.js'
import { verifyStore } from './verify.js'

let directory: string
beforeEach(() => {
  directory = temporaryFolder()
})
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }))

const file = () => path.join(directory, 'forme.db')

it('makes a store, keeps what was written and verifies', () => {
  const first = openTestStore(directory)
  const issueId = addIssue(first)
  const { articleId } = addArticle(first, issueId)
  addPage(first, issueId)
  enrol(first)
  first.close()
  const second = openTestStore(directory)
  expect(second.deviceId).toBe(first.deviceId)
  expect(getArticle(second, articleId).content.headline).toBe('课后服务覆盖全市')
  expect(listArticleCards(second, issueId).map((card) => card.id)).toEqual([articleId])
  expect(verifyStore(second)).toMatchObject({ ok: true, problems: [], revisions: 4, auditEntries: 5 })
  second.close()
})

it('sets the same safe settings on the first session and on every later one', () => {
  const settings = {
    journal_mode: 'wal',
    synchronous: 2,
    fullfsync: 1,
    checkpoint_fullfsync: 1,
    foreign_keys: 1,
    cell_size_check: 1,
    trusted_schema: 0,
    recursive_triggers: 1,
    busy_timeout: 5000,
  }
  for (let session = 0; session < 3; session++) {
    const store = openTestStore(directory)
    expect(readSettings(store.db)).toEqual(settings)
    store.close()
  }
})

it('refuses a store of a newer schema and leaves it byte for byte', () => {
  openTestStore(directory).close()
  const db = connect(file(), 'delete')
  db.pragma('user_version = 9990')
  db.close()
  const before = fs.readFileSync(file())
  expect(() => openTestStore(directory)).toThrow(StoreNewer)
  expect(() => openReader(directory)).toThrow(StoreNewer)
  expect(fs.readFileSync(file()).equals(before)).toBe(true)
  try {
    openTestStore(directory)
  } catch (error) {
    expect(error).toMatchObject({ code: 'newer', storeVersion: 9990, appVersion: SCHEMA_VERSION })
  }
})

it('refuses a store whose minimum reader is newer', () => {
  openTestStore(directory).close()
  const db = connect(file(), 'delete')
  db.prepare("UPDATE meta SET v = '500' WHERE k = 'min_reader'").run()
  db.close()
  expect(() => openTestStore(directory)).toThrow(StoreNewer)
})

it.each([
  ['an empty file', () => fs.writeFileSync(file(), '')],
  ['a file that is no database', () => fs.writeFileSync(file(), Buffer.alloc(8192, 7))],
  ['a missing file in a folder that had a store', () => fs.rmSync(file())],
  [
    'a torn page',
    () => {
      const bytes = fs.readFileSync(file())
      for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0xee, at, at + 200)
      fs.writeFileSync(file(), bytes)
    },
  ],
])('names %s as damage and makes no new store over it', (_name, damage) => {
  const store = openTestStore(directory)
  addArticle(store, null)
  store.close()
  damage()
  const names = fs.readdirSync(directory)
  expect(() => openTestStore(directory)).toThrow(StoreDamaged)
  expect(fs.readdirSync(directory)).toEqual(
    expect.arrayContaining(names.filter((name) => !name.endsWith('-shm') && !name.endsWith('-wal'))),
  )
})

it('lets a reader in another connection see what is committed, and write nothing', () => {
  const store = openTestStore(directory)
  const { articleId } = addArticle(store, null, copy('第一版'))
  const reader = openReader(directory)
  expect(getArticleCard(reader, articleId).headline).toBe('第一版')
  expect(() => reader.db.prepare('DELETE FROM draft').run()).toThrow(/readonly|query/)
  reader.close()
  store.close()
})

it('lets two writers take turns on the same store', () => {
  const app = openTestStore(directory)
  const cli = openTestStore(directory)
  for (let turn = 0; turn < 5; turn++)
    for (const store of [app, cli])
      store.command({ op: 'article.create', entity: null, person: null }, (tx) =>
        createArticle(tx, { issueId: null, content: copy(`稿${turn}`), kind: 'created' }),
      )
  expect(listArticleCards(app, null)).toHaveLength(10)
  expect(verifyStore(cli).problems).toEqual([])
  app.close()
  cli.close()
})
