// What counts in a column that returns with the same words (weather, notices, serials, prices): its numbers, not its form.
import type { Passage, Run } from './align.js'
import { NUMBER, runWeight, sameUnit, type Units } from './normalise.js'

/** A stretch of a recurring column counts when it holds so many numbers, all equal, or is as long as a paragraph. */
const RECURRING_NUMBERS = 2
const RECURRING_PARAGRAPH = 60

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

function numbersIn(units: Units, from: number, length: number): number {
  let count = 0
  for (let unit = from; unit < from + length; unit++) if (units.codes[unit] === NUMBER) count++
  return count
}

/** What of a passage counts: everything, numbers masked; of a recurring column only stretches whose numbers are all the same. */
export function countedRuns(passage: Passage, a: Units, b: Units, recurring: boolean): readonly Run[] {
  if (!recurring) return passage.runs
  return passage.runs
    .flatMap((run) => exactRuns(a, b, run))
    .filter((run) => numbersIn(a, run.a, run.length) >= RECURRING_NUMBERS || runWeight(a, run.a, run.length) >= RECURRING_PARAGRAPH)
}
