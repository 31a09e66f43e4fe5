// Frames on the page's grid: what covers what, where room is, and placing, moving and resizing within the rules.
import type { Frame } from '../frame.js'
import type { PageContent } from '../page.js'
import { firstFreeRow } from './geometry.js'
import type { PageGeometry } from './types.js'

/** A rectangle of base columns and rows, counted from 1. */
export interface GridRect {
  readonly column: number
  readonly columnSpan: number
  readonly row: number
  readonly rows: number
}

/** The part of the grid that frames may take. */
export interface GridLimits {
  readonly columns: number
  readonly firstRow: number
  readonly lastRow: number
}

export const gridLimits = (geometry: Pick<PageGeometry, 'columns' | 'rows'>, pattern: PageContent['pattern']): GridLimits => ({
  columns: geometry.columns,
  firstRow: firstFreeRow(pattern),
  lastRow: geometry.rows,
})

export const rectsOverlap = (a: GridRect, b: GridRect): boolean =>
  a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan && a.row < b.row + b.rows && b.row < a.row + a.rows

export const isInside = (rect: GridRect, limits: GridLimits): boolean =>
  rect.column >= 1 &&
  rect.columnSpan >= 1 &&
  rect.column + rect.columnSpan - 1 <= limits.columns &&
  rect.row >= limits.firstRow &&
  rect.rows >= 1 &&
  rect.row + rect.rows - 1 <= limits.lastRow

/** The frames that `rect` would lie on, without the frame `exceptId` itself. */
export const framesUnder = (frames: readonly Frame[], rect: GridRect, exceptId: string | null = null): Frame[] =>
  frames.filter((frame) => frame.id !== exceptId && rectsOverlap(frame, rect))

/** Pairs of frames that lie on each other. */
export function overlappingPairs(frames: readonly Frame[]): [Frame, Frame][] {
  return frames.flatMap((frame, index) =>
    frames.slice(index + 1).flatMap((other): [Frame, Frame][] => (rectsOverlap(frame, other) ? [[frame, other]] : [])),
  )
}

/** occupied[row][column], both from 0 at the top left of the type area, true where a frame lies. */
export function occupancy(frames: readonly Frame[], limits: GridLimits): boolean[][] {
  const cells = Array.from({ length: limits.lastRow }, () => new Array<boolean>(limits.columns).fill(false))
  for (const frame of frames)
    for (let row = frame.row; row < frame.row + frame.rows; row++)
      cells[row - 1]?.fill(true, frame.column - 1, frame.column - 1 + frame.columnSpan)
  return cells
}

/** Share of the free grid that frames cover, 0 to 1. */
export function fillShare(frames: readonly Frame[], limits: GridLimits): number {
  const cells = occupancy(frames, limits).slice(limits.firstRow - 1)
  const total = cells.length * limits.columns
  return total === 0 ? 0 : cells.flat().filter(Boolean).length / total
}

/** The first place, row by row from the top left, where a frame of this size lies on nothing; null when there is none. */
export function firstFreePlace(
  frames: readonly Frame[],
  size: Pick<GridRect, 'columnSpan' | 'rows'>,
  limits: GridLimits,
): { column: number; row: number } | null {
  for (let row = limits.firstRow; row + size.rows - 1 <= limits.lastRow; row++)
    for (let column = 1; column + size.columnSpan - 1 <= limits.columns; column++)
      if (framesUnder(frames, { ...size, column, row }).length === 0) return { column, row }
  return null
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** The nearest rectangle inside the grid: first cut to its size, then pushed in. */
export function clampRect(rect: GridRect, limits: GridLimits): GridRect {
  const columnSpan = clamp(Math.round(rect.columnSpan), 1, limits.columns)
  const rows = clamp(Math.round(rect.rows), 1, limits.lastRow - limits.firstRow + 1)
  return {
    columnSpan,
    rows,
    column: clamp(Math.round(rect.column), 1, limits.columns - columnSpan + 1),
    row: clamp(Math.round(rect.row), limits.firstRow, limits.lastRow - rows + 1),
  }
}

/** What would happen: the frame as it would stand, the frames it would lie on, and whether a lock forbids it. */
export interface Placement {
  readonly frame: Frame
  readonly overlaps: readonly Frame[]
  /** The frame itself is locked, or it would lie on a locked frame. */
  readonly refused: 'locked' | 'overLocked' | null
}

function placementOf(frames: readonly Frame[], before: Frame | null, frame: Frame): Placement {
  const overlaps = framesUnder(frames, frame, frame.id)
  const refused = before?.locked ? ('locked' as const) : overlaps.some((other) => other.locked) ? ('overLocked' as const) : null
  return { frame, overlaps, refused }
}

/** Setting a new frame down, pushed inside the grid. */
export const placeFrame = (frames: readonly Frame[], frame: Frame, limits: GridLimits): Placement =>
  placementOf(frames, null, { ...frame, ...clampRect(frame, limits) })

/** Moving a frame so that its top left cell is `to`, as far as the grid allows; its size stays. */
export const moveFrame = (frames: readonly Frame[], frame: Frame, to: { column: number; row: number }, limits: GridLimits): Placement =>
  placementOf(frames, frame, { ...frame, ...clampRect({ ...frame, ...to }, limits) })

/**
 * Giving a frame other sides. A side dragged over the edge of the grid stops there, and no side passes the one opposite.
 * As many text columns as before of each base column: a frame that broke columns (破栏) keeps its number of columns.
 */
export function resizeFrame(frames: readonly Frame[], frame: Frame, to: GridRect, limits: GridLimits): Placement {
  const left = clamp(Math.round(to.column), 1, limits.columns)
  const right = clamp(Math.round(to.column + to.columnSpan) - 1, left, limits.columns)
  const top = clamp(Math.round(to.row), limits.firstRow, limits.lastRow)
  const bottom = clamp(Math.round(to.row + to.rows) - 1, top, limits.lastRow)
  const rect = { column: left, columnSpan: right - left + 1, row: top, rows: bottom - top + 1 }
  const bodyColumns = frame.bodyColumns === frame.columnSpan ? Math.min(12, rect.columnSpan) : frame.bodyColumns
  return placementOf(frames, frame, { ...frame, ...rect, bodyColumns })
}
