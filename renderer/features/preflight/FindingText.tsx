// The lines of the article round a finding, the words that are meant marked.
import type { Finding } from '../../../shared/domain/finding.js'
import { openPlace, useText } from '../../desk/index.js'
import { Button, classes } from '../../ui/index.js'
import type { ContextLine, FindingContext } from './context-model.js'
import styles from './detail.module.css'

export interface FindingTextProps {
  readonly context: FindingContext
  /** Of the copy, not of the screen. */
  readonly language: 'zh' | 'en'
  readonly finding: Finding
}

export function FindingText({ context, language, finding }: FindingTextProps) {
  const t = useText()
  const { lines, above, below } = context
  return (
    <section>
      <h3 className="h">{t('press.detail.context')}</h3>
      <div className={styles.copy} lang={language === 'en' ? 'en' : 'zh-CN'}>
        {above > 0 && <p className={styles.left}>{t('press.detail.above', { count: above })}</p>}
        {lines.map((line) => (
          <Line key={line.id} line={line} articleId={finding.where.articleId} />
        ))}
        {below > 0 && <p className={styles.left}>{t('press.detail.below', { count: below })}</p>}
      </div>
    </section>
  )
}

function Line({ line, articleId }: { readonly line: ContextLine; readonly articleId: string | null }) {
  const t = useText()
  const { field, paragraph, stretches, meant, missing } = line
  const label =
    field === 'body' && paragraph !== null ? t('press.detail.paragraph', { number: paragraph }) : t(`press.detail.field.${field}`)
  return (
    <div className={classes(styles.line, meant && styles.meant)}>
      <Button
        size="sm"
        look="gh"
        className={styles.lineLabel}
        label={t('press.act.label', { act: t('press.act.edit'), finding: label, place: '' })}
        onPress={() => articleId !== null && openPlace({ screen: 'editor', articleId, ...(paragraph === null ? {} : { paragraph }) })}
      >
        {label}
      </Button>
      {missing && <p className={styles.gap}>{t('press.detail.gap', { field: label })}</p>}
      <p hidden={missing} className={field === 'body' || field === 'caption' ? styles.body : styles.head}>
        {stretches.map(({ text, marked }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, drawn anew with it
          marked ? <mark key={index}>{text}</mark> : text,
        )}
      </p>
    </div>
  )
}
