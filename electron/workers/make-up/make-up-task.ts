// Making pages up, from plain data to plain data: no store, no clock, so that it can run on any thread.
import { blankPage } from '../../../shared/domain/blank-page.js'
import type { Frame } from '../../../shared/domain/frame.js'
import type { Id } from '../../../shared/domain/ids.js'
import { firstFreeRow, pageGeometry } from '../../../shared/domain/layout/geometry.js'
import { assignToPages } from '../../../shared/domain/layout/makeup/assign-to-pages.js'
import { type MakeUpSource, makeUpArticles } from '../../../shared/domain/layout/makeup/make-up-articles.js'
import { type IssuePage, makeUpIssue } from '../../../shared/domain/layout/makeup/make-up-issue.js'
import { planIssue } from '../../../shared/domain/layout/makeup/plan-issue.js'
import { proposeMakeUp } from '../../../shared/domain/layout/makeup/propose-make-up.js'
import type { LeftOver, MakeUpArticle, MakeUpProposal } from '../../../shared/domain/layout/makeup/types.js'
import type { PageContent } from '../../../shared/domain/page.js'
import { nextPageNos } from '../../../shared/domain/page-numbers.js'
import { formatOf, type PublicationStyle } from '../../../shared/domain/publication.js'

/** An article with what make-up needs to know of it beyond its text. */
export interface MakeUpCopy extends MakeUpSource {
  readonly section: string
}

/** A page that stands in the issue, or, without an id, one that make-up planned. */
export interface WorkingPage {
  readonly id: Id | null
  readonly revisionId: Id | null
  readonly content: PageContent
}

export interface IssueTask {
  readonly kind: 'issue'
  readonly issueId: Id
  /** Pages to make up; none means as many as the copy needs. */
  readonly pages: readonly WorkingPage[]
  readonly copy: readonly MakeUpCopy[]
  readonly style: PublicationStyle
  readonly seed: number
}

export interface PageTask {
  readonly kind: 'page'
  readonly page: PageContent
  readonly copy: readonly MakeUpCopy[]
  readonly style: PublicationStyle
  readonly seed: number
}

export interface MadeUpWorkingPage extends WorkingPage {
  /** null when nothing was placed on the page. */
  readonly proposal: MakeUpProposal | null
}

export interface MadeUp {
  readonly pages: readonly MadeUpWorkingPage[]
  readonly leftOver: readonly LeftOver[]
}

export interface MakeUpCalls {
  readonly newId: () => Id
  readonly onProgress: (done: number, total: number) => void
}

/** An issue that had no pages does not grow beyond this. */
const MOST_PAGES = 64

export const geometryOf = (page: PageContent, style: PublicationStyle) => pageGeometry(formatOf(style, page.formatId), style)

/** What automatic make-up leaves as it is: locked frames, and room kept for something that is no article. */
export const fixedFrames = (page: PageContent): Frame[] => page.frames.filter((frame) => frame.locked || frame.kind === 'filler')

/** Several pages to choose from, best first. Fixed frames stay; everything else is laid out anew. */
export const proposeForPage = ({ page, copy, style, seed }: PageTask, { newId, onProgress }: MakeUpCalls): MakeUpProposal[] =>
  proposeMakeUp({
    geometry: geometryOf(page, style),
    firstRow: firstFreeRow(page.pattern),
    articles: makeUpArticles(copy, style, geometryOf(page, style)),
    fixed: fixedFrames(page),
    seed,
    newId,
    onProgress,
  })

/** Makes up the pages given, or plans as many as the copy needs and makes those up. */
export function makeUpPages(task: IssueTask, calls: MakeUpCalls): MadeUp {
  const { issueId, style, seed } = task
  const template = task.pages[0]?.content ?? blankPage({ issueId, pageNo: 'A01', isFront: true, formatId: null }, style)
  const articles = makeUpArticles(task.copy, style, geometryOf(template, style))
  const sections = new Map(task.copy.map(({ articleId, section }) => [articleId, section]))
  // Pages an editor planned are not added to; an issue that had none grows as its copy needs.
  const mayGrow = task.pages.length === 0
  const planned = mayGrow ? planPages(task, articles, sections) : assigned(task, articles, sections)
  const pages: WorkingPage[] = planned.map(({ page }) => page)
  const made = makeUpIssue({
    pages: planned.map(({ page, articleIds }) => issuePage(page.content, style, articleIds)),
    articles,
    seed,
    newId: calls.newId,
    onProgress: calls.onProgress,
    morePages(index) {
      if (!mayGrow || index >= MOST_PAGES) return null
      const numbers = pages.map(({ content }) => content.pageNo)
      const [pageNo = ''] = nextPageNos(numbers, 1)
      const content = blankPage({ issueId, pageNo, isFront: false, formatId: pages.at(-1)?.content.formatId ?? null }, style)
      pages.push({ id: null, revisionId: null, content })
      return issuePage(content, style, [])
    },
  })
  return {
    pages: pages
      .map((page, index) => ({ ...page, proposal: made.pages[index]?.proposal ?? null }))
      // A page begun for copy that did not fit it either is left out.
      .filter(({ proposal }, index) => index < planned.length || (proposal?.frames.length ?? 0) > 0),
    leftOver: made.leftOver,
  }
}

const issuePage = (page: PageContent, style: PublicationStyle, articleIds: readonly Id[]): IssuePage => ({
  pageNo: page.pageNo,
  geometry: geometryOf(page, style),
  firstRow: firstFreeRow(page.pattern),
  fixed: fixedFrames(page),
  articleIds,
})

interface PlannedPage {
  readonly page: WorkingPage
  readonly articleIds: readonly Id[]
}

/** Copy shared out among the pages that are there, to the page of its section first. */
function assigned({ pages, style }: IssueTask, articles: readonly MakeUpArticle[], sections: ReadonlyMap<Id, string>): PlannedPage[] {
  const shares = assignToPages({
    pages: pages.map(({ content }) => ({
      // What stands on a page was put there: it is laid out anew, but not moved to another.
      ...issuePage(
        content,
        style,
        content.frames.flatMap((frame) => (frame.locked || !frame.articleId ? [] : [frame.articleId])),
      ),
      section: content.section,
    })),
    articles: articles.map((article) => ({ article, section: sections.get(article.articleId) ?? '' })),
  })
  return pages.map((page, index) => ({ page, articleIds: shares[index]?.articleIds ?? [] }))
}

/** As many pages as the copy needs, with the articles planned for each. */
function planPages({ issueId, style }: IssueTask, articles: readonly MakeUpArticle[], sections: ReadonlyMap<Id, string>): PlannedPage[] {
  const plan = planIssue({
    geometry: pageGeometry(formatOf(style, style.defaultFormat), style),
    frontFirstRow: firstFreeRow('front'),
    innerFirstRow: firstFreeRow('inner'),
    articles: articles.map((article) => ({ article, section: sections.get(article.articleId) ?? '' })),
    sections: style.sections,
    pageNoAt: (index) => `A${String(index + 1).padStart(2, '0')}`,
  })
  return plan.pages.map(({ pageNo, section, articleIds }, index) => ({
    page: {
      id: null,
      revisionId: null,
      content: { ...blankPage({ issueId, pageNo, isFront: index === 0, formatId: null }, style), section },
    },
    articleIds,
  }))
}
