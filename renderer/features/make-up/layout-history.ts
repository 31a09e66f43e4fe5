// Undo and redo of a page's layout: steps of operations and their inverses, never copies of old pages.
import type { Frame } from '../../../shared/domain/frame.js'
import { applyOperation, type LayoutOperation } from '../../../shared/domain/layout/operations.js'

export type LayoutStep = readonly LayoutOperation[]

export interface LayoutHistory {
  readonly frames: readonly Frame[]
  /** Steps that take back, the latest last. */
  readonly undo: readonly LayoutStep[]
  readonly redo: readonly LayoutStep[]
}

export const startHistory = (frames: readonly Frame[]): LayoutHistory => ({ frames, undo: [], redo: [] })

/** Runs a step and returns what takes it back: the inverses in reverse order. */
function run(frames: readonly Frame[], step: LayoutStep): { frames: readonly Frame[]; inverse: LayoutStep } {
  let now = frames
  const inverse: LayoutOperation[] = []
  for (const operation of step) {
    const applied = applyOperation(now, operation)
    now = applied.frames
    inverse.unshift(applied.inverse)
  }
  return { frames: now, inverse }
}

/** A new step; what was taken back before can no longer be done again. Throws as applyOperation does. */
export function doStep(history: LayoutHistory, step: LayoutStep): LayoutHistory {
  const { frames, inverse } = run(history.frames, step)
  return { frames, undo: [...history.undo, inverse], redo: [] }
}

/** Takes the last step back; null when there is none. */
export function undoStep(history: LayoutHistory): LayoutHistory | null {
  const step = history.undo.at(-1)
  if (!step) return null
  const { frames, inverse } = run(history.frames, step)
  return { frames, undo: history.undo.slice(0, -1), redo: [...history.redo, inverse] }
}

/** Does again what was taken back last; null when there is nothing. */
export function redoStep(history: LayoutHistory): LayoutHistory | null {
  const step = history.redo.at(-1)
  if (!step) return null
  const { frames, inverse } = run(history.frames, step)
  return { frames, undo: [...history.undo, inverse], redo: history.redo.slice(0, -1) }
}

const KEYS = [
  ...['id', 'kind', 'articleId', 'revisionId', 'column', 'columnSpan', 'row', 'rows', 'bodyColumns', 'headFace', 'headSizePt', 'headRows'],
  ...['pictures', 'text', 'locked', 'picture', 'at'],
]

/** The same frames in the same order, whatever the order of their fields. */
export const sameFrames = (one: readonly Frame[], other: readonly Frame[]): boolean =>
  one === other || JSON.stringify(one, KEYS) === JSON.stringify(other, KEYS)
