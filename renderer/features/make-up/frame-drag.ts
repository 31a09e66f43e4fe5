// Dragging with the pointer: moving, resizing and placing frames. While the pointer moves only a ghost moves (by a
// transform, outside of React); what would happen is worked out anew only when the ghost reaches another cell.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Frame } from '../../../shared/domain/frame.js'
import { frameBox } from '../../../shared/domain/layout/geometry.js'
import type { GridLimits, GridRect } from '../../../shared/domain/layout/grid.js'
import { resizeFrame } from '../../../shared/domain/layout/grid.js'
import type { Box, PageGeometry } from '../../../shared/domain/layout/types.js'
import { boundedOffset, cellOffset, drawnRect, droppedRect, type Handle, type Offset, resizedRect } from './drag-maths.js'
import { type Edit, moveFrames, placeAt, resizeTo } from './layout-edits.js'

export type DragTask =
  | { readonly kind: 'move'; readonly ids: readonly string[] }
  | { readonly kind: 'resize'; readonly id: string; readonly handle: Handle }
  /** A new frame held at its top left corner. */
  | { readonly kind: 'place'; readonly frame: Frame }
  /** A new frame drawn from corner to corner; `from` in px from the trim corner. */
  | { readonly kind: 'draw'; readonly frame: Frame; readonly from: Offset }

/** Where the dragged frames would stand and whether they may. */
export interface Landing {
  readonly frames: readonly Frame[]
  readonly edit: Edit
}

export interface DragGrid {
  readonly frames: readonly Frame[]
  readonly limits: GridLimits
  readonly geometry: PageGeometry
}

/** Where `task` would end after a drag by `offset` page px; for a new frame `offset` is its corner from the trim corner. */
export function landingOf(task: DragTask, offset: Offset, grid: DragGrid): Landing {
  const { frames, limits, geometry } = grid
  if (task.kind === 'place') {
    const frame = { ...task.frame, ...droppedRect(offset, task.frame, geometry, limits) }
    return { frames: [frame], edit: placeAt(frames, frame) }
  }
  if (task.kind === 'draw') {
    const { from } = task
    const frame = { ...task.frame, ...drawnRect(from, { x: from.x + offset.x, y: from.y + offset.y }, geometry, limits) }
    return { frames: [frame], edit: placeAt(frames, frame) }
  }
  if (task.kind === 'move') {
    const moving = frames.filter((frame) => task.ids.includes(frame.id))
    const by = boundedOffset(moving, cellOffset(offset, geometry), limits)
    const landed = moving.map((frame) => ({ ...frame, column: frame.column + by.columns, row: frame.row + by.rows }))
    return { frames: landed, edit: moveFrames(frames, task.ids, by, limits) }
  }
  const frame = frames.find((one) => one.id === task.id)
  if (!frame) return { frames: [], edit: { ok: true, step: [] } }
  const rect = resizedRect(frame, task.handle, offset, geometry, limits)
  return { frames: [resizeFrame(frames, frame, rect, limits).frame], edit: resizeTo(frames, frame.id, rect, limits) }
}

/** The outline that follows the pointer, in page px. */
export function ghostBox(task: DragTask, offset: Offset, grid: DragGrid): Box {
  if (task.kind === 'place') return { ...frameBox(task.frame, grid.geometry), ...offset }
  if (task.kind === 'draw') {
    const { from } = task
    const corner = { x: Math.min(from.x, from.x + offset.x), y: Math.min(from.y, from.y + offset.y) }
    return { ...corner, width: Math.abs(offset.x), height: Math.abs(offset.y) }
  }
  const ids = task.kind === 'move' ? task.ids : [task.id]
  const boxes = grid.frames.filter((frame) => ids.includes(frame.id)).map((frame) => frameBox(frame, grid.geometry))
  const left = Math.min(...boxes.map((box) => box.x))
  const top = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  if (task.kind === 'move') return { x: left + offset.x, y: top + offset.y, width: right - left, height: bottom - top }
  const x = task.handle.includes('w') ? Math.min(left + offset.x, right) : left
  const y = task.handle.includes('n') ? Math.min(top + offset.y, bottom) : top
  const xEnd = task.handle.includes('e') ? Math.max(right + offset.x, left) : right
  const yEnd = task.handle.includes('s') ? Math.max(bottom + offset.y, top) : bottom
  return { x, y, width: xEnd - x, height: yEnd - y }
}

export interface DragState {
  readonly task: DragTask | null
  readonly landing: Landing | null
}
export type DragStore = StoreApi<DragState>
export const createDragStore = (): DragStore => createStore<DragState>(() => ({ task: null, landing: null }))

/** Whether two landings show the same. */
export const sameLanding = (one: Landing | null, other: Landing | null): boolean => {
  if (one === null || other === null) return one === other
  const key = ({ frames }: Landing) =>
    frames.map(({ column, columnSpan, row, rows }: GridRect) => `${column} ${columnSpan} ${row} ${rows}`).join()
  return key(one) === key(other)
}
