import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankPage } from '../../../shared/domain/blank-page.js'
import { nextPageNos, renumbered } from '../../../shared/domain/page-numbers.js'
import { DEFAULT_PUBLICATION } from '../../../shared/domain/publication.js'
import type { PageHeading } from '../../../shared/ipc/contract.js'
import { RefusalError } from '../../../shared/ipc/errors.js'
import type { IssueView, PageView } from '../../../shared/ipc/views.js'
import { useToasts } from '../../desk/index.js'
import { addPages, headingOf, movePage, removePage, saveHeading } from './page-acts.js'

/** The store of the planning operations in memory: what they do to the order, the numbers and the headings. */
function memoryStore(pageNos: readonly string[]) {
  let made = 0
  const blank = (pageNo: string, isFront: boolean): PageView => {
    made += 1
    return {
      id: `page-${made}`,
      revisionId: '0',
      content: blankPage({ issueId: 'issue', pageNo, isFront, formatId: null }, DEFAULT_PUBLICATION),
    }
  }
  let pages = pageNos.map((pageNo, index) => blank(pageNo, index === 0))
  const removed = new Map<string, PageView>()
  const issue = (): IssueView => ({
    id: 'issue',
    revisionId: 'r',
    content: { v: 1, date: '2026-03-09', totalIssueNo: null, pageIds: pages.map((page) => page.id) },
    pages: [...pages],
    articles: [],
  })
  const change = (page: PageView, part: Partial<PageHeading>): PageView => ({
    ...page,
    revisionId: `${Number(page.revisionId) + 1}`,
    content: { ...page.content, ...part },
  })
  const operations = {
    'issue.get': () => issue(),
    'page.add': ({ count }: { count: number }) => {
      pages = [
        ...pages,
        ...nextPageNos(
          pages.map((page) => page.content.pageNo),
          count,
        ).map((pageNo) => blank(pageNo, false)),
      ]
      return issue()
    },
    'page.remove': ({ pageId }: { pageId: string }) => {
      for (const page of pages) if (page.id === pageId) removed.set(pageId, page)
      pages = pages.filter((page) => page.id !== pageId)
      return issue()
    },
    'page.restore': ({ pageId, index }: { pageId: string; index: number }) => {
      const page = removed.get(pageId)
      if (page) pages = pages.toSpliced(index, 0, page)
      return issue()
    },
    'page.move': ({ pageId, index, renumber }: { pageId: string; index: number; renumber: boolean }) => {
      const page = pages.find((one) => one.id === pageId)
      if (page) pages = pages.filter((one) => one.id !== pageId).toSpliced(index, 0, page)
      const numbers = renumbered(pages.map((one) => one.content.pageNo))
      if (renumber) pages = pages.map((one, at) => change(one, { pageNo: numbers[at] ?? '', pattern: at === 0 ? 'front' : 'inner' }))
      return issue()
    },
    'page.saveHeading': ({ pageId, baseRevisionId, heading }: { pageId: string; baseRevisionId: string; heading: PageHeading }) => {
      const page = pages.find((one) => one.id === pageId)
      if (page?.revisionId !== baseRevisionId) throw new RefusalError('conflict')
      if (pages.some((one) => one.id !== pageId && one.content.pageNo === heading.pageNo)) throw new RefusalError('exists', 'pageNo')
      const saved = change(page, heading)
      pages = pages.map((one) => (one.id === pageId ? saved : one))
      return saved
    },
  }
  const bridge = Object.fromEntries(
    Object.entries(operations).map(([name, run]) => [
      name,
      async (input: never) => {
        try {
          return { ok: true, value: run(input) }
        } catch (error) {
          return { ok: false, error: (error as RefusalError).refusal }
        }
      },
    ]),
  )
  vi.stubGlobal('window', { forme: { operations: bridge } })
  return { issue, numbers: () => pages.map((page) => page.content.pageNo), ids: () => pages.map((page) => page.id) }
}

const notices = () => useToasts.getState().toasts
/** Takes the newest notice's way back and waits until the store has answered. */
async function undo(): Promise<void> {
  const last = notices().at(-1)
  last?.action?.run()
  if (last) useToasts.getState().dismiss(last.id)
  await new Promise((done) => setTimeout(done, 0))
}
const page = (issue: IssueView, index: number): PageView => issue.pages[index] as PageView

beforeEach(() => {
  for (const one of notices()) useToasts.getState().dismiss(one.id)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('undo on the plan', () => {
  it('takes added pages out again', async () => {
    const store = memoryStore(['A01'])
    await addPages(store.issue(), 2)
    expect(store.numbers()).toEqual(['A01', 'A02', 'A03'])
    await undo()
    expect(store.numbers()).toEqual(['A01'])
  })

  it('puts a removed page back in its place', async () => {
    const store = memoryStore(['A01', 'A02', 'A03'])
    const before = store.ids()
    await removePage(store.issue(), page(store.issue(), 1))
    expect(store.numbers()).toEqual(['A01', 'A03'])
    await undo()
    expect(store.ids()).toEqual(before)
  })

  it.each([
    { name: 'numbers in order', numbers: ['A01', 'A02', 'A03', 'A04'], renumber: true },
    { name: 'numbers of their own', numbers: ['A02', 'B07', 'A01', 'A09'], renumber: true },
    { name: 'numbers that stay', numbers: ['A02', 'B07', 'A01', 'A09'], renumber: false },
  ])('moves a page back to where a row of moves began: $name', async ({ numbers, renumber }) => {
    const store = memoryStore(numbers)
    const before = store.issue()
    const moved = page(before, 1).id
    await movePage(store.issue(), moved, 2, renumber)
    await movePage(store.issue(), moved, 3, renumber)
    expect(store.ids().at(-1)).toBe(moved)
    expect(notices()).toHaveLength(1)
    await undo()
    expect(store.issue().pages.map(headingOf)).toEqual(before.pages.map(headingOf))
    expect(store.ids()).toEqual(before.pages.map((one) => one.id))
  })

  it('gives back every field of a heading that was changed in a row', async () => {
    const store = memoryStore(['A01', 'A02'])
    const before = store.issue()
    await saveHeading(page(store.issue(), 1), { pageName: '民生' }, String)
    await saveHeading(page(store.issue(), 1), { responsibleEditor: '何川' }, String)
    await saveHeading(page(store.issue(), 1), { pageName: '民声' }, String)
    expect(notices()).toHaveLength(1)
    await undo()
    expect(store.issue().pages.map(headingOf)).toEqual(before.pages.map(headingOf))
  })

  it('tells the caller of a number that is taken and changes nothing', async () => {
    const store = memoryStore(['A01', 'A02'])
    await expect(saveHeading(page(store.issue(), 1), { pageNo: 'A01' }, String)).rejects.toMatchObject({ refusal: { code: 'exists' } })
    expect(store.numbers()).toEqual(['A01', 'A02'])
    expect(notices()).toEqual([])
  })
})
