// What changed between two stretches of text, unit by unit: stretches that differ, and numbers that took another value.
import { NUMBER, sameUnit, type Units } from './normalise.js'

/** A half-open stretch of units. */
export interface UnitRange {
  readonly from: number
  readonly to: number
}

/** Units that stand here on one side and not on the other; one of the two may be empty. */
export interface UnitChange {
  readonly a: UnitRange
  readonly b: UnitRange
}

/** Cells of the comparison table that are worth their memory; beyond it the middle counts as changed altogether. */
const TABLE_CELLS = 4_000_000

/** For every pair of starts the length of the longest common subsequence of what follows, row by row of `a`. */
function commonLengths(a: Units, ra: UnitRange, b: Units, rb: UnitRange): Uint16Array {
  const width = rb.to - rb.from + 1
  const table = new Uint16Array((ra.to - ra.from + 1) * width)
  for (let i = ra.to - ra.from - 1; i >= 0; i--)
    for (let j = rb.to - rb.from - 1; j >= 0; j--) {
      const here = i * width + j
      table[here] =
        a.codes[ra.from + i] === b.codes[rb.from + j]
          ? (table[here + width + 1] ?? 0) + 1
          : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0)
    }
  return table
}

/** Matching unit pairs of the two ranges, ascending: a longest common subsequence, numbers masked. */
function matches(a: Units, ra: UnitRange, b: Units, rb: UnitRange): [number, number][] {
  const found: [number, number][] = []
  let [from, fromB, to, toB] = [ra.from, rb.from, ra.to, rb.to]
  while (from < to && fromB < toB && a.codes[from] === b.codes[fromB]) found.push([from++, fromB++])
  const tail: [number, number][] = []
  while (from < to && fromB < toB && a.codes[to - 1] === b.codes[toB - 1]) tail.push([--to, --toB])
  if ((to - from) * (toB - fromB) <= TABLE_CELLS) {
    const [middle, middleB] = [
      { from, to },
      { from: fromB, to: toB },
    ]
    const table = commonLengths(a, middle, b, middleB)
    const width = toB - fromB + 1
    let [i, j] = [0, 0]
    while (from + i < to && fromB + j < toB) {
      const here = i * width + j
      if (a.codes[from + i] === b.codes[fromB + j]) found.push([from + i++, fromB + j++])
      else if ((table[here + width] ?? 0) >= (table[here + 1] ?? 0)) i++
      else j++
    }
  }
  return [...found, ...tail.reverse()]
}

/** A single unit that happens to agree between two changes is part of the change: 会议 → 会谈 reads as one word. */
function joined(changes: readonly UnitChange[], a: Units): UnitChange[] {
  const merged: UnitChange[] = []
  for (const change of changes) {
    const last = merged.at(-1)
    const lone = last && change.a.from - last.a.to === 1 && change.b.from - last.b.to === 1 && a.codes[last.a.to] !== NUMBER
    if (last && lone) merged[merged.length - 1] = { a: { from: last.a.from, to: change.a.to }, b: { from: last.b.from, to: change.b.to } }
    else merged.push(change)
  }
  return merged
}

/** Changes of wording in reading order, and the numbers (one unit on each side) that stand in the same place with another value. */
export function unitDifference(a: Units, ra: UnitRange, b: Units, rb: UnitRange): { words: UnitChange[]; numbers: UnitChange[] } {
  const words: UnitChange[] = []
  const numbers: UnitChange[] = []
  let [nextA, nextB] = [ra.from, rb.from]
  for (const [i, j] of [...matches(a, ra, b, rb), [ra.to, rb.to] as const]) {
    if (i > nextA || j > nextB) words.push({ a: { from: nextA, to: i }, b: { from: nextB, to: j } })
    if (i < ra.to && !sameUnit(a, i, b, j)) numbers.push({ a: { from: i, to: i + 1 }, b: { from: j, to: j + 1 } })
    nextA = i + 1
    nextB = j + 1
  }
  return { words: joined(words, a), numbers }
}
