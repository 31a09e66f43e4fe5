// The list of the stock: groups that fold, rows that are drawn only while they are in the window, one tab stop for all of it.
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useFormat, useText } from '../../desk/index.js'
import { classes, Icon, onShortcut, StageBar } from '../../ui/index.js'
import { StockRowView } from './StockRowView.js'
import styles from './stock.module.css'
import { entriesInWindow, groupKeyOf, listHeightPx, type StockEntry, scrollToShow, stockEntries, stopFrom } from './stock-entries.js'
import type { StockGroup } from './stock-groups.js'
import { DESK_STATES } from './stock-rows.js'
import { extendTo, goTo, type StockSelection, selectAll, toggle } from './stock-selection.js'
import { groupTitle, rowWords } from './stock-words.js'

/** Rows drawn beyond either edge, so that quick scrolling shows no white. */
const SPARE = 8

export interface StockListProps {
  readonly groups: readonly StockGroup[]
  readonly closed: ReadonlySet<string>
  readonly onFold: (groupKey: string, closed: boolean) => void
  readonly selection: StockSelection
  readonly onSelect: (selection: StockSelection) => void
  readonly onOpen: (articleId: string) => void
  readonly onSpike: () => void
  readonly nowMs: number
  readonly listRef: React.RefObject<HTMLDivElement | null>
}

const HEAD = ['headline', 'section', 'reporter', 'characters', 'position', 'updated'] as const

export function StockList(props: StockListProps) {
  const { groups, closed, onFold, selection, onSelect, onOpen, nowMs, listRef } = props
  const t = useText()
  const formats = useFormat()
  const ids = useId()
  const entries = useMemo(() => stockEntries(groups, closed), [groups, closed])
  const order = useMemo(() => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.key] : [])), [entries])
  const [view, setView] = useState({ scrollPx: 0, heightPx: 800 })
  const { from, to } = entriesInWindow(entries, view.scrollPx, view.heightPx, SPARE)
  const active = entries.find((entry) => entry.key === selection.active) ?? null

  useLayoutEffect(() => {
    const list = listRef.current
    if (!list) return
    const measure = (): void => setView({ scrollPx: list.scrollTop, heightPx: list.clientHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(list)
    return () => watch.disconnect()
  }, [listRef])

  const shown = useRef<string | null>(null)
  useEffect(() => {
    const list = listRef.current
    if (!list || !active || shown.current === active.key) return
    shown.current = active.key
    list.scrollTop = scrollToShow(active, list.scrollTop, list.clientHeight)
  }, [active, listRef])

  const step = (by: number, extend: boolean): void => {
    const next = stopFrom(entries, selection.active, by)
    if (next !== null) onSelect(extend ? extendTo(selection, next, order) : goTo(next))
  }
  const page = Math.max(1, Math.floor(view.heightPx / 44) - 1)
  const fold = (close: boolean): boolean => {
    const key = selection.active === null ? null : groupKeyOf(groups, selection.active)
    if (key === null || closed.has(key) === close) return false
    onFold(key, close)
    onSelect(goTo(close ? key : (groups.find((group) => group.key === key)?.rows[0]?.card.id ?? key)))
    return true
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    onShortcut(event, {
      ArrowDown: () => step(1, false),
      ArrowUp: () => step(-1, false),
      'Shift+ArrowDown': () => step(1, true),
      'Shift+ArrowUp': () => step(-1, true),
      PageDown: () => step(page, false),
      PageUp: () => step(-page, false),
      Home: () => step(-entries.length, false),
      End: () => step(entries.length, false),
      ArrowLeft: () => fold(true),
      ArrowRight: () => fold(false),
      'Ctrl+A': () => onSelect(selectAll(selection, order)),
      Escape: () => (selection.selected.size > 0 ? onSelect(goTo(selection.active)) : false),
      ' ': () => {
        if (active?.kind === 'row') onSelect(toggle(selection, active.key))
      },
      Enter: () => {
        if (active?.kind === 'row') onOpen(active.key)
        else fold(false)
      },
      Delete: props.onSpike,
      Backspace: props.onSpike,
    })
  }
  const press = (event: React.MouseEvent, key: string): void => {
    if (event.shiftKey) onSelect(extendTo(selection, key, order))
    else if (event.ctrlKey || event.metaKey) onSelect(toggle(selection, key))
    else onSelect(goTo(key))
  }
  const idOf = (key: string): string => `${ids}-${key}`

  return (
    <div className={styles.list}>
      <div className={styles.head} aria-hidden="true">
        <span />
        {HEAD.map((column) => (
          <span key={column} className={column === 'characters' || column === 'updated' ? styles.right : ''}>
            {t(`stock.column.${column}`)}
          </span>
        ))}
      </div>
      <div
        ref={listRef}
        role="treegrid"
        tabIndex={0}
        aria-label={t('stock.list')}
        aria-multiselectable="true"
        aria-readonly="true"
        aria-rowcount={entries.length}
        aria-activedescendant={active ? idOf(active.key) : undefined}
        className={classes('scroll', styles.window)}
        onScroll={(event) => setView({ scrollPx: event.currentTarget.scrollTop, heightPx: event.currentTarget.clientHeight })}
        onKeyDown={onKeyDown}
      >
        <div className={styles.extent} style={{ height: listHeightPx(entries) }}>
          {entries.slice(from, to).map((entry, index) => {
            const at = { id: idOf(entry.key), rowIndex: from + index + 1, topPx: entry.topPx, active: entry === active }
            return entry.kind === 'group' ? (
              <GroupHead key={entry.key} entry={entry} {...at} onFold={() => onFold(entry.key, entry.open)} />
            ) : (
              // biome-ignore lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the grid has the focus and the keys
              <div
                key={entry.key}
                id={at.id}
                role="row"
                aria-level={2}
                aria-rowindex={at.rowIndex}
                aria-selected={selection.selected.size > 0 ? selection.selected.has(entry.key) : at.active}
                aria-label={rowWords(t, formats, entry.row)}
                className={classes(
                  styles.row,
                  (selection.selected.size > 0 ? selection.selected.has(entry.key) : at.active) && styles.on,
                  at.active && styles.active,
                  entry.row.state === 'spiked' && styles.spiked,
                )}
                style={{ top: at.topPx }}
                onClick={(event) => press(event, entry.key)}
                onDoubleClick={() => onOpen(entry.key)}
              >
                <span />
                <StockRowView row={entry.row} nowMs={nowMs} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface GroupHeadProps {
  readonly entry: StockEntry & { readonly kind: 'group' }
  readonly id: string
  readonly rowIndex: number
  readonly topPx: number
  readonly active: boolean
  readonly onFold: () => void
}

function GroupHead({ entry, id, rowIndex, topPx, active, onFold }: GroupHeadProps) {
  const t = useText()
  const title = groupTitle(t, useFormat(), entry.group.title)
  const count = entry.group.rows.length
  const step = entry.group.title.kind === 'state' ? DESK_STATES.indexOf(entry.group.title.state) + 1 : null
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the grid has the focus and the keys
    <div
      id={id}
      role="row"
      aria-level={1}
      aria-rowindex={rowIndex}
      aria-expanded={entry.open}
      className={classes(styles.group, active && styles.active)}
      style={{ top: topPx }}
      onClick={onFold}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot draw only the rows in its window */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and the keys */}
      <div role="gridcell" className={styles.groupCell} aria-label={t('stock.group.count', { title, count })}>
        <Icon name={entry.open ? 'open' : 'next'} size="s" />
        {step !== null && step <= 3 && <StageBar step={step} steps={3} />}
        <b>{title}</b>
        <span className="mute">{count}</span>
      </div>
    </div>
  )
}
