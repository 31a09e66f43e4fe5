import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside } from '../../../shared/domain/layout/grid.js'
import { boundedOffset, cellOffset, columnPitchPx, drawnRect, droppedRect, HANDLES, resizedRect } from './drag-maths.js'
import { GEOMETRY, LIMITS } from './testing-frames.js'

const rects = fc
  .record({
    column: fc.integer({ min: 1, max: LIMITS.columns }),
    row: fc.integer({ min: LIMITS.firstRow, max: LIMITS.lastRow }),
    columnSpan: fc.integer({ min: 1, max: LIMITS.columns }),
    rows: fc.integer({ min: 1, max: LIMITS.lastRow }),
  })
  .map((rect) => ({
    ...rect,
    columnSpan: Math.min(rect.columnSpan, LIMITS.columns - rect.column + 1),
    rows: Math.min(rect.rows, LIMITS.lastRow - rect.row + 1),
  }))
const offsets = fc.record({ x: fc.double({ min: -4000, max: 4000, noNaN: true }), y: fc.double({ min: -4000, max: 4000, noNaN: true }) })

describe('dragging on the grid', () => {
  it('draws from corner to corner, whichever is pressed first, inside the grid', () => {
    fc.assert(
      fc.property(offsets, offsets, (from, to) => {
        const rect = drawnRect(from, to, GEOMETRY, LIMITS)
        expect(isInside(rect, LIMITS)).toBe(true)
        expect(drawnRect(to, from, GEOMETRY, LIMITS)).toEqual(rect)
      }),
    )
    const corner = (column: number, row: number) => ({
      x: GEOMETRY.typeLeftPx + (column - 0.5) * columnPitchPx(GEOMETRY),
      y: GEOMETRY.typeTopPx + (row - 0.5) * GEOMETRY.rowPx,
    })
    expect(drawnRect(corner(2, 10), corner(4, 19), GEOMETRY, LIMITS)).toEqual({ column: 2, columnSpan: 3, row: 10, rows: 10 })
  })

  it('keeps every resized frame in the grid and the sides that are not held where they were', () => {
    fc.assert(
      fc.property(rects, fc.constantFrom(...HANDLES), offsets, (rect, handle, offset) => {
        const next = resizedRect(rect, handle, offset, GEOMETRY, LIMITS)
        expect(isInside(next, LIMITS)).toBe(true)
        if (!handle.includes('w')) expect(next.column).toBe(rect.column)
        if (!handle.includes('e')) expect(next.column + next.columnSpan).toBe(rect.column + rect.columnSpan)
        if (!handle.includes('n')) expect(next.row).toBe(rect.row)
        if (!handle.includes('s')) expect(next.row + next.rows).toBe(rect.row + rect.rows)
      }),
    )
  })

  it('keeps frames that move together in the grid', () => {
    fc.assert(
      fc.property(fc.array(rects, { minLength: 1, maxLength: 4 }), offsets, (several, offset) => {
        const by = boundedOffset(several, cellOffset(offset, GEOMETRY), LIMITS)
        for (const rect of several)
          expect(isInside({ ...rect, column: rect.column + by.columns, row: rect.row + by.rows }, LIMITS)).toBe(true)
      }),
    )
  })

  it('sets new copy down inside the grid, wherever it is let go', () => {
    fc.assert(
      fc.property(rects, offsets, (size, point) => {
        const dropped = droppedRect(point, size, GEOMETRY, LIMITS)
        expect(isInside(dropped, LIMITS)).toBe(true)
        expect([dropped.columnSpan, dropped.rows]).toEqual([size.columnSpan, size.rows])
      }),
    )
  })

  it('snaps to the nearest column and row', () => {
    const pitch = columnPitchPx(GEOMETRY)
    expect(cellOffset({ x: pitch * 1.49, y: -GEOMETRY.rowPx * 2.6 }, GEOMETRY)).toEqual({ columns: 1, rows: -3 })
    expect(cellOffset({ x: -pitch * 0.2, y: 0 }, GEOMETRY)).toEqual({ columns: 0, rows: 0 })
  })

  it('puts a frame held at a cell into that cell', () => {
    const point = { x: GEOMETRY.typeLeftPx + 2 * columnPitchPx(GEOMETRY) + 3, y: GEOMETRY.typeTopPx + 19 * GEOMETRY.rowPx - 2 }
    expect(droppedRect(point, { columnSpan: 2, rows: 12 }, GEOMETRY, LIMITS)).toEqual({ column: 3, columnSpan: 2, row: 20, rows: 12 })
  })
})
