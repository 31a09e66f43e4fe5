// Any two versions compared, the draft among them; the older one can be restored as a new version.
import { useMemo, useState } from 'react'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { RevisionCard } from '../../../shared/ipc/views.js'
import { useAsk, useFormat, useText } from '../../desk/index.js'
import { Button, Dialog, Select } from '../../ui/index.js'
import { compareArticles, type FieldWords } from './article-comparison.js'
import { ComparisonText } from './ComparisonText.js'
import styles from './comparison.module.css'

/** Names of roles and byline forms in the person's language. */
export function useFieldWords(): FieldWords {
  const t = useText()
  return useMemo(() => ({ role: (role) => t(`editor.role.${role}`), form: (form) => t(`editor.form.${form ?? 'auto'}`) }), [t])
}

/** The present draft among the versions. */
const DRAFT = 'draft'

export interface CompareDialogProps {
  readonly revisions: readonly RevisionCard[]
  readonly present: ArticleContent
  /** The present text differs from the newest version. */
  readonly differs: boolean
  /** The version that was pressed; null compares the newest two. */
  readonly chosen: RevisionCard | null
  readonly onClose: () => void
  readonly onRestore: (revision: RevisionCard) => void
}

export function CompareDialog({ revisions, present, differs, chosen, onClose, onRestore }: CompareDialogProps) {
  const t = useText()
  const format = useFormat()
  const words = useFieldWords()
  const newest = differs ? DRAFT : (revisions[0]?.id ?? DRAFT)
  const older = chosen && chosen.id !== newest ? chosen.id : ((differs ? revisions[0] : revisions[1])?.id ?? newest)
  const [from, setFrom] = useState(older)
  const [to, setTo] = useState(newest)
  const before = useAsk('article.getRevision', from === DRAFT ? null : { revisionId: from })
  const after = useAsk('article.getRevision', to === DRAFT ? null : { revisionId: to })
  const contentOf = (id: string, answer: typeof before) => (id === DRAFT ? present : answer.data?.content)
  const old = contentOf(from, before)
  const now = contentOf(to, after)
  const comparison = useMemo(() => (old && now ? compareArticles(old, now, words) : null), [old, now, words])
  const options = [
    ...(differs ? [{ id: DRAFT, label: t('editor.compare.draftOption') }] : []),
    ...revisions.map((one) => ({
      id: one.id,
      label: t('editor.compare.versionOption', { number: one.number, author: one.author, time: format.dateTime(one.createdAt) }),
    })),
  ]
  const restorable = revisions.find((one) => one.id === from && one.id !== revisions[0]?.id)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('editor.compare.title')}
      size="wide"
      footer={
        <>
          <Button onPress={onClose} keys="Escape">
            {t('common.close')}
          </Button>
          {restorable && (
            <Button onPress={() => onRestore(restorable)}>{t('editor.compare.restore', { number: restorable.number })}</Button>
          )}
        </>
      }
    >
      <div className={styles.choice}>
        <Select label={t('editor.compare.from')} inline value={from} onChange={setFrom} options={options} size="sm" />
        <Select label={t('editor.compare.to')} inline value={to} onChange={setTo} options={options} size="sm" />
        {comparison && (
          <span className={styles.counts}>
            {t('editor.compare.counts', { inserted: comparison.inserted, deleted: comparison.deleted })}
          </span>
        )}
      </div>
      {comparison ? <ComparisonText comparison={comparison} /> : <p className="mute">{t('common.loading')}</p>}
    </Dialog>
  )
}
