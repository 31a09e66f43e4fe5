// A hand in the database: every change with plain SQL, triggers dropped, must be found and named.
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseAuditBody } from './audit.js'
import { backupTo, readAnchors } from './backup.js'
import { canonicalBytes, sha256Hex } from './canonical.js'
import { appendArticleRevision } from './repositories/articles.js'
import { putBlob } from './repositories/blobs.js'
import { addIntakeSource } from './repositories/intake-sources.js'
import { getRoster } from './repositories/people.js'
import { giveVerdict } from './repositories/verdicts.js'
import type { Store } from './store.js'
import { addArticle, addIssue, addPage, copy, enrol, frameOf, openTestStore, pageContent, temporaryFolder } from './testing.js'
import { verifyStore } from './verify.js'

let directory: string
let store: Store
let issueId: string
let articleId: string
let headId: string
let person: string
beforeEach(() => {
  directory = temporaryFolder()
  store = openTestStore(directory)
  person = enrol(store)
  issueId = addIssue(store)
  const made = addArticle(store, issueId, copy('原题'))
  articleId = made.articleId
  headId = store.command({ op: 'article.save', entity: articleId, person }, (tx) =>
    appendArticleRevision(tx, { entityId: articleId, baseRevisionId: made.revisionId, content: copy('改题'), kind: 'saved' }),
  )
  addPage(store, issueId, pageContent(issueId, 'A01', { frames: [frameOf(store, articleId, headId)] }))
  store.command({ op: 'verdict.give', entity: issueId, person }, (tx) => {
    giveVerdict(tx, { issueId, findingKey: 'duplicate:a:b', decision: 'falseAlarm', reason: '两篇不同', evidence: { a: articleId } })
    addIntakeSource(tx, { issueId, pageNo: null, fileName: 'a.txt', text: '正文', result: { items: [], unplaced: [] }, articleIds: [] })
    putBlob(tx, { bytes: Buffer.from('x'), media: 'image/png', widthPx: 1, heightPx: 1 })
  })
  expect(verifyStore(store).problems).toEqual([])
  const triggers = store.db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all() as string[]
  for (const name of triggers) store.db.exec(`DROP TRIGGER ${name}`)
  store.db.pragma('foreign_keys = OFF')
})
afterEach(() => {
  store.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const bytes = canonicalBytes(copy('被人改过的题'))
const change = (text: string, ...values: unknown[]) => expect(store.db.prepare(text).run(...values).changes).toBeGreaterThan(0)

it.each<[string, () => void, string]>([
  ['the text of a revision', () => change('UPDATE revision SET content = ? WHERE id = ?', bytes, headId), 'does not have its hash'],
  [
    'the text and its hash',
    () => change('UPDATE revision SET content = ?, content_sha256 = ? WHERE id = ?', bytes, sha256Hex(bytes), headId),
    'is not what its operation wrote',
  ],
  ['the author of a revision', () => change("UPDATE revision SET author = 'nobody' WHERE id = ?", headId), 'author, time or parents'],
  ['a revision away', () => change('DELETE FROM revision WHERE id = ?', headId), 'is missing'],
  [
    'a revision in',
    () =>
      change(
        `INSERT INTO revision SELECT '01990000-0000-7000-8000-00000000aaaa', entity_id, parents, schema_v, content, content_sha256, kind, author,
         device_id, hlc, created_at, note, steps FROM revision WHERE id = ?`,
        headId,
      ),
    'was written by no operation',
  ],
  [
    'the head back',
    () =>
      change(
        "UPDATE head SET revision_id = (SELECT id FROM revision WHERE entity_id = ? AND kind = 'created') WHERE entity_id = ?",
        articleId,
        articleId,
      ),
    'is not the revision last written',
  ],
  ['a head away', () => change('DELETE FROM head WHERE entity_id = ?', articleId), 'heads are missing'],
  [
    'an article onto the spike',
    () => change("UPDATE article_card SET state = 'spiked' WHERE entity_id = ?", articleId),
    'article_card does not show what the operations say',
  ],
  ['a headline in the list', () => change("UPDATE article_card SET headline = '别的题'"), 'article_card does not show'],
  ['where an article stands', () => change('DELETE FROM placement'), 'placement does not show'],
  ['the name of a person', () => change("UPDATE person SET name = '别人'"), 'does not have the name in the roster'],
  ['who began an article', () => change("UPDATE entity SET created_by = 'nobody'"), 'entity'],
  ['a verdict', () => change("UPDATE verdict SET decision = 'bothIntended'"), 'verdict'],
  ['what a verdict was given on', () => change("UPDATE verdict SET evidence = CAST('{}' AS BLOB)"), 'verdict'],
  ['what a verdict was given on away', () => change('UPDATE verdict SET evidence = NULL'), 'verdict'],
  ['a verdict away', () => change('DELETE FROM verdict'), 'is missing'],
  ['the text that came in', () => change("UPDATE intake_source SET text = x'61'"), 'intake'],
  ['a picture away', () => change('DELETE FROM blob'), 'is missing'],
  ['a picture file away', () => fs.rmSync(path.join(directory, 'assets'), { recursive: true }), 'picture'],
  ['a roster role', () => change('UPDATE roster SET body = ?', Buffer.from('{}')), 'roster'],
  ['the key a roster was signed with', () => change('UPDATE person_key SET pub = ?', Buffer.alloc(44)), 'roster'],
  [
    'the body of an audit entry',
    () => change("UPDATE audit SET body = CAST(replace(CAST(body AS TEXT), 'issue', 'ISSUE') AS BLOB) WHERE seq = 3"),
    'audit',
  ],
  ['an audit entry away', () => change('DELETE FROM audit WHERE seq = 5'), 'audit entry 6 is out of order'],
  [
    'an approval in',
    () =>
      change(
        `INSERT INTO approval SELECT '01990000-0000-7000-8000-00000000bbbb', ?, 'final', 'approve', x'7b7d', 'no', x'7b7d', x'00',
         (SELECT id FROM person_key), (SELECT hash FROM roster)`,
        articleId,
      ),
    'has no valid signature',
  ],
  ['a draft', () => change("INSERT INTO draft VALUES (?, ?, ?, x'7b7d', 'no', NULL, 1)", articleId, store.deviceId, headId), 'draft'],
])('finds who changed %s', (_name, tamper, found) => {
  tamper()
  const report = verifyStore(store)
  expect(report.ok).toBe(false)
  expect(report.problems.join('\n')).toContain(found)
})

it('names the revisions that are bad', () => {
  change('UPDATE revision SET content = ? WHERE id = ?', bytes, headId)
  expect(verifyStore(store)).toMatchObject({ badRevisions: [headId], auditOk: true, integrityOk: true, foreignKeysOk: true })
})

/** Rewrites the trail from an entry on, as someone would who knows how it is made. */
function forge(fromSeq: number, edit: (body: Record<string, unknown>) => void): void {
  let prev: string | null = null
  for (const row of store.db.prepare('SELECT seq, prev, body FROM audit WHERE seq >= ? ORDER BY seq').all(fromSeq) as {
    seq: number
    prev: string
    body: Buffer
  }[]) {
    const body: Record<string, unknown> = { ...parseAuditBody(row.body) }
    if (row.seq === fromSeq) edit(body)
    body.prev = prev ?? row.prev
    const made = canonicalBytes(body)
    prev = sha256Hex(made)
    change('UPDATE audit SET prev = ?, body = ?, hash = ? WHERE seq = ?', body.prev, made, prev, row.seq)
  }
}

it('finds a rewritten trail by what was seen of it elsewhere', () => {
  const backups = path.join(directory, 'backups')
  backupTo(store, backups)
  const anchors = readAnchors(backups)
  expect(verifyStore(store, anchors).problems).toEqual([])
  forge(5, (body) => {
    body.data = { nothing: 'happened' }
  })
  store.db.exec('DELETE FROM anchor')
  // The chain alone holds: that is why it is anchored outside.
  expect(verifyStore(store).problems).toEqual([])
  expect(verifyStore(store, anchors).problems).toEqual([expect.stringContaining('was rewritten before entry 7, seen in forme-')])
})

it('finds a shortened trail by what was seen of it elsewhere', () => {
  const backups = path.join(directory, 'backups')
  backupTo(store, backups)
  change('DELETE FROM audit WHERE seq = 7')
  for (const table of ['verdict', 'intake_source', 'blob']) change(`DELETE FROM ${table}`)
  expect(verifyStore(store).problems).toEqual([expect.stringContaining('the audit trail ends before entry 7')])
  store.db.exec('DELETE FROM anchor')
  expect(verifyStore(store).problems).toEqual([])
  expect(verifyStore(store, readAnchors(backups)).ok).toBe(false)
})

it('refuses a roster signed by someone who may not', () => {
  change("UPDATE meta SET v = 'another key' WHERE k = 'root_key'")
  expect(() => getRoster(store)).toThrow('signed by someone who may not')
})
