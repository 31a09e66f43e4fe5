// Compares a text with one that was filed, printed or archived before: what stands in both, how much of that is formula,
// which numbers were changed, and how grave it is.
import { findPassages, type PreparedText, type Run } from './align.js'
import { type DocumentEvidence, informativeShare } from './archive-evidence.js'
import { classifyArchive } from './classify-archive.js'
import { spanOf } from './compare.js'
import { isInWords, NUMBER, runWeight, sameText, type Units } from './normalise.js'
import type { DuplicateLevel, MatchSpan } from './pair.js'
import { countedRuns, exactRuns } from './recurring.js'

/** A passage of both texts, equal with its numbers. `informative` is 0 for a formula of the trade and 1 for words of its own. */
export interface ArchiveSpan extends MatchSpan {
  readonly informative: number
}

/** A number at the same place of a matching passage that has another value; UTF-16 ranges. */
export interface ChangedNumber {
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

/** Containment is 0 to 1, unweighted and with equal numbers: what a person would count by hand. */
export interface ArchiveComparison {
  readonly level: DuplicateLevel
  readonly routine: boolean
  readonly aInB: number
  readonly bInA: number
  readonly matchedUnits: number
  readonly longestRun: number
  readonly spans: readonly ArchiveSpan[]
  readonly changedNumbers: readonly ChangedNumber[]
}

export interface Circumstances {
  readonly ageDays: number
  readonly recurring: boolean
}

interface Totals {
  matched: number
  matchedInB: number
  plain: number
  plainInB: number
  exact: number
  exactInB: number
  longestRun: number
  longestWeight: number
  numbers: number
  equalNumbers: number
  readonly spans: ArchiveSpan[]
  readonly changed: ChangedNumber[]
}

/** Marks units as seen and gives the weight and number of those that were new. */
function fresh(seen: Uint8Array, units: Units, from: number, length: number): { weight: number; count: number } {
  let weight = 0
  let count = 0
  for (let unit = from; unit < from + length; unit++) {
    if (seen[unit]) continue
    seen[unit] = 1
    weight += runWeight(units, unit, 1)
    count++
  }
  return { weight, count }
}

/**
 * How much of an identical run counts as no formula. More than the mean of its phrases: phrases that everybody uses, standing
 * in the same order with words of their own between them, are a passage that was copied.
 */
const runShare = (evidence: DocumentEvidence, run: Run): number => Math.sqrt(informativeShare(evidence, run.a, run.a + run.length))

function addRun(
  totals: Totals,
  run: Run,
  informative: number,
  evidence: DocumentEvidence,
  a: Units,
  b: Units,
  seen: { masked: Uint8Array; exact: Uint8Array },
): void {
  const weight = runWeight(a, run.a, run.length)
  const freshWeight = fresh(seen.masked, b, run.b, run.length).weight
  totals.plain += weight
  totals.matched += weight * informative
  totals.plainInB += freshWeight
  totals.matchedInB += freshWeight * informative
  for (let offset = 0; offset < run.length; offset++) {
    if (a.codes[run.a + offset] !== NUMBER) continue
    totals.numbers++
    if (a.values[run.a + offset] === b.values[run.b + offset]) totals.equalNumbers++
    else {
      const { a: rangeA, b: rangeB } = spanOf(a, b, { a: run.a + offset, b: run.b + offset, length: 1 })
      totals.changed.push({ a: rangeA, b: rangeB })
    }
  }
  for (const part of exactRuns(a, b, run)) {
    totals.exact += part.length
    totals.exactInB += fresh(seen.exact, b, part.b, part.length).count
    totals.longestRun = Math.max(totals.longestRun, part.length)
    totals.longestWeight = Math.max(totals.longestWeight, runWeight(a, part.a, part.length) * runShare(evidence, part))
    totals.spans.push({ ...spanOf(a, b, part), informative })
  }
}

/** A text that says one passage twice may count it twice, but not much more than the other side has. */
const REPEATED = 12

/** @returns null when the two share nothing worth showing. `a` is the text in hand, `b` the one that ran before. */
export function compareWithArchive(
  a: PreparedText,
  b: PreparedText,
  evidence: DocumentEvidence,
  { ageDays, recurring }: Circumstances,
): ArchiveComparison | null {
  const [unitsA, unitsB] = [a.units, b.units]
  if (unitsA.count === 0 || unitsB.count === 0) return null
  const totals: Totals = {
    matched: 0,
    matchedInB: 0,
    plain: 0,
    plainInB: 0,
    exact: 0,
    exactInB: 0,
    longestRun: 0,
    longestWeight: 0,
    numbers: 0,
    equalNumbers: 0,
    spans: [],
    changed: [],
  }
  const seen = { masked: new Uint8Array(unitsB.count), exact: new Uint8Array(unitsB.count) }
  for (const passage of findPassages(a, b)) {
    const [first, last] = [passage.runs[0], passage.runs.at(-1)]
    if (!first || !last) continue
    const informative = informativeShare(evidence, first.a, last.a + last.length)
    for (const run of countedRuns(passage, unitsA, unitsB, recurring)) addRun(totals, run, informative, evidence, unitsA, unitsB, seen)
  }
  if (totals.plain === 0) return null
  const [weightA, weightB] = [runWeight(unitsA, 0, unitsA.count), runWeight(unitsB, 0, unitsB.count)]
  const found = classifyArchive({
    matched: Math.min(totals.matched, totals.matchedInB + REPEATED),
    aInB: totals.matched / weightA,
    bInA: totals.matchedInB / weightB,
    ownInB: Math.min(1, totals.matched / (weightA * evidence.own || 1)),
    plainAInB: totals.plain / weightA,
    plainBInA: totals.plainInB / weightB,
    informative: totals.matched / totals.plain,
    shorter: Math.min(unitsA.count, unitsB.count),
    longestRun: totals.longestWeight,
    numbers: totals.numbers,
    equalNumbers: totals.equalNumbers,
    ageDays,
    recurring,
    identical: !evidence.marked && sameText(unitsA, unitsB),
    words: isInWords(unitsA),
  })
  if (found === null) return null
  return {
    ...found,
    aInB: totals.exact / unitsA.count,
    bInA: totals.exactInB / unitsB.count,
    matchedUnits: Math.min(totals.exact, totals.exactInB),
    longestRun: totals.longestRun,
    spans: totals.spans,
    changedNumbers: totals.changed,
  }
}
