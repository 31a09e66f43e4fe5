// What the flatplan does to pages: add, remove, move, change the heading. Each says what it did and takes it back.
import type { Frame } from '../../../shared/domain/frame.js'
import { renumbered } from '../../../shared/domain/page-numbers.js'
import type { PageHeading } from '../../../shared/ipc/contract.js'
import type { IssueView, PageView } from '../../../shared/ipc/views.js'
import { ask, dismissToast, putAnswer, showRefusal, toast, translate, usePlaces, useToasts } from '../../desk/index.js'
import { announce } from '../../ui/index.js'

/** A page as editors call it: A02 山阳新闻. */
export const pageTitle = ({ content }: PageView): string => [content.pageNo, content.pageName].filter((part) => part !== '').join(' ')

/** Shows the returned issue at once and hands it on. */
function shown(issue: IssueView): IssueView {
  putAnswer('issue.get', { issueId: issue.id }, issue)
  return issue
}

/** Says what was done, on screen and to a screen reader, with the way back. Returns the notice's id. */
export function done(title: string, undo: () => Promise<unknown>, detail?: string): number {
  announce(title)
  return toast({
    tone: 'ok',
    title,
    ...(detail === undefined ? {} : { detail }),
    action: { label: translate('common.undo'), run: () => void undo().catch(showRefusal) },
  })
}

/** Runs an act; a refusal shows its sentence and the act counts as not done. */
export async function attempt<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act()
  } catch (error) {
    showRefusal(error)
    return null
  }
}

export async function addPages(issue: IssueView, count: number): Promise<void> {
  await attempt(async () => {
    const after = shown(await ask('page.add', { issueId: issue.id, count }))
    const added = after.pages.filter((page) => !issue.pages.some((one) => one.id === page.id))
    usePlaces.getState().selectPage(added[0]?.id ?? null)
    done(translate('flatplan.added', { count: added.length, pages: added.map((page) => page.content.pageNo).join(' ') }), () =>
      removeAll(issue.id, added),
    )
  })
}

/** Takes pages out again, without a word. */
export async function removeAll(issueId: string, pages: readonly PageView[]): Promise<void> {
  for (const page of pages) shown(await ask('page.remove', { issueId, pageId: page.id }))
}

export async function removePage(issue: IssueView, page: PageView): Promise<void> {
  const index = issue.pages.findIndex((one) => one.id === page.id)
  await attempt(async () => {
    const after = shown(await ask('page.remove', { issueId: issue.id, pageId: page.id }))
    usePlaces.getState().selectPage((after.pages[index] ?? after.pages.at(-1))?.id ?? null)
    const articles = page.content.frames.filter((frame) => frame.articleId !== null).length
    done(
      translate('flatplan.removed', { page: pageTitle(page) }),
      async () => {
        shown(await ask('page.restore', { issueId: issue.id, pageId: page.id, index }))
        usePlaces.getState().selectPage(page.id)
      },
      articles > 0 ? translate('flatplan.removed.detail', { count: articles }) : undefined,
    )
  })
}

/** True when numbering the pages in this order gives the numbers they have. */
function isInOrder(pages: readonly PageView[]): boolean {
  const numbers = renumbered(pages.map((page) => page.content.pageNo))
  return pages.every(({ content }, index) => content.pageNo === numbers[index] && content.pattern === (index === 0 ? 'front' : 'inner'))
}

/** Moves of one page in a row: one notice, whose undo goes back to where the page first was. */
let moves: { readonly pageId: string; readonly before: IssueView; readonly renumber: boolean; readonly notice: number } | null = null

const isStanding = (notice: number): boolean => useToasts.getState().toasts.some((one) => one.id === notice)

export async function movePage(issue: IssueView, pageId: string, index: number, renumber: boolean): Promise<void> {
  const from = issue.pages.findIndex((one) => one.id === pageId)
  const page = issue.pages[from]
  if (!page || index < 0 || index >= issue.pages.length || index === from) return
  await attempt(async () => {
    const after = shown(await ask('page.move', { issueId: issue.id, pageId, index, renumber }))
    const earlier = moves && moves.pageId === pageId && isStanding(moves.notice) ? moves : null
    const before = earlier?.before ?? issue
    const followed = renumber || earlier?.renumber === true
    if (moves) dismissToast(moves.notice)
    const now = after.pages[index]?.content.pageNo ?? page.content.pageNo
    const notice = done(
      translate('flatplan.moved', { page: pageTitle(page), place: index + 1, total: issue.pages.length }),
      () => moveBack(before, pageId, followed),
      now === page.content.pageNo ? undefined : translate('flatplan.moved.renumbered', { from: page.content.pageNo, to: now }),
    )
    moves = { pageId, before, renumber: followed, notice }
  })
}

async function moveBack(before: IssueView, pageId: string, renumber: boolean): Promise<void> {
  const index = before.pages.findIndex((page) => page.id === pageId)
  const exact = renumber && isInOrder(before.pages)
  const after = shown(await ask('page.move', { issueId: before.id, pageId, index, renumber: exact }))
  if (renumber && !exact) await restoreNumbers(before, after)
}

/** Numbers that do not follow the order are given back one by one, by way of numbers nobody has. */
async function restoreNumbers(before: IssueView, now: IssueView): Promise<void> {
  const changed = before.pages.filter((page) => {
    const other = now.pages.find((one) => one.id === page.id)
    return other && (other.content.pageNo !== page.content.pageNo || other.content.pattern !== page.content.pattern)
  })
  const taken = new Set([...before.pages, ...now.pages].map((page) => page.content.pageNo))
  const spare = Array.from({ length: 999 }, (_, number) => `Z${number}`).filter((pageNo) => !taken.has(pageNo))
  for (const [index, page] of changed.entries()) await changeHeading(before.id, page.id, { pageNo: spare[index] ?? page.content.pageNo })
  for (const { id, content } of changed) await changeHeading(before.id, id, { pageNo: content.pageNo, pattern: content.pattern })
}

export const headingOf = ({ content }: PageView): PageHeading => ({
  pageNo: content.pageNo,
  pageName: content.pageName,
  section: content.section,
  formatId: content.formatId,
  pattern: content.pattern,
  responsibleEditor: content.responsibleEditor,
  layoutEditor: content.layoutEditor,
  proofreader: content.proofreader,
})

/** The page as it stands in the store at this moment. Throws when it is no longer in the issue. */
export async function freshPage(issueId: string, pageId: string): Promise<PageView | null> {
  const issue = await ask('issue.get', { issueId })
  return issue.pages.find((page) => page.id === pageId) ?? null
}

async function changeHeading(issueId: string, pageId: string, change: Partial<PageHeading>): Promise<PageView | null> {
  const page = await freshPage(issueId, pageId)
  if (!page) return null
  return ask('page.saveHeading', { pageId, baseRevisionId: page.revisionId, heading: { ...headingOf(page), ...change } })
}

/** Fields of one page changed in a row: one notice, whose undo gives all of them back. */
let changes: { readonly pageId: string; readonly former: Partial<PageHeading>; readonly notice: number } | null = null

/** Stores changed parts of the heading; `nameOf` says what a part is called. Throws RefusalError (`exists` for a number another page has). */
export async function saveHeading(page: PageView, change: Partial<PageHeading>, nameOf: (key: keyof PageHeading) => string): Promise<void> {
  const before = headingOf(page)
  const { issueId } = page.content
  await changeHeading(issueId, page.id, change)
  const keys = Object.keys(change) as (keyof PageHeading)[]
  const now = Object.fromEntries(keys.map((key) => [key, before[key]])) as Partial<PageHeading>
  const goesOn = changes && changes.pageId === page.id && isStanding(changes.notice)
  const former = goesOn ? { ...changes?.former, ...now, ...changes?.former } : now
  if (changes) dismissToast(changes.notice)
  const what = (Object.keys(former) as (keyof PageHeading)[]).map(nameOf).reduce((a, b) => translate('common.list', { a, b }))
  const notice = done(translate('flatplan.heading.saved', { page: before.pageNo, what }), () => changeHeading(issueId, page.id, former))
  changes = { pageId: page.id, former, notice }
}

/** Stores other frames on the page as it stands now; nothing happens when it is gone. */
export async function changeFrames(issueId: string, pageId: string, change: (frames: readonly Frame[]) => readonly Frame[]): Promise<void> {
  const page = await freshPage(issueId, pageId)
  if (!page) return
  await ask('page.saveFrames', { pageId, baseRevisionId: page.revisionId, frames: [...change(page.content.frames)] })
}
