// The left column of the stock: states, views, sections and reporters, each with how much copy it holds.
import { useText } from '../../desk/index.js'
import { Button, Icon, type IconName } from '../../ui/index.js'
import styles from './stock.module.css'
import { ALL, filterKey, STOCK_VIEWS, type StockCounts, type StockFilter, type StockView } from './stock-filters.js'
import { DESK_STATES } from './stock-rows.js'
import { filterTitle } from './stock-words.js'

const VIEW_ICON: Readonly<Record<StockView, IconName>> = {
  duplicate: 'duplicate',
  missingHeadline: 'heading',
  missingCredit: 'camera',
  overset: 'columns',
}
/** Views that keep an issue from the press are counted in red. */
const BLOCKING: ReadonlySet<StockView> = new Set(['duplicate'])

export interface FilterPaneProps {
  readonly counts: StockCounts
  readonly filter: StockFilter
  readonly onFilter: (filter: StockFilter) => void
  readonly onNew: () => void
  /** Page of a section, when one page of the issue carries it. */
  readonly pageOf: (section: string) => string | null
}

export function FilterPane({ counts, filter, onFilter, onNew, pageOf }: FilterPaneProps) {
  const t = useText()
  const item = (one: StockFilter, count: number, more: { icon?: IconName; red?: boolean; detail?: string | null } = {}) => {
    const on = filterKey(one) === filterKey(filter)
    return (
      <li key={filterKey(one)} className={styles.filter}>
        <button type="button" className={on ? 'nav-item on' : 'nav-item'} aria-pressed={on} onClick={() => onFilter(one)}>
          {more.icon && <Icon name={more.icon} size="s" />}
          <span className="ell">
            {filterTitle(t, one)}
            {more.detail && `　${more.detail}`}
          </span>
          <span className="c">{more.red && count > 0 ? <b className="red">{count}</b> : count}</span>
        </button>
      </li>
    )
  }
  return (
    <aside className="pane">
      <div className="tool">
        <h1 className="t">{t('stock.title')}</h1>
        <span className="sp" />
        <Button size="sm" icon="add" onPress={onNew}>
          {t('stock.new')}
        </Button>
      </div>
      <nav className="scroll" aria-label={t('stock.filters')}>
        <ul className={`nav ${styles.filters}`}>
          {item(ALL, counts.all)}
          {DESK_STATES.map((state) => item({ kind: 'state', state }, counts.states[state]))}
          <li className="hd">{t('stock.views')}</li>
          {STOCK_VIEWS.map((view) => item({ kind: 'view', view }, counts.views[view], { icon: VIEW_ICON[view], red: BLOCKING.has(view) }))}
          {counts.sections.length > 0 && <li className="hd">{t('stock.sections')}</li>}
          {counts.sections.map(({ name, count }) => item({ kind: 'section', section: name }, count, { detail: pageOf(name) }))}
          {counts.reporters.length > 0 && <li className="hd">{t('stock.reporters')}</li>}
          {counts.reporters.map(({ name, count }) => item({ kind: 'reporter', name }, count))}
        </ul>
      </nav>
    </aside>
  )
}
