// The size and the rows a head needs over a span of columns: one line when the size band of its importance allows, at most two.
import { spanWidthPx } from '../geometry.js'
import type { PageGeometry } from '../types.js'
import type { MakeUpArticle, Priority } from './types.js'

export interface HeadFit {
  readonly sizePt: number
  /** Lines of the headline. */
  readonly lines: number
  /** Rows of kicker, headline and deck together. */
  readonly rows: number
}

/** Smallest and largest headline in points on a broadsheet, by priority. */
const SIZE_BAND: Readonly<Record<Priority, readonly [number, number]>> = {
  5: [33, 45],
  4: [22, 32],
  3: [18, 26],
  2: [15, 21],
  1: [12, 18],
}

const PX_PER_PT = 96 / 72
const BROADSHEET_WIDTH_PX = 1364
const LEAST_SIZE_PT = 9
/** A head may be this much smaller than its band: rather a smaller line than a second one, rather smaller lines than a third. */
const LEAST_SHARE = { one: 0.85, two: 0.75 }
/** The search for a size starts above the estimate when the head can be set for real: marks at line ends may be narrower. */
const ABOVE_ESTIMATE = 1.1
/** Room for one more character on the longer of two lines. */
const UNEVEN_EMS = 1
/** A headline still to be written gets the room of one of so many characters. */
const EXPECTED_EMS = 12
/** Estimates for an article that cannot set its head: px of a kicker, of a deck line, of air, and line height of the headline. */
const ESTIMATE = { kicker: 26, deck: 24, deckSize: 18, air: 12, lineHeight: 1.18 }

/** Width in px that a headline may take of its span: a gutter of air at both ends keeps two heads side by side apart. */
export function headlineWidthPx(columnSpan: number, geometry: PageGeometry): number {
  return spanWidthPx(geometry, columnSpan) - 2 * geometry.gutterPx
}

/** Width of a text in ems: East Asian characters are one em, Latin about half. */
export function widthInEms(text: string): number {
  let ems = 0
  for (const character of text) ems += (character.codePointAt(0) ?? 0) < 0x2_50 ? 0.56 : 1
  return ems
}

/** Corrections learned from frames that were set for real. */
export interface HeadCorrection {
  readonly extraRows: number
  readonly sizeFactor: number
}
export const NO_CORRECTION: HeadCorrection = { extraRows: 0, sizeFactor: 1 }

type Headed = Pick<MakeUpArticle, 'headline' | 'kicker' | 'deck' | 'priority' | 'genre' | 'headAt'>

/**
 * Head of an article across `columnSpan` base columns, or null when its headline would need a third line. A missing headline gets
 * the room of one that is still to be written; a photo item without a head gets none.
 */
export function fitHead(
  article: Headed,
  columnSpan: number,
  geometry: PageGeometry,
  correction: HeadCorrection = NO_CORRECTION,
): HeadFit | null {
  const [smallest, largest] = bandOnPage(article.priority, geometry)
  if (article.genre === 'photo' && article.headline === '') return { sizePt: smallest, lines: 0, rows: 0 }
  const widthPt = (headlineWidthPx(columnSpan, geometry) / PX_PER_PT) * correction.sizeFactor
  const ems = article.headline === '' ? EXPECTED_EMS : widthInEms(article.headline)
  const above = article.headAt ? ABOVE_ESTIMATE : 1
  // Two lines of the largest size would weigh more than the text below them.
  const largestOfTwo = Math.round((smallest + largest) / 2)
  const oneLine = Math.min(largest, Math.floor((widthPt * above) / ems))
  const twoLines = Math.min(largestOfTwo, Math.floor((widthPt * above) / (ems / 2 + UNEVEN_EMS)))
  const leastOf = (share: number): number => Math.max(LEAST_SIZE_PT, Math.ceil(smallest * share))
  const fit =
    sizeWithin(article, columnSpan, geometry, 1, oneLine, leastOf(LEAST_SHARE.one)) ??
    sizeWithin(article, columnSpan, geometry, 2, twoLines, leastOf(LEAST_SHARE.two))
  return fit && { ...fit, rows: fit.rows + correction.extraRows }
}

/** The largest size from `from` down to `least` at which the headline takes no more than `lines` lines. */
function sizeWithin(
  article: Headed,
  columnSpan: number,
  geometry: PageGeometry,
  lines: number,
  from: number,
  least: number,
): HeadFit | null {
  for (let sizePt = from; sizePt >= least; sizePt--) {
    const head = article.headAt?.(columnSpan, sizePt) ?? {
      headlineLines: lines,
      rows: estimatedRows(article, columnSpan, geometry, lines, sizePt),
    }
    if (head.headlineLines <= lines) return { sizePt, lines: head.headlineLines, rows: head.rows }
  }
  return null
}

function estimatedRows(article: Headed, columnSpan: number, geometry: PageGeometry, lines: number, sizePt: number): number {
  const deckLines = Math.ceil((widthInEms(article.deck) * ESTIMATE.deckSize) / spanWidthPx(geometry, columnSpan))
  const px =
    (article.kicker === '' ? 0 : ESTIMATE.kicker) +
    lines * sizePt * PX_PER_PT * ESTIMATE.lineHeight +
    deckLines * ESTIMATE.deck +
    ESTIMATE.air
  return Math.ceil(px / geometry.rowPx)
}

function bandOnPage(priority: Priority, geometry: PageGeometry): readonly [number, number] {
  const scale = Math.min(1.1, Math.max(0.75, Math.sqrt(spanWidthPx(geometry, geometry.columns) / BROADSHEET_WIDTH_PX)))
  const [smallest, largest] = SIZE_BAND[priority]
  return [Math.round(smallest * scale), Math.round(largest * scale)]
}
