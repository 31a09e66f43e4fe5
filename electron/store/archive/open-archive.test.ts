// The archive file: refused when newer or damaged, set aside and never deleted.
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connect, readSettings } from '../connection.js'
import { StoreDamaged, StoreError, StoreNewer } from '../errors.js'
import { applyMigrations } from '../migrate.js'
import { temporaryFolder } from '../testing.js'
import { archiveMark, listImports, markAfter } from './imports.js'
import { openArchive, openArchiveReader, setArchiveAside } from './open-archive.js'
import { countArchiveArticles, forEachArchiveArticle } from './read-archive.js'
import { ARCHIVE_MIGRATIONS } from './schema.js'
import { bringIn, find, openTestArchive, printed } from './testing.js'
import { rebuildArchiveIndex, verifyArchive } from './verify-archive.js'

// Real files on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let directory: string
const now = () => Date.UTC(2025, 7, 26, 1, 2, 3)
const file = () => path.join(directory, 'archive.db')
beforeEach(() => {
  directory = temporaryFolder()
})
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }))

function filled(): void {
  const archive = openTestArchive(directory)
  bringIn(
    archive,
    Array.from({ length: 200 }, (_, n) => printed(`第${n}篇`, '河堤加固工程昨日开工。'.repeat(20))),
  )
  archive.close()
}

it('is made once, with the settings of the store, and read beside its writer', () => {
  expect(openArchiveReader(directory)).toBeNull()
  filled()
  const archive = openTestArchive(directory)
  expect(readSettings(archive.db)).toMatchObject({ journal_mode: 'wal', synchronous: 2, foreign_keys: 1, recursive_triggers: 1 })
  const reader = openArchiveReader(directory)
  if (reader === null) throw new Error('no archive')
  bringIn(archive, [printed('又一篇', '新到。')], 'more')
  expect(countArchiveArticles(reader)).toBe(201)
  expect(() => reader.db.exec('DELETE FROM article')).toThrow()
  reader.close()
  archive.close()
  expect(fs.readdirSync(directory)).toEqual(['archive.db'])
})

it('refuses a newer one unread', () => {
  filled()
  const db = connect(file())
  db.pragma('user_version = 20')
  db.close()
  const before = fs.readFileSync(file())
  expect(() => openArchive({ directory, now })).toThrow(StoreNewer)
  expect(() => openArchiveReader(directory)).toThrow(StoreNewer)
  expect(fs.readFileSync(file()).equals(before)).toBe(true)
})

it('refuses what is no archive and leaves it as it is', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('no database at all, only words'.repeat(200))]) {
    fs.writeFileSync(file(), bytes)
    expect(() => openArchive({ directory, now })).toThrow(StoreDamaged)
    expect(fs.readFileSync(file()).equals(bytes)).toBe(true)
  }
  fs.rmSync(file())
  connect(file(), 'delete', false).exec('CREATE TABLE other(a)').close()
  expect(() => openArchive({ directory, now })).toThrow(StoreDamaged)
})

it('sets a damaged one aside and begins anew', () => {
  filled()
  const bytes = fs.readFileSync(file())
  bytes.fill(0x5a, 4096, bytes.length)
  fs.writeFileSync(file(), bytes)
  expect(() => openArchive({ directory, now })).toThrow(StoreDamaged)
  expect(setArchiveAside({ directory, now })).toBe(path.join('set-aside', 'archive-20250826-010203'))
  expect(fs.readFileSync(path.join(directory, 'set-aside', 'archive-20250826-010203', 'archive.db')).equals(bytes)).toBe(true)
  expect(setArchiveAside({ directory, now })).toBeNull()
  const archive = openArchive({ directory, now })
  expect(countArchiveArticles(archive)).toBe(0)
  archive.close()
})

it('names damage when it is checked, and never meets it without a type', () => {
  filled()
  const bytes = fs.readFileSync(file())
  for (let page = 8; page * 4096 + 4096 <= bytes.length; page += 3) bytes.fill(0x5a, page * 4096 + 60, page * 4096 + 2000)
  fs.writeFileSync(file(), bytes)
  const archive = openArchive({ directory, now })
  expect(verifyArchive(archive).ok).toBe(false)
  const meets = (work: () => unknown): string => {
    try {
      work()
      return 'nothing'
    } catch (error) {
      return error instanceof StoreError ? error.code : String(error)
    }
  }
  expect(meets(() => forEachArchiveArticle(archive, () => true))).toBe('damaged')
  expect(['nothing', 'damaged']).toContain(meets(() => find(archive, '河堤')))
  archive.close()
})

it('makes a lost index again from the articles', () => {
  filled()
  const archive = openArchive({ directory, now })
  archive.db.exec('DELETE FROM article_text WHERE rowid IN (SELECT place FROM article LIMIT 50)')
  expect(verifyArchive(archive).problems).toEqual(['50 articles are not in the index'])
  expect(find(archive, '河堤').total).toBe(150)
  rebuildArchiveIndex(archive)
  expect(find(archive, '河堤').total).toBe(200)
  expect(verifyArchive(archive)).toEqual({ ok: true, problems: [] })
  archive.close()
})

it('brings an archive of the first version up to date, also for a reader', () => {
  const old = connect(file(), 'delete', false)
  applyMigrations(old, ARCHIVE_MIGRATIONS.slice(0, 1))
  old
    .prepare(
      "INSERT INTO import(name, source_key, state, cursor, added, known, corrected, started_at) VALUES ('a', 'k', 'running', 0, 0, 0, 0, 1)",
    )
    .run()
  old.close()
  const reader = openArchiveReader(directory)
  if (!reader) throw new Error('no archive')
  expect(listImports(reader)).toMatchObject([{ name: 'a', paths: [], givenDay: null }])
  const mark = archiveMark(reader)
  expect(mark).toMatch(/^[0-9a-f]{16}:0$/)
  reader.close()
  const archive = openTestArchive(directory)
  expect(archiveMark(archive)).toBe(mark)
  bringIn(archive, [printed('渡口', '渡口。')])
  expect(archiveMark(archive)).toBe(markAfter(mark))
  archive.close()
})
