// Makes up an issue page after page; what finds no room on one page tries the next.
import type { Frame } from '../../frame.js'
import type { PageGeometry } from '../types.js'
import { proposeMakeUp } from './propose-make-up.js'
import type { LeftOver, MakeUpArticle, MakeUpProposal, MakeUpStyle } from './types.js'

export interface IssuePage {
  readonly pageNo: string
  readonly geometry: PageGeometry
  readonly firstRow: number
  /** Frames that stay as they are, locked ones among them. */
  readonly fixed: readonly Frame[]
  readonly articleIds: readonly string[]
}

export interface MakeUpIssueInput {
  readonly pages: readonly IssuePage[]
  readonly articles: readonly MakeUpArticle[]
  readonly seed: number
  /** Style of every page; `stable` by default. */
  readonly style?: MakeUpStyle
  newId(): string
  /** One more page for copy that found no room, by index from 0; null when the issue may not grow. */
  morePages?(index: number): IssuePage | null
  isCancelled?(): boolean
  /** Pages done, of the pages known so far. */
  onProgress?(done: number, total: number): void
}

export interface MadeUpPage {
  readonly pageNo: string
  /** Null when nothing was placed on the page. */
  readonly proposal: MakeUpProposal | null
}

export interface MadeUpIssue {
  readonly pages: readonly MadeUpPage[]
  /** Articles that stand on no page. */
  readonly leftOver: readonly LeftOver[]
  /** The caller cancelled: later pages were not looked at. */
  readonly cancelled: boolean
}

/** Deterministic for a seed. An article stands at most once in the issue, fixed frames included. */
export function makeUpIssue(input: MakeUpIssueInput): MadeUpIssue {
  const byId = new Map(input.articles.map((article) => [article.articleId, article]))
  const queue = [...input.pages]
  const standing = new Set(queue.flatMap((page) => articleIdsOf(page.fixed)))
  const planned = new Set(queue.flatMap((page) => page.articleIds))
  const pages: MadeUpPage[] = []
  // Copy that still looks for a page: what no page asked for, then what each page had no room for.
  let moved: string[] = input.articles.map((one) => one.articleId).filter((id) => !planned.has(id))
  input.onProgress?.(0, queue.length)
  for (let index = 0; ; index++) {
    if (input.isCancelled?.()) break
    const page = queue[index] ?? (moved.some((id) => !standing.has(id)) ? (input.morePages?.(index) ?? null) : null)
    if (!page) break
    const own = page.articleIds
    // What came over goes behind the page's own copy of the same priority.
    const ids = [...own, ...moved].filter((id) => !standing.has(id))
    const articles = promoteLead([...new Set(ids)].flatMap((id) => byId.get(id) ?? []))
    const [proposal] = proposeMakeUp({
      geometry: page.geometry,
      firstRow: page.firstRow,
      articles,
      fixed: page.fixed,
      seed: input.seed,
      styles: [input.style ?? 'stable'],
      newId: input.newId,
      ...(input.isCancelled ? { isCancelled: input.isCancelled } : {}),
    })
    const placed = articleIdsOf(proposal?.frames ?? [])
    for (const id of placed) standing.add(id)
    moved = [...new Set([...moved, ...own])].filter((id) => !standing.has(id))
    pages.push({ pageNo: page.pageNo, proposal: proposal ?? null })
    input.onProgress?.(index + 1, Math.max(queue.length, index + 1))
    if (index >= queue.length && placed.length === 0) break
  }
  const columnWidthPx = queue[0]?.geometry.columnWidthPx
  const leftOver = input.articles
    .filter((article) => !standing.has(article.articleId))
    .map((article): LeftOver => ({ articleId: article.articleId, lines: columnWidthPx ? article.linesAt(columnWidthPx) : 0 }))
  return { pages, leftOver, cancelled: input.isCancelled?.() ?? false }
}

function articleIdsOf(frames: readonly Frame[]): string[] {
  return frames.flatMap((frame) => (frame.articleId === null ? [] : [frame.articleId]))
}

/** Every page needs a lead: its most important article is set as one when none is. */
export function promoteLead(articles: readonly MakeUpArticle[]): MakeUpArticle[] {
  const withHead = articles.filter((article) => article.genre === 'article' && article.headline !== '')
  const top = withHead.toSorted((a, b) => b.priority - a.priority)[0]
  if (!top || top.priority === 5 || articles.length < 3) return [...articles]
  return articles.map((article) => (article === top ? { ...article, priority: 5 } : article))
}
