/// <reference path="./untyped.d.ts" />
// Reads the advances of the page's faces and the kerning of the Latin ones out of their fonts and writes
// shared/domain/copyfit/advances.ts and kerning.ts. Run after a font package changes: node build/fonts/advances.mjs
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import opentype from 'opentype.js'
import { FONTS, SYMBOL_RANGES, wholeFont } from '../fonts.mjs'
import { ROOT } from '../setup.mjs'
import { pairKerning } from './kerning.mjs'

const COPYFIT = path.join(ROOT, 'shared', 'domain', 'copyfit')
const HEAD = "// Written by build/fonts/advances.mjs from the fonts themselves; do not edit.\nimport type { Face } from './types.js'\n"

/** The parsed font of each page face. @returns {Promise<Map<string, import('opentype.js').Font>>} */
export async function faceFonts() {
  const fonts = new Map()
  for (const entry of FONTS)
    if (entry.face) fonts.set(entry.face, opentype.parse(/** @type {ArrayBuffer} */ (Uint8Array.from(await wholeFont(entry)).buffer)))
  return fonts
}

/** Advance in 1/1000 em, null where the font has no glyph. @param {import('opentype.js').Font} font @param {string} character */
export function advanceOf(font, character) {
  const glyph = font.charToGlyph(character)
  return glyph.index === 0 ? null : Math.round((glyph.advanceWidth * 1000) / font.unitsPerEm)
}

/** Runs of neighbouring characters that are not one em wide, "first code:advance,advance…" joined by semicolons. @param {import('opentype.js').Font[]} chain */
function advanceRuns(chain) {
  /** @type {number[][]} */
  const runs = []
  for (const [from, to] of SYMBOL_RANGES)
    for (let code = from; code <= to; code++) {
      const character = String.fromCharCode(code)
      const advance = chain.map((font) => advanceOf(font, character)).find((one) => one !== null)
      if (advance === undefined || advance === null || advance === 1000) continue
      const last = runs.at(-1)
      if (last && /** @type {number} */ (last[0]) + last.length - 1 === code) last.push(advance)
      else runs.push([code, advance])
    }
  return runs.map(([first, ...advances]) => `${first}:${advances}`).join(';')
}

/** The advances of every face of the page, as advances.ts has them. @returns {Promise<Record<string, string>>} */
export async function faceAdvances() {
  const fonts = await faceFonts()
  const song = fonts.get('song')
  if (!song) throw new Error('no font serves the body face')
  return Object.fromEntries([...fonts].map(([face, font]) => [face, advanceRuns([font, song])]))
}

/** Characters of English copy that are kerned. */
const KERNED = [...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)), ...'‘’“”–—£']

/**
 * Kerning of the Latin faces by amount in 1/1000 em, each with its pairs written one after the other.
 * @returns {Promise<Record<string, [number, string][]>>}
 */
export async function faceKerning() {
  /** @type {Record<string, [number, string][]>} */
  const faces = {}
  for (const entry of FONTS) {
    if (entry.face !== 'latin' && entry.face !== 'latinBold') continue
    const whole = Uint8Array.from(await wholeFont(entry))
    const font = opentype.parse(/** @type {ArrayBuffer} */ (whole.buffer))
    const kerning = pairKerning(whole)
    /** @type {Map<number, string>} */
    const groups = new Map()
    for (const left of KERNED)
      for (const right of KERNED) {
        const units = kerning(font.charToGlyph(left).index, font.charToGlyph(right).index)
        const amount = Math.round((units * 1000) / font.unitsPerEm)
        if (amount !== 0) groups.set(amount, (groups.get(amount) ?? '') + left + right)
      }
    faces[entry.face] = [...groups].sort((a, b) => a[0] - b[0])
  }
  return faces
}

/** @param {Record<string, string>} advances */
const advancesSource = (advances) => `${HEAD}
/** Characters that are not one em wide, in 1/1000 em: "first code point:advance,advance…" for each run of neighbours. */
export const ADVANCE_RUNS: Readonly<Record<Face, string>> = {
${Object.entries(advances)
  .map(([face, runs]) => `  ${face}:\n    '${runs}',`)
  .join('\n')}
}
`

/** @param {Record<string, [number, string][]>} kerning */
const kerningSource = (kerning) => `${HEAD}
/** Kerning in 1/1000 em: an amount and the pairs of characters it holds for, one pair after the other. */
export const KERNING: Readonly<Partial<Record<Face, readonly (readonly [number, string])[]>>> = ${JSON.stringify(kerning)}
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.writeFileSync(path.join(COPYFIT, 'advances.ts'), advancesSource(await faceAdvances()))
  fs.writeFileSync(path.join(COPYFIT, 'kerning.ts'), kerningSource(await faceKerning()))
}
