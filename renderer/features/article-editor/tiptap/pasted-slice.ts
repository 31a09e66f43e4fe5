// Pasted copy as a slice of the document: blocks read from foreign HTML, or our own clipboard with its pictures.
import { type Node as DocumentNode, DOMParser as DocumentParser, Fragment, type Schema, Slice } from '@tiptap/pm/model'
import type { PastedBlock } from './pasted-blocks.js'

/** The note the editor leaves on what it copies: how far the copy is open at both ends. */
const OWN_COPY = /data-pm-slice="(\d+) (\d+)/

/** The openness of a copy made in this editor; null for foreign HTML. */
export function ownCopy(html: string): { readonly start: number; readonly end: number } | null {
  const found = OWN_COPY.exec(html)
  return found ? { start: Number(found[1]), end: Number(found[2]) } : null
}

/** Blocks as paragraphs and subheads of the schema. */
export function blockNodes(blocks: readonly PastedBlock[], schema: Schema): DocumentNode[] {
  return blocks.map(({ kind, inline }) => {
    const content = inline.map((one) => {
      if (one === 'break') return schema.node('hardBreak')
      const marks = [...(one.bold ? [schema.mark('bold')] : []), ...(one.italic ? [schema.mark('italic')] : [])]
      return schema.text(one.text, marks)
    })
    return schema.node(kind, null, content)
  })
}

/** Open at both ends, so that the first and last paragraph join the copy around them. */
export const sliceOfBlocks = (blocks: readonly PastedBlock[], schema: Schema): Slice =>
  Slice.maxOpen(Fragment.from(blockNodes(blocks, schema)), true)

/** A copy of our own, as open as it was taken. */
export function sliceOfOwnCopy(fragment: DocumentFragment, open: { start: number; end: number }, schema: Schema): Slice {
  const { content } = DocumentParser.fromSchema(schema).parseSlice(fragment, { preserveWhitespace: true })
  const most = Slice.maxOpen(content, true)
  return new Slice(content, Math.min(open.start, most.openStart), Math.min(open.end, most.openEnd))
}
