// The words of one paragraph being corrected. Enter divides it at the caret, Backspace at its head joins it to the one above.
import { useRef } from 'react'
import { type Correction, joinParagraphs, setParagraphText, splitParagraph } from '../../../shared/domain/intake/index.js'
import type { IntakeResult } from '../../../shared/domain/intake/item.js'
import { useText } from '../../desk/index.js'
import { isComposing } from '../../ui/index.js'
import styles from './items.module.css'
import { useReviewDesk } from './review-context.js'

export interface ParagraphEditorProps {
  readonly index: number
  readonly at: number
  readonly text: string
  readonly onClose: () => void
}

export function ParagraphEditor({ index, at, text, onClose }: ParagraphEditorProps) {
  const t = useText()
  const { apply, text: pageText } = useReviewDesk()
  const closed = useRef(false)
  /** Keeps what was typed, then does what comes after, as one correction. */
  const keep = (typed: string, then: (result: IntakeResult) => Correction): void => {
    apply((result) => {
      if (typed === text) return then(result)
      const kept = setParagraphText(result, index, at, typed)
      return kept.ok ? then(kept.result) : kept
    })
  }
  const close = (): void => {
    closed.current = true
    onClose()
  }
  return (
    <>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the person has just opened this paragraph
        autoFocus
        aria-label={t('intake.edit.text')}
        className={styles.editBody}
        defaultValue={text}
        onBlur={(event) => {
          if (closed.current) return
          const typed = event.currentTarget.value
          if (typed.trim() !== text) keep(typed, (result) => ({ ok: true, result }))
          close()
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          const { value, selectionStart, selectionEnd } = event.currentTarget
          const atHead = selectionStart === 0 && selectionEnd === 0 && at > 0
          if (event.key !== 'Escape' && event.key !== 'Enter' && !(event.key === 'Backspace' && atHead)) return
          event.preventDefault()
          event.stopPropagation()
          const dividing = event.key === 'Enter' && !event.ctrlKey && !event.metaKey
          if (dividing) keep(value, (result) => splitParagraph(result, index, at, selectionStart, pageText))
          else if (event.key === 'Enter' && value.trim() !== text) keep(value, (result) => ({ ok: true, result }))
          if (event.key === 'Backspace') keep(value, (result) => joinParagraphs(result, index, at - 1))
          close()
        }}
      />
      <div className={`mi ${styles.hint}`}>{t('intake.edit.commit')}</div>
    </>
  )
}
