// An article of this desk to be read: its text as it stands, and the way to it in the editor, in the stock and on its page.
import { useMemo } from 'react'
import type { BodyDoc } from '../../../shared/body/schema.js'
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

/** The text and then the captions, a paragraph a line, and which of them are subheads. */
function readLines(body: BodyDoc | null): { readonly paragraphs: readonly string[]; readonly subheads: ReadonlySet<number> } {
  if (body === null) return { paragraphs: [], subheads: new Set() }
  const text = bodyParagraphs(body).filter((paragraph) => paragraph.text !== '')
  const captions = bodyPictures(body).map(({ caption, credit }) => [caption, credit].filter((part) => part !== '').join(' '))
  return {
    paragraphs: [...text.map((paragraph) => paragraph.text), ...captions.filter((caption) => caption !== '')],
    subheads: new Set(text.flatMap((paragraph, index) => (paragraph.kind === 'subhead' ? [index] : []))),
  }
}

export function DeskReading({ hit, ...place }: ReadingPlace & { readonly hit: DeskHit }) {
  const t = useText()
  const formats = useFormat()
  const language = useLanguage()
  const { data: article, isError } = useAsk('article.get', { articleId: hit.articleId })
  const issue = useAsk('issue.get', hit.isPlaced && hit.issueId !== null ? { issueId: hit.issueId } : null)
  const content = article ? (article.draft?.content ?? article.content) : null
  const { paragraphs, subheads } = useMemo(() => readLines(content?.body ?? null), [content])
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
        subheads={subheads}
        {...place}
      />
      <Facts facts={facts} />
    </>
  )
}
