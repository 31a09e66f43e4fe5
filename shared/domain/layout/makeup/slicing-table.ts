// The table of the search: for every set of articles and width, the cheapest cost of each height.
//
// Exact dynamic programming after Gange, Marriott and Stuckey, "Optimal guillotine layout" (DocEng 2012). A module is one article,
// a stack of modules, or a row of modules of equal height. Each layout has one derivation only: the top of a stack is never a
// stack, the left of a row never a row.
import { cornersOf, SlicingCancelled, type SlicingInput, smallestArea, type Variant } from './slicing-types.js'

export const NONE = Number.POSITIVE_INFINITY
/** Corners: bit 2 a head at the top left, bit 1 at the top right. */
export const CORNERS = 4
export type CostsByCorners = (Float64Array | null)[]

export interface Cell {
  /** Heights that some layout of the cell has, ascending. */
  readonly heights: readonly number[]
  /** Cheapest cost by height, over all corners. */
  readonly best: Float64Array
  readonly any: CostsByCorners
  /** Layouts that are not stacks, and that are not rows. */
  readonly notStack: CostsByCorners
  readonly notRow: CostsByCorners
}

type Shape = 'leaf' | 'stack' | 'row'

class CellBuilder {
  private readonly rows: number
  readonly byShape: Record<Shape, CostsByCorners> = {
    leaf: [null, null, null, null],
    stack: [null, null, null, null],
    row: [null, null, null, null],
  }
  constructor(rows: number) {
    this.rows = rows
  }
  costs(shape: Shape, corners: number): Float64Array {
    const found = this.byShape[shape][corners]
    if (found) return found
    const made = new Float64Array(this.rows + 1).fill(NONE)
    this.byShape[shape][corners] = made
    return made
  }
  build(): Cell | null {
    const { leaf, stack, row } = this.byShape
    const notStack = leaf.map((costs, i) => cheaper(costs, row[i] ?? null))
    const notRow = leaf.map((costs, i) => cheaper(costs, stack[i] ?? null))
    const any = notStack.map((costs, i) => cheaper(costs, stack[i] ?? null))
    const best = new Float64Array(this.rows + 1).fill(NONE)
    const heights: number[] = []
    for (let h = 1; h <= this.rows; h++) {
      for (const costs of any) if (costs) best[h] = Math.min(best[h] ?? NONE, costs[h] ?? NONE)
      if ((best[h] ?? NONE) < NONE) heights.push(h)
    }
    return heights.length > 0 ? { heights, best, any, notStack, notRow } : null
  }
}

function cheaper(a: Float64Array | null, b: Float64Array | null): Float64Array | null {
  if (!a || !b) return a ?? b
  return a.map((cost, i) => Math.min(cost, b[i] ?? NONE))
}

/** Fills itself when made; throws SlicingCancelled when the caller cancels. */
export class SlicingTable<V extends Variant> {
  readonly input: SlicingInput<V>
  /** The set of all items. */
  readonly full: number
  private readonly cells: (Cell | null)[]
  private readonly topPriority: Float64Array
  private readonly smallest: Float64Array
  constructor(input: SlicingInput<V>) {
    this.input = input
    this.full = (1 << input.items.length) - 1
    this.cells = new Array<Cell | null>((this.full + 1) * (input.columns + 1)).fill(null)
    this.topPriority = new Float64Array(this.full + 1)
    this.smallest = new Float64Array(this.full + 1)
    const single = input.items.map((item) => smallestArea(item.variants))
    for (let set = 1; set <= this.full; set++) {
      const low = 31 - Math.clz32(set & -set)
      const rest = set & (set - 1)
      this.smallest[set] = (single[low] ?? NONE) + (this.smallest[rest] ?? 0)
      this.topPriority[set] = Math.max(input.items[low]?.priority ?? 0, this.topPriority[rest] ?? 0)
    }
    this.fill()
  }

  private fill(): void {
    const { columns, rows } = this.input
    for (let set = 1; set <= this.full; set++) {
      if (this.input.isCancelled()) throw new SlicingCancelled()
      for (let width = 1; width <= columns; width++) {
        if ((this.smallest[set] ?? NONE) > width * rows) continue
        this.cells[set * (columns + 1) + width] = this.fillCell(set, width)
      }
    }
  }

  cell(set: number, width: number): Cell | null {
    return this.cells[set * (this.input.columns + 1) + width] ?? null
  }

  private fillCell(set: number, width: number): Cell | null {
    const builder = new CellBuilder(this.input.rows)
    if ((set & (set - 1)) === 0) this.addLeaves(builder, set, width)
    for (let first = (set - 1) & set; first > 0; first = (first - 1) & set) {
      this.addStacks(builder, first, set ^ first, width)
      for (let left = 1; left < width; left++) this.addRows(builder, first, set ^ first, left, width)
    }
    return builder.build()
  }

  private addLeaves(builder: CellBuilder, set: number, width: number): void {
    const item = this.input.items[31 - Math.clz32(set)]
    for (const variant of item?.variants[width] ?? []) {
      if (variant.rows > this.input.rows || variant.cost > this.input.costLimit) continue
      const costs = builder.costs('leaf', cornersOf(variant))
      costs[variant.rows] = Math.min(costs[variant.rows] ?? NONE, variant.cost)
    }
  }

  private addStacks(builder: CellBuilder, upper: number, lower: number, width: number): void {
    const top = this.cell(upper, width)
    const bottom = this.cell(lower, width)
    if (!top || !bottom) return
    const { rows, costLimit } = this.input
    const price = this.stackPrice(upper, lower)
    for (let corners = 0; corners < CORNERS; corners++) {
      const topCosts = top.notStack[corners]
      if (!topCosts) continue
      const out = builder.costs('stack', corners)
      for (const h1 of top.heights) {
        const topCost = topCosts[h1] as number
        if (topCost + price > costLimit) continue
        for (const h2 of bottom.heights) {
          const h = h1 + h2
          if (h > rows) break
          const cost = topCost + (bottom.best[h2] as number) + price
          if (cost < (out[h] as number) && cost <= costLimit) out[h] = cost
        }
      }
    }
  }

  private addRows(builder: CellBuilder, leftSet: number, rightSet: number, left: number, width: number): void {
    const first = this.cell(leftSet, left)
    const second = this.cell(rightSet, width - left)
    if (!first || !second) return
    const { costLimit } = this.input
    const order = this.rowPrice(leftSet, rightSet)
    for (let a = 0; a < CORNERS; a++) {
      const firstCosts = first.notRow[a]
      if (!firstCosts) continue
      for (let b = 0; b < CORNERS; b++) {
        const secondCosts = second.any[b]
        if (!secondCosts) continue
        const price = order + this.tombstonePrice(a, b, left, width)
        const out = builder.costs('row', (a & 2) | (b & 1))
        for (const h of first.heights) {
          const cost = (firstCosts[h] as number) + (secondCosts[h] as number) + price + this.cutPrice(h, width)
          if (cost < (out[h] as number) && cost <= costLimit) out[h] = cost
        }
      }
    }
  }

  stackPrice(upper: number, lower: number): number {
    let inversions = 0
    this.input.items.forEach((below, j) => {
      if (!((lower >> j) & 1)) return
      this.input.items.forEach((above, i) => {
        if ((upper >> i) & 1 && below.priority > above.priority) inversions += below.priority - above.priority
      })
    })
    return this.input.prices.order * 0.25 * inversions
  }

  rowPrice(leftSet: number, rightSet: number): number {
    return this.input.prices.leftRight * Math.max(0, (this.topPriority[rightSet] ?? 0) - (this.topPriority[leftSet] ?? 0))
  }

  tombstonePrice(a: number, b: number, left: number, width: number): number {
    if (!(a & 1) || !(b & 2)) return 0
    return this.input.prices.tombstone * (left * 2 === width ? 1 : 0.55)
  }

  cutPrice(height: number, width: number): number {
    const share = height / this.input.rows
    return this.input.prices.cut * share * share * (width === this.input.columns ? 1 : 0.5)
  }
}
