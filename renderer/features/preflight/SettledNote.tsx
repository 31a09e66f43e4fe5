// What was decided about a finding, by whom and why, and the way back.
import { useFormat, useText } from '../../desk/index.js'
import { Button, Callout } from '../../ui/index.js'
import { decisionWords } from './decision-words.js'
import styles from './press.module.css'
import type { PressRow } from './press-model.js'
import type { Verdicts } from './use-verdicts.js'

export function SettledNote({ row, onWithdraw }: { readonly row: PressRow; readonly onWithdraw: Verdicts['withdraw'] }) {
  const t = useText()
  const format = useFormat()
  const { verdict, resolvedAt, kind, finding } = row
  if (kind === 'open') return null
  const by = verdict && { person: verdict.person, time: format.dateTime(verdict.givenAt) }
  return (
    <div className={styles.settled}>
      <Callout
        tone="pine"
        title={verdict ? t('press.settled.title', { decision: decisionWords(t, finding, verdict.decision) }) : t('press.resolved.title')}
        actions={
          verdict && (
            <Button size="sm" onPress={() => void onWithdraw(verdict)}>
              {t('press.act.withdraw')}
            </Button>
          )
        }
      >
        {by && <p>{verdict.reason === '' ? t('press.settled.by', by) : t('press.settled.reason', { ...by, reason: verdict.reason })}</p>}
        {resolvedAt !== null && <p>{t('press.resolved.detail', { time: format.time(resolvedAt) })}</p>}
      </Callout>
    </div>
  )
}
