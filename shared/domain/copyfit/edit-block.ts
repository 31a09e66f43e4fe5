// Changes of one text block tried out on the value: a stretch taken out, words put in. Offsets are those of blockText.
import type { BodyBlock, InlineNode } from '../../body/schema.js'
import type { Span } from './text-units.js'

type TextBlock = Extract<BodyBlock, { type: 'paragraph' | 'subhead' }>

/** The part of the inline content from `from` to `to`; a line break counts as one character. */
function part(content: readonly InlineNode[], from: number, to: number): InlineNode[] {
  const kept: InlineNode[] = []
  let at = 0
  for (const node of content) {
    const length = node.type === 'text' ? node.text.length : 1
    const start = Math.max(0, from - at)
    const end = Math.min(length, to - at)
    if (start < end) kept.push(node.type === 'text' ? { ...node, text: node.text.slice(start, end) } : node)
    at += length
  }
  return kept
}

/** The block without the characters of `span`. */
export function withoutSpan(block: TextBlock, { from, to }: Span): TextBlock {
  const content = block.content ?? []
  return { ...block, content: [...part(content, 0, from), ...part(content, to, Number.POSITIVE_INFINITY)] }
}

/** The block with plain words put in at `at`. */
export function withWords(block: TextBlock, at: number, text: string): TextBlock {
  const content = block.content ?? []
  return { ...block, content: [...part(content, 0, at), { type: 'text', text }, ...part(content, at, Number.POSITIVE_INFINITY)] }
}
