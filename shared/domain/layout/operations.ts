// Changes of a page's layout as values, each with its exact inverse: undo and redo apply operations, never old copies.
import { assertNever } from '../assert-never.js'
import type { Frame } from '../frame.js'

export type FrameChange = Partial<Omit<Frame, 'id'>>

export type LayoutOperation =
  /** Sets a frame down; `index` is its place in the order of frames, the end when left out. */
  | { readonly kind: 'place'; readonly frame: Frame; readonly index?: number }
  | { readonly kind: 'remove'; readonly frameId: string }
  | { readonly kind: 'move'; readonly frameId: string; readonly column: number; readonly row: number }
  | {
      readonly kind: 'resize'
      readonly frameId: string
      readonly column: number
      readonly columnSpan: number
      readonly row: number
      readonly rows: number
      readonly bodyColumns: number
    }
  | { readonly kind: 'change'; readonly frameId: string; readonly change: FrameChange }
  /** Takes over a whole layout, as automatic make-up does. */
  | { readonly kind: 'replaceAll'; readonly frames: readonly Frame[] }

export interface AppliedOperation {
  readonly frames: readonly Frame[]
  readonly inverse: LayoutOperation
}

/** The values that `change` will overwrite. Every field of a frame is always present, so nothing is left behind. */
function formerValues(frame: Frame, change: FrameChange): FrameChange {
  const entries = Object.keys(change).map((key) => [key, frame[key as keyof Frame]])
  return Object.fromEntries(entries) as FrameChange
}

/**
 * Applies an operation exactly as it says, without asking the grid (see grid.ts), so that every inverse succeeds.
 * Throws when it names a frame that is not there, or places one that is.
 */
export function applyOperation(frames: readonly Frame[], operation: LayoutOperation): AppliedOperation {
  if (operation.kind === 'replaceAll') return { frames: operation.frames, inverse: { kind: 'replaceAll', frames } }
  if (operation.kind === 'place') {
    if (frames.some((frame) => frame.id === operation.frame.id)) throw new Error(`frame ${operation.frame.id} stands on the page already`)
    const index = operation.index ?? frames.length
    return { frames: frames.toSpliced(index, 0, operation.frame), inverse: { kind: 'remove', frameId: operation.frame.id } }
  }
  const index = frames.findIndex((frame) => frame.id === operation.frameId)
  const frame = frames[index]
  if (!frame) throw new Error(`no frame ${operation.frameId} on the page`)
  const { frameId } = operation
  switch (operation.kind) {
    case 'remove':
      return { frames: frames.toSpliced(index, 1), inverse: { kind: 'place', frame, index } }
    case 'move': {
      const { column, row } = operation
      return {
        frames: frames.with(index, { ...frame, column, row }),
        inverse: { kind: 'move', frameId, column: frame.column, row: frame.row },
      }
    }
    case 'resize': {
      const { column, columnSpan, row, rows, bodyColumns } = operation
      return {
        frames: frames.with(index, { ...frame, column, columnSpan, row, rows, bodyColumns }),
        inverse: {
          kind: 'resize',
          frameId,
          column: frame.column,
          columnSpan: frame.columnSpan,
          row: frame.row,
          rows: frame.rows,
          bodyColumns: frame.bodyColumns,
        },
      }
    }
    case 'change':
      return {
        frames: frames.with(index, { ...frame, ...operation.change }),
        inverse: { kind: 'change', frameId, change: formerValues(frame, operation.change) },
      }
    default:
      return assertNever(operation)
  }
}
