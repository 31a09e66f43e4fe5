// A printed article to be read: its text, what it said before it was corrected, and where it was printed.
import { useMemo } from 'react'
import type { ArchivedArticle } from '../../../shared/ipc/views.js'
import { useAsk, useFormat, useLanguage, useText } from '../../desk/index.js'
import { Tag } from '../../ui/index.js'
import styles from './archive.module.css'
import { dayWords, langTag, spacedName } from './archive-words.js'
import { type Fact, Facts } from './Facts.js'
import type { ReadingPlace } from './PreviewPane.js'
import { ReadingText } from './ReadingText.js'

export function PrintedReading({ archivedId, ...place }: ReadingPlace & { readonly archivedId: string }) {
  const t = useText()
  const { data, isError } = useAsk('archive.get', { id: archivedId })
  if (isError)
    return (
      <div className={styles.nothing}>
        <p className="mute">{t('archive.preview.gone')}</p>
      </div>
    )
  return data ? <Reading article={data} {...place} /> : null
}

const paragraphsOf = (body: string): readonly string[] => body.split('\n').filter((line) => line !== '')

function Reading({ article, ...place }: ReadingPlace & { readonly article: ArchivedArticle }) {
  const t = useText()
  const formats = useFormat()
  const language = useLanguage()
  const { day, page, section, source, addedAt, correctedAt, former } = article
  const paragraphs = useMemo(() => paragraphsOf(article.body), [article.body])
  const none = t('common.none')
  const facts: readonly Fact[] = [
    [t('archive.fact.day'), day === null ? t('archive.place.noDay') : dayWords(formats, language, day)],
    [t('archive.fact.page'), page ?? none],
    [t('archive.fact.section'), section || none],
    [t('archive.fact.byline'), article.byline.map(spacedName).join(' ') || none],
    [t('archive.fact.source'), source || none],
    [t('archive.fact.added'), formats.dateTime(addedAt)],
    ...(correctedAt === null ? [] : [[t('archive.fact.corrected'), formats.dateTime(correctedAt)] as const]),
  ]
  return (
    <>
      <div className={`tool ${styles.sheetTool}`}>
        <span className="w6">{t('archive.group.printed')}</span>
        <span className="sm mute ell">
          {[day === null ? t('archive.place.noDay') : dayWords(formats, language, day), page].filter(Boolean).join(' · ')}
        </span>
        {article.genre === 'photo' && <Tag icon="image">{t('archive.photo.long')}</Tag>}
        {correctedAt !== null && (
          <Tag tone="ochre" title={t('archive.corrected.hint')}>
            {t('archive.corrected')}
          </Tag>
        )}
      </div>
      <ReadingText
        language={article.language}
        kicker={article.kicker}
        headline={article.headline}
        deck={article.deck}
        byline={article.byline.join(' ')}
        paragraphs={paragraphs}
        {...place}
      >
        {former.length > 0 && (
          <details className={styles.former}>
            <summary>{t('archive.former.title', { count: former.length })}</summary>
            {former.map((one) => (
              <section key={`${one.replacedAt} ${one.headline}`} lang={langTag(article.language)} className="selectable">
                <p className="sm mute" lang={language}>
                  {t('archive.former.replaced', { at: formats.dateTime(one.replacedAt) })}
                </p>
                <h3 className={styles.formerHeadline}>{one.headline}</h3>
                <div className={styles.body}>
                  {paragraphsOf(one.body).map((paragraph, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text stand still
                    <p key={`${index} ${paragraph.length}`}>{paragraph}</p>
                  ))}
                </div>
              </section>
            ))}
          </details>
        )}
      </ReadingText>
      <Facts facts={facts} />
    </>
  )
}
