// How grave a likeness is: the thresholds of the duplicate gate for two texts of one issue.
import type { DuplicateLevel } from './pair.js'

/** What was measured on a pair. Weights are in Chinese characters (runWeight). */
export interface Likeness {
  /** Matched weight, changed numbers included: the smaller of the two sides, so that a text's own repetitions count once. */
  readonly matched: number
  /** Share of each text that stands in the other, numbers included, 0 to 1. */
  readonly aInB: number
  readonly bInA: number
  /** Units of the shorter text. */
  readonly shorter: number
  /** Weight of the longest run that is identical, numbers included. */
  readonly longestRun: number
  /** The shorter text is written in words (English), not in characters. */
  readonly words: boolean
}

/**
 * Within an issue nothing tells formulae of the trade (出席会议并讲话, "will be lead manager") from copy, so red asks for more of a
 * text than a look-up weighted by an archive would, and for one run longer than a formula.
 */
export const THRESHOLDS = {
  /** Most of one text stands in the other, in some length; or nearly all of both, in any but the shortest. */
  red: { matched: 60, contained: 0.6, run: 16, bothWays: 0.85, shortest: 20 },
  /** A good part (of a text in words runs under five words are not seen, so it looks smaller); or one whole paragraph; or the whole of a short text inside a longer one. */
  amber: { matched: 40, contained: 0.3, containedWords: 0.25, run: 8, paragraph: 60, whole: 0.85, shortest: 20 },
  info: { matched: 24, contained: 0.2, run: 24 },
} as const

/** red: stands twice · amber: in part · info: a shared passage · null: nothing to show. */
export function classify(likeness: Likeness): DuplicateLevel | null {
  const { matched, aInB, bInA, shorter, longestRun } = likeness
  const { red, amber, info } = THRESHOLDS
  const contained = Math.max(aInB, bInA)
  if (Math.min(aInB, bInA) >= red.bothWays && shorter >= red.shortest) return 'red'
  if (matched >= red.matched && contained >= red.contained && longestRun >= red.run) return 'red'
  if (matched >= amber.matched && contained >= (likeness.words ? amber.containedWords : amber.contained) && longestRun >= amber.run)
    return 'amber'
  if (longestRun >= amber.paragraph || (contained >= amber.whole && shorter >= amber.shortest)) return 'amber'
  return longestRun >= info.run || (matched >= info.matched && contained >= info.contained) ? 'info' : null
}
