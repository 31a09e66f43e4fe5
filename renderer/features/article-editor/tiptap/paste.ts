// Clipboard and dropped copy on their way into the body.
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { dropPoint } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { type HtmlNode, pastedBlocks, plainParagraphs } from './pasted-blocks.js'
import { ownCopy, sliceOfBlocks, sliceOfOwnCopy } from './pasted-slice.js'
import { washedFragment } from './trusted-html.js'

/** Pictures among the files of a paste or drop. */
const pictureFiles = (transfer: DataTransfer | null): File[] =>
  Array.from(transfer?.files ?? []).filter((file) => /^image\/(jpeg|png|webp|gif|tiff)$/.test(file.type))

export interface PasteDesk {
  /** Remote pictures stayed behind; the page has no network. */
  readonly onDroppedPictures: (count: number) => void
  /** Files to put in at a position, or at the selection. */
  readonly onPictures: (files: readonly File[], at: number | null) => void
}

/** The HTML of a transfer as a slice; null when there is none. The view's own reading of it is not used. */
function htmlSlice(transfer: DataTransfer | null, schema: Schema, desk: PasteDesk): Slice | null {
  const html = transfer?.getData('text/html') ?? ''
  if (html.trim() === '') return null
  const fragment = washedFragment(html)
  const open = ownCopy(html)
  if (open) return sliceOfOwnCopy(fragment, open, schema)
  const { blocks, droppedPictures } = pastedBlocks(fragment as unknown as HtmlNode)
  if (droppedPictures > 0) desk.onDroppedPictures(droppedPictures)
  return blocks.length > 0 ? sliceOfBlocks(blocks, schema) : null
}

function putIn(view: EditorView, slice: Slice, at: number | null): void {
  const { tr, doc } = view.state
  const single = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1 ? slice.content.firstChild : null
  const place = at === null ? null : (dropPoint(doc, at, slice) ?? at)
  if (place !== null) tr.replaceRange(place, place, slice)
  else if (single) tr.replaceSelectionWith(single, false)
  else tr.replaceSelection(slice)
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
}

/** Plain text as paragraphs. */
export function textSlice(text: string, schema: Schema): Slice {
  const paragraphs = plainParagraphs(text)
  if (paragraphs.length === 0) return Slice.empty
  // A single line joins the paragraph it is pasted into, white space at its ends included.
  if (paragraphs.length === 1) return new Slice(Fragment.from(schema.text(text.replace(/[\r\n]+/g, ''))), 0, 0)
  return new Slice(Fragment.from(paragraphs.map((line) => schema.node('paragraph', null, [schema.text(line)]))), 1, 1)
}

/**
 * Listeners that stand before the view's own: the view would parse the HTML itself, which the page's policy refuses. True
 * means taken.
 */
export const pasteEvents = (desk: PasteDesk) => ({
  paste(view: EditorView, event: ClipboardEvent): boolean {
    const transfer = event.clipboardData
    const files = pictureFiles(transfer)
    // A copied cell or paragraph brings a picture of itself along: text goes first.
    const pictures = files.length > 0 && !transfer?.getData('text/plain')
    const slice = pictures ? null : htmlSlice(transfer, view.state.schema, desk)
    if (pictures) desk.onPictures(files, null)
    else if (slice) putIn(view, slice, null)
    else return false
    event.preventDefault()
    return true
  },
  drop(view: EditorView, event: DragEvent): boolean {
    // What is dragged inside the editor is moved by the view.
    if (view.dragging) return false
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null
    const files = pictureFiles(event.dataTransfer)
    const slice = files.length > 0 ? null : htmlSlice(event.dataTransfer, view.state.schema, desk)
    if (files.length > 0) desk.onPictures(files, at)
    else if (slice && at !== null) putIn(view, slice, at)
    else return false
    event.preventDefault()
    return true
  },
})
