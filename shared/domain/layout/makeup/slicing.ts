// Finds the cheapest way to cut a rectangle of columns × rows into modules, one for each article, by exact search.
import { NONE, SlicingTable } from './slicing-table.js'
import type { SlicingInput, SlicingResult, Variant } from './slicing-types.js'
import { unfold } from './slicing-unfold.js'

/**
 * Solves one rectangle. Returns null when not even one item fits within the limit. Items may be held back, each at its price;
 * at most 16 items (the search is exponential: 3^n splits).
 * Throws SlicingCancelled when the caller cancels.
 */
export function solveSlicing<V extends Variant>(input: SlicingInput<V>): SlicingResult<V> | null {
  if (input.items.length > 16) throw new RangeError('too many items for an exact search')
  return pick(new SlicingTable(input))
}

/** The best set and height, weighing what is held back and what stays empty at the foot. */
function pick<V extends Variant>(table: SlicingTable<V>): SlicingResult<V> | null {
  const { columns, rows, items, prices } = table.input
  let best: { set: number; height: number; cost: number; total: number } | null = null
  for (let set = table.full; set >= 1; set--) {
    const cell = table.cell(set, columns)
    if (!cell) continue
    const heldBack = items.reduce((sum, item, i) => ((set >> i) & 1 ? sum : sum + item.holdBackCost), 0)
    for (const height of cell.heights) {
      const cost = (cell.best[height] ?? NONE) + (rows - height) * columns * prices.white
      if (!best || cost + heldBack < best.total) best = { set, height, cost, total: cost + heldBack }
    }
  }
  if (!best) return null
  const cell = table.cell(best.set, columns)
  if (!cell) return null
  const { height } = best
  const placements = unfold(table, {
    set: best.set,
    width: columns,
    height,
    cost: cell.best[height] ?? NONE,
    from: cell.any,
    corners: null,
    column: 0,
    row: 0,
  })
  const { set } = best
  return {
    placements,
    heldBack: items.flatMap((_, i) => ((set >> i) & 1 ? [] : [i])),
    rows: best.height,
    cost: best.cost,
  }
}
