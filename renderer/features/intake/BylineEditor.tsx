// Byline and dateline of an article as chips: remove one, add one by role and name.
import { useId, useState } from 'react'
import { BYLINE_ROLES, type Byline, type BylineRole } from '../../../shared/domain/byline.js'
import { setArticleFields } from '../../../shared/domain/intake/index.js'
import type { ArticleItem, Guess } from '../../../shared/domain/intake/item.js'
import { useAsk, useText } from '../../desk/index.js'
import { AddChip, Chip, Completion, Select } from '../../ui/index.js'
import { EditableText } from './EditableText.js'
import styles from './items.module.css'
import { Mark } from './Mark.js'
import { useReviewDesk } from './review-context.js'
import { firstLineOf } from './source-lines.js'

export interface BylineEditorProps {
  readonly article: ArticleItem
  readonly index: number
  /** The guess the walk is on, when it is about this article. */
  readonly current: Guess | null
}

const SIGNING: ReadonlySet<Guess['what']> = new Set(['byline', 'dateline'])

export function BylineEditor({ article, index, current }: BylineEditorProps) {
  const t = useText()
  const { apply } = useReviewDesk()
  const [adding, setAdding] = useState(false)
  const set = (byline: Byline[]): void => void apply((result) => setArticleFields(result, index, { byline }))
  return (
    <div className={styles.byline}>
      {article.byline.map((entry, at) => (
        <Chip
          key={`${entry.role} ${entry.name}`}
          kind={t(`byline.${entry.role}`)}
          onRemove={() => set(article.byline.toSpliced(at, 1))}
          removeLabel={t('intake.byline.remove', { name: entry.name })}
        >
          {entry.name}
        </Chip>
      ))}
      {adding ? (
        <NewSignature
          onDone={(entry) => {
            setAdding(false)
            if (entry) set([...article.byline, entry])
          }}
        />
      ) : (
        <AddChip onPress={() => setAdding(true)}>{t('intake.field.byline')}</AddChip>
      )}
      <span className={`chip ${styles.dateline}`}>
        <i>{t('intake.field.dateline')}</i>
        <EditableText
          label={t('intake.field.dateline')}
          value={article.dateline ?? ''}
          empty={t('common.none')}
          maxLength={100}
          onChange={(dateline) => apply((result) => setArticleFields(result, index, { dateline }))}
        />
      </span>
      {article.guesses
        .filter((guess) => SIGNING.has(guess.what))
        .map((guess) => (
          <Mark key={`${guess.what} ${guess.lines[0]}`} guess={guess} itemLine={firstLineOf(article)} on={guess === current} />
        ))}
    </div>
  )
}

function NewSignature({ onDone }: { readonly onDone: (entry: Byline | null) => void }) {
  const t = useText()
  const id = useId()
  const [role, setRole] = useState<BylineRole>('reporter')
  const [name, setName] = useState('')
  const directory = useAsk('directory.list', {})
  const names = directory.data?.filter((entry) => entry.role === role) ?? []
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc of the two fields inside
    <span
      id={id}
      className={styles.newSignature}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone(null)
      }}
    >
      <Select
        label={t('intake.byline.role')}
        hideLabel
        size="sm"
        value={role}
        onChange={setRole}
        options={BYLINE_ROLES.map((one) => ({ id: one, label: t(`byline.${one}`) }))}
      />
      <Completion
        label={t('intake.byline.name')}
        hideLabel
        size="sm"
        autoFocus
        placeholder={t('intake.byline.name')}
        value={name}
        onChange={setName}
        options={names.map((entry) => ({ id: entry.name, label: entry.name }))}
        onCommit={(typed) => onDone({ role, name: typed.slice(0, 60) })}
      />
    </span>
  )
}
