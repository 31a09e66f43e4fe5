// The middle region: grouping, search, import and the filter in force above the list; what to do when the list is empty.
import { useText } from '../../desk/index.js'
import { Button, Chip, classes, EmptyState, SearchField, Segmented } from '../../ui/index.js'
import { ImportMenu } from '../intake/index.js'
import { StockList, type StockListProps } from './StockList.js'
import styles from './stock.module.css'
import { ALL, type StockFilter } from './stock-filters.js'
import { GROUPINGS, type Grouping } from './stock-groups.js'
import { filterKind, filterTitle } from './stock-words.js'
import type { Stock } from './use-stock.js'

export interface ListPaneProps extends StockListProps {
  readonly stock: Stock
  readonly grouping: Grouping
  readonly onGrouping: (grouping: Grouping) => void
  readonly filter: StockFilter
  readonly onFilter: (filter: StockFilter) => void
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly searchRef: React.RefObject<HTMLInputElement | null>
  /** Articles that pass filter and search. */
  readonly visible: number
  readonly onNew: () => void
}

export function ListPane(props: ListPaneProps) {
  const t = useText()
  const { grouping, onGrouping, filter, onFilter, search, onSearch, visible, selection } = props
  const selected = selection.selected.size
  return (
    <section className="pane" aria-label={t('stock.list')}>
      <div className="tool">
        <Segmented
          label={t('stock.grouping')}
          value={grouping}
          onChange={onGrouping}
          options={GROUPINGS.map((id) => ({ id, label: t(`stock.group.${id}`) }))}
        />
        {filter.kind !== 'all' && (
          <span className={styles.chips}>
            <Chip kind={filterKind(t, filter)} onRemove={() => onFilter(ALL)} removeLabel={t('stock.none.clear')}>
              {filterTitle(t, filter)}
            </Chip>
          </span>
        )}
        <div className={styles.search}>
          <SearchField label={t('stock.search')} value={search} onChange={onSearch} size="sm" inputRef={props.searchRef} />
        </div>
        <span className="sp" />
        <span className="sm mute" role="status">
          {selected > 0 ? t('stock.summary.selected', { selected, count: visible }) : t('stock.summary', { count: visible })}
        </span>
        <ImportMenu />
      </div>
      {visible > 0 ? <StockList {...props} /> : <EmptyList {...props} />}
    </section>
  )
}

function EmptyList({ stock, onFilter, onSearch, filter, search, onNew }: ListPaneProps) {
  const t = useText()
  if (stock.failed)
    return (
      <div className={styles.empty}>
        <EmptyState title={t('stock.failed')} actions={<Button onPress={stock.retry}>{t('common.retry')}</Button>} />
      </div>
    )
  if (stock.loading) return <div className={classes(styles.empty, 'mute')}>{t('common.loading')}</div>
  if (stock.issueId === null)
    return (
      <div className={styles.empty}>
        <EmptyState title={t('stock.noIssue.title')} detail={t('stock.noIssue.detail')} actions={<ImportMenu />} />
      </div>
    )
  if (filter.kind !== 'all' || search !== '')
    return (
      <div className={styles.empty}>
        <EmptyState
          title={t('stock.none.title')}
          detail={[filter.kind === 'all' ? '' : filterTitle(t, filter), search && `“${search}”`].filter(Boolean).join(' · ')}
          actions={
            <Button
              onPress={() => {
                onFilter(ALL)
                onSearch('')
              }}
            >
              {t('stock.none.clear')}
            </Button>
          }
        />
      </div>
    )
  return (
    <div className={styles.empty}>
      <EmptyState
        title={t('stock.empty.title')}
        detail={t('stock.empty.detail')}
        actions={
          <>
            <Button look="pri" icon="add" onPress={onNew}>
              {t('stock.new')}
            </Button>
            <ImportMenu />
          </>
        }
      />
    </div>
  )
}
