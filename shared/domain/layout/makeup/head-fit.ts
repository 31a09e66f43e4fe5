// The size and the rows a head needs over a given width: one line when the size band of its importance allows, at most two.
import type { PageGeometry } from '../types.js'
import type { MakeUpArticle, Priority } from './types.js'

export interface HeadFit {
  readonly sizePt: number
  readonly lines: number
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
const LINE_HEIGHT = 1.18
const KICKER_PX = 26
const DECK_PX = 24
/** Air above and below the head together. */
const AIR_PX = 12
/** A head may shrink this far below its band before it breaks the promise of importance. */
const LEAST_SHARE = 0.8

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

/**
 * Head of an article across `widthPx`, or null when it would need a third line. An article without any head gets the rows of one
 * line in its band, so that the missing headline has a place; a photo item without a head gets none.
 */
export function fitHead(
  article: Pick<MakeUpArticle, 'headline' | 'kicker' | 'deck' | 'priority' | 'genre'>,
  widthPx: number,
  geometry: PageGeometry,
  correction: HeadCorrection = NO_CORRECTION,
): HeadFit | null {
  const { headline, kicker, deck } = article
  const [smallest, largest] = bandOnPage(article.priority, geometry)
  if (headline === '' && kicker === '' && deck === '' && article.genre === 'photo') return { sizePt: smallest, lines: 0, rows: 0 }
  const ems = widthInEms(headline) + 0.3
  const widthPt = (widthPx / PX_PER_PT) * correction.sizeFactor
  let lines = 1
  let sizePt = Math.min(largest, Math.floor(widthPt / ems))
  if (headline === '') sizePt = smallest
  if (sizePt < smallest) {
    lines = 2
    sizePt = Math.min(largest, Math.floor(widthPt / (ems / 2 + 1)))
  }
  if (sizePt < Math.max(9, smallest * LEAST_SHARE)) return null
  const px =
    (kicker === '' ? 0 : KICKER_PX) +
    lines * sizePt * PX_PER_PT * LINE_HEIGHT +
    (deck === '' ? 0 : DECK_PX * Math.max(1, Math.ceil((widthInEms(deck) * 18) / widthPx))) +
    AIR_PX
  return { sizePt, lines, rows: Math.ceil(px / geometry.rowPx) + correction.extraRows }
}

function bandOnPage(priority: Priority, geometry: PageGeometry): readonly [number, number] {
  const typeWidthPx = geometry.columns * geometry.columnWidthPx + (geometry.columns - 1) * geometry.gutterPx
  const scale = Math.min(1.1, Math.max(0.75, Math.sqrt(typeWidthPx / BROADSHEET_WIDTH_PX)))
  const [smallest, largest] = SIZE_BAND[priority]
  return [Math.round(smallest * scale), Math.round(largest * scale)]
}
