// How wide a character of a face is: the advances of the fonts, everything else one em.
import { ADVANCE_RUNS } from './advances.js'
import type { Face } from './types.js'

const BASIC_PLANE = 0x1_0000
const DASH = 0x2014

const tables = new Map<Face, Uint16Array>()

function tableOf(face: Face): Uint16Array {
  const kept = tables.get(face)
  if (kept) return kept
  const table = new Uint16Array(BASIC_PLANE).fill(1000)
  for (const run of ADVANCE_RUNS[face].split(';')) {
    const [first, advances] = run.split(':')
    let code = Number(first)
    for (const advance of (advances ?? '').split(',')) table[code++] = Number(advance)
  }
  // The Chinese faces swap the dash for their full-width form (OpenType locl) wherever Chinese is set.
  if (face !== 'latin' && face !== 'latinBold') table[DASH] = 1000
  tables.set(face, table)
  return table
}

/** Advance of a code point in ems of its face. */
export const advanceEm = (face: Face, codePoint: number): number =>
  codePoint < BASIC_PLANE ? (tableOf(face)[codePoint] ?? 1000) / 1000 : 1

/** Natural width in px of a text set in one face, without any compression of punctuation. */
export function textWidthPx(text: string, face: Face, sizePx: number): number {
  let ems = 0
  for (const character of text) ems += advanceEm(face, character.codePointAt(0) ?? 0)
  return ems * sizePx
}
