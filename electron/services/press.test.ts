// From a page's text to the press: filing, checking, deciding, making up and the gate, on a real store.
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { splitPage } from '../../shared/domain/intake/index.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import { getArticle } from '../store/repositories/articles.js'
import { temporaryFolder } from '../store/testing.js'
import { verifyStore } from '../store/verify.js'
import { type IssueTask, makeUpPages, type PageTask, proposeForPage } from '../workers/make-up/make-up-task.js'
import { lookUpOnce } from './archive-duplicates.js'
import { checkIssue } from './check-issue.js'
import { compareArticles } from './compare-articles.js'
import type { Desk } from './desk.js'
import { filePages } from './file-pages.js'
import { decide, takeBack } from './give-verdict.js'
import { fileItems } from './intake-page.js'
import { type MakeUpRun, makeUpAll, makeUpAside, proposePage, saveFrames } from './make-up-pages.js'
import { addPages, createIssueFor, issueView } from './plan-issue.js'
import { refuseUnlessReady } from './print-issue.js'
import { openTestDesk } from './testing-desk.js'
import { saveArticle, saveArticleDraft, setStates } from './write-article.js'

const LEAD = '9月3日傍晚，南湖夜市的路灯换成了暖光，八十六个摊位依次亮起，来往的市民说这条街比往年更好走，也更好看。'
const BODY = '管理方介绍，换灯用了三天，没有停一天市；下一步还要添置十二个分类垃圾箱，并把电线全部埋入地下，免得雨天再出险情。'
const OTHER = '清早六点，青石渡口的栈桥重新通行。修桥的十一名工人前一天夜里才撤走脚手架，渡船改在下游五十米处靠岸。'
const PAGE = [
  '夜市亮灯 摊主点赞',
  `本报讯（记者林晓）${LEAD}`,
  BODY,
  '',
  '',
  '渡口栈桥修好了',
  `本报讯（记者高远）${OTHER}`,
  '',
  '',
  '南湖夜市换新灯',
  `本报讯（记者周望）${LEAD}`,
  BODY,
].join('\n')

let directory: string
let desk: Desk
let issueId: string
beforeEach(() => {
  directory = temporaryFolder()
  desk = openTestDesk(directory)
  issueId = createIssueFor(desk, '2026-09-04').id
})
afterEach(() => {
  desk.store.close()
  rmSync(directory, { recursive: true, force: true })
})

const file = (text = PAGE) =>
  fileItems(desk, { issueId, pageNo: null, name: 'page.txt', text, result: splitPage(text, 'page.txt') }).articleIds
const duplicate = () => checkIssue(desk, issueId).findings.find((finding) => finding.rule === 'duplicate')
const lookUp = () => lookUpOnce(directory)
const makeUp = (pageNo: string | null = null) => makeUpAll(desk, issueId, pageNo, 1)
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('nothing there')
  return value
}
const refusal = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal
    throw error
  }
  throw new Error('it was not refused')
}

describe('a duplicate', () => {
  it('blocks until one is kept; withdrawing the verdict brings everything back', async () => {
    const [first, , third] = file()
    makeUp()
    const found = must(duplicate())
    expect(found.severity).toBe('block')
    await expect(refuseUnlessReady(desk, issueId, false, lookUp())).rejects.toMatchObject({
      refusal: { code: 'blocked', reason: 'findings' },
    })
    await refuseUnlessReady(desk, issueId, true, lookUp())

    const placed = () => issueView(desk.store, issueId).pages.flatMap((page) => page.content.frames.map((frame) => frame.articleId))
    expect(placed()).toContain(third)
    const verdict = decide(desk, { issueId, findingKey: found.key, decision: 'keepOne', reason: '', spikeArticleId: must(third) })
    expect(duplicate()).toBeUndefined()
    expect(placed()).not.toContain(third)
    expect(getArticle(desk.store, must(third)).card.state).toBe('spiked')
    expect(getArticle(desk.store, must(first)).card.state).toBe('filed')

    takeBack(desk, verdict.id)
    expect(must(duplicate()).key).toBe(found.key)
    expect(placed()).toContain(third)
    expect(getArticle(desk.store, must(third)).card.state).toBe('filed')
    expect(verifyStore(desk.store).ok).toBe(true)
  })

  it('is settled as intended with a reason, until either text changes', () => {
    const [first] = file()
    const found = must(duplicate())
    expect(
      refusal(() => decide(desk, { issueId, findingKey: found.key, decision: 'bothIntended', reason: ' ', spikeArticleId: null })),
    ).toMatchObject({
      code: 'refused',
    })
    decide(desk, { issueId, findingKey: found.key, decision: 'bothIntended', reason: '两版读者不同', spikeArticleId: null })
    expect(checkIssue(desk, issueId).verdicts).toHaveLength(1)
    const article = getArticle(desk.store, must(first))
    const body = structuredClone(article.content.body)
    const block = body.content[0]
    if (block?.type !== 'paragraph') throw new Error('no paragraph')
    block.content = [{ type: 'text', text: `${LEAD}又添了一句。` }]
    saveArticle(desk, {
      articleId: must(first),
      baseRevisionId: article.revision.id,
      content: { ...article.content, body },
      kind: 'saved',
      note: '',
    })
    expect(checkIssue(desk, issueId).verdicts).toHaveLength(0)
    expect(must(duplicate()).severity).toBe('block')
  })

  it('refuses verdicts on findings that do not stand and on the wrong article', () => {
    const [, second] = file()
    const found = must(duplicate())
    expect(
      refusal(() => decide(desk, { issueId, findingKey: 'nothing', decision: 'falseAlarm', reason: '', spikeArticleId: null })).code,
    ).toBe('notFound')
    expect(
      refusal(() => decide(desk, { issueId, findingKey: found.key, decision: 'keepOne', reason: '', spikeArticleId: must(second) })),
    ).toMatchObject({
      reason: 'keepOneOfTwo',
    })
  })

  it('is compared with containment both ways and aligned passages', () => {
    const [first, , third] = file()
    const { comparison } = compareArticles(desk.store, must(first), must(third))
    expect(comparison).toMatchObject({ level: 'red', aInB: 1, bInA: 1 })
    expect(must(comparison).spans.length).toBeGreaterThan(0)
  })
})

describe('filing onto a page', () => {
  const reading = (text: string, name = 'page.txt') => ({ name, text, ...splitPage(text, name) })

  it('creates issue and page, places the copy, and leaves other pages in their order', () => {
    const second = filePages(desk, '2026-10-01', 'A03', [reading(PAGE)])
    expect(second.waiting).toEqual([])
    filePages(desk, '2026-10-01', 'A02', [
      reading('山路通车\n本报讯（记者高远）两年的工期过后，北岭的盘山路昨天通车，山里的核桃当天就运到了城里的集市。'),
    ])
    const view = issueView(desk.store, second.issueId)
    expect(view.pages.map((page) => [page.content.pageNo, page.content.frames.length])).toEqual([
      ['A02', 1],
      ['A03', 3],
    ])
    expect(must(checkIssue(desk, second.issueId).findings.find((finding) => finding.rule === 'duplicate')).where.page).toBe('A03')
  })

  it('puts more copy around what stands there, and make-up keeps copy on its page', () => {
    const { issueId: id } = filePages(desk, '2026-10-01', 'A02', [reading(`渡口灯会\n本报讯（记者高远）${OTHER}`)])
    const first = must(issueView(desk.store, id).pages[0]).content.frames
    filePages(desk, '2026-10-01', 'A02', [reading(`夜市\n本报讯（记者林晓）${LEAD}\n${BODY}`)])
    const frames = must(issueView(desk.store, id).pages[0]).content.frames
    expect(frames).toHaveLength(2)
    expect(frames).toContainEqual(must(first[0]))
    filePages(desk, '2026-10-01', 'A01', [reading(`山路\n本报讯（记者周望）${BODY}${LEAD}`)])
    const on = () => issueView(desk.store, id).pages.map((page) => page.content.frames.map((frame) => frame.articleId).sort())
    const before = on()
    makeUpAll(desk, id, null, 1)
    expect(on()).toEqual(before)
  })

  it('says what found no room and keeps it in the stock', () => {
    const long = Array.from({ length: 60 }, () => `${LEAD}${BODY}${OTHER}`).join('\n')
    const pages = Array.from({ length: 3 }, (_, index) => reading(`长稿第${index + 1}篇\n本报讯（记者林晓）${long}`))
    const filed = filePages(desk, '2026-10-01', 'A01', pages)
    expect(filed.waiting.length).toBeGreaterThan(0)
    expect(filed.waiting.length + must(issueView(desk.store, filed.issueId).pages[0]).content.frames.length).toBe(3)
  })
})

/** Runs make-up tasks here, after `before`; what the thread does is tested with the thread. */
const inline = (before: () => void = () => undefined, signal = new AbortController().signal): MakeUpRun => ({
  thread: (async (task: IssueTask | PageTask) => {
    before()
    signal.throwIfAborted()
    const calls = { newId: desk.store.ports.newId, onProgress: () => undefined }
    return task.kind === 'issue' ? makeUpPages(structuredClone(task), calls) : proposeForPage(structuredClone(task), calls)
  }) as MakeUpRun['thread'],
  signal,
  onProgress: () => undefined,
})

describe('make-up aside', () => {
  const frames = () => issueView(desk.store, issueId).pages.map((page) => page.content.frames.map(({ id: _own, ...frame }) => frame))

  it('makes the same pages as make-up in one go', async () => {
    file()
    const page = must(addPages(desk, issueId, 1).pages[0])
    const pages = await makeUpAside(desk, issueId, 1, inline())
    const aside = frames()
    saveFrames(desk, page.id, must(issueView(desk.store, issueId).pages[0]).revisionId, [])
    expect(pages.flatMap((page) => page.frames)).toHaveLength(3)
    makeUp()
    expect(frames()).toEqual(aside)
  })

  it('stores nothing when copy, pages or style changed meanwhile', async () => {
    const [first] = file()
    addPages(desk, issueId, 1)
    const before = frames()
    const meanwhile: (() => void)[] = [
      () => file(`山路\n本报讯（记者周望）${OTHER}`),
      () => setStates(desk, [must(first)], 'draft'),
      () => addPages(desk, issueId, 1),
    ]
    for (const change of meanwhile)
      await expect(makeUpAside(desk, issueId, 1, inline(change))).rejects.toMatchObject({ refusal: { code: 'conflict', reason: 'makeUp' } })
    expect(frames()).toEqual([...before, []])
  })

  it('stores nothing when it is cancelled', async () => {
    file()
    const stop = new AbortController()
    const run = inline(() => stop.abort(), stop.signal)
    await expect(makeUpAside(desk, issueId, 1, run)).rejects.toMatchObject({ refusal: { code: 'cancelled' } })
    expect(issueView(desk.store, issueId).pages).toEqual([])
  })
})

describe('make-up', () => {
  it('gives an issue without pages as many as its copy needs, with nothing over', () => {
    file()
    const pages = makeUp()
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.every((page) => page.oversetLines === 0)).toBe(true)
    expect(pages.flatMap((page) => page.frames.map((frame) => frame.articleId)).sort()).toHaveLength(3)
    expect(checkIssue(desk, issueId).findings.some((finding) => finding.rule === 'overset')).toBe(false)
  })

  it('never touches a locked frame and places nothing twice', async () => {
    const [first] = file()
    const page = must(addPages(desk, issueId, 1).pages[0])
    const proposal = must((await proposePage(desk, page.id, [must(first)], 1, inline()))[0])
    const locked = { ...must(proposal.frames[0]), locked: true }
    saveFrames(desk, page.id, page.revisionId, [locked])
    makeUp('A01')
    const frames = must(issueView(desk.store, issueId).pages[0]).content.frames
    expect(frames).toContainEqual(locked)
    const ids = frames.map((frame) => frame.articleId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('refuses when there is nothing to place, and leaves the store as it was', () => {
    const before = issueView(desk.store, issueId)
    expect(refusal(() => makeUp())).toMatchObject({ code: 'refused', reason: 'nothingToPlace' })
    expect(issueView(desk.store, issueId)).toEqual(before)
  })
})

it('an unsaved draft on a page keeps the press closed', async () => {
  const [, second] = file()
  makeUp()
  const found = must(duplicate())
  decide(desk, { issueId, findingKey: found.key, decision: 'falseAlarm', reason: '', spikeArticleId: null })
  const article = getArticle(desk.store, must(second))
  const ready = checkIssue(desk, issueId)
  expect(ready.findings.filter((finding) => finding.severity === 'block' && finding.rule !== 'duplicate')).toEqual([])
  await refuseUnlessReady(desk, issueId, false, lookUp())
  saveArticleDraft(desk, {
    articleId: must(second),
    baseRevisionId: article.revision.id,
    content: { ...article.content, headline: '渡口栈桥通行' },
    steps: null,
  })
  await expect(refuseUnlessReady(desk, issueId, false, lookUp())).rejects.toMatchObject({ refusal: { code: 'blocked', reason: 'draft' } })
})

it('a folio with the wrong weekday in the imported text is found', () => {
  file(`${PAGE}\n\n2026年9月4日 星期四`)
  expect(checkIssue(desk, issueId).findings.some((finding) => finding.rule === 'date-weekday' && finding.severity === 'warn')).toBe(true)
})
