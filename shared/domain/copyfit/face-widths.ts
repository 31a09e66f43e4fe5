// How wide a character of a face is: the advances of the fonts, everything else one em.
import { ADVANCE_RUNS } from './advances.js'
import { KERNING } from './kerning.js'
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

const kernings = new Map<Face, ReadonlyMap<string, number>>()

function kerningOf(face: Face): ReadonlyMap<string, number> {
  const kept = kernings.get(face)
  if (kept) return kept
  const pairs = new Map<string, number>()
  for (const [amount, written] of KERNING[face] ?? []) {
    const characters = [...written]
    for (let i = 0; i + 1 < characters.length; i += 2) pairs.set(`${characters[i]}${characters[i + 1]}`, amount / 1000)
  }
  kernings.set(face, pairs)
  return pairs
}

/** What kerning adds to `left` before `right`, in ems; only the Latin faces are kerned on the page. */
export const kerningEm = (face: Face, left: string, right: string): number => kerningOf(face).get(left + right) ?? 0

/** Natural width in px of a text set in one face, without kerning or compression of punctuation. */
export function textWidthPx(text: string, face: Face, sizePx: number): number {
  let ems = 0
  for (const character of text) ems += advanceEm(face, character.codePointAt(0) ?? 0)
  return ems * sizePx
}
