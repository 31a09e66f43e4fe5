// One command is one operation: everything of it or nothing, the record append-only, a full disk told and survived.
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditHead, parseAuditBody } from './audit.js'
import { ballastIn } from './ballast.js'
import { connect } from './connection.js'
import { StoreDamaged, type StoreError, StoreFull, StoreLocked, StoreReadOnly, StoreRefused, storeErrorFrom } from './errors.js'
import { createArticle, getArticleCard, listArticleCards, saveDraft } from './repositories/articles.js'
import type { Store, Tx } from './store.js'
import { addArticle, addIssue, addPage, copy, enrol, openTestStore, type TestPorts, temporaryFolder, testPorts } from './testing.js'
import { runCommand } from './transact.js'
import { verifyStore } from './verify.js'

let directory: string
let ports: TestPorts
let store: Store
beforeEach(() => {
  directory = temporaryFolder()
  ports = testPorts()
  store = openTestStore(directory, { ports })
})
afterEach(() => {
  if (store.db.open) store.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const command = { op: 'article.create', entity: null, person: null }
const countOf = (table: string) => store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number

it('writes rows, one audit entry and one outbox entry together', () => {
  const { articleId, revisionId } = store.command({ ...command, data: { from: 'test', n: 1 } }, (tx) =>
    createArticle(tx, { issueId: null, content: copy('一'), kind: 'created' }),
  )
  const row = store.db.prepare('SELECT body FROM audit ORDER BY seq DESC LIMIT 1').get() as { body: Buffer }
  const body = parseAuditBody(row.body)
  expect(body).toMatchObject({ seq: 2, op: 'article.create', data: { from: 'test', n: 1 }, at: ports.now() })
  expect(body.facts.map((fact) => fact.kind)).toEqual(['entity', 'revision', 'desk'])
  expect(body.facts).toContainEqual(expect.objectContaining({ id: revisionId, entity: articleId }))
  const out = store.db.prepare('SELECT op_id, op, body FROM outbox ORDER BY seq DESC LIMIT 1').get() as {
    op_id: string
    op: string
    body: Buffer
  }
  expect(out).toMatchObject({ op_id: body.opId, op: 'article.create' })
  // The outbox does not carry the local chain: on a hub the operation stands elsewhere.
  expect(JSON.parse(out.body.toString('utf8'))).not.toHaveProperty('prev')
  expect(() => store.db.prepare('INSERT INTO outbox(op_id, op, body) SELECT op_id, op, body FROM outbox').run()).toThrow(/UNIQUE/)
})

it('rolls everything back when a command fails half way', () => {
  const before = ['entity', 'revision', 'head', 'article_card', 'audit', 'outbox'].map(countOf)
  expect(() =>
    store.command(command, (tx) => {
      createArticle(tx, { issueId: null, content: copy('一'), kind: 'created' })
      throw new Error('half way')
    }),
  ).toThrow('half way')
  expect(() =>
    store.command({ ...command, data: { share: 0.5 } }, (tx) => createArticle(tx, { issueId: null, content: copy('一'), kind: 'created' })),
  ).toThrow(TypeError)
  expect(['entity', 'revision', 'head', 'article_card', 'audit', 'outbox'].map(countOf)).toEqual(before)
  addArticle(store, null)
  expect(verifyStore(store).problems).toEqual([])
})

it('keeps its own time running forward when the wall clock is set back', () => {
  const hlcs = [0, 0, -86_400_000, 1].map((by) => {
    ports.advance(by)
    addArticle(store, null)
    return auditHead(store.db, store.deviceId).hlc ?? ''
  })
  expect([...hlcs].sort()).toEqual(hlcs)
  expect(new Set(hlcs).size).toBe(hlcs.length)
})

it('refuses a command within a command, and a transaction kept after its end', () => {
  expect(() => store.command(command, () => store.command(command, () => null))).toThrow(expect.objectContaining({ reason: 'nested' }))
  expect(() => store.command(command, () => store.local(() => null))).toThrow(expect.objectContaining({ reason: 'nested' }))
  let kept: Tx | undefined
  store.command(command, (tx) => {
    kept = tx
  })
  expect(() => kept?.record({ kind: 'names', names: [] })).toThrow(expect.objectContaining({ reason: 'closed' }))
  store.close()
  expect(() => addArticle(store, null)).toThrow(expect.objectContaining({ reason: 'closed' }))
})

it('reads several things of one moment', () => {
  const other = openTestStore(directory, { ports })
  addArticle(store, null)
  const [before, after] = store.read((reader) => {
    const first = listArticleCards(reader, null).length
    addArticle(other, null)
    return [first, listArticleCards(reader, null).length]
  })
  expect([before, after]).toEqual([1, 1])
  expect(listArticleCards(store, null)).toHaveLength(2)
  expect(() => store.read((reader) => getArticleCard(reader, 'nobody'))).toThrow(StoreRefused)
  other.close()
})

it('forbids rewriting the record', () => {
  const issueId = addIssue(store)
  addArticle(store, issueId)
  addPage(store, issueId)
  enrol(store)
  for (const table of ['entity', 'revision', 'roster', 'audit']) {
    const column = { entity: 'created_by', revision: 'note', roster: 'hash', audit: 'hash' }[table]
    expect(() => store.db.prepare(`UPDATE ${table} SET ${column} = 'x'`).run(), table).toThrow(`${table} is append-only`)
    expect(() => store.db.prepare(`DELETE FROM ${table}`).run(), table).toThrow(`${table} is append-only`)
    expect(() => store.db.prepare(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`).run(), table).toThrow(/append-only|chain/)
  }
  expect(() =>
    store.db.prepare("INSERT INTO audit(device_id, seq, prev, body, hash) VALUES (?, 99, '0', x'7b7d', 'h')").run(store.deviceId),
  ).toThrow('audit chain broken')
})

it('answers a locked store with a typed error and loses nothing', () => {
  const other = connect(path.join(directory, 'forme.db'))
  store.db.pragma('busy_timeout = 50')
  other.exec('BEGIN IMMEDIATE')
  expect(() => addArticle(store, null)).toThrow(StoreLocked)
  other.exec('ROLLBACK')
  other.close()
  addArticle(store, null)
  expect(listArticleCards(store, null)).toHaveLength(1)
})

describe('on a full disk', () => {
  const fill = () => store.db.pragma(`max_page_count = ${String(store.db.pragma('page_count', { simple: true }))}`)
  const long = copy('长稿', '字'.repeat(50_000))

  it('says so, keeps what was there and takes the next save once there is room', () => {
    const { articleId, revisionId } = addArticle(store, null)
    fs.rmSync(path.join(directory, 'ballast'), { force: true })
    store.close()
    store = openTestStore(directory, { ports, ballastBytes: 0 })
    fill()
    const saveLong = () => store.local((tx) => saveDraft(tx, { articleId, baseRevisionId: revisionId, content: long, steps: null }))
    for (let n = 0; n < 2; n++) {
      try {
        saveLong()
        expect.unreachable('there was room')
      } catch (error) {
        expect(error).toBeInstanceOf(StoreFull)
        expect(error).toMatchObject({ code: 'full', saved: false })
      }
    }
    expect(getArticleCard(store, articleId)).toMatchObject({ headline: '课后服务覆盖全市', hasDraft: false })
    store.db.pragma('max_page_count = 1000000')
    saveLong()
    expect(getArticleCard(store, articleId).hasDraft).toBe(true)
    expect(verifyStore(store).problems).toEqual([])
  })

  it('gives up the reserve for the save in hand, tells, and lays it in again later', () => {
    fill()
    const told: StoreError[] = []
    let released = false
    // The disk is simulated by a limit on pages; giving up the reserve lifts it.
    const context = {
      db: store.db,
      directory,
      deviceId: store.deviceId,
      ports,
      events: { onTrouble: (error: StoreError) => told.push(error) },
      ballast: {
        isReleased: () => released,
        release: () => {
          if (released) return false
          released = true
          store.db.pragma('max_page_count = 1000000')
          return true
        },
        layIn: () => {
          released = false
        },
      },
    }
    const { articleId } = runCommand(context, command, (tx) => createArticle(tx, { issueId: null, content: long, kind: 'created' }))
    expect(told).toMatchObject([{ code: 'full', saved: true }])
    expect(getArticleCard(store, articleId).headline).toBe('长稿')
    expect(verifyStore(store)).toMatchObject({ problems: [], auditEntries: 2 })
    runCommand(context, command, () => null)
    expect(released).toBe(false)
  })
})

describe('the reserve', () => {
  it('is real bytes, given up once, and laid in again after a minute when the disk has room', () => {
    let now = 0
    const file = path.join(directory, 'ballast')
    fs.rmSync(file, { force: true })
    const ballast = ballastIn(directory, () => now, 40_960)
    expect(ballast.isReleased()).toBe(true)
    expect(ballast.release()).toBe(false)
    ballast.layIn()
    const { size, blocks } = fs.statSync(file)
    expect(size).toBe(40_960)
    expect(blocks * 512).toBeGreaterThanOrEqual(size)
    expect(ballast.release()).toBe(true)
    expect(fs.existsSync(file)).toBe(false)
    now += 59_000
    ballast.layIn()
    expect(ballast.isReleased()).toBe(true)
    now += 2_000
    ballast.layIn()
    expect(ballastIn(directory, () => now, 40_960).isReleased()).toBe(false)
  })
  it('is not laid in where it would fill the disk, and never fails a save', () => {
    const ballast = ballastIn(directory, () => 0, 2 ** 52)
    ballast.layIn()
    expect(ballast.isReleased()).toBe(true)
    const nowhere = ballastIn(path.join(directory, 'no such folder'), () => 0, 10)
    nowhere.layIn()
    expect(nowhere.isReleased()).toBe(true)
  })
  it('is there after opening', () => {
    expect(store.isSpaceLow()).toBe(false)
    expect(fs.statSync(path.join(directory, 'ballast')).size).toBe(4096)
  })
})

describe('errors of SQLite and the file system', () => {
  const thrown = (code: string) => storeErrorFrom(Object.assign(new Error('why'), { code }))
  it.each([
    ['SQLITE_FULL', StoreFull],
    ['ENOSPC', StoreFull],
    ['SQLITE_BUSY_SNAPSHOT', StoreLocked],
    ['SQLITE_CORRUPT_VTAB', StoreDamaged],
    ['SQLITE_NOTADB', StoreDamaged],
    ['SQLITE_READONLY_DIRECTORY', StoreReadOnly],
    ['SQLITE_CANTOPEN', StoreReadOnly],
    ['SQLITE_IOERR_WRITE', StoreReadOnly],
    ['EROFS', StoreReadOnly],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', StoreRefused],
  ])('%s becomes a typed error', (code, type) => expect(thrown(code)).toBeInstanceOf(type))
  it('are left alone when they are mistakes of ours', () => {
    const mistake = new TypeError('undefined is not a function')
    expect(storeErrorFrom(mistake)).toBe(mistake)
    expect(storeErrorFrom('text')).toBe('text')
  })
  it('come from a folder that cannot be', () => {
    expect(() => openTestStore(path.join(directory, 'forme.db'), { ports })).toThrow()
    store.close()
  })
})
