// One layout of a page: the free rectangles filled, the small ones first, the largest with whatever is most important.
import type { Frame, HeadFace } from '../../frame.js'
import { type FillSettings, fillRegion, type PlacedModule } from './fill-region.js'
import type { Region } from './free-regions.js'
import type { MakeUpArticle } from './types.js'

/** Candidates for a rectangle beside the main one. */
const SIDE_CANDIDATES = 6

/** Modules for the articles (most important first) in the regions (largest first). Every article at most once. */
export function layOutPage(
  regions: readonly Region[],
  articles: readonly MakeUpArticle[],
  settings: Omit<FillSettings, 'mode'>,
): PlacedModule[] {
  const [main, ...sides] = regions
  if (!main) return []
  const placed: PlacedModule[] = []
  const waiting = (): MakeUpArticle[] => {
    const used = new Set(placed.map((one) => one.article.articleId))
    return articles.filter((article) => !used.has(article.articleId))
  }
  for (const side of sides.toReversed()) {
    const least = waiting().filter((article) => article.articleId !== settings.leadId)
    placed.push(...fillRegion(side, least.slice(-SIDE_CANDIDATES), { ...settings, leadId: null, mode: 'choose' }))
  }
  placed.push(...fillRegion(main, waiting(), { ...settings, mode: 'keep' }))
  for (const side of sides) {
    if (placed.some((one) => isInside(one, side))) continue
    placed.push(...fillRegion(side, waiting(), { ...settings, leadId: null, mode: 'keep' }))
  }
  return placed.toSorted((a, b) => a.row - b.row || a.column - b.column)
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
