// Fills one free rectangle of the page with articles: exactly when they are few, band after band when they are many.
import type { PageGeometry } from '../types.js'
import type { Region } from './free-regions.js'
import { type Correction, type ModuleVariant, moduleVariants, UNCORRECTED } from './module-variants.js'
import { solveSlicing } from './slicing.js'
import { type SlicingItem, type SlicingResult, smallestArea } from './slicing-types.js'
import type { MakeUpArticle } from './types.js'
import type { MakeUpWeights } from './weights.js'

export interface FillSettings {
  readonly geometry: PageGeometry
  readonly weights: MakeUpWeights
  readonly seed: number
  /** Strength of the random nudge on spans, in units of cost. */
  readonly nudge: number
  readonly corrections: ReadonlyMap<string, Correction>
  readonly leadId: string | null
  /** `keep`: holding an article back is dear; `choose`: take whatever fills the rectangle best. */
  readonly mode: 'keep' | 'choose'
  readonly isCancelled: () => boolean
}

export interface PlacedModule {
  readonly article: MakeUpArticle
  /** Column and row from 1 on the page. */
  readonly column: number
  readonly columnSpan: number
  readonly row: number
  readonly rows: number
  readonly variant: ModuleVariant
}

/** Articles one exact search takes; each more multiplies its time by three. */
const EXACT_ARTICLES = 9
/** Articles in each band of a page with more. */
const BAND_ARTICLES = 7
/** Limits of layout cost, tried one after the other: the tighter the limit, the faster the search. */
const COST_LIMITS = [70, 160]
/** Tried only when nothing was found below the others. */
const LAST_COST_LIMIT = 600
const HOLD_BACK = 300
/** Articles beyond the room that the search may still choose from. */
const SPARE_ARTICLES = 2

/** Price of leaving an article of the given priority out: three of one rank weigh as much as one of the next. */
export function holdBackPrice(priority: number): number {
  return HOLD_BACK * 3 ** (priority - 1)
}

/** Articles placed in the region, `articles` being sorted most important first. */
export function fillRegion(region: Region, articles: readonly MakeUpArticle[], settings: FillSettings): PlacedModule[] {
  const candidates = withinRoom(region, articles, settings)
  const bands = Math.ceil(candidates.length / BAND_ARTICLES)
  if (candidates.length <= EXACT_ARTICLES) return solveRegion(region, candidates, settings).placed
  const placed: PlacedModule[] = []
  let rest: readonly MakeUpArticle[] = candidates
  let open: Region = region
  for (let band = bands; band >= 1 && open.rows > 0 && rest.length > 0; band--) {
    const count = Math.min(EXACT_ARTICLES, Math.ceil(rest.length / band))
    const group = rest.slice(0, count)
    const share = areaOf(group, region, settings) / areaOf(rest, region, settings)
    const rows = band === 1 ? open.rows : Math.min(open.rows, Math.ceil(open.rows * share))
    const solved = solveRegion({ ...open, rows }, group, settings)
    placed.push(...solved.placed)
    const used = new Set(solved.placed.map((one) => one.article.articleId))
    rest = rest.filter((article) => !used.has(article.articleId))
    open = { ...open, row: open.row + solved.rows, rows: open.rows - solved.rows }
  }
  return placed
}

/** Sets aside what cannot fit even alone, and the least important copy beyond the room but for a few to choose from. */
function withinRoom(region: Region, articles: readonly MakeUpArticle[], settings: FillSettings): MakeUpArticle[] {
  const room = region.columns * region.rows
  let taken = 0
  let spare = SPARE_ARTICLES
  return articles.filter((article) => {
    const area = areaOf([article], region, settings)
    if (area > room) return false
    taken += area
    return taken <= room || spare-- > 0
  })
}

function areaOf(articles: readonly MakeUpArticle[], region: Region, settings: FillSettings): number {
  return articles.reduce((sum, article) => sum + smallestArea(variantsByWidth(article, region, settings)), 0)
}

const variantLists = new WeakMap<FillSettings, Map<string, readonly (readonly ModuleVariant[])[]>>()

/** Variants by width, made once for each fill, article and region size. */
function variantsByWidth(article: MakeUpArticle, region: Region, settings: FillSettings): readonly (readonly ModuleVariant[])[] {
  const lists = variantLists.get(settings) ?? new Map<string, readonly (readonly ModuleVariant[])[]>()
  variantLists.set(settings, lists)
  const key = `${article.articleId} ${region.columns} ${region.rows}`
  const found = lists.get(key)
  if (found) return found
  const { geometry, weights, seed, nudge, corrections, leadId } = settings
  const made = Array.from({ length: region.columns + 1 }, (_, width) =>
    width === 0
      ? []
      : moduleVariants(article, width, {
          geometry,
          weights,
          seed,
          nudge,
          regionColumns: region.columns,
          regionRows: region.rows,
          isLead: article.articleId === leadId,
          correction: corrections.get(article.articleId) ?? UNCORRECTED,
        }),
  )
  lists.set(key, made)
  return made
}

interface SolvedRegion {
  readonly placed: PlacedModule[]
  /** Rows used; 0 when nothing was placed. */
  readonly rows: number
}

function solveRegion(region: Region, articles: readonly MakeUpArticle[], settings: FillSettings): SolvedRegion {
  const items = articles.map(
    (article, index): SlicingItem<ModuleVariant> => ({
      priority: rankOf(article, settings),
      holdBackCost: settings.mode === 'keep' ? holdBackPrice(article.priority) + articles.length - index : article.priority,
      variants: variantsByWidth(article, region, settings),
    }),
  )
  const result = cheapest(region, items, settings)
  if (!result) return { placed: [], rows: 0 }
  const placed = result.placements.flatMap((one): PlacedModule[] => {
    const article = articles[one.item]
    if (!article) return []
    const { variant } = one
    return [
      {
        article,
        column: region.column + one.column,
        columnSpan: one.columns,
        row: region.row + one.row,
        rows: variant.rows,
        variant,
      },
    ]
  })
  return { placed, rows: result.rows }
}

/** What decides who stands above and left of whom. */
function rankOf(article: MakeUpArticle, settings: FillSettings): number {
  const lead = article.articleId === settings.leadId ? 1 : 0
  return article.priority + lead + (article.pictures.length > 0 ? settings.weights.pictureRank : 0)
}

function cheapest(
  region: Region,
  items: readonly SlicingItem<ModuleVariant>[],
  settings: FillSettings,
): SlicingResult<ModuleVariant> | null {
  let last: SlicingResult<ModuleVariant> | null = null
  for (const costLimit of [...COST_LIMITS, LAST_COST_LIMIT]) {
    if (costLimit === LAST_COST_LIMIT && last) return last
    const found = solveSlicing({
      columns: region.columns,
      rows: region.rows,
      items,
      prices: settings.weights,
      costLimit,
      isCancelled: settings.isCancelled,
    })
    if (found && found.heldBack.length === 0 && found.cost <= costLimit) return found
    last = found ?? last
  }
  return last
}
