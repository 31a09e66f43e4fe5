// How long an article is: its lines at a measure. Cheap enough for every keystroke and for the make-up search.
import type { ArticleContent } from '../article.js'
import type { PublicationStyle } from '../publication.js'
import { composeParagraph } from './compose.js'
import { setParagraphs } from './paragraphs.js'
import type { Run, SetLine, SetParagraph } from './types.js'

/** Measures remembered for one paragraph; more than a make-up search tries. */
const KEPT_MEASURES = 48

interface Composed {
  readonly paragraph: Omit<SetParagraph, 'runs'>
  readonly byWidth: Map<number, readonly SetLine[]>
}

/** By the runs of a paragraph, which stay the same object as long as its words do (see paragraphs.ts). */
const composed = new WeakMap<readonly Run[], Composed>()

const setsAlike = (one: Omit<SetParagraph, 'runs'>, other: SetParagraph): boolean =>
  one.kind === other.kind && one.indentPx === other.indentPx && one.align === other.align

/** The lines of one paragraph at a measure of `widthPx`, composed once; `index` is its place in the article. */
export function paragraphLines(paragraph: SetParagraph, widthPx: number, index: number): readonly SetLine[] {
  let kept = composed.get(paragraph.runs)
  if (!kept || !setsAlike(kept.paragraph, paragraph)) {
    kept = { paragraph, byWidth: new Map() }
    composed.set(paragraph.runs, kept)
  }
  const { byWidth } = kept
  const known = byWidth.get(widthPx)
  if (known && (known[0]?.paragraph ?? index) === index) return known
  // A paragraph that only moved up or down in the article keeps its breaks.
  const lines = known?.map((line) => ({ ...line, paragraph: index })) ?? composeParagraph(paragraph, widthPx, index)
  if (!known && byWidth.size >= KEPT_MEASURES) byWidth.clear()
  byWidth.set(widthPx, lines)
  return lines
}

/** Every line of the article's text at a measure of `widthPx`, byline and subheads included, pictures not. */
export const articleSetLines = (content: ArticleContent, widthPx: number, style: PublicationStyle): SetLine[] =>
  setParagraphs(content, style).flatMap((paragraph, index) => paragraphLines(paragraph, widthPx, index))

/** The number of those lines. */
export const articleLines = (content: ArticleContent, widthPx: number, style: PublicationStyle): number =>
  setParagraphs(content, style).reduce((total, paragraph, index) => total + paragraphLines(paragraph, widthPx, index).length, 0)
