// How grave a likeness with an older article is: the thresholds against the archive, where formulae weigh nothing.
import type { DuplicateLevel } from './pair.js'

/** What was measured on a text and an archived one. Weights are in Chinese characters (runWeight), formulae taken off. */
export interface ArchiveLikeness {
  /** Matched weight, numbers masked: the smaller of the two sides. */
  readonly matched: number
  /** Share of each text, by weight, that stands in the other and is no formula. */
  readonly aInB: number
  readonly bInA: number
  /** Share of what is no formula in the text in hand that stands in the other. */
  readonly ownInB: number
  /** Share of each text that stands in the other, formulae and all. */
  readonly plainAInB: number
  readonly plainBInA: number
  /** Share of what matched that is no formula. */
  readonly informative: number
  /** Units of the shorter text. */
  readonly shorter: number
  /** Weight of the longest run that is identical, numbers included. */
  readonly longestRun: number
  /** Numbers that stand at the same place of matching passages, and how many of them have the same value. */
  readonly numbers: number
  readonly equalNumbers: number
  /** Days between the two; 0 for the same day, or when one of them waits in the stock. */
  readonly ageDays: number
  /** One of the two belongs to a column that returns with the same words. */
  readonly recurring: boolean
  /** The two are one text to the last word and number, and not all of it was marked as formula. */
  readonly identical: boolean
  /** The text in hand is written in words (English), not in characters. */
  readonly words: boolean
}

export interface ArchiveClass {
  readonly level: DuplicateLevel
  /** Taken one level down: the same form filled with other numbers (例行 / 套用格式). */
  readonly routine: boolean
}

/**
 * Source of the figures: measured on a stream of real news, formulae and periodic reports included. `…Words` are for text in
 * words: a follow-up repeats the background of its story and a short item the phrases of its market, so amber and red take more.
 */
export const ARCHIVE_THRESHOLDS = {
  red: { matched: 60, contained: 0.5, containedWords: 0.6 },
  /** Nearly all of both, with the same numbers, and not all of it formulae. */
  exact: { bothWays: 0.85, shortest: 20, numbersEqual: 0.9, informative: 0.15 },
  /** Nearly the very same text, to every number: a form that was filled twice with the same. */
  refilled: { bothWays: 0.98, numbers: 2 },
  /** A good part; or one whole paragraph; or all of a short text, word for word, not all of it formulae. */
  amber: { matched: 40, matchedWords: 50, contained: 0.3, paragraph: 60 },
  /** An older text takes a run in one piece for amber; or, where words were changed everywhere, more of words of its own. */
  old: { run: 13, matched: 60, contained: 0.35, informative: 0.6 },
  /** All of a short text: with words of its own, or in one long run. */
  whole: { contained: 0.85, shortest: 20, numbersEqual: 0.9, informative: 0.3, run: 30 },
  info: { matched: 24, run: 24 },
  recentDays: 14,
  /**
   * Of a form filled anew a part is equal, formulae and all; of a report that was reworked with other numbers and names nearly
   * everything is. With words of its own, some of them in one run, that stays worth a look.
   */
  reworked: { contained: 0.6, containedWords: 0.5, informative: 0.35, run: 13 },
  /** A form filled anew: so many numbers, so few of them equal. */
  routineOld: { numbers: 2, equal: 0.6 },
  routineRecent: { numbers: 4, equal: 0.35 },
} as const

const numbersAgree = (likeness: ArchiveLikeness): number => (likeness.numbers === 0 ? 1 : likeness.equalNumbers / likeness.numbers)

/** Nearly the same text from end to end. On the same day that is enough; later it takes equal numbers or words of its own. */
function isExact(likeness: ArchiveLikeness): boolean {
  const { exact, refilled, recentDays } = ARCHIVE_THRESHOLDS
  const bothWays = Math.min(likeness.plainAInB, likeness.plainBInA)
  if (bothWays < exact.bothWays || likeness.shorter < exact.shortest) return false
  if (likeness.ageDays <= 0 || likeness.identical) return true
  if (bothWays >= refilled.bothWays && likeness.numbers >= refilled.numbers && likeness.equalNumbers === likeness.numbers) return true
  const equal = numbersAgree(likeness) >= exact.numbersEqual
  const ownWords = likeness.informative >= exact.informative
  return likeness.ageDays <= recentDays ? equal || ownWords : equal && ownWords
}

/** All of one text stands in the other, and it is not only a formula that does. */
function isWhole(likeness: ArchiveLikeness): boolean {
  const { whole } = ARCHIVE_THRESHOLDS
  return (
    Math.max(likeness.plainAInB, likeness.plainBInA) >= whole.contained &&
    likeness.shorter >= whole.shortest &&
    (likeness.informative >= whole.informative || likeness.longestRun >= whole.run) &&
    numbersAgree(likeness) >= whole.numbersEqual
  )
}

/** A good part of one of the two; of older texts only what no other report of the kind would have. */
function isGoodPart(likeness: ArchiveLikeness): boolean {
  const { amber, old, recentDays } = ARCHIVE_THRESHOLDS
  const part = Math.max(likeness.aInB, likeness.bInA, likeness.ownInB)
  if (likeness.matched < (likeness.words ? amber.matchedWords : amber.matched) || part < amber.contained) return false
  if (likeness.ageDays <= recentDays || likeness.longestRun >= old.run) return true
  return likeness.matched >= old.matched && part >= old.contained && likeness.informative >= old.informative
}

function levelByWeight(likeness: ArchiveLikeness): DuplicateLevel | null {
  const { red, amber, info } = ARCHIVE_THRESHOLDS
  const contained = Math.max(likeness.aInB, likeness.bInA)
  if (likeness.matched >= red.matched && contained >= (likeness.words ? red.containedWords : red.contained)) return 'red'
  if (isGoodPart(likeness) || likeness.longestRun >= amber.paragraph || isWhole(likeness)) return 'amber'
  return likeness.matched >= info.matched || likeness.longestRun >= info.run ? 'info' : null
}

/** The same skeleton with other numbers: a periodic report, a form. */
function isRoutine(likeness: ArchiveLikeness): boolean {
  const { routineOld, routineRecent, recentDays, amber } = ARCHIVE_THRESHOLDS
  if (likeness.longestRun >= amber.paragraph) return false
  if (likeness.ageDays > recentDays) return likeness.numbers >= routineOld.numbers && numbersAgree(likeness) <= routineOld.equal
  return likeness.ageDays > 0 && likeness.numbers >= routineRecent.numbers && numbersAgree(likeness) < routineRecent.equal
}

/** A form whose words, too, are nearly all the same: a report that was reworked. */
function isReworked(likeness: ArchiveLikeness): boolean {
  const { reworked } = ARCHIVE_THRESHOLDS
  const contained = Math.max(likeness.plainAInB, likeness.plainBInA)
  return (
    contained >= (likeness.words ? reworked.containedWords : reworked.contained) &&
    likeness.informative >= reworked.informative &&
    likeness.longestRun >= reworked.run
  )
}

/** red: it ran before · amber: in part · info: a shared passage · null: nothing to show. A recurring column is never red here. */
export function classifyArchive(likeness: ArchiveLikeness): ArchiveClass | null {
  const exact = isExact(likeness)
  const level = exact ? 'red' : levelByWeight(likeness)
  if (level === null) return null
  if (likeness.recurring) return { level: level === 'red' ? 'amber' : level, routine: false }
  const sameNumbers = exact && numbersAgree(likeness) >= ARCHIVE_THRESHOLDS.exact.numbersEqual
  if (level === 'info' || sameNumbers || !isRoutine(likeness)) return { level, routine: false }
  return { level: level === 'red' || isReworked(likeness) ? 'amber' : 'info', routine: true }
}
