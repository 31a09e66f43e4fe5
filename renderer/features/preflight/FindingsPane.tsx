// The left region: every finding by how grave it is, what was settled, and the conditions of the press below.
import { useText } from '../../desk/index.js'
import { Button, EmptyState, Rows } from '../../ui/index.js'
import { FindingRow, type FindingRowActs, useRowText } from './FindingRow.js'
import styles from './findings.module.css'
import { PressConditions } from './PressConditions.js'
import type { PressGroup } from './press-model.js'
import type { PressCheck } from './use-press-check.js'

export interface FindingsPaneProps extends FindingRowActs {
  readonly check: PressCheck
  /** Enter or a double press on a row. */
  readonly onOpen: (id: string) => void
}

export function FindingsPane({ check, onOpen, ...acts }: FindingsPaneProps) {
  const t = useText()
  const textOf = useRowText()
  const page = check.states.find((state) => state.id === check.pageId)
  return (
    <section className="pane" aria-label={t('press.findings')}>
      {page && (
        <div className={styles.filter}>
          <span className="w6">{t('press.filter.page', { page: page.pageNo })}</span>
          <span className="sm mute ell sp">{page.pageName}</span>
          <Button size="sm" look="gh" onPress={() => check.filterPage(null)}>
            {t('press.filter.clear')}
          </Button>
        </div>
      )}
      <Rows
        label={t('press.findings')}
        className={styles.list}
        groups={check.groups.map((group) => ({ id: group.id, heading: <GroupHeading group={group} />, items: group.rows }))}
        row={(row) => <FindingRow row={row} {...acts} />}
        textOf={textOf}
        selected={check.current ? [check.current.id] : []}
        onSelect={([id]) => id !== undefined && check.select(id)}
        onOpen={onOpen}
        rowClassName={(row) => (row.kind === 'open' ? (styles.item ?? '') : `${styles.item} ${styles.done}`)}
        empty={page ? <EmptyState title={t('press.empty.page', { page: page.pageNo })} detail={t('press.empty.page.detail')} /> : undefined}
      />
      <PressConditions conditions={check.conditions} />
    </section>
  )
}

function GroupHeading({ group }: { readonly group: PressGroup }) {
  const t = useText()
  return (
    <span className={styles.heading}>
      {t(`press.group.${group.id}`)} {group.rows.length} <span>{t(`press.group.${group.id}.note`)}</span>
    </span>
  )
}
