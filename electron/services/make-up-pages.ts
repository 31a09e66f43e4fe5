// Make-up: frames saved by hand, pages proposed by the optimiser, and a whole issue made up at once.
import type { Frame } from '../../shared/domain/frame.js'
import type { Id } from '../../shared/domain/ids.js'
import { firstFreeRow } from '../../shared/domain/layout/geometry.js'
import { makeUpArticles } from '../../shared/domain/layout/makeup/make-up-articles.js'
import { proposeMakeUp } from '../../shared/domain/layout/makeup/propose-make-up.js'
import type { LeftOver, MakeUpProposal } from '../../shared/domain/layout/makeup/types.js'
import type { PageContent } from '../../shared/domain/page.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { MakeUpPage, PageView } from '../../shared/ipc/views.js'
import { getArticleContents, listArticleCards } from '../store/repositories/articles.js'
import { getIssue, saveIssue } from '../store/repositories/issues.js'
import { createPage, getPage, listPages, savePage } from '../store/repositories/pages.js'
import { getStyle } from '../store/repositories/styles.js'
import type { Reader, Tx } from '../store/store.js'
import type { MakeUpThread } from '../workers/make-up/make-up-in-worker.js'
import {
  fixedFrames,
  geometryOf,
  type IssueTask,
  type MadeUp,
  type MakeUpCopy,
  makeUpPages,
  type PageTask,
} from '../workers/make-up/make-up-task.js'
import { commandBy, type Desk, notFound } from './desk.js'

/** Stores the frames of a page as given; refuses frames that leave the grid. */
export function saveFrames(desk: Desk, pageId: Id, baseRevisionId: Id, frames: readonly Frame[]): PageView {
  return desk.store.command(commandBy(desk, 'page.saveFrames', pageId), (tx) => {
    const page = getPage(tx, pageId)
    const { columns, rows } = geometryOf(page.content, getStyle(tx).content)
    for (const frame of frames)
      if (frame.column + frame.columnSpan - 1 > columns || frame.row + frame.rows - 1 > rows)
        throw new RefusalError('refused', 'outsideGrid')
    savePage(tx, { pageId, baseRevisionId, content: { ...page.content, frames: [...frames] } })
    return getPage(tx, pageId)
  })
}

/** Live articles of the issue that stand on no page other than those in `except`, as cards in the order of filing. */
function freeCards(reader: Reader, issueId: Id, pages: readonly PageView[], except: ReadonlySet<Id>) {
  const standing = new Set(
    pages.flatMap((one) =>
      one.content.frames.flatMap((frame) => (frame.articleId && (!except.has(one.id) || frame.locked) ? [frame.articleId] : [])),
    ),
  )
  return listArticleCards(reader, issueId).filter((card) => card.state === 'filed' && !standing.has(card.id))
}

/** The newest revision of each. */
function copyOf(reader: Reader, cards: readonly { id: Id; headRevisionId: Id; section: string }[]): MakeUpCopy[] {
  const contents = getArticleContents(
    reader,
    cards.map((card) => card.headRevisionId),
  )
  return cards.flatMap(({ id, headRevisionId, section }) => {
    const content = contents.get(headRevisionId)
    return content ? [{ articleId: id, revisionId: headRevisionId, content, section }] : []
  })
}

const asPage = (
  page: { readonly id: Id; readonly content: PageContent },
  proposal: MakeUpProposal | null,
  leftOver: readonly LeftOver[],
): MakeUpPage => ({
  page: page.content.pageNo,
  pageId: page.id,
  style: proposal?.style ?? null,
  fill: proposal?.fill ?? 0,
  oversetLines: proposal?.oversetLines ?? 0,
  whiteLines: proposal?.whiteLines ?? 0,
  frames: [...fixedFrames(page.content), ...(proposal?.frames ?? [])],
  leftOver: [...leftOver],
})

export interface MakeUpRun {
  readonly thread: MakeUpThread
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Waits for the thread; a cancelled run is a refusal `cancelled`. */
async function ran<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (signal.aborted) throw new RefusalError('cancelled')
    throw error
  }
}

/** Several pages to choose from, best first; stores nothing. Locked frames stay; everything else on the page is laid out anew. */
export async function proposePage(desk: Desk, pageId: Id, articleIds: readonly Id[], seed: number, run: MakeUpRun): Promise<MakeUpPage[]> {
  const { page, task } = desk.store.read((reader) => {
    const view = getPage(reader, pageId)
    const { issueId } = view.content
    const cards =
      articleIds.length > 0
        ? listArticleCards(reader, issueId).filter((card) => card.state !== 'spiked' && articleIds.includes(card.id))
        : freeCards(reader, issueId, listPages(reader, issueId), new Set([pageId]))
    const copy = copyOf(reader, cards)
    if (copy.length === 0) throw new RefusalError('refused', 'nothingToPlace')
    return { page: view, task: { kind: 'page', page: view.content, copy, style: getStyle(reader).content, seed } satisfies PageTask }
  })
  const proposals = await ran(run.signal, run.thread(task, run.signal, run.onProgress))
  return proposals.map((proposal) => asPage(page, proposal, proposal.leftOver))
}

/** Puts articles into the room a page has left; its frames stay as they are. Returns those that found none. */
export function placeOnPage(tx: Tx, page: PageView, articleIds: readonly Id[], newId: () => Id): Id[] {
  const style = getStyle(tx).content
  const cards = listArticleCards(tx, page.content.issueId).filter((card) => articleIds.includes(card.id))
  const geometry = geometryOf(page.content, style)
  const [proposal] = proposeMakeUp({
    geometry,
    firstRow: firstFreeRow(page.content.pattern),
    articles: makeUpArticles(copyOf(tx, cards), style, geometry),
    fixed: page.content.frames,
    seed: 1,
    styles: ['stable'],
    newId,
  })
  const frames = proposal?.frames ?? []
  if (frames.length > 0)
    savePage(tx, {
      pageId: page.id,
      baseRevisionId: page.revisionId,
      content: { ...page.content, frames: [...page.content.frames, ...frames] },
    })
  const placed = new Set(frames.map((frame) => frame.articleId))
  return articleIds.filter((id) => !placed.has(id))
}

/**
 * Makes up the pages of an issue (`pageNo` null: all), or, when it has none, as many as its copy needs. Filed articles
 * that stand on no other page are placed; locked frames are never touched. One command: all pages or none.
 */
export function makeUpAll(desk: Desk, issueId: Id, pageNo: string | null, seed: number): MakeUpPage[] {
  return desk.store.command({ ...commandBy(desk, 'issue.makeUp', issueId), data: { seed } }, (tx) => {
    const { newId } = desk.store.ports
    return storeMadeUp(tx, issueId, makeUpPages(readIssue(tx, issueId, pageNo, seed), { newId, onProgress: () => undefined }))
  })
}

/**
 * The same without holding the window still: the work is done on a thread, and stored in one command only if pages, copy
 * and style are still what it began with; else a refusal `conflict`.
 */
export async function makeUpAside(desk: Desk, issueId: Id, seed: number, run: MakeUpRun): Promise<MakeUpPage[]> {
  const { task, before } = desk.store.read((reader) => ({ task: readIssue(reader, issueId, null, seed), before: stampOf(reader, issueId) }))
  const made = await ran(run.signal, run.thread(task, run.signal, run.onProgress))
  return desk.store.command({ ...commandBy(desk, 'issue.makeUp', issueId), data: { seed } }, (tx) => {
    if (stampOf(tx, issueId) !== before) throw new RefusalError('conflict', 'makeUp')
    return storeMadeUp(tx, issueId, made)
  })
}

function readIssue(reader: Reader, issueId: Id, pageNo: string | null, seed: number): IssueTask {
  const existing = listPages(reader, issueId)
  const pages = pageNo === null ? existing : existing.filter((page) => page.content.pageNo === pageNo)
  if (pageNo !== null && pages.length === 0) throw notFound('page')
  const copy = copyOf(reader, freeCards(reader, issueId, existing, new Set(pages.map((page) => page.id))))
  if (copy.length === 0) throw new RefusalError('refused', 'nothingToPlace')
  return { kind: 'issue', issueId, pages, copy, style: getStyle(reader).content, seed }
}

/** Everything that make-up reads, by its revisions. */
const stampOf = (reader: Reader, issueId: Id): string =>
  JSON.stringify([
    getIssue(reader, issueId).revisionId,
    getStyle(reader).revisionId,
    listPages(reader, issueId).map((page) => page.revisionId),
    listArticleCards(reader, issueId).map((card) => [card.headRevisionId, card.state]),
  ])

function storeMadeUp(tx: Tx, issueId: Id, { pages, leftOver }: MadeUp): MakeUpPage[] {
  const standing = pages.map(({ id, revisionId, content, proposal }) => {
    if (id !== null && revisionId !== null) return { id, revisionId, content, proposal }
    const { pageId, revisionId: first } = createPage(tx, content)
    return { id: pageId, revisionId: first, content, proposal }
  })
  const issue = getIssue(tx, issueId)
  const added = standing.map((page) => page.id).filter((id) => !issue.content.pageIds.includes(id))
  if (added.length > 0)
    saveIssue(tx, {
      issueId,
      baseRevisionId: issue.revisionId,
      content: { ...issue.content, pageIds: [...issue.content.pageIds, ...added] },
    })
  return standing.map((page, index) => {
    const made = asPage(page, page.proposal, index === standing.length - 1 ? leftOver : [])
    savePage(tx, { pageId: page.id, baseRevisionId: page.revisionId, content: { ...page.content, frames: made.frames } })
    return made
  })
}
