// Every pair of texts of an issue that stand twice, in part or with a passage; exact, and fast enough to run while typing.
import { type PreparedText, prepareText } from './align.js'
import { comparePrepared } from './compare.js'
import type { Comparison, DuplicateLevel } from './pair.js'

export interface ComparedText {
  readonly id: string
  /** The body alone: a new headline makes no new article. */
  readonly text: string
}

export interface DuplicatePair {
  readonly a: string
  readonly b: string
  readonly comparison: Comparison
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
const keptComparisons = new WeakMap<PreparedText, WeakMap<PreparedText, { readonly comparison: Comparison | null }>>()

function preparedOnce(text: string): PreparedText {
  const prepared = keptTexts.get(text) ?? prepareText(text)
  // Taken out and put in again: what was asked for last stays longest.
  keptTexts.delete(text)
  keptTexts.set(text, prepared)
  return prepared
}

/** The oldest go only between runs, so that an issue larger than what is kept is still compared with itself. */
function dropOldest(): void {
  for (const text of keptTexts.keys()) {
    if (keptTexts.size <= KEPT_TEXTS) return
    keptTexts.delete(text)
  }
}

function comparedOnce(a: PreparedText, b: PreparedText): Comparison | null {
  const known = keptComparisons.get(a) ?? new WeakMap<PreparedText, { readonly comparison: Comparison | null }>()
  keptComparisons.set(a, known)
  const entry = known.get(b) ?? { comparison: comparePrepared(a, b) }
  known.set(b, entry)
  return entry.comparison
}

/** The graver pairs first, then the longer match, then the order given. `a` comes before `b` in the order given. */
export function findPairs(articles: readonly ComparedText[]): DuplicatePair[] {
  const texts = articles.map((article) => preparedOnce(article.text))
  const pairs = pairsWithSharedSeed(texts).flatMap(([left, right]): DuplicatePair[] => {
    const [a, b, textA, textB] = [articles[left], articles[right], texts[left], texts[right]]
    const comparison = textA && textB && comparedOnce(textA, textB)
    return a && b && comparison ? [{ a: a.id, b: b.id, comparison }] : []
  })
  dropOldest()
  return pairs.sort(
    (one, other) =>
      GRAVITY[one.comparison.level] - GRAVITY[other.comparison.level] || other.comparison.matchedUnits - one.comparison.matchedUnits,
  )
}
