// Make-up: frames saved by hand, pages proposed by the optimiser, and a whole issue made up at once.
import { blankPage } from '../../shared/domain/blank-page.js'
import type { Frame } from '../../shared/domain/frame.js'
import type { Id } from '../../shared/domain/ids.js'
import { firstFreeRow, pageGeometry } from '../../shared/domain/layout/geometry.js'
import { assignToPages } from '../../shared/domain/layout/makeup/assign-to-pages.js'
import { makeUpArticles } from '../../shared/domain/layout/makeup/make-up-articles.js'
import { type IssuePage, makeUpIssue } from '../../shared/domain/layout/makeup/make-up-issue.js'
import { planIssue } from '../../shared/domain/layout/makeup/plan-issue.js'
import { proposeMakeUp } from '../../shared/domain/layout/makeup/propose-make-up.js'
import type { LeftOver, MakeUpArticle, MakeUpProposal } from '../../shared/domain/layout/makeup/types.js'
import type { PageContent } from '../../shared/domain/page.js'
import { nextPageNos } from '../../shared/domain/page-numbers.js'
import { formatOf, type PublicationStyle } from '../../shared/domain/publication.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { MakeUpPage, PageView } from '../../shared/ipc/views.js'
import { getArticleContents, listArticleCards } from '../store/repositories/articles.js'
import { getIssue, saveIssue } from '../store/repositories/issues.js'
import { createPage, getPage, listPages, savePage } from '../store/repositories/pages.js'
import { getStyle } from '../store/repositories/styles.js'
import type { Reader, Tx } from '../store/store.js'
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

const geometryOf = (page: PageContent, style: PublicationStyle) => pageGeometry(formatOf(style, page.formatId), style)

/** Live articles of the issue, newest revision, that stand on no page other than those in `except`. */
function freeArticles(
  reader: Reader,
  issueId: Id,
  pages: readonly PageView[],
  except: ReadonlySet<Id>,
  style: PublicationStyle,
  page: PageContent,
): MakeUpArticle[] {
  const standing = new Set(
    pages.flatMap((one) =>
      one.content.frames.flatMap((frame) => (frame.articleId && (!except.has(one.id) || frame.locked) ? [frame.articleId] : [])),
    ),
  )
  const cards = listArticleCards(reader, issueId).filter((card) => card.state === 'filed' && !standing.has(card.id))
  return articlesFor(reader, cards, style, page)
}

function articlesFor(
  reader: Reader,
  cards: readonly { id: Id; headRevisionId: Id }[],
  style: PublicationStyle,
  page: PageContent,
): MakeUpArticle[] {
  const contents = getArticleContents(
    reader,
    cards.map((card) => card.headRevisionId),
  )
  const sources = cards.flatMap((card) => {
    const content = contents.get(card.headRevisionId)
    return content ? [{ articleId: card.id, revisionId: card.headRevisionId, content }] : []
  })
  return makeUpArticles(sources, style, geometryOf(page, style))
}

const asPage = (
  page: { id: Id; content: PageContent },
  proposal: MakeUpProposal | null,
  fixed: readonly Frame[],
  leftOver: readonly LeftOver[],
): MakeUpPage => ({
  page: page.content.pageNo,
  pageId: page.id,
  style: proposal?.style ?? null,
  fill: proposal?.fill ?? 0,
  oversetLines: proposal?.oversetLines ?? 0,
  whiteLines: proposal?.whiteLines ?? 0,
  frames: [...fixed, ...(proposal?.frames ?? [])],
  leftOver: [...leftOver],
})

/** Several pages to choose from, best first. Locked frames stay; everything else on the page is laid out anew. */
export function proposePage(desk: Desk, pageId: Id, articleIds: readonly Id[], seed: number): MakeUpPage[] {
  return desk.store.read((reader) => {
    const page = getPage(reader, pageId)
    const style = getStyle(reader).content
    const { issueId } = page.content
    const fixed = page.content.frames.filter((frame) => frame.locked)
    const cards = listArticleCards(reader, issueId).filter((card) => card.state !== 'spiked')
    const articles =
      articleIds.length > 0
        ? articlesFor(
            reader,
            cards.filter((card) => articleIds.includes(card.id)),
            style,
            page.content,
          )
        : freeArticles(reader, issueId, listPages(reader, issueId), new Set([pageId]), style, page.content)
    if (articles.length === 0) throw new RefusalError('refused', 'nothingToPlace')
    return proposeMakeUp({
      geometry: geometryOf(page.content, style),
      firstRow: firstFreeRow(page.content.pattern),
      articles,
      fixed,
      seed,
      newId: desk.store.ports.newId,
    }).map((proposal) => asPage(page, proposal, fixed, proposal.leftOver))
  })
}

/** Puts articles into the room a page has left; its frames stay as they are. Returns those that found none. */
export function placeOnPage(tx: Tx, page: PageView, articleIds: readonly Id[], newId: () => Id): Id[] {
  const style = getStyle(tx).content
  const cards = listArticleCards(tx, page.content.issueId).filter((card) => articleIds.includes(card.id))
  const [proposal] = proposeMakeUp({
    geometry: geometryOf(page.content, style),
    firstRow: firstFreeRow(page.content.pattern),
    articles: articlesFor(tx, cards, style, page.content),
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

export interface MakeUpCalls {
  readonly isCancelled: () => boolean
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Makes up the pages of an issue (`pageNo` null: all), or, when it has none, as many as its copy needs. Filed articles
 * that stand on no other page are placed; locked frames are never touched. One command: all pages or none.
 */
export function makeUpAll(desk: Desk, issueId: Id, pageNo: string | null, seed: number, calls: MakeUpCalls): MakeUpPage[] {
  return desk.store.command({ ...commandBy(desk, 'issue.makeUp', issueId), data: { seed } }, (tx) => {
    const style = getStyle(tx).content
    const existing = listPages(tx, issueId)
    const pages = pageNo === null ? existing : existing.filter((page) => page.content.pageNo === pageNo)
    if (pageNo !== null && pages.length === 0) throw notFound('page')
    const template = pages[0]?.content ?? blankPage({ issueId, pageNo: 'A01', isFront: true, formatId: null }, style)
    const articles = freeArticles(tx, issueId, existing, new Set(pages.map((page) => page.id)), style, template)
    if (articles.length === 0) throw new RefusalError('refused', 'nothingToPlace')
    const sections = sectionsOf(tx, issueId)
    const working = pages.length > 0 ? assigned(pages, articles, sections, style) : planPages(tx, issueId, articles, sections, style)
    // Pages an editor planned are not added to; an issue that had none grows as its copy needs.
    return layOut(desk, tx, issueId, working, articles, style, existing.length === 0, { seed, ...calls })
  })
}

interface WorkingPage {
  readonly id: Id
  readonly revisionId: Id
  readonly content: PageContent
  readonly articleIds?: readonly Id[]
}

function layOut(
  desk: Desk,
  tx: Tx,
  issueId: Id,
  working: readonly WorkingPage[],
  articles: readonly MakeUpArticle[],
  style: PublicationStyle,
  mayGrow: boolean,
  calls: MakeUpCalls & { seed: number },
): MakeUpPage[] {
  const pages: WorkingPage[] = [...working]
  const started = pages.length
  const grow = (index: number): IssuePage | null => {
    const last = pages.at(-1)?.content
    if (!mayGrow || index >= 64) return null
    const [pageNo = ''] = nextPageNos(
      pages.map((page) => page.content.pageNo),
      1,
    )
    const content = blankPage({ issueId, pageNo, isFront: false, formatId: last?.formatId ?? null }, style)
    const { pageId, revisionId } = createPage(tx, content)
    const page = { id: pageId, revisionId, content, articleIds: [] }
    pages.push(page)
    return issuePage(page, style)
  }
  const made = makeUpIssue({
    pages: pages.map((page) => issuePage(page, style)),
    articles,
    seed: calls.seed,
    newId: desk.store.ports.newId,
    morePages: grow,
    isCancelled: calls.isCancelled,
    onProgress: calls.onProgress,
  })
  if (made.cancelled) throw new RefusalError('cancelled')
  const used = pages.filter((_page, index) => index < started || made.pages[index]?.proposal?.frames.length)
  addToIssue(tx, issueId, used)
  return used.map((page, index) => {
    const proposal = made.pages.find((one) => one.pageNo === page.content.pageNo)?.proposal ?? null
    const fixed = page.content.frames.filter((frame) => frame.locked)
    const frames = [...fixed, ...(proposal?.frames ?? [])]
    savePage(tx, { pageId: page.id, baseRevisionId: page.revisionId, content: { ...page.content, frames } })
    return asPage(page, proposal, fixed, index === used.length - 1 ? made.leftOver : [])
  })
}

const issuePage = (page: WorkingPage, style: PublicationStyle): IssuePage => ({
  pageNo: page.content.pageNo,
  geometry: geometryOf(page.content, style),
  firstRow: firstFreeRow(page.content.pattern),
  fixed: page.content.frames.filter((frame) => frame.locked),
  articleIds: page.articleIds ?? [],
})

function addToIssue(tx: Tx, issueId: Id, pages: readonly WorkingPage[]): void {
  const issue = getIssue(tx, issueId)
  const pageIds = [...issue.content.pageIds, ...pages.map((page) => page.id).filter((id) => !issue.content.pageIds.includes(id))]
  if (pageIds.length !== issue.content.pageIds.length)
    saveIssue(tx, { issueId, baseRevisionId: issue.revisionId, content: { ...issue.content, pageIds } })
}

type Sections = ReadonlyMap<Id, string>

const sectionsOf = (reader: Reader, issueId: Id): Sections =>
  new Map(listArticleCards(reader, issueId).map((card) => [card.id, card.section]))

/** Copy shared out among the pages that are there, to the page of its section first. */
function assigned(
  pages: readonly PageView[],
  articles: readonly MakeUpArticle[],
  sections: Sections,
  style: PublicationStyle,
): WorkingPage[] {
  const shares = assignToPages({
    pages: pages.map((page) => ({
      ...issuePage(page, style),
      section: page.content.section,
      // What stands on a page was put there: it is laid out anew, but not moved to another.
      articleIds: page.content.frames.flatMap((frame) => (frame.locked || !frame.articleId ? [] : [frame.articleId])),
    })),
    articles: articles.map((article) => ({ article, section: sections.get(article.articleId) ?? '' })),
  })
  return pages.map((page, index) => ({ ...page, articleIds: shares[index]?.articleIds ?? [] }))
}

/** As many pages as the copy needs, with the articles planned for each. */
function planPages(tx: Tx, issueId: Id, articles: readonly MakeUpArticle[], sections: Sections, style: PublicationStyle): WorkingPage[] {
  const plan = planIssue({
    geometry: pageGeometry(formatOf(style, style.defaultFormat), style),
    frontFirstRow: firstFreeRow('front'),
    innerFirstRow: firstFreeRow('inner'),
    articles: articles.map((article) => ({ article, section: sections.get(article.articleId) ?? '' })),
    sections: style.sections,
    pageNoAt: (index) => `A${String(index + 1).padStart(2, '0')}`,
  })
  return plan.pages.map((planned, index) => {
    const content = {
      ...blankPage({ issueId, pageNo: planned.pageNo, isFront: index === 0, formatId: null }, style),
      section: planned.section,
    }
    const { pageId, revisionId } = createPage(tx, content)
    return { id: pageId, revisionId, content, articleIds: planned.articleIds }
  })
}
