// Compares two bodies: how much of each stands in the other, where, and how grave that is. The order of the two does not matter.
import { findPassages, type PreparedText, prepareText, type Run, SEED_UNITS } from './align.js'
import { classify } from './classify.js'
import { isInWords, runWeight, sameText, type Units } from './normalise.js'
import type { Comparison, MatchSpan } from './pair.js'
import { countedRuns, exactRuns } from './recurring.js'
import { OF_THE_DAY } from './words-of-the-day.js'

/** A text with what was marked in it: 1 for every unit of a standing formula, OF_THE_DAY for words of the day; null where there is none. */
export interface MarkedText {
  readonly text: PreparedText
  readonly formula: Uint8Array | null
}

/** One side looked up in the other. Runs are cut where a number differs: what is left is equal word for word. */
interface Reading {
  /** Weight matched with numbers masked, and the units that are equal with their numbers; formulae taken off. */
  readonly weight: number
  readonly exact: number
  readonly runs: readonly Run[]
}

/** Own units that a run with a formula in it must have to be more than the formula: a chance word at its edge is not. */
const OWN_UNITS = SEED_UNITS

/** A run of this weight is a paragraph that was taken over, however many articles have it. */
const TAKEN_OVER = 90

/** Units of a run that belong to no formula and are no words of the day, and their weight. */
function ownOf(a: MarkedText, b: MarkedText, run: Run): { units: number; weight: number } {
  const whole = runWeight(a.text.units, run.a, run.length)
  if (a.formula === null && b.formula === null) return { units: run.length, weight: whole }
  let [units, weight] = [0, 0]
  for (let offset = 0; offset < run.length; offset++) {
    const marks = [a.formula?.[run.a + offset], b.formula?.[run.b + offset]]
    if (marks.includes(1) || (marks.includes(OF_THE_DAY) && whole < TAKEN_OVER)) continue
    units++
    weight += runWeight(a.text.units, run.a + offset, 1)
  }
  return { units, weight }
}

/** Units of a text that belong to no formula. */
const ownCount = ({ text, formula }: MarkedText): number =>
  text.units.count - (formula === null ? 0 : formula.reduce((count, mark) => count + (mark === 1 ? 1 : 0), 0))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const heaviest = (a: MarkedText, b: MarkedText, runs: readonly Run[]): number => Math.max(0, ...runs.map((run) => ownOf(a, b, run).weight))

function readIn(a: MarkedText, b: MarkedText, recurring: boolean): Reading {
  const [unitsA, unitsB] = [a.text.units, b.text.units]
  const masked = findPassages(a.text, b.text)
    .flatMap((passage) => countedRuns(passage, unitsA, unitsB, recurring))
    .map((run) => ({ run, own: ownOf(a, b, run) }))
    .filter(({ run, own }) => own.units === run.length || own.units >= OWN_UNITS)
  const exact = masked
    .flatMap(({ run }) => exactRuns(unitsA, unitsB, run))
    .map((run) => ({ run, own: ownOf(a, b, run) }))
    .filter(({ own }) => own.units > 0)
  return {
    weight: sum(masked.map(({ own }) => own.weight)),
    exact: sum(exact.map(({ own }) => own.units)),
    runs: exact.map(({ run }) => run),
  }
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

function compareOrdered(a: MarkedText, b: MarkedText, recurring: boolean): Comparison | null {
  const [unitsA, unitsB] = [a.text.units, b.text.units]
  const [countA, countB] = [ownCount(a), ownCount(b)]
  const shorter = Math.min(countA, countB)
  if (shorter === 0) return null
  const byNumbers = recurring && !sameText(unitsA, unitsB)
  const forward = readIn(a, b, byNumbers)
  if (forward.weight === 0) return null
  const backward = readIn(b, a, byNumbers)
  // A formula may be seen from one side only, where the text around it completes it.
  const aInB = Math.min(1, forward.exact / countA)
  const bInA = Math.min(1, backward.exact / countB)
  const runs = [...forward.runs, ...unseenRuns(forward.runs, backward.runs, unitsB.count)]
  const level = classify({
    matched: Math.min(forward.weight, backward.weight),
    aInB,
    bInA,
    shorter,
    longestRun: heaviest(a, b, runs),
    words: isInWords(unitsA),
  })
  if (level === null || (recurring && level !== 'red')) return null
  return {
    level,
    aInB,
    bInA,
    matchedUnits: Math.min(forward.exact, backward.exact),
    longestRun: Math.max(0, ...runs.map((run) => run.length)),
    spans: runs.map((run) => spanOf(unitsA, unitsB, run)).sort((one, other) => one.a[0] - other.a[0] || one.b[0] - other.b[0]),
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

/** What editors marked of the two texts. */
export interface PairMarks {
  readonly formulaA: Uint8Array | null
  readonly formulaB: Uint8Array | null
  /** One of the two belongs to a column that returns with the same words: its numbers count, and only red is told. */
  readonly recurring: boolean
}

const UNMARKED: PairMarks = { formulaA: null, formulaB: null, recurring: false }

/** As `compareTexts`, on texts that were made ready before. Shares are of what is no formula. */
export const comparePrepared = (a: PreparedText, b: PreparedText, marks = UNMARKED): Comparison | null => {
  const [left, right] = [
    { text: a, formula: marks.formulaA },
    { text: b, formula: marks.formulaB },
  ]
  if (inOrder(a.units, b.units)) return compareOrdered(left, right, marks.recurring)
  const comparison = compareOrdered(right, left, marks.recurring)
  return comparison && swapped(comparison)
}

/**
 * Compares two plain texts (bodies, paragraphs joined by a line feed); null when they share nothing worth showing.
 * Everything counted is equal with its numbers; a number that was changed breaks no passage, but counts as different.
 * Spans are UTF-16 ranges, equal in both texts once width, case, script form, punctuation and spaces are set aside.
 */
export const compareTexts = (a: string, b: string): Comparison | null => comparePrepared(prepareText(a), prepareText(b))
