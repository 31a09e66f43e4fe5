// Plans the pages of an issue that has none: how many the copy needs, and which article goes where.
import type { PageGeometry } from '../types.js'
import { moduleVariants, UNCORRECTED } from './module-variants.js'
import { smallestArea } from './slicing-types.js'
import type { MakeUpArticle } from './types.js'
import { WEIGHTS } from './weights.js'

export interface PlanIssueInput {
  readonly geometry: PageGeometry
  /** First usable row under the nameplate of the front page, and under the folio of the others. */
  readonly frontFirstRow: number
  readonly innerFirstRow: number
  /** In the order of filing. */
  readonly articles: readonly { readonly article: MakeUpArticle; readonly section: string }[]
  /** Sections in the order of the paper; others follow in the order of their first article. */
  readonly sections: readonly string[]
  /** Page number of the page with the given index from 0. */
  pageNoAt(index: number): string
}

export interface PlannedPage {
  readonly pageNo: string
  /** Section of most of its copy; empty when its articles name none. */
  readonly section: string
  readonly articleIds: readonly string[]
}

/** Share of a page that planned copy may take: modules never tile a page without loss. */
export const PLANNED_SHARE = 0.92
/** A page fuller than this is not opened to the next section. */
const SHARED_BELOW = 0.6
/** More articles crowd a front page. */
const FRONT_ARTICLES = 8

interface OpenPage {
  section: string
  room: number
  readonly capacity: number
  readonly articleIds: string[]
}

/** Cells (columns × rows) an article takes at the least, the white row below included; infinite when no shape of it fits the page. */
export function roomNeeded(article: MakeUpArticle, geometry: PageGeometry, firstRow: number): number {
  const rows = geometry.rows - firstRow + 1
  const variants = Array.from({ length: geometry.columns + 1 }, (_, width) =>
    width === 0
      ? []
      : moduleVariants(article, width, {
          geometry,
          weights: WEIGHTS.stable,
          seed: 0,
          nudge: 0,
          regionColumns: geometry.columns,
          regionRows: rows,
          isLead: false,
          correction: UNCORRECTED,
        }),
  )
  return smallestArea(variants)
}

/**
 * Pages with their articles, most important first. The front page takes the most important copy of all sections, then of the first;
 * the other pages follow the order of sections. Deterministic; each article is on exactly one page.
 */
export function planIssue(input: PlanIssueInput): { pages: PlannedPage[] } {
  const { geometry, frontFirstRow, innerFirstRow } = input
  const order = sectionOrder(input)
  const waiting = input.articles
    .map(({ article, section }) => ({ article, section, room: roomNeeded(article, geometry, innerFirstRow), rank: order.indexOf(section) }))
    .toSorted((a, b) => b.article.priority - a.article.priority || a.rank - b.rank)
  if (waiting.length === 0) return { pages: [] }
  const front = openPage(geometry, frontFirstRow, order[0] ?? '')
  const wanted = [
    ...waiting.filter((one) => one.article.priority >= 4),
    ...waiting.filter((one) => one.article.priority < 4 && one.rank === 0),
  ]
  for (const one of wanted) {
    if (front.articleIds.length < FRONT_ARTICLES && one.room <= front.room) put(front, one.article, one.room)
  }
  const pages = [front]
  const onFront = new Set(front.articleIds)
  for (const one of waiting.filter(({ article }) => !onFront.has(article.articleId)).toSorted((a, b) => a.rank - b.rank)) {
    const page = pageFor(pages, one.section, one.room)
    if (page) {
      put(page, one.article, one.room)
    } else {
      const opened = openPage(geometry, innerFirstRow, one.section)
      put(opened, one.article, one.room)
      pages.push(opened)
    }
  }
  const used = pages.filter((page) => page.articleIds.length > 0)
  return { pages: used.map(({ section, articleIds }, index) => ({ pageNo: input.pageNoAt(index), section, articleIds })) }
}

function sectionOrder(input: PlanIssueInput): string[] {
  return [...new Set([...input.sections, ...input.articles.map((one) => one.section)])].filter((section) =>
    input.articles.some((one) => one.section === section),
  )
}

function openPage(geometry: PageGeometry, firstRow: number, section: string): OpenPage {
  const capacity = geometry.columns * (geometry.rows - firstRow + 1) * PLANNED_SHARE
  return { section, room: capacity, capacity, articleIds: [] }
}

function put(page: OpenPage, article: MakeUpArticle, room: number): void {
  page.articleIds.push(article.articleId)
  page.room -= room
}

/** The first page of the section with room, else the last page of all if it is still rather empty. */
function pageFor(pages: readonly OpenPage[], section: string, room: number): OpenPage | null {
  const own = pages.slice(1).find((page) => page.section === section && room <= page.room)
  if (own) return own
  const last = pages.at(-1)
  return last && room <= last.room && last.room > last.capacity * (1 - SHARED_BELOW) ? last : null
}
