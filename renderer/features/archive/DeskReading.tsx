// An article of this desk to be read: its text as it stands, and the way to it in the editor, in the stock and on its page.
import { useMemo } from 'react'
import { bodyParagraphs, bodyPictures } from '../../../shared/body/text.js'
import { frameNumbers } from '../../../shared/domain/preflight/frame-numbers.js'
import type { DeskHit, PageView } from '../../../shared/ipc/views.js'
import { useAsk, useFormat, useLanguage, useText } from '../../desk/index.js'
import { Button, Tag } from '../../ui/index.js'
import styles from './archive.module.css'
import { dayWords, spacedName } from './archive-words.js'
import { type Fact, Facts } from './Facts.js'
import { openHit } from './open-hit.js'
import type { ReadingPlace } from './PreviewPane.js'
import { ReadingText } from './ReadingText.js'

interface Position {
  readonly pageId: string
  readonly frameId: string
  /** A02-4. */
  readonly label: string
}

/** Where an article stands in an issue, in the order of its pages. */
function positionsOf(pages: readonly PageView[], articleId: string): readonly Position[] {
  return pages.flatMap((page) => {
    const numbers = frameNumbers(page.content)
    return page.content.frames.flatMap((frame) =>
      frame.articleId === articleId
        ? [{ pageId: page.id, frameId: frame.id, label: `${page.content.pageNo}-${numbers.get(frame.id) ?? ''}` }]
        : [],
    )
  })
}

export function DeskReading({ hit, ...place }: ReadingPlace & { readonly hit: DeskHit }) {
  const t = useText()
  const formats = useFormat()
  const language = useLanguage()
  const { data: article, isError } = useAsk('article.get', { articleId: hit.articleId })
  const issue = useAsk('issue.get', hit.isPlaced && hit.issueId !== null ? { issueId: hit.issueId } : null)
  const content = article ? (article.draft?.content ?? article.content) : null
  const paragraphs = useMemo(
    () =>
      content === null
        ? []
        : [
            ...bodyParagraphs(content.body).map((paragraph) => paragraph.text),
            ...bodyPictures(content.body).map((picture) => [picture.caption, picture.credit].filter(Boolean).join(' ')),
          ].filter((line) => line !== ''),
    [content],
  )
  const positions = useMemo(() => positionsOf(issue.data?.pages ?? [], hit.articleId), [issue.data, hit.articleId])
  if (isError)
    return (
      <div className={styles.nothing}>
        <p className="mute">{t('archive.preview.gone')}</p>
      </div>
    )
  if (!article || content === null) return null
  const [first] = positions
  const names = content.byline.map((entry) => entry.name)
  const none = t('common.none')
  const facts: readonly Fact[] = [
    [t('archive.fact.state'), hit.isPlaced ? t('state.placed') : t(`state.${article.card.state}`)],
    [t('archive.fact.page'), positions.map((position) => position.label).join(' ') || none],
    [t('archive.fact.day'), hit.day === null ? t('archive.place.noIssue') : dayWords(formats, language, hit.day)],
    [t('archive.fact.section'), content.section || none],
    [t('archive.fact.byline'), names.map(spacedName).join(' ') || none],
    [t('archive.fact.updated'), formats.dateTime(hit.updatedAt)],
  ]
  return (
    <>
      <div className={`tool ${styles.sheetTool}`}>
        <Tag tone={hit.isPlaced ? 'pine' : 'plain'}>{hit.isPlaced ? t('state.placed') : t(`state.${article.card.state}`)}</Tag>
        <span className="sp" />
        {first && (
          <Button size="sm" onPress={() => openHit(hit, 'makeUp', { pageId: first.pageId, frameId: first.frameId })}>
            {t('archive.open.page')}
          </Button>
        )}
        <Button size="sm" onPress={() => openHit(hit, 'stock')}>
          {t('archive.open.stock')}
        </Button>
        <Button size="sm" look="pri" keys="Enter" onPress={() => openHit(hit)}>
          {t('archive.open.editor')}
        </Button>
      </div>
      <ReadingText
        language={content.language}
        kicker={content.kicker}
        headline={content.headline}
        deck={content.deck}
        byline={names.join(' ')}
        paragraphs={paragraphs}
        {...place}
      />
      <Facts facts={facts} />
    </>
  )
}
