// How long an article is: its lines at a measure. Cheap enough for every keystroke and for the make-up search.
import type { ArticleContent } from '../article.js'
import type { PublicationStyle } from '../publication.js'
import { composeParagraph } from './compose.js'
import { setParagraphs } from './paragraphs.js'
import type { SetLine, SetParagraph } from './types.js'

/** Measures remembered for one paragraph; more than a make-up search tries. */
const KEPT_MEASURES = 48

const composed = new WeakMap<SetParagraph, Map<number, readonly SetLine[]>>()

function linesOf(paragraph: SetParagraph, widthPx: number, index: number): readonly SetLine[] {
  const byWidth = composed.get(paragraph) ?? new Map<number, readonly SetLine[]>()
  if (byWidth.size === 0) composed.set(paragraph, byWidth)
  const kept = byWidth.get(widthPx)
  if (kept) return kept
  const lines = composeParagraph(paragraph, widthPx, index)
  if (byWidth.size >= KEPT_MEASURES) byWidth.clear()
  byWidth.set(widthPx, lines)
  return lines
}

/** Every line of the article's text at a measure of `widthPx`, byline and subheads included, pictures not. */
export const articleSetLines = (content: ArticleContent, widthPx: number, style: PublicationStyle): SetLine[] =>
  setParagraphs(content, style).flatMap((paragraph, index) => linesOf(paragraph, widthPx, index))

/** The number of those lines. */
export const articleLines = (content: ArticleContent, widthPx: number, style: PublicationStyle): number =>
  setParagraphs(content, style).reduce((total, paragraph, index) => total + linesOf(paragraph, widthPx, index).length, 0)
