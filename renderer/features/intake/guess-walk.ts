// Walks through what was guessed, in the order of the page: every guess, or only the uncertain ones.
import type { Guess, IntakeResult } from '../../../shared/domain/intake/item.js'
import { firstLineOf, guessesOf, isUncertain } from './source-lines.js'

export interface GuessStop {
  readonly key: string
  /** First source line of the item that the guess is about. */
  readonly itemLine: number
  readonly guess: Guess
  readonly uncertain: boolean
}

export const guessKey = (itemLine: number, guess: Guess): string => `${itemLine}:${guess.what}:${guess.lines[0]}-${guess.lines[1]}`

const inPageOrder = (a: GuessStop, b: GuessStop): number =>
  a.guess.lines[0] - b.guess.lines[0] || a.guess.lines[1] - b.guess.lines[1] || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** Every guess of the page, top to bottom. */
export function guessStops(result: IntakeResult): GuessStop[] {
  const stops = result.items.flatMap((item) =>
    guessesOf(item).map((guess) => {
      const itemLine = firstLineOf(item)
      return { key: guessKey(itemLine, guess), itemLine, guess, uncertain: isUncertain(guess) }
    }),
  )
  return stops.sort(inPageOrder)
}

/**
 * The stop after (`by` 1) or before (−1) `from`. `from` may have gone since: then the walk goes on from where it stood.
 * Past either end it begins again at the other.
 */
export function stepGuess(stops: readonly GuessStop[], from: GuessStop | null, by: 1 | -1, uncertainOnly: boolean): GuessStop | null {
  const open = uncertainOnly ? stops.filter((stop) => stop.uncertain) : [...stops]
  if (by === -1) open.reverse()
  if (open.length === 0) return null
  const next = from && open.find((stop) => inPageOrder(stop, from) * by > 0)
  return next ?? open[0] ?? null
}
