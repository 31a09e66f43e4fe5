// The opposite of a guess: what was run on is divided, what was divided is joined, a heading that is none becomes text.
import {
  type Correction,
  clearHeadline,
  joinItemWithNext,
  joinParagraphs,
  makeText,
  splitParagraph,
} from '../../../shared/domain/intake/index.js'
import type { ArticleItem, Guess, IntakeResult } from '../../../shared/domain/intake/item.js'
import { paragraphSeams } from './paragraph-seams.js'

/** Index of the paragraph a guess is about, −1 when it is about something above the copy. */
export const paragraphOfGuess = (article: ArticleItem, guess: Guess): number => {
  if (guess.what === 'join') return article.paragraphs.findIndex((paragraph) => paragraph.lines.includes(guess.lines[1]))
  if (guess.what === 'split' || guess.what === 'subhead' || guess.what === 'verse')
    return article.paragraphs.findIndex((paragraph) => paragraph.lines.includes(guess.lines[0]))
  return -1
}

export type Revert = (result: IntakeResult) => Correction

/** How to take the guess back on the article at `index`; null for guesses that are corrected by editing their field. */
export function revertOf(
  result: IntakeResult,
  index: number,
  guess: Guess,
  pageText: string,
  lineText: (no: number) => string,
): Revert | null {
  const article = result.items[index]
  if (article?.kind !== 'article') return null
  const at = paragraphOfGuess(article, guess)
  const paragraph = article.paragraphs[at]
  switch (guess.what) {
    case 'join': {
      const seam = paragraph && paragraphSeams(paragraph, lineText).find((one) => one.line === guess.lines[1])
      return seam ? (now) => splitParagraph(now, index, at, seam.at, pageText) : null
    }
    case 'split':
      if (at > 0) return (now) => joinParagraphs(now, index, at - 1)
      return previousArticle(result, index) === null ? null : (now) => joinItemWithNext(now, previousArticle(now, index) ?? index)
    case 'headline':
      return (now) => clearHeadline(now, index)
    case 'subhead':
      return at === -1 ? null : (now) => makeText(now, index, at)
    default:
      return null
  }
}

function previousArticle(result: IntakeResult, index: number): number | null {
  const before = result.items.slice(0, index).findLastIndex((item) => item.kind === 'article')
  return before === -1 ? null : before
}
