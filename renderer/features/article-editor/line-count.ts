// Column lines of an article while it is written: every paragraph is composed once for a measure and looked up after
// that, so that a key stroke composes the one paragraph it changed.
import type { BodyBlock } from '../../../shared/body/schema.js'
import { blockText, countCharacters } from '../../../shared/body/text.js'
import type { ArticleContent } from '../../../shared/domain/article.js'
import { paragraphLines } from '../../../shared/domain/copyfit/measure.js'
import { setParagraphs } from '../../../shared/domain/copyfit/paragraphs.js'
import type { SetParagraph } from '../../../shared/domain/copyfit/types.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'

export interface CountedBlock {
  /** Block index in the body; null for a byline on its own line. */
  readonly block: number | null
  readonly kind: SetParagraph['kind']
  readonly lines: number
  /** Column lines up to and including this paragraph. */
  readonly through: number
}

export interface LineCount {
  readonly widthPx: number
  readonly total: number
  readonly characters: number
  readonly blocks: readonly CountedBlock[]
}

/** Where line `line` (from 1) starts, as block and character offset in it; null past the end or in a rendered byline. */
export interface LinePlace {
  readonly block: number
  /** Characters of the block's own text in front of the line. */
  readonly offset: number
}

const counted = new WeakMap<BodyBlock, number>()

/** Characters a reader sees in a block, as a newsroom counts: without spaces. */
function charactersIn(block: BodyBlock): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  const characters = countCharacters(blockText(block))
  counted.set(block, characters)
  return characters
}

/** The lines of the article at a measure of `widthPx`. */
export function countLines(content: ArticleContent, widthPx: number, style: PublicationStyle): LineCount {
  let through = 0
  const blocks = setParagraphs(content, style).map((paragraph, index) => {
    const lines = paragraphLines(paragraph, widthPx, index).length
    through += lines
    return { block: paragraph.block, kind: paragraph.kind, lines, through }
  })
  return { widthPx, total: through, characters: content.body.content.reduce((sum, block) => sum + charactersIn(block), 0), blocks }
}

/** Where line `line` of the article starts. */
export function placeOfLine(content: ArticleContent, widthPx: number, style: PublicationStyle, line: number): LinePlace | null {
  let passed = 0
  for (const [index, paragraph] of setParagraphs(content, style).entries()) {
    const lines = paragraphLines(paragraph, widthPx, index)
    if (line > passed + lines.length) {
      passed += lines.length
      continue
    }
    if (paragraph.block === null) return null
    const block = content.body.content[paragraph.block]
    const own = block?.type === 'paragraph' || block?.type === 'subhead' ? (block.content ?? []) : []
    const ownLength = own.reduce((sum, node) => sum + (node.type === 'text' ? node.text.length : 1), 0)
    const set = paragraph.runs.reduce((sum, run) => sum + run.text.length, 0)
    const before = lines.slice(0, line - passed - 1).reduce((sum, one) => sum + one.runs.reduce((n, run) => n + run.text.length, 0), 0)
    // The rendered dateline stands in front of the block's own text.
    return { block: paragraph.block, offset: Math.min(ownLength, Math.max(0, before - Math.max(0, set - ownLength))) }
  }
  return null
}
