// The cards of the review: article, photo, folio, and the stretches of text that found no place.
import { memo } from 'react'
import { isLatin } from '../../../shared/domain/intake/characters.js'
import {
  clearHeadline,
  joinItemWithNext,
  setArticleFields,
  setFolioFields,
  setPhotoFields,
  unplacedToArticle,
  unplacedToItem,
} from '../../../shared/domain/intake/index.js'
import type { ArticleItem, FolioItem, PhotoItem, Unplaced } from '../../../shared/domain/intake/item.js'
import { useText } from '../../desk/index.js'
import { Button, classes, Menu, type MenuEntry, Tag } from '../../ui/index.js'
import { BylineEditor } from './BylineEditor.js'
import { EditableText } from './EditableText.js'
import { GuessNote } from './GuessNote.js'
import { type CardPlace, ItemCard } from './ItemCard.js'
import { itemTitle, rangeWords } from './intake-words.js'
import styles from './items.module.css'
import { Mark } from './Mark.js'
import { ParagraphView } from './ParagraphView.js'
import { paragraphOfGuess } from './revert-guess.js'
import { useReviewDesk } from './review-context.js'
import { firstLineOf } from './source-lines.js'

export interface CardProps<I> extends CardPlace {
  readonly item: I
  /** Among the items. */
  readonly index: number
}

export const ArticleCard = memo(function ArticleCard({ item, index, on, out, current }: CardProps<ArticleItem>) {
  const t = useText()
  const { apply } = useReviewDesk()
  const firstLine = firstLineOf(item)
  const guessAt = (what: string) => item.guesses.find((guess) => guess.what === what && guess.reason !== 'byHand')
  const field = (name: 'kicker' | 'headline' | 'deck', maxLength: number) => {
    const guess = guessAt(name)
    return (
      <div className={classes(styles.head, styles[name])}>
        {guess && item[name] !== null && <Mark guess={guess} itemLine={firstLine} on={guess === current} />}
        <EditableText
          label={t(`intake.field.${name}`)}
          value={item[name] ?? ''}
          empty={name === 'headline' ? t('intake.headline.none') : t(`intake.field.${name}`)}
          maxLength={maxLength}
          onChange={(value) => apply((result) => setArticleFields(result, index, { [name]: value }))}
        />
      </div>
    )
  }
  const entries: MenuEntry[] = [
    { id: 'joinNext', label: t('intake.edit.joinNext'), icon: 'link' },
    ...(item.headline === null ? [] : [{ id: 'clear', label: t('intake.edit.clearHeadline'), icon: 'close' as const }]),
  ]
  const above = current && paragraphOfGuess(item, current) === -1 ? current : null
  return (
    <ItemCard
      item={item}
      index={index}
      on={on}
      out={out}
      title={itemTitle(item)}
      facts={t('intake.paragraphs', { count: item.paragraphs.filter((paragraph) => paragraph.kind === 'text').length })}
      entries={entries}
      onChoose={(id) => apply((result) => (id === 'clear' ? clearHeadline(result, index) : joinItemWithNext(result, index)))}
    >
      {field('kicker', 400)}
      {field('headline', 400)}
      {field('deck', 1000)}
      {above && <GuessNote guess={above} itemLine={firstLine} index={index} />}
      <BylineEditor article={item} index={index} current={current} />
      <div className={styles.body} lang={isLatin(item.paragraphs[0]?.text ?? '') ? 'en' : 'zh-CN'}>
        {item.paragraphs.map((paragraph, at) => (
          <ParagraphView
            key={`${paragraph.lines[0]} ${paragraph.text.slice(0, 8)} ${paragraph.text.length}`}
            article={item}
            index={index}
            paragraph={paragraph}
            at={at}
            current={current && paragraphOfGuess(item, current) === at ? current : null}
          />
        ))}
      </div>
    </ItemCard>
  )
})

export const PhotoCard = memo(function PhotoCard({ item, index, on, out, current }: CardProps<PhotoItem>) {
  const t = useText()
  const { apply } = useReviewDesk()
  const firstLine = firstLineOf(item)
  const mark = (what: 'caption' | 'credit') => {
    const guess = item.guesses.find((one) => one.what === what)
    return guess && <Mark guess={guess} itemLine={firstLine} on={guess === current} />
  }
  return (
    <ItemCard item={item} index={index} on={on} out={out} title={itemTitle(item)}>
      <div className={styles.caption}>
        {mark('caption')}
        <EditableText
          label={t('intake.field.caption')}
          value={item.caption ?? ''}
          empty={t('intake.field.caption')}
          maxLength={2000}
          onChange={(caption) => apply((result) => setPhotoFields(result, index, { caption }))}
        />
      </div>
      <div className={styles.byline}>
        <span className={`chip ${styles.dateline}`}>
          <i>{t('intake.field.credit')}</i>
          <EditableText
            label={t('intake.field.credit')}
            value={item.credit ?? ''}
            empty={t('common.none')}
            maxLength={100}
            onChange={(credit) => apply((result) => setPhotoFields(result, index, { credit }))}
          />
        </span>
        {mark('credit')}
      </div>
      {current && <GuessNote guess={current} itemLine={firstLine} index={index} />}
    </ItemCard>
  )
})

const FOLIO_FIELDS = ['date', 'weekday', 'pageNo', 'pageName'] as const

export const FolioCard = memo(function FolioCard({ item, index, on, out }: CardProps<FolioItem>) {
  const t = useText()
  const { apply } = useReviewDesk()
  return (
    <ItemCard item={item} index={index} on={on} out={out} title={itemTitle(item)}>
      <div className={styles.folioText}>{item.text}</div>
      <div className={styles.byline}>
        {FOLIO_FIELDS.map((name) => (
          <span key={name} className={`chip ${styles.dateline}`}>
            <i>{t(`intake.folio.${name}`)}</i>
            <EditableText
              label={t(`intake.folio.${name}`)}
              value={item[name] ?? ''}
              empty={t('common.none')}
              maxLength={40}
              onChange={(value) => apply((result) => setFolioFields(result, index, { [name]: value }))}
            />
          </span>
        ))}
      </div>
    </ItemCard>
  )
})

export interface UnplacedCardProps {
  readonly stretch: Unplaced
  /** Among the unplaced stretches. */
  readonly index: number
  readonly file: string
  readonly on: boolean
  /** Articles it can be appended to. */
  readonly articles: readonly { readonly index: number; readonly title: string }[]
}

export function UnplacedCard({ stretch, index, file, on, articles }: UnplacedCardProps) {
  const t = useText()
  const { text, apply, focusOn, cardId } = useReviewDesk()
  const firstLine = stretch.lines[0]
  const focus = (): void => {
    if (!on) focusOn(firstLine, 'items')
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: selecting follows the focus, which the keyboard moves
    <section
      id={cardId(firstLine)}
      className={classes(styles.card, styles.unplaced, on && styles.cardOn)}
      aria-label={`${t('intake.kind.unplaced')} ${rangeWords(t, stretch.lines)}`}
      onClick={focus}
      onFocus={focus}
    >
      <header className={styles.cardHead}>
        <Tag tone="ochre">{t('intake.kind.unplaced')}</Tag>
        <span className="mi mute num">{rangeWords(t, stretch.lines)}</span>
        <span className="sp" />
        <Button size="sm" onPress={() => apply((now) => unplacedToArticle(now, index, file, text))}>
          {t('intake.unplaced.make')}
        </Button>
        {articles.length > 0 && (
          <Menu
            label={t('intake.unplaced.append')}
            trigger={<Button size="sm">{t('intake.unplaced.append')}</Button>}
            entries={articles.map((one) => ({ id: String(one.index), label: `${one.index + 1}. ${one.title}`, text: one.title }))}
            onChoose={(at) => apply((now) => unplacedToItem(now, index, Number(at), text))}
          />
        )}
      </header>
      <div className={`${styles.stretch} selectable`}>{stretch.text}</div>
    </section>
  )
}
