// The list of the stock as a column of entries with heights: what is in the window, where an entry stands, which one comes next.
import type { StockGroup } from './stock-groups.js'
import type { StockRow } from './stock-rows.js'

export const GROUP_PX = 26
export const ROW_PX = 44

interface EntryPlace {
  readonly key: string
  /** Distance from the top of the list, px. */
  readonly topPx: number
  readonly heightPx: number
}
export type StockEntry = EntryPlace &
  ({ readonly kind: 'group'; readonly group: StockGroup; readonly open: boolean } | { readonly kind: 'row'; readonly row: StockRow })

/** Group heads and the rows of open groups, top to bottom. */
export function stockEntries(groups: readonly StockGroup[], closed: ReadonlySet<string>): StockEntry[] {
  const entries: StockEntry[] = []
  let topPx = 0
  for (const group of groups) {
    const open = !closed.has(group.key)
    entries.push({ kind: 'group', key: group.key, group, open, topPx, heightPx: GROUP_PX })
    topPx += GROUP_PX
    if (!open) continue
    for (const row of group.rows) {
      entries.push({ kind: 'row', key: row.card.id, row, topPx, heightPx: ROW_PX })
      topPx += ROW_PX
    }
  }
  return entries
}

export const listHeightPx = (entries: readonly StockEntry[]): number => {
  const last = entries.at(-1)
  return last ? last.topPx + last.heightPx : 0
}

/** Index of the entry that covers `px`; the last one below the end. */
function indexAt(entries: readonly StockEntry[], px: number): number {
  let low = 0
  let high = entries.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((entries[middle]?.topPx ?? 0) <= px) low = middle
    else high = middle - 1
  }
  return low
}

/** Half-open range of entries to draw: those in the window and `spare` more on either side. */
export function entriesInWindow(
  entries: readonly StockEntry[],
  scrollPx: number,
  windowPx: number,
  spare: number,
): { readonly from: number; readonly to: number } {
  if (entries.length === 0) return { from: 0, to: 0 }
  return {
    from: Math.max(0, indexAt(entries, scrollPx) - spare),
    to: Math.min(entries.length, indexAt(entries, scrollPx + windowPx) + 1 + spare),
  }
}

/** The scroll position that shows the entry whole, moved no further than needed. */
export function scrollToShow(entry: EntryPlace, scrollPx: number, windowPx: number): number {
  if (entry.topPx < scrollPx) return entry.topPx
  return Math.max(scrollPx, entry.topPx + entry.heightPx - windowPx)
}

/** Where the keyboard stops: rows, and the heads of closed groups, which stand for their rows. */
const isStop = (entry: StockEntry): boolean => entry.kind === 'row' || !entry.open

/** The stop `by` places from `key`; the first or last one when it would leave the list or `key` is not in it. */
export function stopFrom(entries: readonly StockEntry[], key: string | null, by: number): string | null {
  const stops = entries.filter(isStop)
  const at = stops.findIndex((entry) => entry.key === key)
  if (at === -1) return (by >= 0 ? stops[0] : stops.at(-1))?.key ?? null
  return stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.key ?? null
}

/** The group an entry belongs to. */
export const groupKeyOf = (groups: readonly StockGroup[], key: string): string | null =>
  groups.find((group) => group.key === key || group.rows.some((row) => row.card.id === key))?.key ?? null
