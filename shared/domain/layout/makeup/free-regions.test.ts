import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeCells, freeRegions } from './free-regions.js'
import { lockedFrame, lockedFrames } from './testing/random-pages.js'

describe('freeRegions', () => {
  test('an empty page is one region below the nameplate', () => {
    expect(freeRegions(8, 110, 12, [])).toEqual([[{ column: 1, columns: 8, row: 12, rows: 99 }]])
  })

  test('a frame at the foot leaves all rows above it', () => {
    expect(freeRegions(8, 110, 1, [lockedFrame('l', 1, 8, 100, 11)])).toEqual([[{ column: 1, columns: 8, row: 1, rows: 99 }]])
  })

  test('a frame in a corner leaves a deep region beside it or a wide one below it', () => {
    expect(freeRegions(8, 100, 1, [lockedFrame('l', 1, 3, 1, 40)])).toEqual([
      [
        { column: 4, columns: 5, row: 1, rows: 100 },
        { column: 1, columns: 3, row: 41, rows: 60 },
      ],
      [
        { column: 1, columns: 8, row: 41, rows: 60 },
        { column: 4, columns: 5, row: 1, rows: 40 },
      ],
    ])
  })

  test('strips too shallow for a module are left alone', () => {
    expect(freeRegions(8, 50, 1, [lockedFrame('l', 1, 8, 7, 44)])).toEqual([[]])
  })

  test('regions overlap neither fixed frames nor each other, and stay on the page', () => {
    fc.assert(
      fc.property(lockedFrames(5), (fixed) => {
        for (const regions of freeRegions(8, 110, 5, fixed)) {
          const frames = regions.map((one, index) => lockedFrame(`r${index}`, one.column, one.columns, one.row, one.rows))
          frames.forEach((frame, index) => {
            expect(frame.row).toBeGreaterThanOrEqual(5)
            expect(frame.row + frame.rows - 1).toBeLessThanOrEqual(110)
            for (const other of [...fixed, ...frames.slice(index + 1)]) {
              const sideBySide = frame.column + frame.columnSpan <= other.column || other.column + other.columnSpan <= frame.column
              const apart = frame.row + frame.rows <= other.row || other.row + other.rows <= frame.row
              expect(sideBySide || apart).toBe(true)
            }
          })
          const inRegions = regions.reduce((sum, one) => sum + one.columns * one.rows, 0)
          expect(inRegions).toBeLessThanOrEqual(freeCells(8, 110, 5, fixed))
        }
      }),
      { numRuns: 60 },
    )
  })
})
