// Words that may return: columns that repeat every issue, and standing formulae. Neither is held against a text when it is compared.
import { useState } from 'react'
import { showRefusal, toast, useAsk, useCommand, useText } from '../../desk/index.js'
import { Button, IconButton, TextField } from '../../ui/index.js'
import styles from './settings.module.css'

/** Longest column name and passage that are kept. */
const COLUMN_CHARACTERS = 60
const PASSAGE_CHARACTERS = 400

export function StandingWordsPart() {
  const t = useText()
  const { data } = useAsk('style.get', {})
  const column = useCommand('duplicate.markRecurring')
  const formula = useCommand('duplicate.markFormula')
  if (!data) return <p className="mute">{t('common.loading')}</p>
  return (
    <>
      <p className="ink2">{t('settings.standing.detail')}</p>
      <WordList
        title={t('settings.standing.columns')}
        field={t('settings.standing.column')}
        add={t('settings.standing.column.add')}
        empty={t('settings.standing.columns.empty')}
        maxLength={COLUMN_CHARACTERS}
        words={data.recurringColumns}
        mark={(words, isOn) => column.mutateAsync({ column: words, isRecurring: isOn })}
      />
      <WordList
        title={t('settings.standing.formulae')}
        field={t('settings.standing.formula')}
        add={t('settings.standing.formula.add')}
        empty={t('settings.standing.formulae.empty')}
        maxLength={PASSAGE_CHARACTERS}
        words={data.formulae}
        mark={(words, isOn) => formula.mutateAsync({ passage: words, isFormula: isOn })}
      />
    </>
  )
}

interface WordListProps {
  readonly title: string
  readonly field: string
  readonly add: string
  readonly empty: string
  readonly maxLength: number
  readonly words: readonly string[]
  /** Puts words on the list or takes them off; a refusal is shown by the command. */
  readonly mark: (words: string, isOn: boolean) => Promise<unknown>
}

/** Longest part of a passage that a notice and a button name. */
const NAMED = 24
const short = (words: string): string => (words.length > NAMED ? `${words.slice(0, NAMED)}…` : words)

function WordList({ title, field, add, empty, maxLength, words, mark }: WordListProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const change = async (one: string, isOn: boolean) => {
    try {
      await mark(one, isOn)
    } catch {
      // The command has shown why.
      return false
    }
    toast({
      tone: 'ok',
      title: t(isOn ? 'settings.standing.added' : 'settings.standing.removed', { words: short(one) }),
      action: { label: t('common.undo'), run: () => void mark(one, !isOn).catch(showRefusal) },
    })
    return true
  }
  const addTyped = async () => {
    const one = typed.replaceAll(/\s+/gu, ' ').trim()
    if (one === '') return
    if (words.includes(one)) return setError(t('settings.standing.exists'))
    if (await change(one, true)) setTyped('')
  }
  return (
    <section className={styles.standing}>
      <h3 className={styles.subtitle}>{title}</h3>
      <div className={styles.add}>
        <div className={styles.name}>
          <TextField
            label={field}
            value={typed}
            onChange={(next) => {
              setTyped(next)
              setError(undefined)
            }}
            onEnter={() => void addTyped()}
            maxLength={maxLength}
            error={error}
          />
        </div>
        <Button icon="add" disabled={typed.trim() === ''} onPress={() => void addTyped()}>
          {add}
        </Button>
      </div>
      {words.length === 0 ? (
        <p className="mute">{empty}</p>
      ) : (
        <ul aria-label={title} className={styles.words}>
          {words.map((one) => (
            <li key={one}>
              <span className="selectable sp">{one}</span>
              <IconButton
                icon="remove"
                size="sm"
                label={t('settings.standing.remove', { words: short(one) })}
                onPress={() => void change(one, false)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
