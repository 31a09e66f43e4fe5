// What has to be true before the press opens, each with its count.
import { useText } from '../../desk/index.js'
import { classes, Icon } from '../../ui/index.js'
import styles from './findings.module.css'
import type { PressCondition } from './press-conditions.js'

export function PressConditions({ conditions }: { readonly conditions: readonly PressCondition[] }) {
  const t = useText()
  if (conditions.length === 0) return null
  const met = conditions.filter((condition) => condition.met).length
  return (
    <section className={styles.conditions}>
      <h2 className="h">{t('press.conditions', { met, total: conditions.length })}</h2>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.id} className="row">
            <span className={classes(styles.sign, condition.met ? 'pine' : 'red')}>
              <Icon
                name={condition.met ? 'check' : 'close'}
                size="s"
                label={t(condition.met ? 'press.condition.met' : 'press.condition.unmet')}
              />
            </span>
            <span className="ell">{t(`press.condition.${condition.id}`)}</span>
            <span className="sp" />
            <Count condition={condition} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Count({ condition: { id, met, done, total } }: { readonly condition: PressCondition }) {
  const t = useText()
  const words = id === 'blocking' ? (done > 0 ? t('press.condition.blocking.left', { count: done }) : '') : `${done} / ${total}`
  return <span className={met ? 'mute' : 'red w6'}>{words}</span>
}
