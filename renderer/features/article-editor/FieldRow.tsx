// One field of the head: label, text that grows with its words, and what is said at its right.
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { useId } from 'react'
import styles from './fields.module.css'

export interface FieldRowProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly maxLength: number
  readonly look: 'kicker' | 'headline' | 'deck'
  readonly lang: string
  readonly aside: ReactNode
  readonly inputRef: Ref<HTMLTextAreaElement>
  readonly onChange: (value: string) => void
  /** Enter: the next field. */
  readonly onNext: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onComposing: (on: boolean) => void
  readonly onBlur: () => void
}

export function FieldRow(props: FieldRowProps) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
      </label>
      <textarea
        id={id}
        ref={props.inputRef}
        className={`${styles.text} ${styles[props.look]}`}
        rows={1}
        lang={props.lang}
        value={props.value}
        maxLength={props.maxLength}
        placeholder={props.hint}
        spellCheck={false}
        onChange={(event) => props.onChange(event.target.value.replace(/[\r\n]+/g, ' '))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey) {
            event.preventDefault()
            props.onNext()
          } else props.onKeyDown(event)
        }}
        onCompositionStart={() => props.onComposing(true)}
        onCompositionEnd={() => props.onComposing(false)}
        onBlur={props.onBlur}
      />
      <span className={styles.aside}>{props.aside}</span>
    </div>
  )
}
