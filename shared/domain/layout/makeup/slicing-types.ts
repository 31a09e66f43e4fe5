// The vocabulary of the search for slicing layouts: rectangles cut into modules, one article each.

/** One way to set an article at a given width. `rows` is the depth of its frame. */
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
  /** Height used. */
  readonly rows: number
  /** Cost of the layout and its empty foot, without the price of what was held back. */
  readonly cost: number
}

/** Thrown when the caller cancels. */
export class SlicingCancelled extends Error {}

/** Corners as bits: 2 a head at the top left, 1 at the top right. */
export function cornersOf(variant: Variant): number {
  return (variant.headLeft ? 2 : 0) | (variant.headRight ? 1 : 0)
}

/** Fewest cells any variant takes: a bound on what can share a rectangle. */
export function smallestArea(variants: readonly (readonly Variant[])[]): number {
  let smallest = Number.POSITIVE_INFINITY
  variants.forEach((list, width) => {
    for (const variant of list) smallest = Math.min(smallest, variant.rows * width)
  })
  return smallest
}
