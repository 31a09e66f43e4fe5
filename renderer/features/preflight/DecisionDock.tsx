// The decision on a duplicate: which one stays, or both, with the consequence of each said before it is carried out.
import { type ReactNode, useRef, useState } from 'react'
import type { Finding } from '../../../shared/domain/finding.js'
import { mayDecide } from '../../../shared/domain/preflight/press-ready.js'
import type { ComparedArticle, DuplicateView } from '../../../shared/ipc/views.js'
import { useText } from '../../desk/index.js'
import { Button, TextField, useShortcuts } from '../../ui/index.js'
import { DecisionOption } from './DecisionOption.js'
import styles from './dock.module.css'
import { type Choice, likelyChoice, type SideName, type Slot } from './duplicate-model.js'
import { holesText, pullLabel } from './side-words.js'
import type { DuplicateDecision } from './use-verdicts.js'

export interface DecisionDockProps {
  readonly finding: Finding
  readonly view: DuplicateView
  readonly slots: readonly [readonly Slot[], readonly Slot[]]
  readonly names: readonly [SideName, SideName]
  readonly labels: readonly [string, string]
  /** Resolves to whether it was done. */
  readonly onDecide: (decision: DuplicateDecision) => Promise<boolean>
}

/** Longest reason that is stored. */
const REASON_CHARACTERS = 500

export function DecisionDock({ finding, view, slots, names, labels, onDecide }: DecisionDockProps) {
  const t = useText()
  const [choice, setChoice] = useState<Choice>(() => likelyChoice(view, slots[0][0] ?? null, slots[1][0] ?? null))
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState<'both' | 'related' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const reasonRef = useRef<HTMLInputElement>(null)
  const noteRef = useRef<HTMLInputElement>(null)

  const carryOut = async (decision: DuplicateDecision) => {
    if (isBusy) return
    setBusy(true)
    if (!(await onDecide(decision))) setBusy(false)
  }
  const pull = ({ card }: ComparedArticle, side: 0 | 1) =>
    carryOut({ kind: 'pull', articleId: card.id, slots: slots[side], note: note.trim() })
  const decide = () => {
    if (choice === 'keepA') return void pull(view.b, 1)
    if (choice === 'keepB') return void pull(view.a, 0)
    setTried('both')
    if (reason.trim() === '') reasonRef.current?.focus()
    else void carryOut({ kind: 'both', reason: reason.trim() })
  }
  const callRelated = () => {
    setTried('related')
    if (mayDecide(finding, 'related', note)) void carryOut({ kind: 'related', note: note.trim() })
    else noteRef.current?.focus()
  }
  const choose = (next: Choice) => {
    setChoice(next)
    if (next === 'both') reasonRef.current?.focus()
  }
  useShortcuts({
    '1': () => choose('keepA'),
    '2': () => choose('keepB'),
    '3': () => choose('both'),
    'Ctrl+Enter': decide,
  })
  const consequence = (pulled: readonly Slot[]) => (pulled.length === 0 ? t('press.decide.noHole') : holesText(t, pulled))
  const option = (id: Choice, keys: string, title: string, detail: string, more?: ReactNode) => (
    <DecisionOption isOn={choice === id} onChoose={() => setChoice(id)} keys={keys} title={title} detail={detail}>
      {more}
    </DecisionOption>
  )
  return (
    <div className={styles.dock}>
      <fieldset>
        <legend>{t('press.decide.title')}</legend>
        <div className={styles.options}>
          {option('keepA', '1', t('press.decide.keep', { keep: labels[0], pull: labels[1] }), consequence(slots[1]))}
          {option('keepB', '2', t('press.decide.keep', { keep: labels[1], pull: labels[0] }), consequence(slots[0]))}
          {option(
            'both',
            '3',
            t('press.decide.both'),
            t('press.decide.both.detail'),
            <TextField
              label={t('press.decide.reason')}
              hideLabel
              size="sm"
              value={reason}
              onChange={(text) => {
                setReason(text)
                setChoice('both')
              }}
              placeholder={t('press.decide.reason.hint')}
              maxLength={REASON_CHARACTERS}
              inputRef={reasonRef}
              error={tried === 'both' && choice === 'both' && reason.trim() === '' ? t('press.decide.reason.missing') : undefined}
            />,
          )}
        </div>
      </fieldset>
      <div className={styles.carryOut}>
        <div className="sp">
          <TextField
            label={t('press.decide.note')}
            hideLabel
            value={note}
            onChange={setNote}
            placeholder={t('press.decide.note.hint')}
            maxLength={REASON_CHARACTERS}
            inputRef={noteRef}
            error={tried === 'related' && !mayDecide(finding, 'related', note) ? t('press.decide.related.missing') : undefined}
          />
        </div>
        <Button look="gh" disabled={isBusy} onPress={callRelated}>
          {t('press.decision.related')}
        </Button>
        <Button look="gh" disabled={isBusy} onPress={() => void carryOut({ kind: 'falseAlarm', note: note.trim() })}>
          {t('press.decide.falseAlarm')}
        </Button>
        <Button look="pri" size="lg" className={styles.primary} keys="Ctrl+Enter" disabled={isBusy} onPress={decide}>
          {choice === 'both'
            ? t('press.decide.runBoth')
            : choice === 'keepA'
              ? pullLabel(t, names[1], slots[1])
              : pullLabel(t, names[0], slots[0])}
        </Button>
      </div>
    </div>
  )
}
