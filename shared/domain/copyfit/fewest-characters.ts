// The cheapest way to come to a number of lines when each paragraph offers some changes and takes at most one of them:
// a small knapsack, exact.

export interface Offer<T> {
  readonly lines: number
  readonly characters: number
  readonly change: T
}

interface Plan<T> {
  readonly characters: number
  readonly changes: readonly T[]
}

const isBetter = <T>(one: Plan<T>, other: Plan<T> | null | undefined): boolean =>
  !other || one.characters < other.characters || (one.characters === other.characters && one.changes.length < other.changes.length)

/**
 * The changes, at most one of each list, that together give at least `lines` lines with the fewest characters; among those
 * the fewest changes, and the later lists before the earlier. Null when there are not so many lines to be had.
 */
export function fewestCharacters<T>(offers: readonly (readonly Offer<T>[])[], lines: number): readonly T[] | null {
  let best: (Plan<T> | null)[] = new Array(lines + 1).fill(null)
  best[0] = { characters: 0, changes: [] }
  // From the last list to the first, and only for the better: of equals the one further down stays.
  for (const list of offers.toReversed()) {
    const next = [...best]
    best.forEach((plan, had) => {
      if (!plan) return
      for (const offer of list) {
        const reached = Math.min(lines, had + offer.lines)
        const longer = { characters: plan.characters + offer.characters, changes: [offer.change, ...plan.changes] }
        if (isBetter(longer, next[reached])) next[reached] = longer
      }
    })
    best = next
  }
  return best[lines]?.changes ?? null
}
