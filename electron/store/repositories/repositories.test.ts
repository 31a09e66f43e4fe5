import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DEFAULT_PUBLICATION } from '../../../shared/domain/publication.js'
import { StoreConflict, StoreDamaged, StoreRefused } from '../errors.js'
import { mintSigningKeys } from '../identity.js'
import type { Store, Tx } from '../store.js'
import {
  addArticle,
  addIssue,
  addPage,
  copy,
  enrol,
  frameOf,
  openTestStore,
  pageContent,
  type TestPorts,
  temporaryFolder,
  testPorts,
} from '../testing.js'
import { verifyStore } from '../verify.js'
import {
  appendArticleRevision,
  clearDraft,
  createArticle,
  findDraft,
  getArticle,
  getArticleCard,
  getArticleContents,
  getArticleHead,
  getArticleRevision,
  listArticleCards,
  listArticleRevisions,
  listArticlesWithDraft,
  moveArticle,
  saveDraft,
  setArticleState,
} from './articles.js'
import { assetFile, BLOB_LIMIT_BYTES, findBlob, getBlobFile, putBlob, readBlob } from './blobs.js'
import { findNames, learnNames, listNames, saveDirectory } from './directory.js'
import { addIntakeSource, listIntakeSources } from './intake-sources.js'
import { createIssue, findIssueByDate, getIssue, getIssueCard, listIssueCards, saveIssue } from './issues.js'
import { getPage, getPagePlace, getPageRevision, listPages, listPlacements, listPlacementsOf, savePage } from './pages.js'
import { enrolFirstPerson, findFirstPerson, getRoster, getWrappedKey } from './people.js'
import { findSetting, saveSetting } from './settings.js'
import { getStyle, saveStyle } from './styles.js'
import { getVerdict, giveVerdict, listStandingVerdicts, listVerdicts, withdrawVerdict } from './verdicts.js'

let directory: string
let ports: TestPorts
let store: Store
beforeEach(() => {
  directory = temporaryFolder()
  ports = testPorts()
  store = openTestStore(directory, { ports })
})
afterEach(() => {
  const { problems } = verifyStore(store)
  store.close()
  fs.rmSync(directory, { recursive: true, force: true })
  expect(problems).toEqual([])
})

const run = <T>(work: (tx: Tx) => T, person: string | null = null): T => store.command({ op: 'test.run', entity: null, person }, work)
const missing = '01990000-0000-7000-8000-00000000ffff'

describe('articles', () => {
  it('appends revisions, numbers them, and shows the author by name', () => {
    const person = enrol(store)
    const { articleId, revisionId } = run((tx) => createArticle(tx, { issueId: null, content: copy('一'), kind: 'created' }), person)
    ports.advance(1000)
    const second = run(
      (tx) =>
        appendArticleRevision(tx, {
          entityId: articleId,
          baseRevisionId: revisionId,
          content: copy('二'),
          kind: 'filed',
          note: '改题',
          steps: '[1]',
        }),
      person,
    )
    expect(listArticleRevisions(store, articleId)).toMatchObject([
      { id: second, number: 2, author: '林 晓', kind: 'filed', note: '改题', createdAt: ports.now() },
      { id: revisionId, number: 1, kind: 'created', characters: 22 },
    ])
    expect(getArticleHead(store, articleId)).toMatchObject({ id: second, parents: [revisionId] })
    expect(getArticleRevision(store, revisionId)).toMatchObject({ articleId, content: { headline: '一' }, revision: { number: 1 } })
    expect([...getArticleContents(store, [second, revisionId, second]).values()].map((one) => one.headline)).toEqual(['二', '一'])
    expect(getArticle(store, articleId)).toMatchObject({ card: { headline: '二', state: 'draft' }, revision: { number: 2 }, draft: null })
  })

  it('refuses a save from an old base, writes nothing, and gives both sides', () => {
    const { articleId, revisionId } = addArticle(store, null, copy('一'))
    const next = { entityId: articleId, baseRevisionId: revisionId, kind: 'saved' as const }
    const second = run((tx) => appendArticleRevision(tx, { ...next, content: copy('二') }))
    let conflict: unknown
    try {
      run((tx) => appendArticleRevision(tx, { ...next, content: copy('三') }))
    } catch (error) {
      conflict = error
    }
    expect(conflict).toBeInstanceOf(StoreConflict)
    expect(conflict).toMatchObject({ code: 'conflict', entityId: articleId, base: { revisionId }, head: { revisionId: second } })
    expect(listArticleRevisions(store, articleId)).toHaveLength(2)
    expect(() => run((tx) => appendArticleRevision(tx, { ...next, baseRevisionId: missing, content: copy('三') }))).toThrow(StoreConflict)
  })

  it('adds no revision for a save that changes nothing, but one for a restore', () => {
    const { articleId, revisionId } = addArticle(store, null, copy('一'))
    const next = { entityId: articleId, baseRevisionId: revisionId, content: copy('一') }
    expect(run((tx) => appendArticleRevision(tx, { ...next, kind: 'saved' }))).toBe(revisionId)
    expect(run((tx) => appendArticleRevision(tx, { ...next, kind: 'restore' }))).not.toBe(revisionId)
  })

  it('keeps a draft apart from the record, offers it while it differs, clears it with the save', () => {
    const { articleId, revisionId } = addArticle(store, null, copy('一'))
    const draft = (headline: string) =>
      store.local((tx) => saveDraft(tx, { articleId, baseRevisionId: revisionId, content: copy(headline), steps: '[{"a":1}]' }))
    draft('打字')
    ports.advance(250)
    expect(draft('打字中')).toEqual({ savedAt: ports.now() })
    expect(findDraft(store, articleId)).toMatchObject({ content: { headline: '打字中' }, steps: '[{"a":1}]', baseRevisionId: revisionId })
    expect(getArticle(store, articleId)).toMatchObject({
      card: { hasDraft: true, headline: '一' },
      draft: { content: { headline: '打字中' } },
    })
    expect(listArticlesWithDraft(store).map((card) => card.id)).toEqual([articleId])
    draft('一')
    expect(getArticle(store, articleId)).toMatchObject({ card: { hasDraft: false }, draft: null })
    draft('二')
    run((tx) => appendArticleRevision(tx, { entityId: articleId, baseRevisionId: revisionId, content: copy('二'), kind: 'saved' }))
    expect(findDraft(store, articleId)).toBeNull()
    store.local((tx) => clearDraft(tx, articleId))
    expect(() => draft('三')).not.toThrow()
    expect(() => store.local((tx) => saveDraft(tx, { articleId, baseRevisionId: missing, content: copy('三'), steps: null }))).toThrow(
      StoreRefused,
    )
  })

  it('files, spikes, brings back, and lists in order of filing', () => {
    const issueId = addIssue(store)
    const ids = ['甲', '乙', '丙'].map((name) => addArticle(store, issueId, copy(name)).articleId)
    const [a = '', b = '', c = ''] = ids
    const set = (id: string, state: 'draft' | 'filed' | 'spiked') => {
      ports.advance(1000)
      run((tx) => setArticleState(tx, id, state))
      return getArticleCard(store, id)
    }
    const filedAt = set(b, 'filed').filedAt
    expect(filedAt).toBe(ports.now())
    set(a, 'filed')
    expect(listArticleCards(store, issueId).map((card) => card.id)).toEqual([b, a, c])
    expect(set(b, 'spiked')).toMatchObject({ state: 'spiked', filedAt })
    expect(set(b, 'filed')).toMatchObject({ state: 'filed', filedAt })
    expect(set(b, 'draft').filedAt).toBeNull()
    expect(getIssueCard(store, issueId).articles).toBe(3)
    set(c, 'spiked')
    expect(getIssueCard(store, issueId).articles).toBe(2)
    run((tx) => moveArticle(tx, a, null))
    expect(listArticleCards(store, null).map((card) => card.id)).toEqual([a])
    expect(() => run((tx) => moveArticle(tx, a, missing))).toThrow(StoreRefused)
    expect(() => run((tx) => setArticleState(tx, missing, 'filed'))).toThrow(StoreRefused)
  })

  it('projects what the stock shows', () => {
    const content = copy('', '第一段文字。', {
      kicker: '引题',
      section: '民生',
      byline: [
        { role: 'reporter', name: '韦冰' },
        { role: 'correspondent', name: 'Li Na' },
      ],
    })
    content.body.content.push({ type: 'picture', attrs: { sha256: null, caption: '图', credit: '', widthPx: 0, heightPx: 0 } })
    const { articleId } = addArticle(store, null, content)
    expect(getArticleCard(store, articleId)).toMatchObject({
      kicker: '引题',
      opening: '第一段文字。',
      section: '民生',
      bylineNames: '韦冰 Li Na',
      characters: 6,
      pictures: 1,
    })
  })

  it('refuses content that does not fit, and what is not there', () => {
    const bad = { ...copy('一'), headline: '长'.repeat(401) }
    expect(() => addArticle(store, null, bad)).toThrow(expect.objectContaining({ reason: 'badContent', what: 'headline' }))
    expect(() => addArticle(store, null, copy('半个字\ud83d'))).toThrow(expect.objectContaining({ reason: 'badContent' }))
    const { articleId } = addArticle(store, null)
    expect(() => run((tx) => createArticle(tx, { id: articleId, issueId: null, content: copy('二'), kind: 'import' }))).toThrow(
      expect.objectContaining({ reason: 'exists' }),
    )
    for (const read of [getArticle, getArticleCard, getArticleHead, getArticleRevision, listArticleRevisions])
      expect(() => read(store, missing)).toThrow(expect.objectContaining({ reason: 'notFound' }))
  })
})

describe('issues and pages', () => {
  it('has one issue a day', () => {
    const issueId = addIssue(store)
    const later = addIssue(store, '2025-08-27')
    expect(() => addIssue(store)).toThrow(expect.objectContaining({ reason: 'exists', what: '2025-08-26' }))
    expect(listIssueCards(store).map((card) => card.id)).toEqual([later, issueId])
    expect(findIssueByDate(store, '2025-08-26')?.id).toBe(issueId)
    expect(findIssueByDate(store, '2025-08-28')).toBeNull()
    const { revisionId, content } = getIssue(store, later)
    const save = (date: string) =>
      run((tx) => saveIssue(tx, { issueId: later, baseRevisionId: revisionId, content: { ...content, date, totalIssueNo: 9 } }))
    expect(() => save('2025-08-26')).toThrow(StoreRefused)
    save('2025-08-28')
    expect(getIssueCard(store, later)).toEqual({ id: later, date: '2025-08-28', totalIssueNo: 9, pages: 0, articles: 0 })
    expect(() => getIssueCard(store, missing)).toThrow(StoreRefused)
  })

  it('keeps pages in the order of the issue, and a page taken out can come back', () => {
    const issueId = addIssue(store)
    const a = addPage(store, issueId, pageContent(issueId, 'A01')).pageId
    const b = addPage(store, issueId, pageContent(issueId, 'A02')).pageId
    const order = (pageIds: string[]) =>
      run((tx) => {
        const issue = getIssue(tx, issueId)
        saveIssue(tx, { issueId, baseRevisionId: issue.revisionId, content: { ...issue.content, pageIds }, note: '移版' })
      })
    order([b, a])
    expect(listPages(store, issueId).map((page) => page.id)).toEqual([b, a])
    order([b])
    expect(getPagePlace(store, a)).toEqual({ issueId, position: null, pageNo: 'A01' })
    expect(getIssueCard(store, issueId).pages).toBe(1)
    order([a, b])
    expect(getPagePlace(store, b)).toMatchObject({ position: 1 })
    const other = addIssue(store, '2025-08-27')
    const foreign = addPage(store, other, pageContent(other)).pageId
    for (const bad of [[a, a], [missing], [a, foreign]])
      expect(() => order(bad)).toThrow(expect.objectContaining({ reason: 'badReference' }))
    expect(() => run((tx) => createIssue(tx, { v: 1, date: '2025-09-01', totalIssueNo: null, pageIds: [a] }))).toThrow(StoreRefused)
    expect(() => getPagePlace(store, missing)).toThrow(StoreRefused)
  })

  it('knows where an article stands, and refuses a frame that shows a revision of another article', () => {
    const issueId = addIssue(store)
    const one = addArticle(store, issueId, copy('一'))
    const two = addArticle(store, issueId, copy('二'))
    const page = addPage(store, issueId)
    const frame = frameOf(store, one.articleId, one.revisionId)
    const save = (frames: ReturnType<typeof frameOf>[]) =>
      run((tx) => {
        const now = getPage(tx, page.pageId)
        return savePage(tx, { pageId: page.pageId, baseRevisionId: now.revisionId, content: { ...now.content, frames }, note: '上版' })
      })
    const placed = save([
      frame,
      { ...frameOf(store, one.articleId, one.revisionId), articleId: null, revisionId: null, kind: 'filler', text: '补白' },
    ])
    const place = { pageId: page.pageId, pageNo: 'A01', frameId: frame.id, articleId: one.articleId, revisionId: one.revisionId }
    expect(listPlacements(store, issueId)).toEqual([place])
    expect(listPlacementsOf(store, one.articleId)).toEqual([place])
    expect(listPlacementsOf(store, two.articleId)).toEqual([])
    for (const bad of [
      [frame, frame],
      [frameOf(store, one.articleId, two.revisionId)],
      [frameOf(store, missing, one.revisionId)],
      [{ ...frame, revisionId: null }],
    ])
      expect(() => save(bad)).toThrow(expect.objectContaining({ reason: 'badReference' }))
    expect(() =>
      run((tx) => savePage(tx, { pageId: page.pageId, baseRevisionId: page.revisionId, content: pageContent(issueId) })),
    ).toThrow(StoreConflict)
    expect(getPageRevision(store, placed)).toMatchObject({
      content: { frames: [{ id: frame.id }, { text: '补白' }] },
      revision: { note: '上版' },
    })
    save([])
    expect(listPlacements(store, issueId)).toEqual([])
    expect(() => addPage(store, issueId, pageContent(missing))).toThrow(StoreRefused)
  })
})

describe('pictures', () => {
  const bytes = Buffer.from('picture')
  it('go by their content, once', () => {
    const put = () => run((tx) => putBlob(tx, { bytes, media: 'image/jpeg', widthPx: 30, heightPx: 20 }))
    const { sha256 } = put()
    expect(put()).toEqual({ sha256, bytes: 7, media: 'image/jpeg', widthPx: 30, heightPx: 20 })
    expect(getBlobFile(store, sha256).file).toBe(assetFile(directory, sha256))
    expect(readBlob(store, sha256).equals(bytes)).toBe(true)
    expect(findBlob(store, 'a'.repeat(64))).toBeNull()
    fs.rmSync(assetFile(directory, sha256))
    expect(() => readBlob(store, sha256)).toThrow(StoreDamaged)
    put()
  })
  it.each(['../../etc/passwd', 'A'.repeat(64), '', `${'a'.repeat(64)}/..`])('never make a path of %j', (name) => {
    expect(() => getBlobFile(store, name)).toThrow(expect.objectContaining({ reason: 'badReference' }))
  })
  it('are refused when too large, empty, or of no kind a page can show', () => {
    const put = (input: object) => run((tx) => putBlob(tx, { bytes, media: 'image/jpeg', widthPx: 1, heightPx: 1, ...input }))
    expect(() => put({ bytes: new Uint8Array(BLOB_LIMIT_BYTES + 1) })).toThrow(expect.objectContaining({ reason: 'tooLarge' }))
    expect(() => put({ bytes: new Uint8Array(0) })).toThrow(StoreRefused)
    expect(() => put({ media: 'image/svg+xml' })).toThrow(StoreRefused)
  })
})

describe('people', () => {
  it('begin with one person who holds every role, her key wrapped, and a signed roster', () => {
    expect(findFirstPerson(store)).toBeNull()
    expect(getRoster(store)).toBeNull()
    const person = enrol(store)
    expect(findFirstPerson(store)).toEqual({
      id: person,
      name: '林 晓',
      roles: ['reporter', 'pageEditor', 'deskChief', 'dutyEditor', 'administrator'],
    })
    expect(getRoster(store)).toMatchObject({ n: 1, people: [{ person }] })
    const { wrapped, publicKey } = getWrappedKey(store, person)
    expect(publicKey.byteLength).toBe(44)
    expect(wrapped[0]).toBe(0x30 ^ 0x5a)
    expect(() => enrol(store)).toThrow(expect.objectContaining({ reason: 'exists' }))
    expect(() => getWrappedKey(store, missing)).toThrow(StoreRefused)
  })
  it('refuse a name that is none', () => {
    expect(() => run((tx) => enrolFirstPerson(tx, { name: '', keys: mintSigningKeys(), wrapKey: (key) => key }))).toThrow(StoreRefused)
  })
})

describe('directory', () => {
  it('learns from bylines and finds beginnings before middles', () => {
    const learn = (name: string, role: 'reporter' | 'correspondent' = 'reporter') => run((tx) => learnNames(tx, [{ role, name }]))
    learn('王冰')
    learn('韦冰')
    learn('韦冰')
    learn('冰心', 'correspondent')
    run((tx) => learnNames(tx, []))
    expect(listNames(store)[0]).toEqual({ name: '韦冰', role: 'reporter', uses: 2 })
    expect(findNames(store, '冰').map((one) => one.name)).toEqual(['冰心', '韦冰', '王冰'])
    expect(findNames(store, '%')).toEqual([])
    run((tx) => saveDirectory(tx, [{ name: 'Li Na', role: 'author', uses: 0 }]))
    expect(findNames(store, 'li', 1)).toEqual([{ name: 'Li Na', role: 'author', uses: 0 }])
    expect(listNames(store)).toHaveLength(1)
    expect(() => run((tx) => saveDirectory(tx, [{ name: '', role: 'author', uses: 0 }]))).toThrow(StoreRefused)
  })
})

describe('verdicts', () => {
  it('stand until withdrawn, the newest for each finding, with what they changed', () => {
    const person = enrol(store)
    const issueId = addIssue(store)
    const give = (findingKey: string, decision: 'keepOne' | 'falseAlarm', effects = {}) => {
      ports.advance(1000)
      return run((tx) => giveVerdict(tx, { issueId, findingKey, decision, reason: '', effects }), person)
    }
    give('dup:1', 'falseAlarm')
    const kept = give('dup:1', 'keepOne', { spiked: missing, from: 'filed' })
    const other = give('dup:2', 'falseAlarm')
    expect(kept).toMatchObject({ person: '林 晓', givenAt: ports.now() - 1000 })
    expect(listVerdicts(store, issueId).map((one) => one.id)).toEqual([kept.id, other.id])
    expect(run((tx) => withdrawVerdict(tx, kept.id), person)).toEqual({
      verdict: kept,
      effects: { spiked: missing, from: 'filed' },
      evidence: null,
    })
    expect(listVerdicts(store, issueId).map((one) => one.decision)).toEqual(['falseAlarm', 'falseAlarm'])
    for (const again of [() => run((tx) => withdrawVerdict(tx, kept.id)), () => getVerdict(store, kept.id)])
      expect(again).toThrow(expect.objectContaining({ reason: 'notFound' }))
    expect(() => run((tx) => giveVerdict(tx, { issueId: missing, findingKey: 'x', decision: 'waived', reason: '' }))).toThrow(StoreRefused)
  })

  it('keep what they were given on, and may call two texts related', () => {
    const person = enrol(store)
    const issueId = addIssue(store)
    const evidence = { a: { articleId: missing }, b: null }
    const given = run((tx) => giveVerdict(tx, { issueId, findingKey: 'dup:1', decision: 'related', reason: '', evidence }), person)
    expect(getVerdict(store, given.id)).toEqual({ verdict: given, effects: null, evidence })
    expect(listStandingVerdicts(store, issueId)).toEqual([{ verdict: given, effects: null, evidence }])
    expect(verifyStore(store).problems).toEqual([])
  })
})

describe('intake sources', () => {
  it('keep the text, the reading and which item became which article', () => {
    const issueId = addIssue(store)
    const { articleId } = addArticle(store, issueId)
    const folio = {
      kind: 'folio' as const,
      source: { file: 'page.txt', lines: [1, 1] as [number, number] },
      text: '2025年8月26日 星期二',
      date: '2025-08-26',
      weekday: '星期二',
      pageNo: null,
      pageName: null,
    }
    const input = {
      issueId,
      pageNo: 'A04',
      fileName: 'page.txt',
      text: '2025年8月26日 星期二\r\n',
      result: { items: [folio], unplaced: [] },
      articleIds: [null],
    }
    const id = run((tx) => addIntakeSource(tx, input))
    ports.advance(1)
    run((tx) => addIntakeSource(tx, { ...input, pageNo: null, result: { items: [], unplaced: [] }, articleIds: [] }))
    expect(listIntakeSources(store, issueId)[0]).toMatchObject({ ...input, id })
    expect(listIntakeSources(store, issueId)).toHaveLength(2)
    expect(() => run((tx) => addIntakeSource(tx, { ...input, articleIds: [articleId, null] }))).toThrow(StoreRefused)
    expect(() => run((tx) => addIntakeSource(tx, { ...input, issueId: missing }))).toThrow(StoreRefused)
  })
})

describe('style and settings', () => {
  it('gives the defaults until a style is saved, then every revision of it', () => {
    expect(getStyle(store)).toEqual({ revisionId: null, content: DEFAULT_PUBLICATION })
    const first = run((tx) => saveStyle(tx, { ...DEFAULT_PUBLICATION, name: '晨报' }))
    const second = run((tx) => saveStyle(tx, { ...DEFAULT_PUBLICATION, name: '晚报' }))
    expect(getStyle(store)).toMatchObject({ revisionId: second, content: { name: '晚报' } })
    expect(second).not.toBe(first)
  })
  it('keeps settings of this machine out of the record, and forgets one that no longer fits', () => {
    const shape = z.strictObject({ theme: z.enum(['light', 'dark']) })
    expect(findSetting(store, 'look', shape)).toBeNull()
    store.local((tx) => saveSetting(tx, 'look', shape, { theme: 'dark' }))
    store.local((tx) => saveSetting(tx, 'look', shape, { theme: 'light' }))
    expect(findSetting(store, 'look', shape)).toEqual({ theme: 'light' })
    expect(findSetting(store, 'look', z.string())).toBeNull()
  })
})
