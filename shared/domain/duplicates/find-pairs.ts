// Every pair of texts of an issue that stand twice, in part or with a passage; exact, and fast enough to run while typing.
import { type PreparedText, prepareText } from './align.js'
import { comparePrepared } from './compare.js'
import type { Comparison, DuplicateLevel, MatchSpan } from './pair.js'
import { type FormulaGrams, formulaGrams, formulaMask } from './standing-formulae.js'

export interface ComparedText {
  readonly id: string
  /** The body alone: a new headline makes no new article. */
  readonly text: string
  /** It belongs to a column that returns with the same words. */
  readonly recurring?: boolean
}

export interface DuplicatePair {
  readonly a: string
  readonly b: string
  readonly comparison: Comparison
  /** Where the two are alike, whatever was marked: an answer given on them stands when a formula is marked or a mark taken away. */
  readonly alike: readonly MatchSpan[]
}

const GRAVITY: Readonly<Record<DuplicateLevel, number>> = { red: 0, amber: 1, info: 2 }

/** Pairs (i, j), i < j, that share a seed, in order. No passage can begin without one, so no pair is missed. */
function pairsWithSharedSeed(texts: readonly PreparedText[]): [number, number][] {
  const holders = new Map<number, number[]>()
  texts.forEach((text, index) => {
    for (const seed of text.seeds) {
      const known = holders.get(seed)
      if (!known) holders.set(seed, [index])
      else if (known.at(-1) !== index) known.push(index)
    }
  })
  const shared = new Set<number>()
  for (const indexes of holders.values())
    for (let right = 1; right < indexes.length; right++)
      for (let left = 0; left < right; left++) shared.add((indexes[left] ?? 0) * texts.length + (indexes[right] ?? 0))
  return [...shared].sort((one, other) => one - other).map((key) => [Math.floor(key / texts.length), key % texts.length])
}

/** Texts kept ready between runs: a press check follows every change, and all but one of the texts are as they were. */
const KEPT_TEXTS = 600
const keptTexts = new Map<string, PreparedText>()
const keptMasks = new WeakMap<PreparedText, { readonly grams: FormulaGrams; readonly mask: Uint8Array | null }>()

interface KeptComparison {
  readonly plain: Comparison | null
  /** With the marks of the last run. */
  marked: { readonly grams: FormulaGrams; readonly recurring: boolean; readonly comparison: Comparison | null } | null
}
const keptComparisons = new WeakMap<PreparedText, WeakMap<PreparedText, KeptComparison>>()

function preparedOnce(text: string): PreparedText {
  const prepared = keptTexts.get(text) ?? prepareText(text)
  // Taken out and put in again: what was asked for last stays longest.
  keptTexts.delete(text)
  keptTexts.set(text, prepared)
  return prepared
}

function maskOnce(text: PreparedText, grams: FormulaGrams): Uint8Array | null {
  const kept = keptMasks.get(text)
  if (kept?.grams === grams) return kept.mask
  const mask = formulaMask(text.units, grams)
  keptMasks.set(text, { grams, mask })
  return mask
}

/** The oldest go only between runs, so that an issue larger than what is kept is still compared with itself. */
function dropOldest(): void {
  for (const text of keptTexts.keys()) {
    if (keptTexts.size <= KEPT_TEXTS) return
    keptTexts.delete(text)
  }
}

/** A mark never makes a pair graver, although what is left of a short text may stand in the other altogether. */
const noGraver = (marked: Comparison | null, plain: Comparison): Comparison | null =>
  marked && GRAVITY[marked.level] < GRAVITY[plain.level] ? { ...marked, level: plain.level } : marked

/** Without marks, and with them. */
function comparedOnce(a: PreparedText, b: PreparedText, grams: FormulaGrams, recurring: boolean): PairComparison | null {
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

export interface PairComparison {
  /** null when the two share nothing but what was marked. */
  readonly comparison: Comparison | null
  readonly alike: readonly MatchSpan[]
}

/** As `findPairs`, on two texts; null when they are not alike in anything, marked or not. */
export const comparePair = (a: ComparedText, b: ComparedText, formulae: readonly string[]): PairComparison | null =>
  comparedOnce(preparedOnce(a.text), preparedOnce(b.text), formulaGrams(formulae), isRecurring(a, b))

const isRecurring = (a: ComparedText, b: ComparedText): boolean => a.recurring === true || b.recurring === true

/**
 * The graver pairs first, then the longer match, then the order given. `a` comes before `b` in the order given.
 * @param formulae passages that count for nothing
 */
export function findPairs(articles: readonly ComparedText[], formulae: readonly string[] = []): DuplicatePair[] {
  const texts = articles.map((article) => preparedOnce(article.text))
  const grams = formulaGrams(formulae)
  const pairs = pairsWithSharedSeed(texts).flatMap(([left, right]): DuplicatePair[] => {
    const [a, b, textA, textB] = [articles[left], articles[right], texts[left], texts[right]]
    if (!a || !b || !textA || !textB) return []
    const found = comparedOnce(textA, textB, grams, isRecurring(a, b))
    return found?.comparison ? [{ a: a.id, b: b.id, comparison: found.comparison, alike: found.alike }] : []
  })
  dropOldest()
  return pairs.sort(
    (one, other) =>
      GRAVITY[one.comparison.level] - GRAVITY[other.comparison.level] || other.comparison.matchedUnits - one.comparison.matchedUnits,
  )
}
