// The corrections of one imported page, with undo and redo of each. Whole states are kept: a page is small and its parts are shared.
import type { IntakeResult } from '../../../shared/domain/intake/item.js'

export interface ReviewState {
  readonly result: IntakeResult
  /** First source lines of the items that will not be filed. */
  readonly leftOut: ReadonlySet<number>
}

export interface ReviewHistory {
  readonly past: readonly ReviewState[]
  readonly present: ReviewState
  readonly future: readonly ReviewState[]
}

export const startReview = (result: IntakeResult): ReviewHistory => ({ past: [], present: { result, leftOut: new Set() }, future: [] })

/** A correction. One that changes nothing leaves no step behind; a new one ends what could be redone. */
export function correct(history: ReviewHistory, result: IntakeResult): ReviewHistory {
  if (result === history.present.result) return history
  return { past: [...history.past, history.present], present: { ...history.present, result }, future: [] }
}

/** Leaves an item out of filing, or takes it in again. */
export function setLeftOut(history: ReviewHistory, firstLine: number, out: boolean): ReviewHistory {
  if (history.present.leftOut.has(firstLine) === out) return history
  const leftOut = new Set(history.present.leftOut)
  if (out) leftOut.add(firstLine)
  else leftOut.delete(firstLine)
  return { past: [...history.past, history.present], present: { ...history.present, leftOut }, future: [] }
}

export function undoCorrection(history: ReviewHistory): ReviewHistory {
  const last = history.past.at(-1)
  if (!last) return history
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] }
}

export function redoCorrection(history: ReviewHistory): ReviewHistory {
  const next = history.future[0]
  if (!next) return history
  return { past: [...history.past, history.present], present: next, future: history.future.slice(1) }
}

/** Leaving would lose work. */
export const isCorrected = (history: ReviewHistory): boolean => history.past.length > 0
