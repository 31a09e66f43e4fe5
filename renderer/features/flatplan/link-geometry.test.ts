import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../../shared/domain/layout/types.js'
import { boxBeyond, lineBetween } from './link-geometry.js'

const box = fc.record({
  x: fc.integer({ min: 0, max: 500 }),
  y: fc.integer({ min: 0, max: 500 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 200 }),
})
const holds = ({ x, y, width, height }: Box, px: number, py: number) => px >= x && px <= x + width && py >= y && py <= y + height

describe('the line between two boxes', () => {
  it('starts on the first, ends on the second, and is the same the other way round', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const { x1, y1, x2, y2 } = lineBetween(a, b)
        expect(holds(a, x1, y1)).toBe(true)
        expect(holds(b, x2, y2)).toBe(true)
        expect(lineBetween(b, a)).toEqual({ x1: x2, y1: y2, x2: x1, y2: y1 })
      }),
    )
  })
  it('is level between boxes side by side', () => {
    const line = lineBetween({ x: 0, y: 10, width: 50, height: 40 }, { x: 80, y: 30, width: 50, height: 100 })
    expect(line).toEqual({ x1: 50, y1: 40, x2: 80, y2: 40 })
  })
})

describe('the page above or below', () => {
  const tile = (x: number, y: number): Box => ({ x, y, width: 100, height: 150 })
  const rows = [tile(0, 0), tile(150, 0), tile(250, 0), tile(0, 200), tile(100, 200), tile(0, 400)]
  it('is the one nearest across in the next row', () => {
    expect(boxBeyond(rows, 0, 1)).toBe(3)
    expect(boxBeyond(rows, 2, 1)).toBe(4)
    expect(boxBeyond(rows, 4, -1)).toBe(1)
    expect(boxBeyond(rows, 4, 1)).toBe(5)
  })
  it('is none past the first and last row', () => {
    expect(boxBeyond(rows, 5, 1)).toBeNull()
    expect(boxBeyond(rows, 1, -1)).toBeNull()
    expect(boxBeyond([], 0, 1)).toBeNull()
  })
})
