// Plain views of a body: what a reader reads, for counting, comparing and checking.
import type { BodyBlock, BodyDoc, PictureAttrs } from './schema.js'

export interface BodyParagraph {
  readonly kind: 'text' | 'subhead'
  /** Index of the block in `doc.content`, so a finding can point back. */
  readonly block: number
  readonly text: string
}

/** The text of one block; hard breaks read as line feeds. Pictures and opaque blocks have none. */
export function blockText(block: BodyBlock): string {
  if (block.type !== 'paragraph' && block.type !== 'subhead') return ''
  return (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
}

/** Paragraphs and subheads that carry text, in reading order. */
export function bodyParagraphs(doc: BodyDoc): BodyParagraph[] {
  return doc.content.flatMap((block, index) => {
    const text = blockText(block)
    if (text === '') return []
    return [{ kind: block.type === 'subhead' ? ('subhead' as const) : ('text' as const), block: index, text }]
  })
}

/** The article's plain text, paragraphs joined by a line feed: the text that spans and offsets refer to. */
export const bodyPlainText = (doc: BodyDoc): string =>
  bodyParagraphs(doc)
    .map((paragraph) => paragraph.text)
    .join('\n')

/** The pictures in reading order. */
export const bodyPictures = (doc: BodyDoc): PictureAttrs[] =>
  doc.content.flatMap((block) => (block.type === 'picture' ? [block.attrs] : []))

/** Characters as a newsroom counts them: every visible character, no spaces or breaks. */
export const countCharacters = (text: string): number => [...text.replace(/\s/gu, '')].length

/** A body from plain paragraphs. */
export function bodyFromParagraphs(paragraphs: readonly { kind: 'text' | 'subhead'; text: string }[]): BodyDoc {
  const content = paragraphs
    .filter((paragraph) => paragraph.text !== '')
    .map((paragraph) => ({
      type: paragraph.kind === 'subhead' ? ('subhead' as const) : ('paragraph' as const),
      content: [{ type: 'text' as const, text: paragraph.text }],
    }))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
