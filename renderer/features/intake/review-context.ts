// What every part of the review shares: the page, where the person is in it, and the way to correct it.
import { createContext, use } from 'react'
import type { Correction } from '../../../shared/domain/intake/index.js'
import type { Guess, IntakeResult } from '../../../shared/domain/intake/item.js'
import type { GuessStop } from './guess-walk.js'

export type ReviewSide = 'source' | 'items'

export interface ReviewDesk {
  readonly text: string
  readonly result: IntakeResult
  readonly leftOut: ReadonlySet<number>
  readonly lineText: (no: number) => string
  /** First source line of the item (or unplaced stretch) that is selected on both sides. */
  readonly focusLine: number | null
  /** Selects on both sides; the other side scrolls to it. */
  readonly focusOn: (firstLine: number, from: ReviewSide) => void
  /** The guess the walk is on. */
  readonly stop: GuessStop | null
  readonly showGuess: (itemLine: number, guess: Guess) => void
  /** Makes a correction, or says why it cannot be made. */
  readonly apply: (make: (result: IntakeResult) => Correction) => boolean
  readonly setLeftOut: (firstLine: number, out: boolean) => void
  /** Names of articles for menus, by first source line. */
  readonly titleOf: (firstLine: number) => string
  /** Element ids, so that the sides can scroll to each other. */
  readonly lineId: (no: number) => string
  readonly cardId: (firstLine: number) => string
}

export const ReviewContext = createContext<ReviewDesk | null>(null)

/** Inside of the review only. */
export function useReviewDesk(): ReviewDesk {
  const desk = use(ReviewContext)
  if (!desk) throw new Error('outside of the review')
  return desk
}
