// Waiving a warning (放行): a usual reason or one's own, recorded with the verdict.
import { useState } from 'react'
import type { Finding } from '../../../shared/domain/finding.js'
import { useLanguage, useText } from '../../desk/index.js'
import { Button, Dialog, RadioGroup, TextField } from '../../ui/index.js'
import { usePlaceText } from './FindingRow.js'
import { usualReasonOf } from './finding-acts.js'
import { findingWords } from './finding-words.js'

export interface WaiveDialogProps {
  readonly finding: Finding
  readonly onClose: () => void
  readonly onWaive: (reason: string) => void
}

/** Longest reason that is stored. */
const REASON_CHARACTERS = 500

export function WaiveDialog({ finding, onClose, onWaive }: WaiveDialogProps) {
  const t = useText()
  const language = useLanguage()
  const placeText = usePlaceText()
  const rule = usualReasonOf(finding.rule)
  const [choice, setChoice] = useState<'usual' | 'other'>(rule ? 'usual' : 'other')
  const [own, setOwn] = useState('')
  const [tried, setTried] = useState(false)
  const usual = rule ? t(`press.waive.usual.${rule}`) : ''
  const reason = (choice === 'usual' ? usual : own).trim()
  const confirm = () => {
    if (reason === '') setTried(true)
    else onWaive(reason)
  }
  const field = (
    <TextField
      label={t('press.waive.reason')}
      hideLabel={rule !== null}
      value={own}
      onChange={setOwn}
      multiline
      rows={2}
      autoFocus
      maxLength={REASON_CHARACTERS}
      error={tried && reason === '' ? t('press.waive.missing') : undefined}
    />
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('press.waive.title', { finding: findingWords(finding, 'title', language) })}
      onPrimary={confirm}
      footer={
        <>
          <Button keys="Escape" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="pri" keys="Ctrl+Enter" autoFocus={rule !== null} onPress={confirm}>
            {t('press.waive.confirm')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('press.waive.detail', { place: placeText(finding), article: finding.where.article ?? finding.evidence })}</p>
      {rule && (
        <RadioGroup
          label={t('press.waive.reasons')}
          hideLabel
          value={choice}
          onChange={setChoice}
          options={[
            { id: 'usual', label: usual },
            { id: 'other', label: t('press.waive.other') },
          ]}
        />
      )}
      {choice === 'other' && field}
    </Dialog>
  )
}
