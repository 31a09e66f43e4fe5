// Clipboard and dropped text on their way into the body.
import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorProps } from '@tiptap/pm/view'
import { blocksAsHtml, type HtmlNode, pastedBlocks, plainParagraphs } from './pasted-blocks.js'
import { washedFragment } from './trusted-html.js'

/** Copied out of this editor: its own tags, kept as they are. */
const OWN_COPY = /data-pm-slice=/

/** Editor properties that clean what is pasted. `onDroppedPictures` hears how many remote pictures stayed behind. */
export const pasteProps = (onDroppedPictures: (count: number) => void): EditorProps => ({
  transformPastedHTML(html) {
    if (OWN_COPY.test(html)) return html
    const { blocks, droppedPictures } = pastedBlocks(washedFragment(html) as unknown as HtmlNode)
    if (droppedPictures > 0) onDroppedPictures(droppedPictures)
    return blocksAsHtml(blocks)
  },
  clipboardTextParser(text, context) {
    const { schema } = context.doc.type
    const paragraph = schema.nodes.paragraph
    const paragraphs = plainParagraphs(text)
    if (!paragraph || paragraphs.length === 0) return Slice.empty
    // A single line joins the paragraph it is pasted into, white space at its ends included.
    if (paragraphs.length === 1) return new Slice(Fragment.from(schema.text(text.replace(/[\r\n]+/g, ''))), 0, 0)
    return new Slice(Fragment.from(paragraphs.map((line) => paragraph.create(null, schema.text(line)))), 1, 1)
  },
})

/** Pictures among the files of a paste or drop. */
export const pictureFiles = (transfer: DataTransfer | null): File[] =>
  Array.from(transfer?.files ?? []).filter((file) => /^image\/(jpeg|png|webp|gif|tiff)$/.test(file.type))
