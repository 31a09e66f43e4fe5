// Finds the cheapest way to cut a rectangle of columns × rows into modules, one for each article, by exact search.
//
// Dynamic programming over (set of articles, width) → height → cost, after Gange, Marriott and Stuckey, "Optimal guillotine
// layout" (DocEng 2012). A module is one article, a stack of modules, or a row of modules of equal height. Each layout has one
// derivation only: the top of a stack is never a stack, the left of a row never a row.

/** One way to set an article at a given width. `rows` includes the empty row below the module. */
export interface Variant {
  readonly rows: number
  readonly cost: number
  /** Whether a head stands in the top left and top right corner: two heads side by side cost. */
  readonly headLeft: boolean
  readonly headRight: boolean
}

export interface SlicingItem<V extends Variant> {
  readonly priority: number
  /** Price of leaving the item out. */
  readonly holdBackCost: number
  /** Variants by width; index 0 is unused. */
  readonly variants: readonly (readonly V[])[]
}

export interface SlicingPrices {
  readonly order: number
  readonly leftRight: number
  readonly tombstone: number
  readonly cut: number
  /** One empty cell at the foot. */
  readonly white: number
}

export interface SlicingInput<V extends Variant> {
  readonly columns: number
  /** Height of the rectangle in rows, including one row for the gap below the last module. */
  readonly rows: number
  readonly items: readonly SlicingItem<V>[]
  readonly prices: SlicingPrices
  /** Layouts dearer than this are not looked at. */
  readonly costLimit: number
  readonly isCancelled: () => boolean
}

export interface SlicingPlacement<V extends Variant> {
  readonly item: number
  /** Column and row from 0 inside the rectangle. */
  readonly column: number
  readonly columns: number
  readonly row: number
  readonly variant: V
}

export interface SlicingResult<V extends Variant> {
  readonly placements: readonly SlicingPlacement<V>[]
  readonly heldBack: readonly number[]
  /** Height used, gap row included. */
  readonly rows: number
  /** Cost of the layout and its empty foot, without the price of what was held back. */
  readonly cost: number
}

/** Thrown when the caller cancels. */
export class SlicingCancelled extends Error {}

const NONE = Number.POSITIVE_INFINITY
/** Corners: bit 2 a head at the top left, bit 1 at the top right. */
const CORNERS = 4
type CostsByCorners = (Float64Array | null)[]

interface Cell {
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

/**
 * Solves one rectangle. Returns null when not even one item fits within the limit. Items may be held back, each at its price;
 * at most 16 items (the search is exponential: 3^n splits).
 */
export function solveSlicing<V extends Variant>(input: SlicingInput<V>): SlicingResult<V> | null {
  if (input.items.length > 16) throw new RangeError('too many items for an exact search')
  return new SlicingSearch(input).solve()
}

class SlicingSearch<V extends Variant> {
  private readonly input: SlicingInput<V>
  private readonly full: number
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
  }

  solve(): SlicingResult<V> | null {
    const { columns, rows } = this.input
    for (let set = 1; set <= this.full; set++) {
      if (this.input.isCancelled()) throw new SlicingCancelled()
      for (let width = 1; width <= columns; width++) {
        if ((this.smallest[set] ?? NONE) > width * rows) continue
        this.cells[set * (columns + 1) + width] = this.fillCell(set, width)
      }
    }
    return this.pick()
  }

  private cell(set: number, width: number): Cell | null {
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

  private stackPrice(upper: number, lower: number): number {
    let inversions = 0
    this.input.items.forEach((below, j) => {
      if (!((lower >> j) & 1)) return
      this.input.items.forEach((above, i) => {
        if ((upper >> i) & 1 && below.priority > above.priority) inversions += below.priority - above.priority
      })
    })
    return this.input.prices.order * 0.25 * inversions
  }

  private rowPrice(leftSet: number, rightSet: number): number {
    return this.input.prices.leftRight * Math.max(0, (this.topPriority[rightSet] ?? 0) - (this.topPriority[leftSet] ?? 0))
  }

  private tombstonePrice(a: number, b: number, left: number, width: number): number {
    if (!(a & 1) || !(b & 2)) return 0
    return this.input.prices.tombstone * (left * 2 === width ? 1 : 0.55)
  }

  private cutPrice(height: number, width: number): number {
    const share = height / this.input.rows
    return this.input.prices.cut * share * share * (width === this.input.columns ? 1 : 0.5)
  }

  /** The best set and height, weighing what is held back and what stays empty at the foot. */
  private pick(): SlicingResult<V> | null {
    const { columns, rows, items, prices } = this.input
    let best: { set: number; height: number; cost: number; total: number } | null = null
    for (let set = this.full; set >= 1; set--) {
      const cell = this.cell(set, columns)
      if (!cell) continue
      const heldBack = items.reduce((sum, item, i) => ((set >> i) & 1 ? sum : sum + item.holdBackCost), 0)
      for (const height of cell.heights) {
        const cost = (cell.best[height] ?? NONE) + (rows - height) * columns * prices.white
        if (!best || cost + heldBack < best.total) best = { set, height, cost, total: cost + heldBack }
      }
    }
    if (!best) return null
    const placements: SlicingPlacement<V>[] = []
    const cell = this.cell(best.set, columns)
    if (cell) this.unfold(best.set, columns, best.height, cell.any, cell.best[best.height] ?? NONE, null, 0, 0, placements)
    const { set } = best
    return {
      placements,
      heldBack: items.flatMap((_, i) => ((set >> i) & 1 ? [] : [i])),
      rows: best.height,
      cost: best.cost,
    }
  }

  /** Follows the costs back to the cuts that made them: cheaper than remembering every cut during the search. */
  private unfold(
    set: number,
    width: number,
    height: number,
    from: CostsByCorners,
    cost: number,
    corners: number | null,
    column: number,
    row: number,
    out: SlicingPlacement<V>[],
  ): void {
    const exact = corners ?? from.findIndex((costs) => costs?.[height] === cost)
    const cell = this.cell(set, width)
    if (!cell) throw new Error('a layout was lost between search and unfolding')
    if ((set & (set - 1)) === 0) {
      const item = 31 - Math.clz32(set)
      const variant = this.input.items[item]?.variants[width]?.find(
        (one) => one.rows === height && one.cost === cost && cornersOf(one) === exact,
      )
      if (!variant) throw new Error('a variant was lost between search and unfolding')
      out.push({ item, column, columns: width, row, variant })
      return
    }
    for (let first = (set - 1) & set; first > 0; first = (first - 1) & set) {
      if (from !== cell.notStack && this.unfoldStack(first, set ^ first, width, height, cost, exact, column, row, out)) return
      if (from !== cell.notRow && this.unfoldRow(first, set ^ first, width, height, cost, exact, column, row, out)) return
    }
    throw new Error('a cut was lost between search and unfolding')
  }

  private unfoldStack(
    upper: number,
    lower: number,
    width: number,
    height: number,
    cost: number,
    corners: number,
    column: number,
    row: number,
    out: SlicingPlacement<V>[],
  ): boolean {
    const top = this.cell(upper, width)
    const bottom = this.cell(lower, width)
    const topCosts = top?.notStack[corners]
    if (!top || !bottom || !topCosts) return false
    const price = this.stackPrice(upper, lower)
    for (const h1 of top.heights) {
      const topCost = topCosts[h1] ?? NONE
      const bottomCost = bottom.best[height - h1] ?? NONE
      if (topCost + bottomCost + price !== cost) continue
      this.unfold(upper, width, h1, top.notStack, topCost, corners, column, row, out)
      this.unfold(lower, width, height - h1, bottom.any, bottomCost, null, column, row + h1, out)
      return true
    }
    return false
  }

  private unfoldRow(
    leftSet: number,
    rightSet: number,
    width: number,
    height: number,
    cost: number,
    corners: number,
    column: number,
    row: number,
    out: SlicingPlacement<V>[],
  ): boolean {
    const order = this.rowPrice(leftSet, rightSet)
    for (let left = 1; left < width; left++) {
      const first = this.cell(leftSet, left)
      const second = this.cell(rightSet, width - left)
      if (!first || !second) continue
      for (let a = 0; a < CORNERS; a++) {
        for (let b = 0; b < CORNERS; b++) {
          if (((a & 2) | (b & 1)) !== corners) continue
          const firstCost = first.notRow[a]?.[height] ?? NONE
          const secondCost = second.any[b]?.[height] ?? NONE
          const price = order + this.tombstonePrice(a, b, left, width)
          if (firstCost + secondCost + price + this.cutPrice(height, width) !== cost) continue
          this.unfold(leftSet, left, height, first.notRow, firstCost, a, column, row, out)
          this.unfold(rightSet, width - left, height, second.any, secondCost, b, column + left, row, out)
          return true
        }
      }
    }
    return false
  }
}

function cornersOf(variant: Variant): number {
  return (variant.headLeft ? 2 : 0) | (variant.headRight ? 1 : 0)
}

/** Fewest cells any variant takes: a bound on what can share a rectangle. */
export function smallestArea(variants: readonly (readonly Variant[])[]): number {
  let smallest = NONE
  variants.forEach((list, width) => {
    for (const variant of list) smallest = Math.min(smallest, variant.rows * width)
  })
  return smallest
}
