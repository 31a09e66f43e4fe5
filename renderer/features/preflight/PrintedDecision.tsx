// The decision on an article that ran before: pulled, run again with a reason, related, or a false alarm; what each does is said first.
import { useRef, useState } from 'react'
import type { Finding } from '../../../shared/domain/finding.js'
import type { Id } from '../../../shared/domain/ids.js'
import { mayDecide } from '../../../shared/domain/preflight/press-ready.js'
import { useText } from '../../desk/index.js'
import { Button, TextField, useShortcuts } from '../../ui/index.js'
import { DecisionOption } from './DecisionOption.js'
import styles from './dock.module.css'
import type { Slot } from './duplicate-model.js'
import type { PrintedChoice } from './printed-model.js'
import { holesText } from './side-words.js'
import type { DuplicateDecision } from './use-verdicts.js'

export interface PrintedDecisionProps {
  readonly finding: Finding
  readonly articleId: Id
  readonly slots: readonly Slot[]
  /** Resolves to whether it was done. */
  readonly onDecide: (decision: DuplicateDecision) => Promise<boolean>
}

/** Longest reason that is stored. */
const REASON_CHARACTERS = 500

/** Which verdict each choice is. */
const VERDICT = { pull: 'keepOne', again: 'bothIntended', related: 'related', falseAlarm: 'falseAlarm' } as const

export function PrintedDecision({ finding, articleId, slots, onDecide }: PrintedDecisionProps) {
  const t = useText()
  const [choice, setChoice] = useState<PrintedChoice>('again')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const reasonRef = useRef<HTMLInputElement>(null)

  const needsReason = (one: PrintedChoice): boolean => !mayDecide(finding, VERDICT[one], '')
  const isMissing = needsReason(choice) && reason.trim() === ''
  const decide = async () => {
    if (isBusy) return
    setTried(true)
    if (isMissing) return reasonRef.current?.focus()
    setBusy(true)
    const note = reason.trim()
    const decision: DuplicateDecision =
      choice === 'pull'
        ? { kind: 'pull', articleId, slots, note }
        : choice === 'again'
          ? { kind: 'both', reason: note }
          : { kind: choice, note }
    if (!(await onDecide(decision))) setBusy(false)
  }
  const choose = (next: PrintedChoice) => {
    setChoice(next)
    if (needsReason(next)) reasonRef.current?.focus()
  }
  useShortcuts({
    '1': () => choose('pull'),
    '2': () => choose('again'),
    '3': () => choose('related'),
    '4': () => choose('falseAlarm'),
    'Ctrl+Enter': () => void decide(),
  })
  const reasonAsked = (one: PrintedChoice) => ({ needsReason: needsReason(one) ? 'yes' : 'no' })
  const [slot] = slots
  const option = (id: PrintedChoice, keys: string, title: string, detail: string) => (
    <DecisionOption isOn={choice === id} onChoose={() => setChoice(id)} keys={keys} title={title} detail={detail} />
  )
  const run = {
    pull: slot ? t('press.earlier.pull.place', { place: `${slot.pageNo}-${slot.number}` }) : t('press.earlier.pull.stock'),
    again: t('press.earlier.again'),
    related: t('press.earlier.related'),
    falseAlarm: t('press.earlier.falseAlarm'),
  }
  return (
    <div className={styles.dock}>
      <fieldset>
        <legend>{t('press.earlier.decide')}</legend>
        <div className={`${styles.options} ${styles.four}`}>
          {option('pull', '1', t('press.earlier.pull'), slots.length === 0 ? t('press.earlier.pull.noHole') : holesText(t, slots))}
          {option('again', '2', t('press.earlier.again'), t('press.earlier.again.detail', reasonAsked('again')))}
          {option('related', '3', t('press.earlier.related'), t('press.earlier.related.detail', reasonAsked('related')))}
          {option('falseAlarm', '4', t('press.earlier.falseAlarm'), t('press.earlier.falseAlarm.detail'))}
        </div>
      </fieldset>
      <div className={styles.carryOut}>
        <div className="sp">
          <TextField
            label={needsReason(choice) ? t('press.earlier.reason') : t('press.decide.note')}
            hideLabel
            value={reason}
            onChange={setReason}
            placeholder={needsReason(choice) ? t('press.earlier.reason.hint') : t('press.decide.note.hint')}
            maxLength={REASON_CHARACTERS}
            inputRef={reasonRef}
            error={tried && isMissing ? t('press.earlier.reason.missing') : undefined}
          />
        </div>
        <Button look="pri" size="lg" className={styles.primary} keys="Ctrl+Enter" disabled={isBusy} onPress={() => void decide()}>
          {run[choice]}
        </Button>
      </div>
    </div>
  )
}
