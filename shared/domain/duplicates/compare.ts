// Compares two bodies: how much of each stands in the other, where, and how grave that is. The order of the two does not matter.
import { findPassages, type Passage, type PreparedText, prepareText, type Run } from './align.js'
import { classify } from './classify.js'
import { NUMBER, runWeight, sameUnit, type Units } from './normalise.js'
import type { Comparison, MatchSpan } from './pair.js'

/** One side looked up in the other. Runs are cut where a number differs: what is left is equal word for word. */
interface Reading {
  /** Weight matched with numbers masked, and the units that are equal with their numbers. */
  readonly weight: number
  readonly exact: number
  readonly runs: readonly Run[]
}

/** The parts of a run between numbers that differ. */
export function exactRuns(a: Units, b: Units, run: Run): Run[] {
  const parts: Run[] = []
  let start = 0
  for (let offset = 0; offset <= run.length; offset++) {
    const differs = offset < run.length && a.codes[run.a + offset] === NUMBER && !sameUnit(a, run.a + offset, b, run.b + offset)
    if (!differs && offset < run.length) continue
    if (offset > start) parts.push({ a: run.a + start, b: run.b + start, length: offset - start })
    start = offset + 1
  }
  return parts
}

const total = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.length, 0)

const heaviest = (units: Units, runs: readonly Run[]): number => Math.max(0, ...runs.map((run) => runWeight(units, run.a, run.length)))

function readIn(a: PreparedText, b: PreparedText): Reading {
  const passages: Passage[] = findPassages(a, b)
  const runs = passages.flatMap((passage) => passage.runs.flatMap((run) => exactRuns(a.units, b.units, run)))
  const masked = passages.flatMap((passage) => passage.runs)
  const weight = masked.reduce((sum, run) => sum + runWeight(a.units, run.a, run.length), 0)
  return { weight, exact: total(runs), runs }
}

/** Runs of the second reading whose units of `b` the first one has not shown: b says twice what a says once. */
function unseenRuns(first: readonly Run[], second: readonly Run[], count: number): Run[] {
  const seen = new Uint8Array(count)
  for (const run of first) seen.fill(1, run.b, run.b + run.length)
  return second
    .map((run) => ({ a: run.b, b: run.a, length: run.length }))
    .filter((run) => {
      let fresh = 0
      for (let unit = run.b; unit < run.b + run.length; unit++) if (!seen[unit]) fresh++
      return fresh * 2 > run.length
    })
}

/** A run as UTF-16 ranges of the two texts. */
export const spanOf = (a: Units, b: Units, run: Run): MatchSpan => ({
  a: [a.starts[run.a] ?? 0, a.ends[run.a + run.length - 1] ?? 0],
  b: [b.starts[run.b] ?? 0, b.ends[run.b + run.length - 1] ?? 0],
  chars: run.length,
})

function compareOrdered(a: PreparedText, b: PreparedText): Comparison | null {
  const shorter = Math.min(a.units.count, b.units.count)
  if (shorter === 0) return null
  const forward = readIn(a, b)
  if (forward.weight === 0) return null
  const backward = readIn(b, a)
  const aInB = forward.exact / a.units.count
  const bInA = backward.exact / b.units.count
  const runs = [...forward.runs, ...unseenRuns(forward.runs, backward.runs, b.units.count)]
  const level = classify({
    matched: Math.min(forward.weight, backward.weight),
    aInB,
    bInA,
    shorter,
    longestRun: heaviest(a.units, runs),
  })
  if (level === null) return null
  return {
    level,
    aInB,
    bInA,
    matchedUnits: Math.min(forward.exact, backward.exact),
    longestRun: Math.max(0, ...runs.map((run) => run.length)),
    spans: runs.map((run) => spanOf(a.units, b.units, run)).sort((one, other) => one.a[0] - other.a[0] || one.b[0] - other.b[0]),
  }
}

const swapped = (comparison: Comparison): Comparison => ({
  ...comparison,
  aInB: comparison.bInA,
  bInA: comparison.aInB,
  spans: comparison.spans
    .map((span) => ({ a: span.b, b: span.a, chars: span.chars }))
    .sort((one, other) => one.a[0] - other.a[0] || one.b[0] - other.b[0]),
})

/** The same on every machine and for either order: the text with fewer units first, then by its units. */
function inOrder(a: Units, b: Units): boolean {
  if (a.count !== b.count) return a.count < b.count
  for (let unit = 0; unit < a.count; unit++) {
    const [left = 0, right = 0] = [a.values[unit], b.values[unit]]
    if (left !== right) return left < right
  }
  return true
}

/** As `compareTexts`, on texts that were made ready before. */
export const comparePrepared = (a: PreparedText, b: PreparedText): Comparison | null => {
  if (inOrder(a.units, b.units)) return compareOrdered(a, b)
  const comparison = compareOrdered(b, a)
  return comparison && swapped(comparison)
}

/**
 * Compares two plain texts (bodies, paragraphs joined by a line feed); null when they share nothing worth showing.
 * Everything counted is equal with its numbers; a number that was changed breaks no passage, but counts as different.
 * Spans are UTF-16 ranges, equal in both texts once width, case, script form, punctuation and spaces are set aside.
 */
export const compareTexts = (a: string, b: string): Comparison | null => comparePrepared(prepareText(a), prepareText(b))
