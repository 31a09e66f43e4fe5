// Every way one article can be set as a rectangle of a given width: body columns, head, pictures and a few rows of slack,
// with the depth each needs and its price.
import type { FramePicture } from '../../frame.js'
import { bodyColumnWidthPx, FRAME_GAP_ROWS } from '../geometry.js'
import type { PageGeometry } from '../types.js'
import { fitHead, type HeadCorrection, type HeadFit, NO_CORRECTION } from './head-fit.js'
import { arrangePictures, type PictureArrangement, pictureAspect } from './picture-arrangements.js'
import { seededFraction } from './seeded-random.js'
import type { Variant } from './slicing-types.js'
import type { MakeUpArticle, Priority } from './types.js'
import type { MakeUpWeights } from './weights.js'

export interface ModuleVariant extends Variant {
  readonly bodyColumns: number
  readonly headSizePt: number
  readonly headRows: number
  readonly pictures: readonly FramePicture[]
  readonly omittedPictures: number
}

/** What setting the frames for real has taught about an article: the next search allows for it. */
export interface Correction extends HeadCorrection {
  readonly extraLines: number
}
export const UNCORRECTED: Correction = { ...NO_CORRECTION, extraLines: 0 }

export interface VariantSettings {
  readonly geometry: PageGeometry
  readonly weights: MakeUpWeights
  readonly seed: number
  /** Strength of the random nudge on spans, in units of cost. */
  readonly nudge: number
  /** Columns and rows of the rectangle to fill. */
  readonly regionColumns: number
  readonly regionRows: number
  /** The lead of the page, which the banner style sets across the whole region. */
  readonly isLead: boolean
  readonly correction: Correction
}

/** Least depth of head and body together; the white row below comes on top. */
const LEAST_MODULE_ROWS = 6
const LEAST_BODY_ROWS = 3
const SLACK_STEPS = 6
/** A text column deeper than this share of the page tires the eye, unless the module is most of the page wide. */
const DEEPEST_COLUMN_SHARE = 0.42
const LARGEST_WHITE_SHARE = 0.22
const LARGEST_WHITE_LINES = 9
const BROADSHEET_COLUMNS = 8
/** Columns that suit an importance on a page of eight. */
const SPAN_BY_PRIORITY: Readonly<Record<Priority, number>> = { 5: 5, 4: 4, 3: 3, 2: 3, 1: 2 }

/** Variants of an article `span` base columns wide, at most one for each depth and pair of top corners: the cheapest. */
export function moduleVariants(article: MakeUpArticle, span: number, settings: VariantSettings): ModuleVariant[] {
  const { geometry, weights, regionColumns, regionRows, isLead, correction } = settings
  if (isLead && weights.leadAcross && span < regionColumns) return []
  if (article.genre === 'photo' && span < Math.min(regionColumns, leastPhotoSpan(article, geometry))) return []
  const head = fitHead(article, span, geometry, correction)
  if (!head) return []
  const kept = new Map<number, ModuleVariant>()
  for (const bodyColumns of bodyColumnChoices(article, span)) {
    const lines = article.linesAt(bodyColumnWidthPx(geometry, span, bodyColumns)) + correction.extraLines
    const base = spanPrice(article, span, settings) + (bodyColumns === span ? 0 : 1)
    for (const arrangement of arrangePictures(article, { columnSpan: span, bodyColumns, maxRows: regionRows, geometry }, weights)) {
      const least = leastBodyRows(lines, arrangement, head.rows)
      if (least === null || isTooDeep(least, arrangement, span, settings)) continue
      for (let step = 0; step < SLACK_STEPS; step++) {
        const variant = slackVariant(step, { article, lines, least, head, arrangement, bodyColumns, span, base, settings })
        if (!variant || variant.rows > regionRows) continue
        const found = kept.get(variant.rows)
        if (!found || variant.cost < found.cost) kept.set(variant.rows, variant)
      }
    }
  }
  return [...kept.values()]
}

function bodyColumnChoices(article: MakeUpArticle, span: number): number[] {
  return article.priority >= 5 && span >= 4 ? [span, span - 1] : [span]
}

/** A photo item is no stamp: about three of eight columns, two when it stands upright. */
function leastPhotoSpan(article: MakeUpArticle, geometry: PageGeometry): number {
  const upright = pictureAspect(article.pictures[0]) < 0.9
  return Math.ceil(geometry.columns * (upright ? 0.2 : 0.3))
}

function spanPrice(article: MakeUpArticle, span: number, settings: VariantSettings): number {
  const { geometry, weights, seed, nudge } = settings
  const scale = geometry.columns / BROADSHEET_COLUMNS
  const extra = nudge === 0 ? 0 : nudge * seededFraction(seed, `${article.articleId} ${span}`)
  if (article.genre === 'photo' || (weights.leadAcross && settings.isLead)) return extra
  const wish = SPAN_BY_PRIORITY[article.priority] * scale
  const weight = weights.span * (article.priority >= 4 ? 1.2 : 0.6)
  return (weight * Math.abs(span - wish)) / scale + extra
}

/** Fewest body rows that hold the lines, leaving no column with one or two lines under a picture. */
function leastBodyRows(lines: number, arrangement: PictureArrangement, headRows: number): number | null {
  const { blocked } = arrangement
  const total = blocked.reduce((sum, rows) => sum + rows, 0)
  const floor = Math.max(LEAST_BODY_ROWS, LEAST_MODULE_ROWS - headRows, ...blocked)
  for (let rows = Math.max(floor, Math.ceil((lines + total) / blocked.length)); rows <= 400; rows++) {
    if (capacity(rows, blocked) >= lines && !hasSliver(rows, blocked)) return rows
  }
  return null
}

function capacity(rows: number, blocked: readonly number[]): number {
  return blocked.reduce((sum, taken) => sum + Math.max(0, rows - taken), 0)
}

function hasSliver(rows: number, blocked: readonly number[]): boolean {
  return blocked.some((taken) => taken > 0 && rows > taken && rows - taken < 3)
}

function isTooDeep(rows: number, arrangement: PictureArrangement, span: number, settings: VariantSettings): boolean {
  if (arrangement.pictures.length > 0 || span >= settings.regionColumns * 0.6) return false
  return rows > settings.geometry.rows * DEEPEST_COLUMN_SHARE
}

interface SlackInput {
  readonly article: MakeUpArticle
  readonly lines: number
  readonly least: number
  readonly head: HeadFit
  readonly arrangement: PictureArrangement
  readonly bodyColumns: number
  readonly span: number
  readonly base: number
  readonly settings: VariantSettings
}

/** The variant with `step` rows of slack: the first goes to the air around the head, the others to the body. */
function slackVariant(step: number, input: SlackInput): ModuleVariant | null {
  const { article, lines, least, head, arrangement, bodyColumns, span, base, settings } = input
  const { weights } = settings
  const air = step > 0 && head.rows > 0 ? 1 : 0
  const bodyRows = least + step - air
  if (hasSliver(bodyRows, arrangement.blocked)) return null
  const usable = capacity(bodyRows, arrangement.blocked)
  const white = usable - lines
  if (step > 0 && white > usable * LARGEST_WHITE_SHARE && white > LARGEST_WHITE_LINES) return null
  const ratio = bodyRows / (span * 9.6)
  const cost =
    base +
    arrangement.cost +
    weights.white * (Math.max(0, white - (bodyColumns - 1) * 0.5) + Math.max(0, white - bodyColumns) * 0.8) +
    weights.headAir * air +
    weights.tall * Math.max(0, ratio - 1.6) +
    (head.lines === 2 ? (article.priority >= 4 ? 2 : 0.5) : 0) +
    arrangement.omitted * 30
  const hasHead = head.rows > 0
  return {
    rows: head.rows + air + bodyRows + FRAME_GAP_ROWS,
    cost,
    headLeft: hasHead,
    headRight: hasHead,
    bodyColumns,
    headSizePt: head.sizePt,
    headRows: head.rows + air,
    pictures: arrangement.pictures,
    omittedPictures: arrangement.omitted,
  }
}
