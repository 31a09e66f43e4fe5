// Words of the day: sequences that stand in three or more articles of one issue (who visited where, in what capacity, at what
// session). Like formulae they are no evidence that one article was made of another.
import type { PreparedText } from './align.js'
import { isInWords } from './normalise.js'
import type { Comparison } from './pair.js'

/** Articles that have a sequence, copies of one another counted once, for it to be a word of the day. */
const ARTICLES = 3
/** So much of one text in the other, and the two are versions of one article, reworked or not: what both have is said once. */
const VERSION = 0.4
/** The same in words, where a run ends with every word that was changed and the short ones between two changes are not seen. */
const VERSION_WORDS = 0.2
/** Marks units of the day; 1 is a formula that an editor marked. */
export const OF_THE_DAY = 2

/** Articles by the seeds they have, ascending. */
export type SeedHolders = ReadonlyMap<number, readonly number[]>

export function seedHolders(texts: readonly PreparedText[]): SeedHolders {
  const holders = new Map<number, number[]>()
  texts.forEach((text, index) => {
    for (const seed of text.seeds) {
      const known = holders.get(seed)
      if (!known) holders.set(seed, [index])
      else if (known.at(-1) !== index) known.push(index)
    }
  })
  return holders
}

export interface ComparedPair {
  readonly left: number
  readonly right: number
  readonly comparison: Pick<Comparison, 'level' | 'aInB' | 'bInA'>
}

/** For each text of an issue a number that it shares with its copies and versions. */
export function versions(texts: readonly PreparedText[], pairs: readonly ComparedPair[]): number[] {
  const groups = texts.map((_, index) => index)
  const enough = texts.map((text) => (isInWords(text.units) ? VERSION_WORDS : VERSION))
  const groupOf = (index: number): number => {
    let group = index
    while (groups[group] !== group) group = groups[group] ?? 0
    return group
  }
  for (const { left, right, comparison } of pairs)
    if (comparison.level === 'red' || Math.max(comparison.aInB, comparison.bInA) >= (enough[left] ?? VERSION))
      groups[groupOf(right)] = groupOf(left)
  return groups.map((_, index) => groupOf(index))
}

/** The units of a text that are words of the day, laid over `formula`; null where neither marks any. */
export function dayMask(
  text: PreparedText,
  formula: Uint8Array | null,
  seedUnits: number,
  holders: SeedHolders,
  group: readonly number[],
): Uint8Array | null {
  let mask = formula && Uint8Array.from(formula)
  text.seeds.forEach((seed, at) => {
    const articles = holders.get(seed) ?? []
    if (articles.length < ARTICLES || new Set(articles.map((index) => group[index])).size < ARTICLES) return
    mask ??= new Uint8Array(text.units.count)
    for (let unit = at; unit < at + seedUnits; unit++) mask[unit] ||= OF_THE_DAY
  })
  return mask
}
