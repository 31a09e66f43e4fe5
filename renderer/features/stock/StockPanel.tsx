// The stock (稿库): filters, list and preview of the issue's copy; files dropped or pasted here go to the import review.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type KeyHint, useIsShown, useLanguage, usePlaces, useSession, useStatusLine, useText } from '../../desk/index.js'
import { announce, useShortcuts } from '../../ui/index.js'
import { IntakeDropZone, IntakeReview, useIntake } from '../intake/index.js'
import {
  compareDuplicates,
  editArticle,
  fileArticles,
  returnArticles,
  spikeArticles,
  startArticle,
  unspikeArticles,
} from './article-actions.js'
import { FilterPane } from './FilterPane.js'
import { ListPane } from './ListPane.js'
import { PreviewPane } from './PreviewPane.js'
import styles from './stock.module.css'
import { stockEntries, stopFrom } from './stock-entries.js'
import { ALL, type StockFilter, visibleRows } from './stock-filters.js'
import { type Grouping, groupRows } from './stock-groups.js'
import { actedOn, goTo, keepWithin, NO_SELECTION, type StockSelection } from './stock-selection.js'
import { rowTitle } from './stock-words.js'
import { useNow } from './use-now.js'
import { useStock } from './use-stock.js'

const HINTS: readonly KeyHint[] = [
  { keys: ['j', 'k'], label: 'shell.key.next' },
  { keys: [' '], label: 'stock.key.select' },
  { keys: ['Enter'], label: 'shell.key.open' },
  { keys: ['s'], label: 'stock.key.file' },
  { keys: ['d'], label: 'shell.key.duplicates' },
  { keys: ['Delete'], label: 'stock.key.spike' },
]

export function StockPanel() {
  const intake = useIntake()
  return <IntakeDropZone>{intake.review ? <IntakeReview /> : <StockScreen />}</IntakeDropZone>
}

function StockScreen() {
  const t = useText()
  const language = useLanguage()
  const writer = useSession().start?.person?.name ?? null
  const stock = useStock()
  const nowMs = useNow()
  const shown = useIsShown()
  const selectArticle = usePlaces((state) => state.selectArticle)
  const [filter, setFilter] = useState<StockFilter>(ALL)
  const [search, setSearch] = useState('')
  const [grouping, setGrouping] = useState<Grouping>('state')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [selection, setSelection] = useState<StockSelection>(NO_SELECTION)
  const listRef = useRef<HTMLDivElement>(null)
  const searchRef = useRef<HTMLInputElement>(null)

  const { rows, pages } = stock
  const visible = useMemo(() => visibleRows(rows, filter, search), [rows, filter, search])
  const groups = useMemo(() => {
    const headings = pages.map(({ id, content }) => ({ id, pageNo: content.pageNo, pageName: content.pageName }))
    return groupRows(visible, grouping, { pages: headings, nowMs })
  }, [visible, grouping, pages, nowMs])
  const entries = useMemo(() => stockEntries(groups, closed), [groups, closed])
  const stops = useMemo(() => entries.filter((entry) => entry.kind === 'row' || !entry.open).map((entry) => entry.key), [entries])
  const order = useMemo(() => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.key] : [])), [entries])

  // When copy goes (spiked, filtered out) the keyboard stays where it was in the list.
  const before = useRef<readonly string[]>(stops)
  useEffect(() => {
    setSelection((now) => keepWithin(now, stops, before.current))
    before.current = stops
  }, [stops])

  const byId = useMemo(() => new Map(rows.map((row) => [row.card.id, row])), [rows])
  const rowOf = useCallback((id: string) => byId.get(id) ?? null, [byId])
  const acted = useMemo(() => actedOn(selection, order).flatMap((id) => byId.get(id) ?? []), [selection, order, byId])
  // The article that another screen or the import had in hand is the one to be on when coming back, once the list has it.
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    if (shown) awaited.current = usePlaces.getState().articleId
  }, [shown])
  useEffect(() => {
    if (awaited.current === null || !order.includes(awaited.current)) return
    setSelection(goTo(awaited.current))
    awaited.current = null
  }, [order])
  const choose = (next: StockSelection): void => {
    awaited.current = null
    setSelection(next)
  }
  const activeRow = selection.active === null ? null : rowOf(selection.active)
  const activeId = activeRow?.card.id ?? null
  useEffect(() => {
    if (shown && activeId !== null && awaited.current === null) selectArticle(activeId)
  }, [shown, activeId, selectArticle])

  const step = (by: 1 | -1): void => {
    const next = stopFrom(entries, selection.active, by)
    if (next === null) return
    choose(goTo(next))
    // With nothing else in hand the list takes the keys, so that arrows and Space go on from here.
    const focused = document.activeElement
    if (focused === document.body || focused?.matches('[data-screen]')) listRef.current?.focus()
    const row = rowOf(next)
    if (row && document.activeElement !== listRef.current) announce(rowTitle(row))
  }
  const spike = (): void => void spikeArticles(acted.filter((row) => row.state !== 'spiked'))
  const start = (): void =>
    void startArticle(stock.issueId, {
      language: language === 'en' ? 'en' : 'zh',
      section: filter.kind === 'section' ? filter.section : '',
      writer,
    })
  useShortcuts(
    {
      j: () => step(1),
      k: () => step(-1),
      d: () => (activeRow ? compareDuplicates(activeRow) : false),
      s: () => void fileArticles(acted.filter((row) => row.state !== 'spiked')),
      '/': () => searchRef.current?.focus(),
      'Ctrl+F': () => searchRef.current?.select(),
    },
    shown,
  )

  useStatusLine('stock', t('stock.summary.selected', { selected: acted.length, count: visible.length }), HINTS)

  const pageOf = (section: string): string | null => {
    const carrying = pages.filter((page) => page.content.section === section || page.content.pageName === section)
    return carrying.length === 1 ? (carrying[0]?.content.pageNo ?? null) : null
  }
  return (
    <div className={styles.screen}>
      <FilterPane counts={stock.counts} filter={filter} onFilter={setFilter} onNew={start} pageOf={pageOf} />
      <ListPane
        stock={stock}
        groups={groups}
        closed={closed}
        onFold={(key, close) =>
          setClosed((now) => {
            const next = new Set(now)
            if (close) next.add(key)
            else next.delete(key)
            return next
          })
        }
        grouping={grouping}
        onGrouping={setGrouping}
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
        searchRef={searchRef}
        visible={visible.length}
        selection={selection}
        onSelect={choose}
        onOpen={(id) => {
          const row = rowOf(id)
          if (row) editArticle(row)
        }}
        onSpike={spike}
        onNew={start}
        nowMs={nowMs}
        listRef={listRef}
      />
      <PreviewPane
        rows={acted}
        rowOf={rowOf}
        onEdit={editArticle}
        onFile={(some) => void fileArticles(some)}
        onReturn={(some) => void returnArticles(some)}
        onSpike={(some) => void spikeArticles(some)}
        onUnspike={(some) => void unspikeArticles(some)}
        onCompare={compareDuplicates}
      />
    </div>
  )
}
