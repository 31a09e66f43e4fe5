// Texts and comparisons kept between runs: a press check follows every change, and all but one of the texts are as they were.
import { type PreparedText, prepareText } from './align.js'
import { comparePrepared } from './compare.js'
import type { Comparison, DuplicateLevel, MatchSpan } from './pair.js'
import { type FormulaGrams, formulaMask } from './standing-formulae.js'

export const GRAVITY: Readonly<Record<DuplicateLevel, number>> = { red: 0, amber: 1, info: 2 }

const KEPT_TEXTS = 600
const keptTexts = new Map<string, PreparedText>()
const keptMasks = new WeakMap<PreparedText, { readonly grams: FormulaGrams; readonly mask: Uint8Array | null }>()

interface KeptComparison {
  readonly plain: Comparison | null
  /** With the marks of the last run. */
  marked: { readonly grams: FormulaGrams; readonly recurring: boolean; readonly comparison: Comparison | null } | null
}
const keptComparisons = new WeakMap<PreparedText, WeakMap<PreparedText, KeptComparison>>()

export function preparedOnce(text: string): PreparedText {
  const prepared = keptTexts.get(text) ?? prepareText(text)
  // Taken out and put in again: what was asked for last stays longest.
  keptTexts.delete(text)
  keptTexts.set(text, prepared)
  return prepared
}

export function maskOnce(text: PreparedText, grams: FormulaGrams): Uint8Array | null {
  const kept = keptMasks.get(text)
  if (kept?.grams === grams) return kept.mask
  const mask = formulaMask(text.units, grams)
  keptMasks.set(text, { grams, mask })
  return mask
}

/** The oldest go only between runs, so that an issue larger than what is kept is still compared with itself. */
export function dropOldest(): void {
  for (const text of keptTexts.keys()) {
    if (keptTexts.size <= KEPT_TEXTS) return
    keptTexts.delete(text)
  }
}

export interface PairComparison {
  /** null when the two share nothing but what was marked. */
  readonly comparison: Comparison | null
  /** Where the two are alike, whatever was marked. */
  readonly alike: readonly MatchSpan[]
}

/** A mark never makes a pair graver, although what is left of a short text may stand in the other altogether. */
const noGraver = (marked: Comparison | null, plain: Comparison): Comparison | null =>
  marked && GRAVITY[marked.level] < GRAVITY[plain.level] ? { ...marked, level: plain.level } : marked

/** With what editors marked taken off; null when the two are not alike in anything, marked or not. */
export function comparedOnce(a: PreparedText, b: PreparedText, grams: FormulaGrams, recurring: boolean): PairComparison | null {
  const known = keptComparisons.get(a) ?? new WeakMap<PreparedText, KeptComparison>()
  keptComparisons.set(a, known)
  const entry = known.get(b) ?? { plain: comparePrepared(a, b), marked: null }
  known.set(b, entry)
  if (entry.plain === null) return null
  const [formulaA, formulaB] = [maskOnce(a, grams), maskOnce(b, grams)]
  if (formulaA === null && formulaB === null && !recurring) return { comparison: entry.plain, alike: entry.plain.spans }
  if (entry.marked?.grams !== grams || entry.marked.recurring !== recurring)
    entry.marked = { grams, recurring, comparison: noGraver(comparePrepared(a, b, { formulaA, formulaB, recurring }), entry.plain) }
  return { comparison: entry.marked.comparison, alike: entry.plain.spans }
}
