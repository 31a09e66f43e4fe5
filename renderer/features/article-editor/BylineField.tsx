// The signatures in order: role and name, completed from the directory, all by keyboard. Tab takes the suggestion,
// Alt with the arrows changes the order, an emptied name goes when it is left.
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { BYLINE_ROLES, type Byline, type BylineRole } from '../../../shared/domain/byline.js'
import type { DirectoryName } from '../../../shared/domain/person.js'
import { tidyName } from '../../../shared/domain/tidy-name.js'
import { useText } from '../../desk/index.js'
import { Icon, Kbd } from '../../ui/index.js'
import { moveSignature, suggestNames } from './article-model.js'
import styles from './fields.module.css'

export interface BylineFieldProps {
  readonly byline: readonly Byline[]
  readonly directory: readonly DirectoryName[]
  readonly firstRef: RefObject<HTMLElement | null>
  readonly onChange: (byline: readonly Byline[]) => void
  readonly onNext: () => void
  readonly onUndo: (event: KeyboardEvent) => void
  readonly onComposing: (on: boolean) => void
}

/** A chip that is being typed into: its own words, until they are a name. */
interface Draft {
  readonly index: number
  readonly text: string
}

export function BylineField(props: BylineFieldProps) {
  const { byline, onChange } = props
  const t = useText()
  const labelId = useId()
  const listId = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [added, setAdded] = useState<BylineRole | null>(null)
  const [chosen, setChosen] = useState(0)
  // Focus that a move or an addition asks for, once the chips are drawn.
  const wanted = useRef<number | null>(null)
  const rows: readonly { role: BylineRole; name: string }[] = added ? [...byline, { role: added, name: '' }] : byline

  useEffect(() => {
    if (wanted.current === null) return
    const inputs = box.current?.querySelectorAll<HTMLInputElement>('input')
    inputs?.[Math.min(wanted.current, (inputs?.length ?? 1) - 1)]?.focus()
    wanted.current = null
  })

  const active = draft ? rows[draft.index] : undefined
  const suggestions =
    draft && active
      ? suggestNames(
          props.directory,
          draft.text,
          active.role,
          byline.filter((_, at) => at !== draft.index),
        )
      : []
  const offered = suggestions[Math.min(chosen, suggestions.length - 1)] ?? null

  const setName = (index: number, text: string) => {
    setDraft({ index, text })
    setChosen(0)
    const name = tidyName(text)
    if (name === '') return
    if (index < byline.length) onChange(byline.map((one, at) => (at === index ? { ...one, name } : one)))
    else if (added) {
      onChange([...byline, { role: added, name }])
      setAdded(null)
    }
  }
  const setRole = (index: number, role: BylineRole) => {
    if (index < byline.length) onChange(byline.map((one, at) => (at === index ? { ...one, role } : one)))
    else setAdded(role)
  }
  const remove = (index: number) => {
    if (index < byline.length) onChange(byline.filter((_, at) => at !== index))
    else setAdded(null)
    setDraft(null)
    wanted.current = Math.max(0, index - 1)
  }
  const add = () => {
    setAdded(byline.at(-1)?.role ?? 'reporter')
    setDraft({ index: byline.length, text: '' })
    wanted.current = byline.length
  }
  const leave = (index: number) => {
    if (draft?.index === index && tidyName(draft.text) === '') {
      if (index < byline.length) onChange(byline.filter((_, at) => at !== index))
      else setAdded(null)
    }
    setDraft(null)
  }

  const onKey = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.nativeEvent.isComposing) return
    const empty = tidyName(event.currentTarget.value) === ''
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault()
      const by = event.key === 'ArrowLeft' ? -1 : 1
      const moved = moveSignature(byline, index, by)
      if (moved === byline) return
      onChange(moved)
      setDraft(null)
      wanted.current = index + by
    } else if (event.key === 'Tab' && !event.shiftKey && offered) {
      event.preventDefault()
      setName(index, offered)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && suggestions.length > 1) {
      event.preventDefault()
      setChosen((now) => (now + (event.key === 'ArrowDown' ? 1 : suggestions.length - 1)) % suggestions.length)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (offered) setName(index, offered)
      else if (empty) props.onNext()
      else add()
    } else if (event.key === 'Backspace' && empty) {
      event.preventDefault()
      remove(index)
    } else if (event.key === 'Escape') setDraft(null)
    else props.onUndo(event)
  }

  return (
    <div className={`${styles.row} ${styles.chipRow}`}>
      <span className={styles.label} id={labelId}>
        {t('editor.field.byline')}
      </span>
      <fieldset className={styles.chips} ref={box} aria-labelledby={labelId}>
        {rows.map((one, index) => {
          const typing = draft?.index === index
          const text = typing ? draft.text : one.name
          const rest = typing && offered?.startsWith(text) ? offered.slice(text.length) : ''
          const roleName = t(`editor.role.${one.role}`)
          return (
            // A signature has no identity but its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
            <span className={styles.chip} key={index}>
              <select
                className={styles.role}
                value={one.role}
                aria-label={t('editor.byline.role', { position: index + 1, role: roleName })}
                onChange={(event) => setRole(index, event.target.value as BylineRole)}
              >
                {BYLINE_ROLES.map((role) => (
                  <option key={role} value={role}>
                    {t(`editor.role.${role}`)}
                  </option>
                ))}
              </select>
              <span className={styles.nameBox}>
                <input
                  ref={index === 0 ? (props.firstRef as RefObject<HTMLInputElement | null>) : null}
                  className={styles.name}
                  value={text}
                  maxLength={60}
                  role="combobox"
                  aria-label={t('editor.byline.name', { role: roleName })}
                  aria-expanded={typing && suggestions.length > 0}
                  aria-controls={listId}
                  aria-autocomplete="list"
                  aria-activedescendant={typing && offered ? `${listId}-${suggestions.indexOf(offered)}` : undefined}
                  autoComplete="off"
                  spellCheck={false}
                  size={Math.max(2, [...text].length)}
                  onFocus={() => setDraft({ index, text: one.name })}
                  onBlur={() => leave(index)}
                  onChange={(event) => setName(index, event.target.value)}
                  onKeyDown={(event) => onKey(event, index)}
                  onCompositionStart={() => props.onComposing(true)}
                  onCompositionEnd={() => props.onComposing(false)}
                />
                {rest && <span className={styles.rest}>{rest}</span>}
              </span>
              <button
                type="button"
                className={styles.removeChip}
                aria-label={t('editor.byline.remove', { role: roleName, name: one.name })}
                onClick={() => remove(index)}
              >
                <Icon name="close" size="s" />
              </button>
            </span>
          )
        })}
        {!added && (
          <button
            type="button"
            ref={rows.length === 0 ? (props.firstRef as RefObject<HTMLButtonElement | null>) : null}
            className={`${styles.chip} ${styles.addChip}`}
            aria-label={t('editor.byline.addLabel')}
            onClick={add}
          >
            <Icon name="add" size="s" />
            {t('editor.byline.add')}
          </button>
        )}
        {suggestions.length > 1 && (
          <div className={styles.suggestions} id={listId} role="listbox" tabIndex={-1} aria-label={t('editor.byline.suggestions')}>
            {suggestions.map((name, at) => (
              <div
                key={name}
                id={`${listId}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={name === offered}
                className={name === offered ? styles.offered : undefined}
                onPointerDown={(event) => {
                  event.preventDefault()
                  if (draft) setName(draft.index, name)
                }}
              >
                {name}
              </div>
            ))}
          </div>
        )}
      </fieldset>
      <span className={styles.aside}>
        {offered ? (
          <>
            <Kbd keys="Tab" /> {t('editor.byline.take', { name: offered })}
          </>
        ) : (
          draft && byline.length > 1 && t('editor.byline.order')
        )}
      </span>
    </div>
  )
}
