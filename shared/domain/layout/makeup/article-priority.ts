// A first guess at how important articles are, from what can be seen of them; the editor's own order always goes before it.
import type { Priority } from './types.js'

export interface PriorityFacts {
  readonly genre: 'article' | 'photo'
  /** Lines at one base column. */
  readonly lines: number
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly pictures: number
}

/** Lines at one base column from which an article counts as short, middling and long. */
const LENGTH_STEPS = [12, 30, 70]

/**
 * Priorities in the order given, which is the order of filing: the copy that came first weighs a little more. At most one article
 * is the lead (5); photo items are 3, or 4 with a headline of their own. Deterministic.
 */
export function derivePriorities(facts: readonly PriorityFacts[]): Priority[] {
  const scores = facts.map((one, index) => score(one) + 0.4 * (1 - index / facts.length))
  const best = Math.max(...facts.map((one, index) => (one.genre === 'article' && one.headline !== '' ? (scores[index] ?? 0) : 0)))
  return facts.map((one, index): Priority => {
    if (one.genre === 'photo') return one.headline === '' ? 3 : 4
    const own = scores[index] ?? 0
    return own === best && own >= 2 && scores.indexOf(own) === index ? 5 : toPriority(own)
  })
}

function score(one: PriorityFacts): number {
  const length = LENGTH_STEPS.filter((step) => one.lines > step).length
  const extras = [one.kicker !== '', one.deck !== '', one.pictures > 0].filter(Boolean).length
  return length + extras * 0.5 - (one.headline === '' ? 1 : 0)
}

function toPriority(own: number): Priority {
  if (own < 1) return 1
  if (own < 2) return 2
  return own < 3 ? 3 : 4
}
