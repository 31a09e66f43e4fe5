// One layout of a page: the free rectangles filled, the small ones first, the largest with whatever is most important.
import type { Frame, HeadFace } from '../../frame.js'
import { type FillSettings, fillRegion, holdBackPrice, type PlacedModule } from './fill-region.js'
import type { Region } from './free-regions.js'
import type { MakeUpArticle } from './types.js'

/** Candidates for a rectangle beside the main one. */
const SIDE_CANDIDATES = 6

/**
 * Modules for the articles (most important first), in reading order, in the best of the given ways to cut the free room. Every
 * article at most once.
 */
export function layOutPage(
  ways: readonly (readonly Region[])[],
  articles: readonly MakeUpArticle[],
  settings: Omit<FillSettings, 'mode'>,
): PlacedModule[] {
  let best: { modules: PlacedModule[]; price: number } | null = null
  for (const regions of ways) {
    const modules = layOutRegions(regions, articles, settings)
    const price = priceOf(modules, articles)
    if (!best || price < best.price) best = { modules, price }
  }
  return (best?.modules ?? []).toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** Held-back copy by importance, less the cells covered: comparable between ways to cut the same page. */
function priceOf(modules: readonly PlacedModule[], articles: readonly MakeUpArticle[]): number {
  const placed = new Set(modules.map((one) => one.article.articleId))
  const heldBack = articles.filter((one) => !placed.has(one.articleId)).reduce((sum, one) => sum + holdBackPrice(one.priority), 0)
  const covered = modules.reduce((sum, one) => sum + one.columnSpan * one.rows, 0)
  return heldBack + modules.reduce((sum, one) => sum + one.variant.cost, 0) - covered
}

function layOutRegions(
  regions: readonly Region[],
  articles: readonly MakeUpArticle[],
  settings: Omit<FillSettings, 'mode'>,
): PlacedModule[] {
  const [main, ...sides] = regions
  if (!main) return []
  let placed: PlacedModule[] = []
  const waiting = (): MakeUpArticle[] => {
    const used = new Set(placed.map((one) => one.article.articleId))
    return articles.filter((article) => !used.has(article.articleId))
  }
  for (const side of sides.toReversed()) {
    const least = waiting().filter((article) => article.articleId !== settings.leadId)
    placed.push(...fillRegion(side, least.slice(-SIDE_CANDIDATES), { ...settings, leadId: null, mode: 'choose' }))
  }
  placed.push(...fillRegion(main, waiting(), { ...settings, mode: 'keep' }))
  // What the main rectangle had no room for may still change places with lesser copy beside it.
  for (const side of sides) {
    if (waiting().length === 0) break
    const others = placed.filter((one) => !isInside(one, side))
    const elsewhere = new Set(others.map((one) => one.article.articleId))
    const pool = articles.filter((article) => !elsewhere.has(article.articleId))
    const changed = [...others, ...fillRegion(side, pool, { ...settings, leadId: null, mode: 'keep' })]
    if (priceOf(changed, articles) < priceOf(placed, articles)) placed = changed
  }
  return placed
}

function isInside(module: PlacedModule, region: Region): boolean {
  return (
    module.column >= region.column &&
    module.column < region.column + region.columns &&
    module.row >= region.row &&
    module.row < region.row + region.rows
  )
}

const FACES: readonly HeadFace[] = ['hei', 'song', 'kai']

/** The frame for a placed module; `index` is its place in reading order and varies the face of the head. */
export function frameOf(module: PlacedModule, index: number, leadId: string | null, id: string): Frame {
  const { article, variant } = module
  const turn = FACES[index % FACES.length] ?? 'song'
  const headFace = article.articleId === leadId ? 'song' : turn === 'kai' && article.priority > 3 ? 'hei' : turn
  return {
    id,
    kind: 'article',
    articleId: article.articleId,
    revisionId: article.revisionId,
    column: module.column,
    columnSpan: module.columnSpan,
    row: module.row,
    rows: module.rows,
    bodyColumns: variant.bodyColumns,
    headFace,
    headSizePt: variant.headSizePt,
    headRows: variant.headRows,
    pictures: [...variant.pictures],
    text: '',
    locked: false,
  }
}
