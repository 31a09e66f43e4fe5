// What stands in place of the plan while there is none to show: no issue, still reading, or the store did not answer.
import { useText } from '../../desk/index.js'
import { Button, EmptyState } from '../../ui/index.js'
import styles from './flatplan.module.css'
import type { FlatplanState } from './use-flatplan.js'

export function FlatplanTrouble({ state }: { readonly state: FlatplanState }) {
  const t = useText()
  return (
    <section className="pane">
      <div className="tool">
        <h1 className="t">{t('flatplan.title')}</h1>
      </div>
      {state.failed ? (
        <EmptyState
          title={t('flatplan.failed.title')}
          detail={t('flatplan.failed.detail')}
          actions={<Button onPress={state.retry}>{t('common.retry')}</Button>}
        />
      ) : state.loading ? (
        <p className={`${styles.wait} mute`}>{t('common.loading')}</p>
      ) : (
        <EmptyState title={t('flatplan.none.title')} detail={t('flatplan.none.detail')} />
      )}
    </section>
  )
}
