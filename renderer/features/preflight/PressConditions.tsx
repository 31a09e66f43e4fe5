// What has to be true before the press opens, each with its count; and what the copy was compared with.
import { openPlace, useText } from '../../desk/index.js'
import { Button, classes, Icon } from '../../ui/index.js'
import styles from './findings.module.css'
import type { PressCondition } from './press-conditions.js'

export function PressConditions({ conditions }: { readonly conditions: readonly PressCondition[] }) {
  const t = useText()
  if (conditions.length === 0) return null
  const asked = conditions.filter((condition) => condition.met !== null)
  const met = asked.filter((condition) => condition.met === true).length
  return (
    <section className={styles.conditions}>
      <h2 className="h">{t('press.conditions', { met, total: asked.length })}</h2>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.id} className="row">
            <Sign met={condition.met} />
            <span className="ell">{condition.id === 'archive' ? t('press.condition.archive') : t(`press.condition.${condition.id}`)}</span>
            <span className="sp" />
            {condition.id === 'archive' ? <Compared condition={condition} /> : <Count condition={condition} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sign({ met }: Pick<PressCondition, 'met'>) {
  const t = useText()
  if (met === null)
    return (
      <span className={classes(styles.sign, 'mute')}>
        <Icon name="info" size="s" label={t('press.condition.archive.note')} />
      </span>
    )
  return (
    <span className={classes(styles.sign, met ? 'pine' : 'red')}>
      <Icon name={met ? 'check' : 'close'} size="s" label={t(met ? 'press.condition.met' : 'press.condition.unmet')} />
    </span>
  )
}

function Count({ condition: { id, met, done, total } }: { readonly condition: PressCondition }) {
  const t = useText()
  const words = id === 'blocking' ? (done > 0 ? t('press.condition.blocking.left', { count: done }) : '') : `${done} / ${total}`
  return <span className={met ? 'mute' : 'red w6'}>{words}</span>
}

/** How many texts the copy was compared with; where there are none, the way to bring some in. */
function Compared({ condition: { met, done } }: { readonly condition: PressCondition }) {
  const t = useText()
  if (met === true) return <span className="mute nw">{t('press.condition.archive.texts', { count: done })}</span>
  const toImports = (
    <Button size="sm" look="gh" className={styles.toArchive} onPress={() => openPlace({ screen: 'archive', archive: { kind: 'imports' } })}>
      {t(met === null ? 'press.condition.archive.import' : 'press.condition.archive.look')}
    </Button>
  )
  return (
    <>
      <span className={met === null ? 'mute ell' : 'red w6 nw'}>
        {t(met === null ? 'press.condition.archive.empty' : 'press.condition.archive.failed')}
      </span>
      {toImports}
    </>
  )
}
