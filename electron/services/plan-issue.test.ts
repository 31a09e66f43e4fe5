import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../shared/domain/frame.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { PageView } from '../../shared/ipc/views.js'
import { sql } from '../store/connection.js'
import { StoreRefused } from '../store/errors.js'
import { findFirstPerson } from '../store/repositories/people.js'
import { copy, enrol, openTestStore, temporaryFolder } from '../store/testing.js'
import { verifyStore } from '../store/verify.js'
import type { Desk } from './desk.js'
import { saveFrames } from './make-up-pages.js'
import {
  addPages,
  createIssueFor,
  issueCards,
  issueCopy,
  issueView,
  movePage,
  removePage,
  restorePage,
  saveHeading,
  setTotalIssueNo,
} from './plan-issue.js'
import { createArticleIn, saveArticle, saveArticleDraft, setStates } from './write-article.js'

let directory: string
let desk: Desk
beforeEach(() => {
  directory = temporaryFolder()
  const store = openTestStore(directory)
  enrol(store)
  const person = findFirstPerson(store)
  if (!person) throw new Error('nobody enrolled')
  desk = { store, person }
})
afterEach(() => {
  desk.store.close()
  rmSync(directory, { recursive: true, force: true })
})

const refusalOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal
    throw error
  }
  throw new Error('it was not refused')
}

/** What this machine's audit chain holds, oldest first. */
const audited = () =>
  sql<{ body: Buffer }>(desk.store.db, 'SELECT body FROM audit ORDER BY seq')
    .all()
    .map(({ body }) => JSON.parse(body.toString()) as { op: string })

const numbers = (issueId: string) => issueView(desk.store, issueId).pages.map((page) => page.content.pageNo)

describe('planning an issue', () => {
  it('adds pages, the first as the front, numbered on', () => {
    const { id } = createIssueFor(desk, '2026-03-01')
    addPages(desk, id, 2)
    const view = addPages(desk, id, 2)
    expect(view.pages.map((page) => [page.content.pageNo, page.content.pattern])).toEqual([
      ['A01', 'front'],
      ['A02', 'inner'],
      ['A03', 'inner'],
      ['A04', 'inner'],
    ])
  })

  it('removes a page and puts it back as it was', () => {
    const { id } = createIssueFor(desk, '2026-03-01')
    const before = addPages(desk, id, 3)
    const second = before.pages[1]
    if (!second) throw new Error('no second page')
    expect(removePage(desk, id, second.id).pages.map((page) => page.content.pageNo)).toEqual(['A01', 'A03'])
    expect(restorePage(desk, id, second.id, 1).pages).toEqual(before.pages)
  })

  it('moves pages, renumbering only when asked', () => {
    const { id } = createIssueFor(desk, '2026-03-01')
    const last = addPages(desk, id, 3).pages[2]
    if (!last) throw new Error('no third page')
    movePage(desk, id, last.id, 0, false)
    expect(numbers(id)).toEqual(['A03', 'A01', 'A02'])
    const view = movePage(desk, id, last.id, 0, true)
    expect(view.pages.map((page) => [page.content.pageNo, page.content.pattern])).toEqual([
      ['A01', 'front'],
      ['A02', 'inner'],
      ['A03', 'inner'],
    ])
    expect(view.pages[0]?.id).toBe(last.id)
  })

  it('refuses a page number that another page has, and leaves the page as it was', () => {
    const { id } = createIssueFor(desk, '2026-03-01')
    const [first, second] = addPages(desk, id, 2).pages
    if (!first || !second) throw new Error('no pages')
    const { issueId: _i, frames: _f, v: _v, ...heading } = second.content
    const refused = refusalOf(() => saveHeading(desk, second.id, second.revisionId, { ...heading, pageNo: 'A01' }))
    expect(refused).toMatchObject({ code: 'exists', reason: 'pageNo' })
    expect(issueView(desk.store, id).pages).toEqual([first, second])
    const renamed = saveHeading(desk, second.id, second.revisionId, { ...heading, pageName: '民生', responsibleEditor: '陆遥' })
    expect(renamed.content).toMatchObject({ pageNo: 'A02', pageName: '民生', responsibleEditor: '陆遥' })
  })
})

describe('an issue like an earlier one', () => {
  const frame = (change: Partial<Frame>): Frame => ({
    id: desk.store.ports.newId(),
    kind: 'filler',
    articleId: null,
    revisionId: null,
    column: 1,
    columnSpan: 2,
    row: 30,
    rows: 20,
    bodyColumns: 2,
    headFace: 'song',
    headSizePt: 18,
    headRows: 3,
    pictures: [],
    text: '',
    locked: false,
    ...change,
  })

  /** Two pages: names, editors, an advertisement, a locked and an open empty frame, an article under lock. */
  function earlierIssue(date: string, totalIssueNo: number | null) {
    const { id } = createIssueFor(desk, date)
    setTotalIssueNo(desk, id, totalIssueNo)
    const article = createArticleIn(desk, id, copy('河道清理'))
    const [, second] = addPages(desk, id, 2).pages
    if (!second) throw new Error('no second page')
    const placed = { kind: 'article' as const, articleId: article.card.id, revisionId: article.revision.id, locked: true }
    const advertisement = frame({ text: '招租广告', column: 3 })
    const kept = frame({ kind: 'article', locked: true, column: 5 })
    const page = saveFrames(desk, second.id, second.revisionId, [
      frame(placed),
      advertisement,
      kept,
      frame({ kind: 'article', column: 7, rows: 10 }),
    ])
    const { issueId: _i, frames: _f, v: _v, ...heading } = page.content
    saveHeading(desk, page.id, page.revisionId, { ...heading, pageNo: 'B05', pageName: '民生', section: '城事', layoutEditor: '沈砚' })
    return { id, advertisement, kept }
  }

  it('takes over its pages and the frames that are no copy, in one command', () => {
    const earlier = earlierIssue('2026-03-03', null)
    const before = issueView(desk.store, earlier.id)
    const entries = audited().length
    const made = createIssueFor(desk, '2026-03-10', earlier.id)
    expect(audited().slice(entries)).toMatchObject([{ op: 'issue.create' }])
    expect(made).toMatchObject({ date: '2026-03-10', pages: 2, articles: 0, totalIssueNo: null })

    const { pages, articles } = issueView(desk.store, made.id)
    const bare = (page: PageView) => ({ ...page.content, frames: [], issueId: null })
    expect(pages.map(bare)).toEqual(before.pages.map(bare))
    expect(pages[1]?.content).toMatchObject({ issueId: made.id, pageNo: 'B05', pageName: '民生', section: '城事', layoutEditor: '沈砚' })
    const withoutId = ({ id: _id, ...rest }: Frame) => rest
    expect(pages[0]?.content.frames).toEqual([])
    expect(pages[1]?.content.frames.map(withoutId)).toEqual([earlier.advertisement, earlier.kept].map(withoutId))
    const ids = before.pages.flatMap((page) => page.content.frames.map((one) => one.id))
    for (const one of pages[1]?.content.frames ?? []) expect(ids).not.toContain(one.id)
    expect(articles).toEqual([])
    expect(issueView(desk.store, earlier.id)).toEqual(before)
    expect(verifyStore(desk.store).ok).toBe(true)
  })

  it('counts the total number on only from the issue directly before it', () => {
    const { id } = earlierIssue('2026-03-03', 8000)
    createIssueFor(desk, '2026-03-05')
    const afterAnother = createIssueFor(desk, '2026-03-06', id)
    expect(afterAnother.totalIssueNo).toBeNull()
    expect(createIssueFor(desk, '2026-03-02', id).totalIssueNo).toBeNull()
    expect(createIssueFor(desk, '2026-03-04', id).totalIssueNo).toBe(8001)
    // The next number stands on another issue already.
    setTotalIssueNo(desk, afterAnother.id, 8000)
    expect(createIssueFor(desk, '2026-03-07', afterAnother.id).totalIssueNo).toBeNull()
  })

  it('leaves nothing behind when it is refused', () => {
    const { id } = earlierIssue('2026-03-03', 8000)
    const before = [issueCards(desk), audited()]
    expect(() => createIssueFor(desk, '2026-03-03', id)).toThrow(StoreRefused)
    expect(() => createIssueFor(desk, '2026-03-04', desk.store.ports.newId())).toThrow(StoreRefused)
    expect([issueCards(desk), audited()]).toEqual(before)
    expect(verifyStore(desk.store).ok).toBe(true)
  })
})

describe('an article at the desk', () => {
  it('keeps a draft beside the head until it is saved as a revision', () => {
    const { id } = createIssueFor(desk, '2026-03-01')
    const made = createArticleIn(desk, id, copy('河道清理'))
    const typed = copy('河道清理完工')
    saveArticleDraft(desk, { articleId: made.card.id, baseRevisionId: made.revision.id, content: typed, steps: '[]' })
    expect(issueView(desk.store, id).articles[0]).toMatchObject({ headline: '河道清理', hasDraft: true })
    const saved = saveArticle(desk, { articleId: made.card.id, baseRevisionId: made.revision.id, content: typed, kind: 'saved', note: '' })
    expect(saved).toMatchObject({ content: { headline: '河道清理完工' }, draft: null, revision: { number: 2 } })
    expect(issueCopy(desk.store, issueView(desk.store, id)).revisions[saved.revision.id]?.headline).toBe('河道清理完工')
  })

  it('cannot be spiked under its page', () => {
    const { id } = createIssueFor(desk, '2026-03-01')
    const article = createArticleIn(desk, id, copy('河道清理'))
    const [page] = addPages(desk, id, 1).pages
    if (!page) throw new Error('no page')
    const frame = {
      id: desk.store.ports.newId(),
      kind: 'article' as const,
      articleId: article.card.id,
      revisionId: article.revision.id,
      column: 1,
      columnSpan: 2,
      row: 30,
      rows: 20,
      bodyColumns: 2,
      headFace: 'song' as const,
      headSizePt: 18,
      headRows: 3,
      pictures: [],
      text: '',
      locked: false,
    }
    const placed = saveFrames(desk, page.id, page.revisionId, [frame])
    expect(refusalOf(() => setStates(desk, [article.card.id], 'spiked'))).toMatchObject({ code: 'refused', reason: 'onPage' })
    expect(refusalOf(() => saveFrames(desk, page.id, placed.revisionId, [{ ...frame, column: 8, columnSpan: 3 }]))).toMatchObject({
      reason: 'outsideGrid',
    })
    saveFrames(desk, page.id, placed.revisionId, [])
    expect(setStates(desk, [article.card.id], 'spiked')[0]?.state).toBe('spiked')
  })
})
