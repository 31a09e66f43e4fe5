// The paragraphs of an article as they stand in a frame, each with the changes it offers.
import { bodyParagraphs, countCharacters } from '../../body/text.js'
import type { ArticleContent } from '../article.js'
import type { Frame } from '../frame.js'
import { bodyColumnWidthPx } from '../layout/geometry.js'
import type { PageGeometry } from '../layout/types.js'
import type { PublicationStyle } from '../publication.js'
import { type ParagraphChanges, paragraphChanges, type TextBlock } from './paragraph-changes.js'
import { leadBlock, setBlock } from './paragraphs.js'

export interface CopyParagraph {
  readonly kind: 'text' | 'subhead'
  /** From 1, as findings count. */
  readonly number: number
  readonly block: number
  readonly text: string
  /** Carries the dateline: the article begins with it. */
  readonly leads: boolean
  readonly lines: number
  readonly characters: number
  /** Of English copy; null in Chinese. */
  readonly words: number | null
  /** Null for a paragraph of nothing but white. */
  readonly changes: ParagraphChanges | null
}

/** Every paragraph with text, in order. */
export function copyParagraphs(content: ArticleContent, frame: Frame, style: PublicationStyle, geometry: PageGeometry): CopyParagraph[] {
  const widthPx = bodyColumnWidthPx(geometry, frame.columnSpan, frame.bodyColumns)
  const lead = leadBlock(content, style)
  return bodyParagraphs(content.body).map(({ kind, block, text }, index) => {
    const leads = block === lead
    const set = (changed: TextBlock) => setBlock(content, style, changed, block, leads)
    const own = content.body.content[block] as TextBlock
    const paragraph = set(own)
    const changes = paragraph && paragraphChanges(own, paragraph, set, widthPx, content.language)
    return {
      kind,
      number: index + 1,
      block,
      text,
      leads,
      lines: changes?.lines ?? 0,
      characters: countCharacters(text),
      words: content.language === 'en' ? text.split(/\s+/u).filter((word) => word !== '').length : null,
      changes,
    }
  })
}
