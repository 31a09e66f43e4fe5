// Planning an issue: its day, its pages, their order, numbers and headings.
import { blankPage } from '../../shared/domain/blank-page.js'
import type { Id } from '../../shared/domain/ids.js'
import type { IssueContent } from '../../shared/domain/issue.js'
import type { PageContent } from '../../shared/domain/page.js'
import { nextPageNos, renumbered } from '../../shared/domain/page-numbers.js'
import type { PageHeading } from '../../shared/ipc/contract.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { IssueCard, IssueCopy, IssueView, PageView } from '../../shared/ipc/views.js'
import { getArticleContents, listArticleCards } from '../store/repositories/articles.js'
import { createIssue, getIssue, getIssueCard, listIssueCards, saveIssue } from '../store/repositories/issues.js'
import { createPage, getPage, getPagePlace, listPages, savePage } from '../store/repositories/pages.js'
import { getStyle } from '../store/repositories/styles.js'
import type { Reader, Tx } from '../store/store.js'
import { commandBy, type Desk, notFound } from './desk.js'

/** The largest total number an issue can bear, see IssueContent. */
const LARGEST_ISSUE_NO = 1_000_000

export const issueCards = (desk: Desk): IssueCard[] => listIssueCards(desk.store)

/** The issue with its standing pages and its stock. */
export function issueView(reader: Reader, issueId: Id): IssueView {
  const issue = getIssue(reader, issueId)
  return {
    id: issue.id,
    revisionId: issue.revisionId,
    content: issue.content,
    pages: listPages(reader, issueId),
    articles: listArticleCards(reader, issueId),
  }
}

/** Contents of every placed revision and of every live head, by revision id. */
export function issueCopy(reader: Reader, view: IssueView): IssueCopy {
  const wanted = new Set<Id>()
  for (const card of view.articles) if (card.state !== 'spiked') wanted.add(card.headRevisionId)
  for (const page of view.pages) for (const frame of page.content.frames) if (frame.revisionId) wanted.add(frame.revisionId)
  return { revisions: Object.fromEntries(getArticleContents(reader, [...wanted])) }
}

/**
 * The issue of a day, with no pages, or with the pages of the issue `likeIssueId`: heading, format, pattern, editors and
 * the frames that are no copy. One command; a refusal (`exists`: the day has an issue; `notFound`: the other issue is
 * not there) leaves nothing behind.
 */
export function createIssueFor(desk: Desk, date: string, likeIssueId?: Id | undefined): IssueCard {
  return desk.store.command(commandBy(desk, 'issue.create', null), (tx) => {
    const like = likeIssueId === undefined ? null : getIssue(tx, likeIssueId)
    const totalIssueNo = like === null ? null : followingIssueNo(tx, like.content, date)
    const content: IssueContent = { v: 1, date, totalIssueNo, pageIds: [] }
    const { issueId, revisionId } = createIssue(tx, content)
    if (like !== null) {
      const newId = () => desk.store.ports.newId()
      const pageIds = listPages(tx, like.id).map((page) => createPage(tx, pageLike(page.content, issueId, newId)).pageId)
      saveIssue(tx, { issueId, baseRevisionId: revisionId, content: { ...content, pageIds } })
    }
    return getIssueCard(tx, issueId)
  })
}

/** The page without its copy: fillers stay, and so do frames that are locked and empty. They are frames of their own. */
function pageLike(page: PageContent, issueId: Id, newId: () => Id): PageContent {
  const frames = page.frames
    .filter((frame) => frame.kind === 'filler' || (frame.locked && frame.articleId === null))
    .map((frame) => ({ ...frame, id: newId(), articleId: null, revisionId: null, pictures: [] }))
  return { ...page, issueId, frames }
}

/**
 * The total number after that of `earlier`. null where it would be a guess: `earlier` has none, another issue lies
 * between it and `date`, or some issue bears that number already.
 */
function followingIssueNo(reader: Reader, earlier: IssueContent, date: string): number | null {
  if (earlier.totalIssueNo === null || earlier.totalIssueNo >= LARGEST_ISSUE_NO) return null
  const next = earlier.totalIssueNo + 1
  const cards = listIssueCards(reader)
  const isPreceding = cards.find((card) => card.date < date)?.date === earlier.date
  return isPreceding && cards.every((card) => card.totalIssueNo !== next) ? next : null
}

/** Changes the issue's own content in one command and returns the new view. */
function changeIssue(desk: Desk, op: string, issueId: Id, change: (content: IssueContent, tx: Tx) => IssueContent): IssueView {
  return desk.store.command(commandBy(desk, op, issueId), (tx) => {
    const issue = getIssue(tx, issueId)
    saveIssue(tx, { issueId, baseRevisionId: issue.revisionId, content: change(issue.content, tx) })
    return issueView(tx, issueId)
  })
}

export const setTotalIssueNo = (desk: Desk, issueId: Id, totalIssueNo: number | null): IssueView =>
  changeIssue(desk, 'issue.setTotalIssueNo', issueId, (content) => ({ ...content, totalIssueNo }))

/** Appends pages, numbered on from the last; the first page of an issue is the front. */
export function addPages(desk: Desk, issueId: Id, count: number): IssueView {
  return changeIssue(desk, 'page.add', issueId, (content, tx) => {
    const pages = listPages(tx, issueId)
    if (pages.length + count > 200) throw new RefusalError('refused', 'tooManyPages')
    const style = getStyle(tx).content
    const last = pages.at(-1)?.content
    const made = nextPageNos(
      pages.map((page) => page.content.pageNo),
      count,
    ).map((pageNo, index) => {
      const isFront = pages.length === 0 && index === 0
      const page = blankPage({ issueId, pageNo, isFront, formatId: last?.formatId ?? null }, style)
      return createPage(tx, page).pageId
    })
    return { ...content, pageIds: [...content.pageIds, ...made] }
  })
}

/** Takes a page out of the issue. The page itself stays in the record, so `restorePage` can put it back as it was. */
export const removePage = (desk: Desk, issueId: Id, pageId: Id): IssueView =>
  changeIssue(desk, 'page.remove', issueId, (content) => {
    if (!content.pageIds.includes(pageId)) throw notFound('page')
    return { ...content, pageIds: content.pageIds.filter((id) => id !== pageId) }
  })

export const restorePage = (desk: Desk, issueId: Id, pageId: Id, index: number): IssueView =>
  changeIssue(desk, 'page.restore', issueId, (content, tx) => {
    if (getPagePlace(tx, pageId).issueId !== issueId) throw notFound('page')
    const others = content.pageIds.filter((id) => id !== pageId)
    return { ...content, pageIds: [...others.slice(0, index), pageId, ...others.slice(index)] }
  })

/** Moves a page in the order; with `renumber` numbers follow the order, the first page becomes the front. */
export const movePage = (desk: Desk, issueId: Id, pageId: Id, index: number, renumber: boolean): IssueView =>
  changeIssue(desk, 'page.move', issueId, (content, tx) => {
    if (!content.pageIds.includes(pageId)) throw notFound('page')
    const others = content.pageIds.filter((id) => id !== pageId)
    const pageIds = [...others.slice(0, index), pageId, ...others.slice(index)]
    if (renumber) renumberPages(tx, pageIds)
    return { ...content, pageIds }
  })

function renumberPages(tx: Tx, pageIds: readonly Id[]): void {
  const pages = pageIds.map((id) => getPage(tx, id))
  const numbers = renumbered(pages.map((page) => page.content.pageNo))
  pages.forEach((page, index) => {
    const pageNo = numbers[index] ?? page.content.pageNo
    const pattern = index === 0 ? 'front' : 'inner'
    if (page.content.pageNo !== pageNo || page.content.pattern !== pattern)
      savePage(tx, { pageId: page.id, baseRevisionId: page.revisionId, content: { ...page.content, pageNo, pattern } })
  })
}

/** Number, names and editors of a page. Refused with `exists` when another page of the issue has the number. */
export function saveHeading(desk: Desk, pageId: Id, baseRevisionId: Id, heading: PageHeading): PageView {
  return desk.store.command(commandBy(desk, 'page.saveHeading', pageId), (tx) => {
    const page = getPage(tx, pageId)
    const taken = listPages(tx, page.content.issueId).some((other) => other.id !== pageId && other.content.pageNo === heading.pageNo)
    if (taken) throw new RefusalError('exists', 'pageNo', { pageNo: heading.pageNo })
    savePage(tx, { pageId, baseRevisionId, content: { ...page.content, ...heading } })
    return getPage(tx, pageId)
  })
}
