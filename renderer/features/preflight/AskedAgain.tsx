// A verdict that no longer holds: who gave it, what was decided, and which of the compared words were changed since.
import type { Finding } from '../../../shared/domain/finding.js'
import type { EarlierVerdict } from '../../../shared/ipc/views.js'
import { useFormat, useText } from '../../desk/index.js'
import { Icon } from '../../ui/index.js'
import { decisionWords } from './decision-words.js'
import styles from './duplicate.module.css'
import { type ChangeSince, changesSince } from './printed-model.js'

export interface AskedAgainProps {
  readonly finding: Finding
  readonly earlier: EarlierVerdict
  readonly labels: readonly [string, string]
}

/** More than this is no longer read at a glance. */
const SHOWN = 4

export function AskedAgain({ finding, earlier, labels }: AskedAgainProps) {
  const t = useText()
  const format = useFormat()
  const { person, givenAt, reason, decision } = earlier.verdict
  const changes = changesSince(earlier)
  const rest = changes.length - SHOWN
  const words = ({ side, was, now }: ChangeSince) => {
    const params = { side: labels[side], was, now }
    return t(was === '' ? 'press.asked.added' : now === '' ? 'press.asked.removed' : 'press.asked.changed', params)
  }
  return (
    <section className={styles.asked} aria-label={t('press.asked.mark')}>
      <Icon name="history" size="s" />
      <span>
        {t('press.asked.before', {
          person,
          time: format.dateTime(givenAt),
          decision: decisionWords(t, finding, decision),
          hasReason: reason === '' ? 'no' : 'yes',
          reason,
        })}
      </span>
      {changes.length === 0 && <span>{t('press.asked.rewritten')}</span>}
      {changes.slice(0, SHOWN).map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one list, drawn anew with its verdict
        <b key={index}>{words(change)}</b>
      ))}
      {rest > 0 && <span className="mute">{t('press.asked.more', { count: rest })}</span>}
    </section>
  )
}
