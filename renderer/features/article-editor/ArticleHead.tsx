// The head of the article: kicker, headline, deck, signatures, dateline and section, each a field with its count.
import { type KeyboardEvent, type RefObject, useId, useMemo, useRef } from 'react'
import { countCharacters } from '../../../shared/body/text.js'
import type { BylineForm } from '../../../shared/domain/byline.js'
import type { DirectoryName } from '../../../shared/domain/person.js'
import { useText } from '../../desk/index.js'
import { fieldsOf } from './article-document.js'
import { BylineField } from './BylineField.js'
import { FieldRow } from './FieldRow.js'
import styles from './fields.module.css'
import type { ArticleSession, SessionView } from './session-types.js'
import { type CountFeed, useCount } from './use-article.js'

/** What Alt 1 to 4 go to. */
export interface HeadRefs {
  readonly kicker: RefObject<HTMLTextAreaElement | null>
  readonly headline: RefObject<HTMLTextAreaElement | null>
  readonly deck: RefObject<HTMLTextAreaElement | null>
  readonly byline: RefObject<HTMLElement | null>
}

/** The same object as long as the article is open. */
export function useHeadRefs(): HeadRefs {
  const kicker = useRef<HTMLTextAreaElement>(null)
  const headline = useRef<HTMLTextAreaElement>(null)
  const deck = useRef<HTMLTextAreaElement>(null)
  const byline = useRef<HTMLElement>(null)
  return useMemo(() => ({ kicker, headline, deck, byline }), [])
}

export interface ArticleHeadProps {
  readonly session: ArticleSession
  readonly view: SessionView
  readonly refs: HeadRefs
  readonly directory: readonly DirectoryName[]
  readonly sections: readonly string[]
  readonly counts: CountFeed
  readonly onBody: () => void
}

const LOOKS = ['kicker', 'headline', 'deck'] as const
const MOST = { kicker: 400, headline: 400, deck: 1000 } as const

export function ArticleHead({ session, view, refs, directory, sections, counts, onBody }: ArticleHeadProps) {
  const t = useText()
  const id = useId()
  const fields = fieldsOf(view.doc)
  const lang = fields.language === 'en' ? 'en' : 'zh-CN'
  const undoKeys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) session.redo()
    else session.undo()
  }
  const flush = () => void session.flush()
  const next = { kicker: refs.headline, headline: refs.deck, deck: refs.byline } as const
  return (
    <section className={styles.fields} aria-label={t('editor.fields')}>
      {LOOKS.map((look) => (
        <FieldRow
          key={look}
          look={look}
          lang={lang}
          label={t(`editor.field.${look}`)}
          hint={t(`editor.field.${look}Hint`)}
          value={fields[look]}
          maxLength={MOST[look]}
          inputRef={refs[look]}
          aside={fields[look] !== '' && t('editor.field.characters', { count: countCharacters(fields[look]) })}
          onChange={(value) => session.setField(look, value)}
          onNext={() => next[look].current?.focus()}
          onKeyDown={undoKeys}
          onComposing={session.composing}
          onBlur={flush}
        />
      ))}
      <BylineField
        byline={fields.byline}
        directory={directory}
        firstRef={refs.byline}
        onChange={(byline) => session.setField('byline', [...byline])}
        onNext={onBody}
        onUndo={undoKeys}
        onComposing={session.composing}
      />
      <div className={`${styles.row} ${styles.chipRow}`}>
        <label className={styles.label} htmlFor={`${id}-dateline`}>
          {t('editor.field.dateline')}
        </label>
        <div className={styles.chips}>
          <span className={styles.chip}>
            <input
              id={`${id}-dateline`}
              className={styles.fieldChip}
              lang={lang}
              value={fields.dateline}
              maxLength={100}
              placeholder={t('editor.field.datelineHint')}
              size={Math.max(4, [...fields.dateline].length)}
              spellCheck={false}
              onChange={(event) => session.setField('dateline', event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey) {
                  event.preventDefault()
                  onBody()
                } else undoKeys(event)
              }}
              onCompositionStart={() => session.composing(true)}
              onCompositionEnd={() => session.composing(false)}
              onBlur={flush}
            />
          </span>
          <span className={styles.chip}>
            <select
              className={styles.form}
              aria-label={t('editor.field.bylineForm')}
              value={fields.bylineForm ?? 'auto'}
              onChange={(event) =>
                session.setField('bylineForm', event.target.value === 'auto' ? null : (event.target.value as BylineForm))
              }
            >
              <option value="auto">{t('editor.form.auto')}</option>
              <option value="inline">{t('editor.form.inline')}</option>
              <option value="ownLine">{t('editor.form.ownLine')}</option>
            </select>
          </span>
          <span className={styles.chip}>
            <label className={styles.chipLabel} htmlFor={`${id}-section`}>
              {t('editor.field.section')}
            </label>
            <input
              id={`${id}-section`}
              className={styles.fieldChip}
              list={`${id}-sections`}
              value={fields.section}
              maxLength={60}
              size={Math.max(3, [...fields.section].length)}
              autoComplete="off"
              onChange={(event) => session.setField('section', event.target.value)}
              onKeyDown={undoKeys}
              onCompositionStart={() => session.composing(true)}
              onCompositionEnd={() => session.composing(false)}
              onBlur={flush}
            />
            <datalist id={`${id}-sections`}>
              {sections.map((section) => (
                <option key={section} value={section} />
              ))}
            </datalist>
          </span>
        </div>
        <CharacterCount counts={counts} />
      </div>
    </section>
  )
}

/** The characters of the article, drawn alone at every letter. */
function CharacterCount({ counts }: { readonly counts: CountFeed }) {
  const t = useText()
  const count = useCount(counts)
  return <span className={styles.aside}>{count && t('editor.field.characters', { count: count.characters })}</span>
}
