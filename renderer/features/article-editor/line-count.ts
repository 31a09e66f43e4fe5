// Column lines of an article while it is written: every paragraph is composed once for a measure and looked up after
// that, so that a key stroke composes the one paragraph it changed.
import { countCharacters } from '../../../shared/body/text.js'
import type { ArticleContent } from '../../../shared/domain/article.js'
import { composeParagraph } from '../../../shared/domain/copyfit/compose.js'
import { setParagraphs } from '../../../shared/domain/copyfit/paragraphs.js'
import type { SetLine, SetParagraph } from '../../../shared/domain/copyfit/types.js'
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

export interface LineCounter {
  readonly count: (content: ArticleContent, widthPx: number, style: PublicationStyle) => LineCount
  readonly placeOf: (content: ArticleContent, widthPx: number, style: PublicationStyle, line: number) => LinePlace | null
}

/** Characters a reader sees in the article's text and head, as a newsroom counts: without spaces. */
const charactersOf = (content: ArticleContent): number =>
  content.body.content.reduce((sum, block) => {
    if (block.type !== 'paragraph' && block.type !== 'subhead') return sum
    return sum + (block.content ?? []).reduce((inner, node) => inner + (node.type === 'text' ? countCharacters(node.text) : 0), 0)
  }, 0)

const keyOf = (paragraph: SetParagraph): string =>
  `${paragraph.kind}|${paragraph.indentPx}|${paragraph.align}|${paragraph.runs.map((run) => `${run.face}${run.sizePx}\u0000${run.text}`).join('\u0001')}`

/** Paragraphs remembered at most; the newest generation stays when the older one is dropped. */
const KEPT = 4000

export function createLineCounter(compose: (paragraph: SetParagraph, widthPx: number) => SetLine[] = composeParagraph): LineCounter {
  let recent = new Map<string, readonly SetLine[]>()
  let older = new Map<string, readonly SetLine[]>()

  const linesOf = (paragraph: SetParagraph, widthPx: number): readonly SetLine[] => {
    const key = `${widthPx}|${keyOf(paragraph)}`
    const known = recent.get(key) ?? older.get(key)
    const lines = known ?? compose(paragraph, widthPx)
    if (recent.size >= KEPT) {
      older = recent
      recent = new Map()
    }
    recent.set(key, lines)
    return lines
  }

  return {
    count(content, widthPx, style) {
      let through = 0
      const blocks = setParagraphs(content, style).map((paragraph) => {
        const lines = linesOf(paragraph, widthPx).length
        through += lines
        return { block: paragraph.block, kind: paragraph.kind, lines, through }
      })
      return { widthPx, total: through, characters: charactersOf(content), blocks }
    },
    placeOf(content, widthPx, style, line) {
      let passed = 0
      for (const paragraph of setParagraphs(content, style)) {
        const lines = linesOf(paragraph, widthPx)
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
    },
  }
}
