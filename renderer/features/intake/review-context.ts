// What every part of the review shares and what never changes while one page is reviewed: its text and the ways to act on it.
// Where the person is comes down as properties, so that a step through the guesses draws only the parts it touches.
import { createContext, use } from 'react'
import type { Correction } from '../../../shared/domain/intake/index.js'
import type { Guess, IntakeResult } from '../../../shared/domain/intake/item.js'

export type ReviewSide = 'source' | 'items'

export interface ReviewDesk {
  readonly text: string
  readonly lineText: (no: number) => string
  /** The page as corrected so far. */
  readonly present: () => IntakeResult
  /** Selects an item (or unplaced stretch) by its first source line; the other side scrolls to it. */
  readonly focusOn: (firstLine: number, from: ReviewSide) => void
  readonly showGuess: (itemLine: number, guess: Guess) => void
  /** Makes a correction, or says why it cannot be made. */
  readonly apply: (make: (result: IntakeResult) => Correction) => boolean
  readonly setLeftOut: (firstLine: number, out: boolean) => void
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
