// The punctuation of a Chinese page: what may not start or end a line (GB/T 15834), and which marks give up half an em.
// Compression follows CSS Text 4 `text-spacing-trim: normal` as the page's fonts carry it (OpenType halt and chws),
// measured against Chromium 130: the page is drawn by it.
import type { Face } from './types.js'

const CLOSING_BRACKETS = '）》」』】〕〉”’｝］'
const STOPS = '，。、．：；'
const EXCLAMATIONS = '！？'
const OPENING = '（《「『【〔〈“‘｛［'
const IDEOGRAPHIC_SPACE = '\u3000'
const MIDDLE_DOT = '・'

/** Marks of the Latin keyboard that close or separate. */
const LATIN_CLOSING = '!"%\'),./:;?]|}¢°»‰′″›℃℉'

/** Never first on a line. A name dot or a connecting mark belongs to the line before (GB/T 15834, 5.1). */
const NO_START = new Set([
  ...CLOSING_BRACKETS,
  ...STOPS,
  ...EXCLAMATIONS,
  ...LATIN_CLOSING,
  ...'…‥·•・～〜－-‐–％々〻ゝゞヽヾー〗〙〛〟｡｣､･￠‼⁇⁈⁉\u00a0\u2011\u202f\u2060\u3000',
])

/** Never last on a line. */
const NO_END = new Set([...OPENING, ...'"\'([{$+\\¡£¥«¿‹€№±−＄￡￥￦〖〘〚〝｢\u00a0\u2011\u202f\u2060'])

export const startsNoLine = (character: string): boolean => NO_START.has(character)
export const endsNoLine = (character: string): boolean => NO_END.has(character)

/** Marks that keep their place even across a space before them. */
const AFTER_SPACE = new Set([...CLOSING_BRACKETS, ...STOPS, ...EXCLAMATIONS, ...'!),.:;?]}'])
export const closesAfterSpace = (character: string): boolean => AFTER_SPACE.has(character)

interface Compression {
  readonly closing: ReadonlySet<string>
  readonly opening: ReadonlySet<string>
  readonly middle: ReadonlySet<string>
  readonly end: ReadonlySet<string>
}

const compression = (closing: string, middle: string): Compression => ({
  closing: new Set(closing),
  opening: new Set(OPENING),
  middle: new Set(middle),
  end: new Set(CLOSING_BRACKETS),
})

const SONG = compression(CLOSING_BRACKETS + STOPS + EXCLAMATIONS, IDEOGRAPHIC_SPACE + MIDDLE_DOT)
const HEI = compression(CLOSING_BRACKETS + STOPS, `${IDEOGRAPHIC_SPACE}${MIDDLE_DOT}·`)

/** The Latin faces and the 楷 carry no compression. In 黑 the ！ and ？ are centred and keep their em. */
const COMPRESSION: Readonly<Record<Face, Compression | null>> = {
  song: SONG,
  songBlack: SONG,
  hei: HEI,
  heiBlack: HEI,
  kai: null,
  latin: null,
  latinBold: null,
}

/** True when `left` gives up half its em before `right`, the two standing side by side. */
export function leftIsHalved(left: string, leftFace: Face, right: string): boolean {
  const rules = COMPRESSION[leftFace]
  return rules?.closing.has(left) === true && (rules.closing.has(right) || rules.opening.has(right) || rules.middle.has(right))
}

/** True when `right` gives up half its em after `left`. */
export function rightIsHalved(left: string, right: string, rightFace: Face): boolean {
  const rules = COMPRESSION[rightFace]
  return rules?.opening.has(right) === true && (rules.opening.has(left) || rules.middle.has(left))
}

/** True when the mark may be set at half its em at the end of a line. */
export const endIsHalved = (character: string, face: Face): boolean => COMPRESSION[face]?.end.has(character) === true

/** True when an opening mark may be set at half its em at the start of a display line. */
export const startIsHalved = (character: string, face: Face): boolean => COMPRESSION[face]?.opening.has(character) === true
