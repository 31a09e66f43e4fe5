// Cuts the free part of a page, what the fixed frames leave, into rectangles that keep one row of distance to every frame above
// or below.
import type { Frame } from '../../frame.js'

/** Columns and rows from 1; `rows` may all be used by frames. */
export interface Region {
  readonly column: number
  readonly columns: number
  readonly row: number
  readonly rows: number
}

/** Shallower regions hold no module. */
const LEAST_ROWS = 6

/**
 * Free rectangles, largest first, found one after another: take the largest empty rectangle, close it and the row above and
 * below it, look again. They never touch a fixed frame and never overlap.
 */
export function freeRegions(columns: number, rows: number, firstRow: number, fixed: readonly Frame[]): Region[] {
  const taken: boolean[][] = Array.from({ length: rows + 1 }, (_, row) => new Array<boolean>(columns + 1).fill(row < firstRow))
  for (const frame of fixed) close(taken, { column: frame.column, columns: frame.columnSpan, row: frame.row, rows: frame.rows })
  const regions: Region[] = []
  for (;;) {
    const region = largestEmpty(taken, columns, rows)
    if (!region) return regions
    regions.push(region)
    close(taken, region)
  }
}

/** Cells of the free grid: rows from `firstRow` that no fixed frame covers. */
export function freeCells(columns: number, rows: number, firstRow: number, fixed: readonly Frame[]): number {
  let cells = 0
  for (let row = Math.max(1, firstRow); row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const covered = fixed.some(
        (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columnSpan,
      )
      if (!covered) cells++
    }
  }
  return cells
}

function close(taken: boolean[][], area: Region): void {
  for (let row = area.row - 1; row <= area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const line = taken[row]
      if (line && column < line.length) line[column] = true
    }
  }
}

/** Largest rectangle of empty cells at least LEAST_ROWS deep; the higher, then the more left of equals. */
function largestEmpty(taken: readonly boolean[][], columns: number, rows: number): Region | null {
  let best: Region | null = null
  for (let left = 1; left <= columns; left++) {
    const free = new Array<boolean>(rows + 1).fill(true)
    for (let right = left; right <= columns; right++) {
      let start = 1
      for (let row = 1; row <= rows + 1; row++) {
        if (row <= rows && taken[row]?.[right]) free[row] = false
        if (row <= rows && free[row]) continue
        best = larger(best, { column: left, columns: right - left + 1, row: start, rows: row - start })
        start = row + 1
      }
    }
  }
  return best
}

function larger(best: Region | null, found: Region): Region | null {
  if (found.rows < LEAST_ROWS) return best
  if (!best) return found
  const difference = found.rows * found.columns - best.rows * best.columns
  if (difference !== 0) return difference > 0 ? found : best
  return found.row < best.row ? found : best
}
