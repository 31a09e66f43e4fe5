// A field of an item, shown as it will be set; a press or Enter opens it. Enter and leaving keep the change, Esc discards it.
import { useRef, useState } from 'react'
import { classes, isComposing } from '../../ui/index.js'
import styles from './items.module.css'

export interface EditableTextProps {
  readonly label: string
  readonly value: string
  /** Shown while there is no text. */
  readonly empty: string
  readonly onChange: (value: string) => void
  readonly className?: string | undefined
  readonly maxLength: number
}

export function EditableText({ label, value, empty, onChange, className, maxLength }: EditableTextProps) {
  const [editing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const discarded = useRef(false)
  const close = (): void => {
    setEditing(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (!editing)
    return (
      <button
        ref={opener}
        type="button"
        className={classes(styles.value, className, value === '' && styles.noValue)}
        aria-label={value || empty !== label ? `${label}: ${value || empty}` : label}
        onClick={() => {
          discarded.current = false
          setEditing(true)
        }}
      >
        {value || empty}
      </button>
    )
  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: the person has just opened this field
      autoFocus
      aria-label={label}
      className={classes(styles.edit, className)}
      defaultValue={value}
      maxLength={maxLength}
      rows={1}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => {
        const next = event.currentTarget.value.replace(/\s*\n\s*/gu, ' ').trim()
        if (!discarded.current && next !== value) onChange(next)
        setEditing(false)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key !== 'Escape' && event.key !== 'Enter') return
        event.preventDefault()
        event.stopPropagation()
        discarded.current = event.key === 'Escape'
        event.currentTarget.blur()
        close()
      }}
    />
  )
}
