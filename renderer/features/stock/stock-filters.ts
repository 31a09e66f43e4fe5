// Which articles the stock shows: one entry of the left column and the words in the search field, with the counts beside each entry.
import { DESK_STATES, type DeskState, type StockRow } from './stock-rows.js'

export const STOCK_VIEWS = ['duplicate', 'missingHeadline', 'missingCredit', 'overset'] as const
export type StockView = (typeof STOCK_VIEWS)[number]

export type StockFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'state'; readonly state: DeskState }
  | { readonly kind: 'view'; readonly view: StockView }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'reporter'; readonly name: string }

export const ALL: StockFilter = { kind: 'all' }

/** A string that tells filters apart. */
export function filterKey(filter: StockFilter): string {
  switch (filter.kind) {
    case 'all':
      return 'all'
    case 'state':
      return `state:${filter.state}`
    case 'view':
      return `view:${filter.view}`
    case 'section':
      return `section:${filter.section}`
    case 'reporter':
      return `reporter:${filter.name}`
  }
}

const inView = (row: StockRow, view: StockView): boolean => {
  switch (view) {
    case 'duplicate':
      return row.duplicates.length > 0 || row.printedBefore.length > 0
    case 'missingHeadline':
      return row.missingHeadline
    case 'missingCredit':
      return row.missingCredit
    case 'overset':
      return row.oversetLines > 0
  }
}

/** Spiked copy is out of the way: only its own entry shows it. */
export function passes(row: StockRow, filter: StockFilter): boolean {
  if (filter.kind === 'state') return row.state === filter.state
  if (row.state === 'spiked') return false
  switch (filter.kind) {
    case 'all':
      return true
    case 'view':
      return inView(row, filter.view)
    case 'section':
      return row.card.section === filter.section
    case 'reporter':
      return row.reporters.includes(filter.name)
  }
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** True when every word asked for stands in headline, kicker, opening, section, byline or position. */
export function matchesSearch(row: StockRow, search: string): boolean {
  const words = fold(search)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return true
  const { kicker, headline, opening, section, bylineNames } = row.card
  const text = fold([kicker, headline, opening, section, bylineNames, ...row.positions.map((one) => one.pageNo)].join('\n'))
  return words.every((word) => text.includes(word))
}

export const visibleRows = (rows: readonly StockRow[], filter: StockFilter, search: string): StockRow[] =>
  rows.filter((row) => passes(row, filter) && matchesSearch(row, search))

export interface StockCounts {
  readonly all: number
  readonly states: Readonly<Record<DeskState, number>>
  readonly views: Readonly<Record<StockView, number>>
  /** Known sections first, in the publication's order, then others by name; only those that hold copy. */
  readonly sections: readonly { readonly name: string; readonly count: number }[]
  /** Most copy first. */
  readonly reporters: readonly { readonly name: string; readonly count: number }[]
}

const tally = (names: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** What the left column counts. `sectionOrder` are the publication's sections. */
export function stockCounts(rows: readonly StockRow[], sectionOrder: readonly string[]): StockCounts {
  const live = rows.filter((row) => row.state !== 'spiked')
  const count = (filter: StockFilter): number => rows.filter((row) => passes(row, filter)).length
  const sections = tally(live.map((row) => row.card.section).filter((name) => name !== ''))
  const reporters = tally(live.flatMap((row) => row.reporters))
  const rank = (name: string): number => {
    const index = sectionOrder.indexOf(name)
    return index === -1 ? sectionOrder.length : index
  }
  return {
    all: live.length,
    states: Object.fromEntries(DESK_STATES.map((state) => [state, count({ kind: 'state', state })])) as Record<DeskState, number>,
    views: Object.fromEntries(STOCK_VIEWS.map((view) => [view, count({ kind: 'view', view })])) as Record<StockView, number>,
    sections: [...sections]
      .map(([name, number]) => ({ name, count: number }))
      .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name, 'zh-CN')),
    reporters: [...reporters]
      .map(([name, number]) => ({ name, count: number }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh-CN')),
  }
}
