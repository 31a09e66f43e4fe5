// Automatic make-up of one page: up to three clearly different proposals, each set for real and free of overset.
import type { Frame } from '../../frame.js'
import type { FrameFit } from '../types.js'
import type { PlacedModule } from './fill-region.js'
import { freeCells, freeRegions, type Region } from './free-regions.js'
import { frameOf, layOutPage } from './lay-out-page.js'
import { type Correction, UNCORRECTED } from './module-variants.js'
import { SlicingCancelled } from './slicing-types.js'
import { type LeftOver, MAKE_UP_STYLES, type MakeUpArticle, type MakeUpInput, type MakeUpProposal, type MakeUpReason } from './types.js'
import { WEIGHTS } from './weights.js'

/** Rounds of setting, learning and solving again before an article whose frame still does not hold its copy is given up. */
const ROUNDS = 6
/** From this round on twice what was missing is added, so that the search cannot run away from the correction. */
const HASTY_ROUND = 3
/** Proposals that share more of their frames than this count as the same. */
const SAME_SHARE = 0.7
/** Strength of the random nudge on spans: growing while a style comes out like an earlier proposal. */
const NUDGES = [0, 6, 14]
/** Strength of the nudge that makes one seed differ from another; seed 0 is not nudged. */
const SEED_NUDGE = 3
/** Empty rows at the foot worth telling. */
const WHITE_FOOT_ROWS = 4

/**
 * Proposals, best first; fewer than asked when the articles allow no more different ones, none when nothing fits or the caller
 * cancelled at once. Pure and deterministic but for `newId`. Fixed frames are neither moved nor overlapped, and articles that
 * already stand in one are not placed again.
 */
export function proposeMakeUp(input: MakeUpInput): MakeUpProposal[] {
  const styles = input.styles ?? MAKE_UP_STYLES
  const page = preparePage(input)
  const proposals: MakeUpProposal[] = []
  try {
    input.onProgress?.(0, styles.length)
    styles.forEach((style, done) => {
      for (const nudge of NUDGES) {
        const proposal = makeUpPage(page, style, nudge + (input.seed === 0 ? 0 : SEED_NUDGE))
        if (proposal && !proposals.some((earlier) => isSame(earlier, proposal))) {
          proposals.push(proposal)
          break
        }
      }
      input.onProgress?.(done + 1, styles.length)
    })
  } catch (problem) {
    if (!(problem instanceof SlicingCancelled)) throw problem
  }
  return proposals
}

interface PageToFill {
  readonly input: MakeUpInput
  /** Ways to cut the free room into rectangles. */
  readonly ways: readonly (readonly Region[])[]
  readonly cells: number
  /** Most important first, each once. */
  readonly articles: readonly MakeUpArticle[]
  readonly leadId: string | null
  /** Grows while frames are set; what one style learned the next one knows. */
  readonly corrections: Map<string, Correction>
}

function preparePage(input: MakeUpInput): PageToFill {
  const { geometry, fixed, firstRow } = input
  const standing = new Set(fixed.flatMap((frame) => (frame.articleId === null ? [] : [frame.articleId])))
  const seen = new Set<string>()
  const articles = input.articles
    .filter((article) => {
      if (standing.has(article.articleId) || seen.has(article.articleId)) return false
      seen.add(article.articleId)
      return true
    })
    .toSorted((a, b) => b.priority - a.priority)
  return {
    input,
    ways: freeRegions(geometry.columns, geometry.rows, firstRow, fixed),
    cells: freeCells(geometry.columns, geometry.rows, firstRow, fixed),
    articles,
    leadId: articles.find((article) => article.genre === 'article' && article.priority >= 4)?.articleId ?? null,
    corrections: new Map(),
  }
}

function makeUpPage(page: PageToFill, style: MakeUpProposal['style'], nudge: number): MakeUpProposal | null {
  const { input, ways, articles, corrections, leadId } = page
  const givenUp = new Set<string>()
  for (let round = 1; ; round++) {
    const willing = articles.filter((article) => !givenUp.has(article.articleId))
    const modules = layOutPage(ways, willing, {
      geometry: input.geometry,
      weights: WEIGHTS[style],
      seed: input.seed,
      nudge,
      corrections,
      leadId,
      isCancelled: () => input.isCancelled?.() ?? false,
    })
    const set = modules.map((module, index): SetModule => {
      const frame = frameOf(module, index, leadId, input.newId())
      return { module, frame, fit: module.article.verify(frame) }
    })
    const bad = set.filter((one) => !holds(one.fit))
    if (bad.length === 0) return toProposal(page, style, set)
    for (const one of bad) {
      if (round < ROUNDS) learn(corrections, one, round < HASTY_ROUND ? 1 : 2)
      else givenUp.add(one.module.article.articleId)
    }
  }
}

interface SetModule {
  readonly module: PlacedModule
  readonly frame: Frame
  readonly fit: FrameFit
}

function holds(fit: FrameFit): boolean {
  return fit.oversetLines === 0 && !fit.headTooTall && !fit.headTooWide
}

function learn(corrections: Map<string, Correction>, { module, fit }: SetModule, haste: number): void {
  const { articleId } = module.article
  const known = corrections.get(articleId) ?? UNCORRECTED
  corrections.set(articleId, {
    extraLines: known.extraLines + fit.oversetLines * haste,
    extraRows: known.extraRows + (fit.headTooTall ? 1 : 0),
    sizeFactor: known.sizeFactor * (fit.headTooWide ? 0.94 : 1),
  })
}

function toProposal(page: PageToFill, style: MakeUpProposal['style'], set: readonly SetModule[]): MakeUpProposal | null {
  const { input, cells, articles } = page
  if (set.length === 0) return null
  const placed = new Set(set.map(({ module }) => module.article.articleId))
  const leftOver = articles
    .filter((article) => !placed.has(article.articleId))
    .map((article): LeftOver => ({ articleId: article.articleId, lines: article.linesAt(input.geometry.columnWidthPx) }))
    .toReversed()
  const covered = set.reduce((sum, one) => sum + coveredCells(one), 0)
  return {
    style,
    frames: set.map(({ frame }) => frame),
    fill: cells === 0 ? 1 : Math.min(1, Math.max(0, covered / cells)),
    oversetLines: 0,
    whiteLines: set.reduce((sum, { fit }) => sum + fit.missingLines, 0),
    leftOver,
    reasons: reasonsFor(page, style, set, leftOver),
  }
}

/** Cells a frame covers, without its white lines. */
function coveredCells({ frame, fit }: SetModule): number {
  const white = (fit.missingLines * frame.columnSpan) / frame.bodyColumns
  return frame.columnSpan * frame.rows - white
}

function reasonsFor(
  page: PageToFill,
  style: MakeUpProposal['style'],
  set: readonly SetModule[],
  leftOver: readonly LeftOver[],
): MakeUpReason[] {
  const reasons: MakeUpReason[] = [{ code: 'style', style }]
  for (const { module } of set) {
    const { articleId, genre, headline } = module.article
    if (module.variant.omittedPictures > 0) reasons.push({ code: 'pictureOmitted', articleId, pictures: module.variant.omittedPictures })
    if (genre === 'article' && headline === '') reasons.push({ code: 'headlineMissing', articleId })
  }
  for (const { articleId, lines } of leftOver) reasons.push({ code: 'heldBack', articleId, lines })
  const lastRow = Math.max(0, ...[...set.map(({ frame }) => frame), ...page.input.fixed].map((frame) => frame.row + frame.rows - 1))
  const foot = page.input.geometry.rows - lastRow
  if (foot >= WHITE_FOOT_ROWS) reasons.push({ code: 'whiteFoot', rows: foot })
  return reasons
}

function isSame(a: MakeUpProposal, b: MakeUpProposal): boolean {
  const place = (frame: Frame): string => `${frame.articleId} ${frame.column} ${frame.columnSpan} ${frame.row}`
  const places = new Set(a.frames.map(place))
  const shared = b.frames.filter((frame) => places.has(place(frame))).length
  return shared >= Math.max(a.frames.length, b.frames.length) * SAME_SHARE
}
