// The pages of the issue side by side: what the check says of each. A page with findings filters the list, a clear one opens.
import { openPlace, useText } from '../../desk/index.js'
import { classes, Icon } from '../../ui/index.js'
import styles from './press.module.css'
import type { PageState } from './press-model.js'

export interface PageStripProps {
  readonly states: readonly PageState[]
  readonly pageId: string | null
  readonly onFilter: (pageId: string | null) => void
}

export function PageStrip({ states, pageId, onFilter }: PageStripProps) {
  const t = useText()
  return (
    <ul className={styles.strip} aria-label={t('press.pages')}>
      {states.map((state) => (
        <li key={state.id}>
          <PageResult state={state} isOn={state.id === pageId} onFilter={onFilter} />
        </li>
      ))}
    </ul>
  )
}

function PageResult({
  state,
  isOn,
  onFilter,
}: {
  readonly state: PageState
  readonly isOn: boolean
  readonly onFilter: PageStripProps['onFilter']
}) {
  const t = useText()
  const { id, pageNo, pageName, blocks, warns } = state
  const isClear = blocks + warns === 0
  const page = `${pageNo} ${pageName}`.trim()
  return (
    <button
      type="button"
      className={classes(styles.page, blocks > 0 && styles.bad, isOn && styles.on)}
      aria-label={isClear ? t('press.page.label.clear', { page }) : t('press.page.label.findings', { page, blocks, warns })}
      {...(isClear ? {} : { 'aria-pressed': isOn })}
      onClick={() => (isClear && !isOn ? openPlace({ screen: 'makeUp', pageId: id, frameId: null }) : onFilter(isOn ? null : id))}
    >
      <b className={styles.pageNo}>{pageNo}</b>
      <span className="sm ink2 ell">{pageName}</span>
      {isClear ? (
        <span className={classes('mi pine', styles.result)}>
          <Icon name="check" size="s" />
          {t('press.page.clear')}
        </span>
      ) : (
        <span className={classes('mi', styles.result)}>
          {blocks > 0 && <b className="red">{t('press.page.blocks', { count: blocks })}</b>}
          {warns > 0 && <b className="ochre">{t('press.page.warns', { count: warns })}</b>}
        </span>
      )}
    </button>
  )
}
