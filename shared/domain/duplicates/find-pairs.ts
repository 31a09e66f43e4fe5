// Every pair of texts of an issue that stand twice, in part or with a passage; exact, and fast enough to run while typing.
import { type PreparedText, SEED_UNITS } from './align.js'
import { comparePrepared } from './compare.js'
import { comparedOnce, dropOldest, GRAVITY, maskOnce, type PairComparison, preparedOnce } from './kept-comparisons.js'
import type { Comparison, MatchSpan } from './pair.js'
import { type FormulaGrams, formulaGrams } from './standing-formulae.js'
import { type ComparedPair, dayMask, type SeedHolders, seedHolders, versions } from './words-of-the-day.js'

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

/** Pairs (i, j), i < j, that share a seed, in order. No passage can begin without one, so no pair is missed. */
function pairsWithSharedSeed(holders: SeedHolders, count: number): [number, number][] {
  const shared = new Set<number>()
  for (const indexes of holders.values())
    for (let right = 1; right < indexes.length; right++)
      for (let left = 0; left < right; left++) shared.add((indexes[left] ?? 0) * count + (indexes[right] ?? 0))
  return [...shared].sort((one, other) => one - other).map((key) => [Math.floor(key / count), key % count])
}

/** As `findPairs`, on two texts by themselves; null when they are not alike in anything, marked or not. */
export const comparePair = (a: ComparedText, b: ComparedText, formulae: readonly string[]): PairComparison | null =>
  comparedOnce(preparedOnce(a.text), preparedOnce(b.text), formulaGrams(formulae), isRecurring(a, b))

const isRecurring = (a: ComparedText, b: ComparedText): boolean => a.recurring === true || b.recurring === true

interface FoundPair extends ComparedPair {
  readonly comparison: Comparison
  readonly alike: readonly MatchSpan[]
}

/** What is amber only for words that other articles of the issue have too is no more than a note. */
function withoutWordsOfTheDay(
  pairs: readonly FoundPair[],
  texts: readonly PreparedText[],
  holders: SeedHolders,
  grams: FormulaGrams,
): readonly FoundPair[] {
  if (!pairs.some(({ comparison }) => comparison.level === 'amber')) return pairs
  const group = versions(texts, pairs)
  const masks = new Map<PreparedText, Uint8Array | null>()
  const maskOf = (text: PreparedText): Uint8Array | null => {
    const mask = masks.get(text) ?? dayMask(text, maskOnce(text, grams), SEED_UNITS, holders, group)
    masks.set(text, mask)
    return mask
  }
  return pairs.map((pair) => {
    const [a, b] = [texts[pair.left], texts[pair.right]]
    if (!a || !b || pair.comparison.level !== 'amber') return pair
    const own = comparePrepared(a, b, { formulaA: maskOf(a), formulaB: maskOf(b), recurring: false })
    return own === null || own.level === 'info' ? { ...pair, comparison: { ...pair.comparison, level: 'info' } } : pair
  })
}

/**
 * The graver pairs first, then the longer match, then the order given. `a` comes before `b` in the order given.
 * @param formulae passages that count for nothing
 */
export function findPairs(articles: readonly ComparedText[], formulae: readonly string[] = []): DuplicatePair[] {
  const texts = articles.map((article) => preparedOnce(article.text))
  const grams = formulaGrams(formulae)
  const holders = seedHolders(texts)
  const found = pairsWithSharedSeed(holders, texts.length).flatMap(([left, right]): FoundPair[] => {
    const [a, b, textA, textB] = [articles[left], articles[right], texts[left], texts[right]]
    if (!a || !b || !textA || !textB) return []
    const { comparison = null, alike = [] } = comparedOnce(textA, textB, grams, isRecurring(a, b)) ?? {}
    return comparison ? [{ left, right, comparison, alike }] : []
  })
  const pairs = withoutWordsOfTheDay(found, texts, holders, grams).map(({ left, right, comparison, alike }) => ({
    a: articles[left]?.id ?? '',
    b: articles[right]?.id ?? '',
    comparison,
    alike,
  }))
  dropOldest()
  return pairs.sort(
    (one, other) =>
      GRAVITY[one.comparison.level] - GRAVITY[other.comparison.level] || other.comparison.matchedUnits - one.comparison.matchedUnits,
  )
}
