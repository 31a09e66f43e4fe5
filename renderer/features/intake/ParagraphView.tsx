// One paragraph of an article: the guessed joins stand between the words, the menu says what else the paragraph could be.
import { memo, useState } from 'react'
import {
  joinParagraphs,
  makeDeck,
  makeHeadline,
  makeKicker,
  makeSubhead,
  makeText,
  splitItemAt,
  splitParagraph,
} from '../../../shared/domain/intake/index.js'
import type { ArticleItem, Guess, ItemParagraph } from '../../../shared/domain/intake/item.js'
import { useText } from '../../desk/index.js'
import { classes, IconButton, Menu, type MenuEntry } from '../../ui/index.js'
import { GuessNote } from './GuessNote.js'
import styles from './items.module.css'
import { Mark } from './Mark.js'
import { ParagraphEditor } from './ParagraphEditor.js'
import { type ParagraphPiece, paragraphPieces } from './paragraph-seams.js'
import { paragraphOfGuess } from './revert-guess.js'
import { useReviewDesk } from './review-context.js'
import { firstLineOf } from './source-lines.js'

export interface ParagraphViewProps {
  readonly article: ArticleItem
  /** Of the article among the items. */
  readonly index: number
  readonly paragraph: ItemParagraph
  /** Of the paragraph in the article. */
  readonly at: number
  /** The guess the walk is on, when it is about this article. */
  readonly current: Guess | null
}

export const ParagraphView = memo(function ParagraphView({ article, index, paragraph, at, current }: ParagraphViewProps) {
  const desk = useReviewDesk()
  const [editing, setEditing] = useState(false)
  const itemLine = firstLineOf(article)
  const pieces = paragraphPieces(paragraph, article.guesses, desk.lineText)
  const own = current && paragraphOfGuess(article, current) === at ? current : null
  const heading = article.guesses.find((guess) => guess.what === 'subhead' && paragraph.lines.includes(guess.lines[0]))
  const begins = article.guesses.find((guess) => guess.what === 'split' && guess.lines[0] === paragraph.lines[0])
  return (
    <div className={styles.paragraph}>
      {editing ? (
        <ParagraphEditor index={index} at={at} text={paragraph.text} onClose={() => setEditing(false)} />
      ) : (
        <p
          className={classes(paragraph.kind === 'subhead' ? styles.subhead : styles.text, 'selectable')}
          onDoubleClick={() => setEditing(true)}
        >
          {begins && <Mark guess={begins} itemLine={itemLine} on={begins === own} />}
          {paragraph.kind === 'subhead' && heading && <Mark guess={heading} itemLine={itemLine} on={heading === own} />}
          {pieces.map((piece) => (
            <Piece key={piece.seam?.line ?? 0} piece={piece} itemLine={itemLine} own={own} />
          ))}
        </p>
      )}
      <ParagraphMenu index={index} paragraph={paragraph} at={at} pieces={pieces} onEdit={() => setEditing(true)} />
      {own && <GuessNote guess={own} itemLine={itemLine} index={index} />}
    </div>
  )
})

interface PieceProps {
  readonly piece: ParagraphPiece
  readonly itemLine: number
  readonly own: Guess | null
}

function Piece({ piece, itemLine, own }: PieceProps) {
  return (
    <>
      {piece.seam?.guess && <Mark guess={piece.seam.guess} itemLine={itemLine} on={piece.seam.guess === own} />}
      {piece.text}
    </>
  )
}

interface ParagraphMenuProps extends Omit<ParagraphViewProps, 'article' | 'current'> {
  readonly pieces: readonly ParagraphPiece[]
  readonly onEdit: () => void
}

function ParagraphMenu({ index, paragraph, at, pieces, onEdit }: ParagraphMenuProps) {
  const t = useText()
  const { apply, text } = useReviewDesk()
  const seams = pieces.flatMap((piece) => (piece.seam ? [piece.seam] : []))
  // A page in narrow columns has a seam every few words: then the paragraph is divided in its words instead.
  const offered = seams.length <= 6 ? seams : []
  const entries: MenuEntry[] = [
    { id: 'edit', label: t('intake.edit.text'), icon: 'write' },
    ...(at > 0 ? [{ id: 'join', label: t('intake.edit.joinParagraph'), icon: 'link' as const }] : []),
    ...offered.map((seam) => ({
      id: `split ${seam.at}`,
      label: t('intake.edit.splitHere', { line: seam.line }),
      icon: 'scissors' as const,
    })),
    ...(at > 0 ? [{ id: 'item', label: t('intake.edit.splitItem'), icon: 'fileAdd' as const }] : []),
    { id: 'headline', label: t('intake.edit.toHeadline'), apart: true },
    { id: 'kicker', label: t('intake.edit.toKicker') },
    { id: 'deck', label: t('intake.edit.toDeck') },
    paragraph.kind === 'text' ? { id: 'subhead', label: t('intake.edit.toSubhead') } : { id: 'text', label: t('intake.edit.toText') },
  ]
  const choose = (id: string): void => {
    const [what, offset] = id.split(' ')
    if (what === 'edit') onEdit()
    if (what === 'join') apply((result) => joinParagraphs(result, index, at - 1))
    if (what === 'split') apply((result) => splitParagraph(result, index, at, Number(offset), text))
    if (what === 'item') apply((result) => splitItemAt(result, index, at))
    if (what === 'headline') apply((result) => makeHeadline(result, index, at))
    if (what === 'kicker') apply((result) => makeKicker(result, index, at))
    if (what === 'deck') apply((result) => makeDeck(result, index, at))
    if (what === 'subhead') apply((result) => makeSubhead(result, index, at))
    if (what === 'text') apply((result) => makeText(result, index, at))
  }
  return (
    <div className={styles.paragraphMenu}>
      <Menu
        label={t('intake.edit.paragraph')}
        trigger={<IconButton icon="more" size="sm" label={t('intake.edit.paragraph')} />}
        entries={entries}
        onChoose={choose}
      />
    </div>
  )
}
