// Follows the costs of a filled table back to the cuts that made them: cheaper than remembering every cut during the search.
import { CORNERS, type CostsByCorners, NONE, type SlicingTable } from './slicing-table.js'
import { cornersOf, type SlicingPlacement, type Variant } from './slicing-types.js'

/** A layout to find again: its set, size, cost and place, and the costs it is among. */
export interface Sought {
  readonly set: number
  readonly width: number
  readonly height: number
  readonly cost: number
  readonly from: CostsByCorners
  /** Null: whichever corners have that cost. */
  readonly corners: number | null
  readonly column: number
  readonly row: number
}

/** Placements of every item of a layout that the table holds. Costs are compared exactly: they are added in the same order. */
export function unfold<V extends Variant>(table: SlicingTable<V>, sought: Sought): SlicingPlacement<V>[] {
  const { set, width, height, cost, from } = sought
  const corners = sought.corners ?? from.findIndex((costs) => costs?.[height] === cost)
  if ((set & (set - 1)) === 0) return [leafOf(table, sought, corners)]
  const cell = table.cell(set, width)
  for (let first = (set - 1) & set; first > 0; first = (first - 1) & set) {
    const parts =
      (from === cell?.notStack ? null : stackParts(table, sought, corners, first)) ??
      (from === cell?.notRow ? null : rowParts(table, sought, corners, first))
    if (parts) return parts.flatMap((part) => unfold(table, part))
  }
  throw new Error('a cut was lost between search and unfolding')
}

function leafOf<V extends Variant>(table: SlicingTable<V>, sought: Sought, corners: number): SlicingPlacement<V> {
  const { set, width, height, cost, column, row } = sought
  const item = 31 - Math.clz32(set)
  const variant = table.input.items[item]?.variants[width]?.find(
    (one) => one.rows === height && one.cost === cost && cornersOf(one) === corners,
  )
  if (!variant) throw new Error('a variant was lost between search and unfolding')
  return { item, column, columns: width, row, variant }
}

function stackParts<V extends Variant>(table: SlicingTable<V>, sought: Sought, corners: number, upper: number): Sought[] | null {
  const { set, width, height, cost, column, row } = sought
  const lower = set ^ upper
  const top = table.cell(upper, width)
  const bottom = table.cell(lower, width)
  const topCosts = top?.notStack[corners]
  if (!top || !bottom || !topCosts) return null
  const price = table.stackPrice(upper, lower)
  for (const h1 of top.heights) {
    const topCost = topCosts[h1] ?? NONE
    const bottomCost = bottom.best[height - h1] ?? NONE
    if (topCost + bottomCost + price !== cost) continue
    return [
      { set: upper, width, height: h1, cost: topCost, from: top.notStack, corners, column, row },
      { set: lower, width, height: height - h1, cost: bottomCost, from: bottom.any, corners: null, column, row: row + h1 },
    ]
  }
  return null
}

function rowParts<V extends Variant>(table: SlicingTable<V>, sought: Sought, corners: number, leftSet: number): Sought[] | null {
  const { set, width, height, cost, column, row } = sought
  const rightSet = set ^ leftSet
  const order = table.rowPrice(leftSet, rightSet)
  for (let left = 1; left < width; left++) {
    const first = table.cell(leftSet, left)
    const second = table.cell(rightSet, width - left)
    if (!first || !second) continue
    for (let a = 0; a < CORNERS; a++) {
      for (let b = 0; b < CORNERS; b++) {
        if (((a & 2) | (b & 1)) !== corners) continue
        const leftCost = first.notRow[a]?.[height] ?? NONE
        const rightCost = second.any[b]?.[height] ?? NONE
        const price = order + table.tombstonePrice(a, b, left, width)
        if (leftCost + rightCost + price + table.cutPrice(height, width) !== cost) continue
        return [
          { set: leftSet, width: left, height, cost: leftCost, from: first.notRow, corners: a, column, row },
          { set: rightSet, width: width - left, height, cost: rightCost, from: second.any, corners: b, column: column + left, row },
        ]
      }
    }
  }
  return null
}
