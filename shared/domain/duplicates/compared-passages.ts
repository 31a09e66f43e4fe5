// The passages two texts were compared on: which words they cover on either side, and a hash that changes only with those words.
// A verdict on a duplicate is kept under that hash.
import { normalise, type Units } from './normalise.js'
import type { UnitRange } from './unit-difference.js'

/** Units between two neighbouring spans that still belong to the passage: a name, a figure or a clause that differs. */
const GAP_UNITS = 12

type TextRange = readonly [number, number]

/** Units by where they start: the first one at or behind UTF-16 offset `offset`. */
function unitAt(units: Units, offset: number): number {
  let [low, high] = [0, units.count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units.starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The stretches of units that `ranges` (UTF-16) cover, ascending and apart from each other; small gaps between neighbours are
 * part of them, so that what was changed inside a passage counts.
 */
export function passagesOf(units: Units, ranges: readonly TextRange[]): UnitRange[] {
  const passages: { from: number; to: number }[] = []
  const covered = ranges.map(([start, end]) => ({ from: unitAt(units, start), to: unitAt(units, end) }))
  for (const { from, to } of covered.sort((one, other) => one.from - other.from)) {
    const last = passages.at(-1)
    if (last && from - last.to <= GAP_UNITS) last.to = Math.max(last.to, to)
    else if (to > from) passages.push({ from, to })
  }
  return passages
}

/** FNV-1a over whole units, 32 bits. Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm". */
function hashUnits(units: Units, passages: readonly UnitRange[], offset: number): string {
  let hash = offset
  // Where one passage ends and the next begins is left out: it moves when something is written between the two.
  for (const { from, to } of passages)
    for (let unit = from; unit < to; unit++) {
      hash = Math.imul(hash ^ (units.codes[unit] ?? 0), 0x01000193)
      hash = Math.imul(hash ^ (units.values[unit] ?? 0), 0x01000193)
      hash ^= hash >>> 15
    }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

function hashSide(text: string, ranges: readonly TextRange[]): string {
  const units = normalise(text)
  const passages = passagesOf(units, ranges)
  return hashUnits(units, passages, 0x811c9dc5) + hashUnits(units, passages, 0x9747b28c)
}

/**
 * 32 hex digits, 16 for each text in the order given, that change with the words and numbers of the compared passages and with
 * nothing else: not with layout, punctuation, width or script form, nor with what stands around the passages.
 * @param spans UTF-16 ranges of the two texts, in any order
 */
export const passagesHash = (textA: string, textB: string, spans: readonly { readonly a: TextRange; readonly b: TextRange }[]): string =>
  hashSide(
    textA,
    spans.map((span) => span.a),
  ) +
  hashSide(
    textB,
    spans.map((span) => span.b),
  )
