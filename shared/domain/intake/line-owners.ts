// Which item or unplaced stretch owns each line. Ranges lie apart or inside each other; the shortest range that covers a line owns it.
import type { IntakeResult, LineRange } from './item.js'

export type LineOwner = { readonly kind: 'item' | 'unplaced'; readonly index: number; readonly lines: LineRange }

/** Owners by line number, for every line that any range covers (blank lines inside a range too). */
export function lineOwners(result: IntakeResult): Map<number, LineOwner> {
  const all: LineOwner[] = [
    ...result.items.map((item, index) => ({ kind: 'item' as const, index, lines: item.source.lines })),
    ...result.unplaced.map(({ lines }, index) => ({ kind: 'unplaced' as const, index, lines })),
  ]
  const owners = new Map<number, LineOwner>()
  const widestFirst = all.toSorted((a, b) => b.lines[1] - b.lines[0] - (a.lines[1] - a.lines[0]))
  for (const owner of widestFirst) for (let line = owner.lines[0]; line <= owner.lines[1]; line += 1) owners.set(line, owner)
  return owners
}

/** True when two ranges share lines without one lying inside the other. */
export const partlyOverlap = (a: LineRange, b: LineRange): boolean => {
  const apart = a[1] < b[0] || b[1] < a[0]
  const inside = (a[0] <= b[0] && b[1] <= a[1]) || (b[0] <= a[0] && a[1] <= b[1])
  return !apart && !inside
}
