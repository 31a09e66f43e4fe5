// Where things lie on the plan: the line between two duplicates, and the page above or below another.
import type { Box } from '../../../shared/domain/layout/types.js'

export interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const right = (box: Box) => box.x + box.width
const bottom = (box: Box) => box.y + box.height
const middle = (from: number, to: number) => (from + to) / 2

/** Both ends on one axis: in the middle of what the two ranges share, else each at its own near end. */
function ends(a0: number, a1: number, b0: number, b1: number): [number, number] {
  const from = Math.max(a0, b0)
  const to = Math.min(a1, b1)
  if (from <= to) return [middle(from, to), middle(from, to)]
  return a1 < b0 ? [a1, b0] : [a0, b1]
}

/** The shortest straight line between two boxes; level or upright where they face each other. Boxes that overlap meet in a point. */
export function lineBetween(a: Box, b: Box): Line {
  const [x1, x2] = ends(a.x, right(a), b.x, right(b))
  const [y1, y2] = ends(a.y, bottom(a), b.y, bottom(b))
  return { x1, y1, x2, y2 }
}

/** Index of the box in the next row (`by` 1) or the one before (−1) that lies nearest across; null in the last row. */
export function boxBeyond(boxes: readonly Box[], current: number, by: 1 | -1): number | null {
  const own = boxes[current]
  if (!own) return null
  const beyond = boxes
    .map((box, index) => ({ index, down: (box.y - own.y) * by, across: Math.abs(box.x + box.width / 2 - own.x - own.width / 2) }))
    .filter(({ down }) => down > own.height / 2)
    .sort((one, other) => one.down - other.down || one.across - other.across)
  const [nearest] = beyond
  if (!nearest) return null
  const row = beyond.filter(({ down }) => down < nearest.down + own.height / 2)
  return row.sort((one, other) => one.across - other.across)[0]?.index ?? null
}
