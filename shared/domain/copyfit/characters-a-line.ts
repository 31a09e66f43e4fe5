// How many characters a line holds, as the people who write count them: ideographs of one em, or letters as wide as this
// article's own.
import type { ArticleContent } from '../article.js'
import type { PublicationStyle } from '../publication.js'
import { textWidthPx } from './face-widths.js'
import { bodySizePx, setParagraphs } from './paragraphs.js'

/**
 * Characters in a full line of `widthPx`, not rounded. Chinese copy: ems of the body type. English copy: the measure by the
 * mean advance of the article's own body text, word spaces included; null while it has no text to measure.
 */
export function charactersALine(content: ArticleContent, widthPx: number, style: PublicationStyle): number | null {
  if (content.language === 'zh') return widthPx / bodySizePx(style)
  let characters = 0
  let px = 0
  for (const { kind, runs } of setParagraphs(content, style)) {
    if (kind !== 'text') continue
    for (const { text, face, sizePx } of runs) {
      characters += [...text].length
      px += textWidthPx(text, face, sizePx)
    }
  }
  return px > 0 ? (widthPx * characters) / px : null
}

/** About how many characters `lines` lines hold; null where a line is not measured yet. */
export function charactersInLines(lines: number, content: ArticleContent, widthPx: number, style: PublicationStyle): number | null {
  const each = charactersALine(content, widthPx, style)
  return each === null ? null : Math.round(lines * each)
}
