// How the list of the stock is grouped: by state, by page or by day, each with its own order inside the group.
import { DESK_STATES, type DeskState, type StockRow } from './stock-rows.js'

export const GROUPINGS = ['state', 'page', 'time'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type GroupTitle =
  | { readonly kind: 'state'; readonly state: DeskState }
  | { readonly kind: 'page'; readonly pageNo: string; readonly pageName: string }
  | { readonly kind: 'unplaced' }
  /** A local calendar day, as the epoch ms of its noon; `age` in days, 0 today. */
  | { readonly kind: 'day'; readonly noonMs: number; readonly age: number }

export interface StockGroup {
  readonly key: string
  readonly title: GroupTitle
  readonly rows: readonly StockRow[]
}

export interface GroupingContext {
  /** Pages in issue order. */
  readonly pages: readonly { readonly id: string; readonly pageNo: string; readonly pageName: string }[]
  /** Now, epoch ms. */
  readonly nowMs: number
}

const newestFirst = (a: StockRow, b: StockRow): number => b.card.updatedAt - a.card.updatedAt || (a.card.id < b.card.id ? -1 : 1)

function byState(rows: readonly StockRow[]): StockGroup[] {
  return DESK_STATES.map((state) => ({
    key: `state:${state}`,
    title: { kind: 'state' as const, state },
    rows: rows.filter((row) => row.state === state).sort(newestFirst),
  }))
}

function byPage(rows: readonly StockRow[], pages: GroupingContext['pages']): StockGroup[] {
  const numberOn = (row: StockRow, pageId: string): number => row.positions.find((one) => one.pageId === pageId)?.number ?? 0
  const unplaced: StockGroup = {
    key: 'unplaced',
    title: { kind: 'unplaced' },
    rows: rows.filter((row) => row.positions.length === 0).sort(newestFirst),
  }
  // An article on two pages is listed once, under the first of them: a row is one article.
  const placed = pages.map((page) => ({
    key: `page:${page.id}`,
    title: { kind: 'page' as const, pageNo: page.pageNo, pageName: page.pageName },
    rows: rows.filter((row) => row.positions[0]?.pageId === page.id).sort((a, b) => numberOn(a, page.id) - numberOn(b, page.id)),
  }))
  return [unplaced, ...placed]
}

const HOUR = 3_600_000

/** Noon of the local day, so that days can be told apart and counted without tripping over a change of the clock. */
function noonOf(ms: number): number {
  const date = new Date(ms)
  date.setHours(12, 0, 0, 0)
  return date.getTime()
}

function byDay(rows: readonly StockRow[], nowMs: number): StockGroup[] {
  const days = new Map<number, StockRow[]>()
  for (const row of [...rows].sort(newestFirst)) {
    const noonMs = noonOf(row.card.updatedAt)
    const day = days.get(noonMs)
    if (day) day.push(row)
    else days.set(noonMs, [row])
  }
  const today = noonOf(nowMs)
  return [...days].map(([noonMs, dayRows]) => ({
    key: `day:${noonMs}`,
    title: { kind: 'day' as const, noonMs, age: Math.round((today - noonMs) / (24 * HOUR)) },
    rows: dayRows,
  }))
}

/** The groups that hold anything; every row given is in exactly one of them. */
export function groupRows(rows: readonly StockRow[], grouping: Grouping, context: GroupingContext): StockGroup[] {
  const groups = grouping === 'state' ? byState(rows) : grouping === 'page' ? byPage(rows, context.pages) : byDay(rows, context.nowMs)
  return groups.filter((group) => group.rows.length > 0)
}
