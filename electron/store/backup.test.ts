import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backupsToKeep, backupTo, listBackups, readAnchors, verifyBackup } from './backup.js'
import { connectReadOnly } from './connection.js'
import { StoreDamaged, StoreError, StoreLocked, StoreRefused } from './errors.js'
import { inspectDamagedStore } from './recover.js'
import { appendArticleRevision, getArticle, getArticleCard, listArticleCards, saveDraft, setArticleState } from './repositories/articles.js'
import { getBlobFile, putBlob, readBlob } from './repositories/blobs.js'
import { restoreFrom, restoreWithoutBackup } from './restore.js'
import { addArticle, addIssue, addPage, copy, enrol, openTestStore, type TestPorts, temporaryFolder, testPorts } from './testing.js'
import { verifyStore } from './verify.js'

let root: string
let directory: string
let backups: string
let ports: TestPorts
beforeEach(() => {
  root = temporaryFolder()
  directory = path.join(root, 'store')
  backups = path.join(root, 'backups')
  ports = testPorts()
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const open = () => openTestStore(directory, { ports })
const picture = Buffer.from('not really a picture, but bytes are bytes')
const addPicture = (store: ReturnType<typeof open>, bytes = picture) =>
  store.command({ op: 'picture.add', entity: null, person: null }, (tx) =>
    putBlob(tx, { bytes, media: 'image/png', widthPx: 2, heightPx: 1 }),
  )

it('makes a backup that stands alone, is checked, and opens on a read-only medium', () => {
  const store = open()
  const { articleId } = addArticle(store, addIssue(store))
  const { sha256 } = addPicture(store)
  const report = backupTo(store, backups)
  expect(report.name).toBe('forme-20250826-010000.db')
  expect(report).toMatchObject({ verified: true, revisions: 2, missingPictures: [], removed: [] })
  expect(listBackups(backups)).toMatchObject([{ name: report.name, verified: true, madeAt: ports.now(), bytes: report.bytes }])
  expect(fs.readdirSync(backups).sort()).toEqual(['assets', 'forme-20250826-010000.db', 'forme-20250826-010000.json'])
  expect(fs.readFileSync(path.join(backups, 'assets', sha256.slice(0, 2), sha256)).equals(picture)).toBe(true)
  fs.chmodSync(report.file, 0o400)
  const copyDb = connectReadOnly(report.file)
  expect(copyDb.pragma('journal_mode', { simple: true })).toBe('delete')
  expect(copyDb.prepare('SELECT headline FROM article_card WHERE entity_id = ?').pluck().get(articleId)).toBe('课后服务覆盖全市')
  copyDb.close()
  expect(verifyBackup(report.file).ok).toBe(true)
  store.close()
})

it('holds one moment while another connection goes on writing', () => {
  const store = open()
  const other = open()
  for (let n = 0; n < 20; n++) {
    addArticle(other, null, copy(`稿${n}`))
    if (n % 5 === 0) {
      const report = backupTo(store, backups)
      expect(report.revisions).toBe(n + 1)
      expect(verifyBackup(report.file).revisions).toBe(n + 1)
    }
  }
  store.close()
  other.close()
})

it('makes no backup of a damaged store, and keeps the older ones', () => {
  const store = open()
  addArticle(store, null)
  const good = backupTo(store, backups)
  store.db.exec('DROP TRIGGER revision_no_update')
  store.db.prepare("UPDATE revision SET content = x'7b7d'").run()
  ports.advance(3_600_000)
  expect(() => backupTo(store, backups)).toThrow(StoreDamaged)
  expect(listBackups(backups).map((one) => one.name)).toEqual([good.name])
  expect(fs.readdirSync(backups).filter((name) => name.includes('.part'))).toEqual([])
  store.close()
})

it('reports pictures that the store no longer holds whole', () => {
  const store = open()
  const { sha256 } = addPicture(store)
  fs.writeFileSync(getBlobFile(store, sha256).file, 'damaged')
  expect(backupTo(store, backups).missingPictures).toEqual([sha256])
  expect(verifyStore(store).problems).toEqual([`picture ${sha256} does not have its hash`])
  expect(() => readBlob(store, sha256)).toThrow(StoreDamaged)
  addPicture(store)
  expect(readBlob(store, sha256).equals(picture)).toBe(true)
  store.close()
})

it('keeps the newest of 24 hours and of 30 days, and always the newest', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 * 24 * 4 }), { maxLength: 300 }), (quarters) => {
      const times = quarters.map((quarter) => quarter * 900_000)
      const kept = backupsToKeep(times)
      expect(kept.size).toBeLessThanOrEqual(54)
      if (times.length > 0) expect(kept.has(Math.max(...times))).toBe(true)
      for (const [length, most] of [
        [3_600_000, 24],
        [86_400_000, 30],
      ] as const) {
        const spans = [...new Set(times.map((time) => Math.floor(time / length)))].sort((a, b) => b - a).slice(0, most)
        for (const span of spans) expect(kept.has(Math.max(...times.filter((time) => Math.floor(time / length) === span)))).toBe(true)
      }
      // Rotating again takes nothing more away.
      expect(backupsToKeep([...kept])).toEqual(kept)
    }),
    { numRuns: 60 },
  )
})

it('takes away what the rotation no longer keeps, note and all', () => {
  const store = open()
  const first = backupTo(store, backups)
  ports.advance(900_000)
  const second = backupTo(store, backups)
  expect(second.removed).toEqual([first.name])
  expect(store.db.prepare('SELECT source FROM anchor').pluck().all()).toEqual([second.name])
  expect(
    fs
      .readdirSync(backups)
      .filter((name) => name.startsWith('forme-'))
      .sort(),
  ).toEqual([second.name, second.name.replace('.db', '.json')].sort())
  store.close()
})

it('restores: the former store set aside whole, newer drafts and new articles on top, the trail unbroken', () => {
  const store = open()
  const issueId = addIssue(store)
  const kept = addArticle(store, issueId, copy('旧题'))
  const typed = addArticle(store, issueId, copy('打字中'))
  const unchanged = addArticle(store, issueId, copy('没有动过'))
  addPage(store, issueId)
  enrol(store)
  const report = backupTo(store, backups)
  ports.advance(60_000)
  store.command({ op: 'article.save', entity: kept.articleId, person: null }, (tx) =>
    appendArticleRevision(tx, { entityId: kept.articleId, baseRevisionId: kept.revisionId, content: copy('新题'), kind: 'saved' }),
  )
  store.local((tx) =>
    saveDraft(tx, { articleId: typed.articleId, baseRevisionId: typed.revisionId, content: copy('打字中的新题'), steps: '[]' }),
  )
  const fresh = addArticle(store, issueId, copy('备份之后来的稿'))
  store.command({ op: 'article.setState', entity: null, person: null }, (tx) => setArticleState(tx, fresh.articleId, 'filed'))
  const { sha256 } = addPicture(store)
  ports.advance(60_000)
  const later = backupTo(store, path.join(root, 'elsewhere'))
  store.close()

  ports.advance(60_000)
  const restored = restoreFrom({ file: report.file, directory, ports, appVersion: '0.1.0' })
  expect(new Set(restored.drafts)).toEqual(new Set([kept.articleId, typed.articleId]))
  expect(restored).toMatchObject({ articles: [fresh.articleId], operationsLost: 4, unreadable: 0, missingPictures: [] })
  expect(fs.existsSync(path.join(directory, restored.setAside ?? '', 'forme.db'))).toBe(true)

  const again = open()
  expect(getArticle(again, kept.articleId)).toMatchObject({ content: { headline: '旧题' }, draft: { content: { headline: '新题' } } })
  expect(getArticle(again, typed.articleId).draft?.content.headline).toBe('打字中的新题')
  expect(getArticle(again, unchanged.articleId).draft).toBeNull()
  expect(getArticleCard(again, fresh.articleId)).toMatchObject({ headline: '备份之后来的稿', state: 'filed', issueId })
  expect(readBlob(again, sha256).equals(picture)).toBe(true)
  // Anchors of the time that was left behind do not cry wolf; those before and after still count.
  const anchors = [...readAnchors(backups), ...readAnchors(path.join(root, 'elsewhere'))]
  expect(anchors.map((one) => one.source)).toContain(later.name)
  expect(verifyStore(again, anchors).problems).toEqual([])
  again.close()
})

it('restores nothing under the hands of another process', () => {
  const store = open()
  const { file } = backupTo(store, backups)
  expect(() => restoreFrom({ file, directory, ports, appVersion: '0.1.0' })).toThrow(StoreLocked)
  addArticle(store, null)
  expect(verifyStore(store).problems).toEqual([])
  store.close()
  restoreFrom({ file, directory, ports, appVersion: '0.1.0' })
  restoreFrom({ file, directory, ports, appVersion: '0.1.0' })
  expect(fs.readdirSync(path.join(directory, 'set-aside')).sort()).toEqual(['20250826-010000', '20250826-010000-2'])
})

it('brings pictures back from the backup', () => {
  const store = open()
  const { sha256 } = addPicture(store)
  const { file } = backupTo(store, backups)
  store.close()
  fs.rmSync(path.join(directory, 'assets'), { recursive: true })
  expect(restoreFrom({ file, directory, ports, appVersion: '0.1.0' }).missingPictures).toEqual([])
  const again = open()
  expect(readBlob(again, sha256).equals(picture)).toBe(true)
  again.close()
})

it('refuses a backup that is damaged or missing, and touches nothing', () => {
  const store = open()
  addArticle(store, null)
  const { file } = backupTo(store, backups)
  store.close()
  const before = fs.readFileSync(path.join(directory, 'forme.db'))
  const bytes = fs.readFileSync(file)
  bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1
  fs.writeFileSync(file, bytes)
  for (const bad of [file, path.join(backups, 'forme-20200101-000000.db')]) {
    expect(() => restoreFrom({ file: bad, directory, ports, appVersion: '0.1.0' })).toThrow(StoreRefused)
    expect(fs.readFileSync(path.join(directory, 'forme.db')).equals(before)).toBe(true)
  }
  // Without its note the file must still be found out by its own contents.
  fs.rmSync(file.replace('.db', '.json'))
  fs.writeFileSync(file, 'SQLite format 3\0 and then nothing')
  expect(() => verifyBackup(file)).toThrow(StoreRefused)
})

/** Damages every page of the file but the first that holds none of the given texts. */
function damage(file: string, spare: readonly string[]): void {
  const bytes = fs.readFileSync(file)
  for (let at = 4096 * 2; at < bytes.length; at += 4096) {
    const page = bytes.subarray(at, at + 4096)
    if (page.includes('revision') || spare.some((text) => page.includes(text))) continue
    page.fill(0xee, 0, 64)
  }
  fs.writeFileSync(file, bytes)
}

it('looks at a damaged store, changes nothing, and offers the newest backup that holds', () => {
  const store = open()
  const { articleId, revisionId } = addArticle(store, null, copy('能救的稿'))
  for (let n = 0; n < 40; n++) addArticle(store, null, copy(`稿${n}`, '文'.repeat(3000)))
  const older = backupTo(store, backups)
  ports.advance(3_600_000)
  const newer = backupTo(store, backups)
  fs.writeFileSync(newer.file, 'gone')
  store.local((tx) => saveDraft(tx, { articleId, baseRevisionId: revisionId, content: copy('能救的草稿'), steps: null }))
  store.close()
  const file = path.join(directory, 'forme.db')
  damage(file, ['能救的'])
  expect(() => open()).toThrow(StoreError)
  const before = fs.readFileSync(file)
  const found = inspectDamagedStore(directory, [backups, path.join(root, 'no such folder')])
  expect(found.newestVerified?.name).toBe(older.name)
  expect(found.backups.map((one) => [one.name, one.verified])).toEqual([
    [newer.name, false],
    [older.name, true],
  ])
  expect(found.articles).toBeGreaterThan(0)
  expect(fs.readFileSync(file).equals(before)).toBe(true)

  const restored = restoreFrom({ file: older.file, directory, ports, appVersion: '0.1.0' })
  expect(restored.drafts).toEqual([articleId])
  const again = open()
  expect(listArticleCards(again, null)).toHaveLength(41)
  expect(getArticle(again, articleId).draft?.content.headline).toBe('能救的草稿')
  expect(verifyStore(again).problems).toEqual([])
  again.close()
})

it('begins anew with what can be read when there is no backup', () => {
  const store = open()
  addArticle(store, null, copy('能救的稿'))
  const { sha256 } = addPicture(store)
  store.close()
  fs.writeFileSync(path.join(directory, 'forme.db-wal'), '')
  const db = fs.readFileSync(path.join(directory, 'forme.db'))
  const page = Array.from({ length: db.length / 4096 }, (_, index) => index * 4096).filter((at) =>
    db.subarray(at, at + 4096).includes('store.created'),
  )
  for (const at of page) db.fill(0xee, at, at + 40)
  fs.writeFileSync(path.join(directory, 'forme.db'), db)
  expect(() => open()).toThrow(StoreDamaged)
  const report = restoreWithoutBackup({ directory, ports, appVersion: '0.1.0' })
  expect(report.articles).toHaveLength(1)
  expect(report.unreadable).toBeGreaterThan(0)
  const again = open()
  expect(listArticleCards(again, null).map((card) => card.headline)).toEqual(['能救的稿'])
  expect(readBlob(again, sha256).equals(picture)).toBe(true)
  expect(verifyStore(again).problems).toEqual([])
  again.close()
})
