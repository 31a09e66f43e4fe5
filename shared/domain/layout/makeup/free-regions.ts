// Cuts the free part of a page, what the fixed frames leave, into rectangles. Every frame carries its own white row below, so a
// rectangle may touch the frames around it.
import type { Frame } from '../../frame.js'

/** Columns and rows from 1; `rows` may all be used by frames. */
export interface Region {
  readonly column: number
  readonly columns: number
  readonly row: number
  readonly rows: number
}

/** Shallower regions hold no module. */
const LEAST_ROWS = 7

/** What a cut prefers: the largest rectangle, or one that is wide, or one that is deep. */
const PREFERENCES: readonly ((region: Region) => number)[] = [
  (region) => region.columns * region.rows,
  (region) => region.columns ** 2 * region.rows,
  (region) => region.columns * region.rows ** 2,
]

/**
 * Ways to cut the free part of the page into rectangles, each largest first; the same way never twice. Found by taking the
 * preferred empty rectangle, closing it, and looking again: the rectangles of one way overlap neither a fixed frame nor each other.
 */
export function freeRegions(columns: number, rows: number, firstRow: number, fixed: readonly Frame[]): Region[][] {
  const ways = PREFERENCES.map((worth) => cut(columns, rows, firstRow, fixed, worth))
  const seen = new Set<string>()
  return ways.filter((regions) => {
    const key = JSON.stringify(regions)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function cut(columns: number, rows: number, firstRow: number, fixed: readonly Frame[], worth: (region: Region) => number): Region[] {
  const taken: boolean[][] = Array.from({ length: rows + 1 }, (_, row) => new Array<boolean>(columns + 1).fill(row < firstRow))
  for (const frame of fixed) close(taken, { column: frame.column, columns: frame.columnSpan, row: frame.row, rows: frame.rows })
  const regions: Region[] = []
  for (let region = bestEmpty(taken, columns, rows, worth); region; region = bestEmpty(taken, columns, rows, worth)) {
    regions.push(region)
    close(taken, region)
  }
  return regions.toSorted((a, b) => b.columns * b.rows - a.columns * a.rows || a.row - b.row || a.column - b.column)
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
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const line = taken[row]
      if (line && column < line.length) line[column] = true
    }
  }
}

/** Rectangle of empty cells worth most, at least LEAST_ROWS deep; the higher, then the more left of equals. */
function bestEmpty(taken: readonly boolean[][], columns: number, rows: number, worth: (region: Region) => number): Region | null {
  let best: Region | null = null
  const offer = (found: Region): void => {
    if (found.rows < LEAST_ROWS) return
    const difference = best ? worth(found) - worth(best) : 1
    if (difference > 0 || (difference === 0 && best && found.row < best.row)) best = found
  }
  for (let left = 1; left <= columns; left++) {
    const free = new Array<boolean>(rows + 1).fill(true)
    for (let right = left; right <= columns; right++) {
      let start = 1
      for (let row = 1; row <= rows + 1; row++) {
        if (row <= rows && taken[row]?.[right]) free[row] = false
        if (row <= rows && free[row]) continue
        offer({ column: left, columns: right - left + 1, row: start, rows: row - start })
        start = row + 1
      }
    }
  }
  return best
}
