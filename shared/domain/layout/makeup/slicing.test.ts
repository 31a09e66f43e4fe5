import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solveSlicing } from './slicing.js'
import type { SlicingItem, SlicingPrices, Variant } from './slicing-types.js'

const FREE: SlicingPrices = { order: 0, leftRight: 0, tombstone: 0, cut: 0, white: 1 }

function block(width: number, rows: number, cost = 0, head = true): SlicingItem<Variant> {
  const variants: Variant[][] = Array.from({ length: width + 1 }, () => [])
  variants[width] = [{ rows, cost, headLeft: head, headRight: head }]
  return { priority: 1, holdBackCost: 1000, variants }
}

function solve(items: readonly SlicingItem<Variant>[], columns: number, rows: number, prices: Partial<SlicingPrices> = {}) {
  return solveSlicing({ columns, rows, items, prices: { ...FREE, ...prices }, costLimit: 1e6, isCancelled: () => false })
}

describe('solveSlicing', () => {
  test('fills a rectangle that four blocks tile in one way only', () => {
    const result = solve([block(2, 6), block(1, 4), block(1, 2), block(3, 3)], 3, 9)
    expect(result).toMatchObject({ rows: 9, cost: 0, heldBack: [] })
    expect(result?.placements).toHaveLength(4)
  })

  test('holds back the item whose price is lowest', () => {
    const items = [block(2, 5), { ...block(2, 5), holdBackCost: 10 }, block(2, 5)]
    expect(solve(items, 2, 10)?.heldBack).toEqual([1])
  })

  test('is null when nothing fits', () => {
    expect(solve([block(3, 4)], 2, 10)).toBeNull()
    expect(solve([block(2, 11)], 2, 10)).toBeNull()
  })

  test('sets the more important item on top when order is priced', () => {
    const items = [block(2, 5), { ...block(2, 5), priority: 4 }]
    const result = solve(items, 2, 10, { order: 10 })
    expect(result?.placements.find((one) => one.item === 1)?.row).toBe(0)
  })

  test('avoids two heads side by side when an item without a head can stand between', () => {
    const items = [block(1, 5), block(1, 5), block(1, 5, 0, false)]
    const result = solve(items, 3, 5, { tombstone: 10 })
    expect(result?.placements.find((one) => one.item === 2)?.column).toBe(1)
  })

  test('refuses more items than an exact search can take', () => {
    expect(() =>
      solve(
        Array.from({ length: 17 }, () => block(1, 1)),
        4,
        9,
      ),
    ).toThrow(RangeError)
  })

  test('places every item it does not hold back, once, inside and without overlap; the cost adds up', () => {
    const item = fc
      .array(
        fc.record({ width: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 6 }), cost: fc.integer({ min: 0, max: 9 }) }),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((list): SlicingItem<Variant> => {
        const variants: Variant[][] = [[], [], [], [], []]
        for (const { width, rows, cost } of list) variants[width]?.push({ rows, cost, headLeft: true, headRight: cost % 2 === 0 })
        return { priority: list.length, holdBackCost: 100, variants }
      })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
        const result = solve(items, 4, 10)
        const placed = result?.placements ?? []
        const cells = new Set<string>()
        for (const { column, columns, row, variant } of placed) {
          for (let x = column; x < column + columns; x++) {
            for (let y = row; y < row + variant.rows; y++) {
              expect(cells.has(`${x} ${y}`)).toBe(false)
              cells.add(`${x} ${y}`)
              expect(x < 4 && y < 10).toBe(true)
            }
          }
        }
        const found = [...placed.map((one) => one.item), ...(result?.heldBack ?? items.map((_, i) => i))].toSorted()
        expect(found).toEqual(items.map((_, i) => i))
        if (result) {
          const cost = placed.reduce((sum, one) => sum + one.variant.cost, 0) + (10 - result.rows) * 4
          expect(result.cost).toBeCloseTo(cost)
        }
      }),
      { numRuns: 100 },
    )
  })
})
