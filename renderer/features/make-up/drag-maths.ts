// From pointer pixels to the page's grid: what a drag by so many px means in columns and rows. Pure; px are true-size page px.
import type { GridLimits, GridRect } from '../../../shared/domain/layout/grid.js'
import { clampRect } from '../../../shared/domain/layout/grid.js'
import type { PageGeometry } from '../../../shared/domain/layout/types.js'

/** The eight handles, by the sides they move. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof HANDLES)[number]

/** A distance in page px. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/** Whole columns and rows. */
export interface CellOffset {
  readonly columns: number
  readonly rows: number
}

/** From the left edge of one base column to that of the next. */
export const columnPitchPx = (geometry: PageGeometry): number => geometry.columnWidthPx + geometry.gutterPx

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** The nearest whole number of columns and rows; never a negative zero. */
export const cellOffset = (offset: Offset, geometry: PageGeometry): CellOffset => ({
  columns: Math.round(offset.x / columnPitchPx(geometry)) + 0,
  rows: Math.round(offset.y / geometry.rowPx) + 0,
})

/** As much of `by` as keeps every rectangle in the grid; rectangles that move together keep their places to each other. */
export function boundedOffset(rects: readonly GridRect[], by: CellOffset, limits: GridLimits): CellOffset {
  if (rects.length === 0) return { columns: 0, rows: 0 }
  const left = Math.min(...rects.map((rect) => rect.column))
  const right = Math.max(...rects.map((rect) => rect.column + rect.columnSpan - 1))
  const top = Math.min(...rects.map((rect) => rect.row))
  const bottom = Math.max(...rects.map((rect) => rect.row + rect.rows - 1))
  return {
    columns: clamp(by.columns, Math.min(0, 1 - left), Math.max(0, limits.columns - right)),
    rows: clamp(by.rows, Math.min(0, limits.firstRow - top), Math.max(0, limits.lastRow - bottom)),
  }
}

/** A rectangle with one or two of its sides dragged by `offset`: snapped, at least one cell, inside the grid. */
export function resizedRect(rect: GridRect, handle: Handle, offset: Offset, geometry: PageGeometry, limits: GridLimits): GridRect {
  const by = cellOffset(offset, geometry)
  let left = rect.column
  let right = rect.column + rect.columnSpan - 1
  let top = rect.row
  let bottom = rect.row + rect.rows - 1
  if (handle.includes('w')) left = clamp(left + by.columns, 1, right)
  if (handle.includes('e')) right = clamp(right + by.columns, left, limits.columns)
  if (handle.includes('n')) top = clamp(top + by.rows, limits.firstRow, bottom)
  if (handle.includes('s')) bottom = clamp(bottom + by.rows, top, limits.lastRow)
  return { column: left, columnSpan: right - left + 1, row: top, rows: bottom - top + 1 }
}

/** The cells between two corners of a drag, both in px from the trim corner and both included, cut to the grid. */
export function drawnRect(from: Offset, to: Offset, geometry: PageGeometry, limits: GridLimits): GridRect {
  const column = (x: number) => clamp(Math.floor((x - geometry.typeLeftPx) / columnPitchPx(geometry)) + 1, 1, limits.columns)
  const row = (y: number) => clamp(Math.floor((y - geometry.typeTopPx) / geometry.rowPx) + 1, limits.firstRow, limits.lastRow)
  const [left, right] = [column(Math.min(from.x, to.x)), column(Math.max(from.x, to.x))]
  const [top, bottom] = [row(Math.min(from.y, to.y)), row(Math.max(from.y, to.y))]
  return { column: left, columnSpan: right - left + 1, row: top, rows: bottom - top + 1 }
}

/**
 * Where a frame of `size` lands whose top left corner is held at `point` (px from the trim corner): the nearest cell,
 * pushed inside the grid.
 */
export function droppedRect(
  point: Offset,
  size: Pick<GridRect, 'columnSpan' | 'rows'>,
  geometry: PageGeometry,
  limits: GridLimits,
): GridRect {
  const cell = cellOffset({ x: point.x - geometry.typeLeftPx, y: point.y - geometry.typeTopPx }, geometry)
  return clampRect({ ...size, column: cell.columns + 1, row: cell.rows + 1 }, limits)
}
