// Bookmarks of a PDF: the outline a reader shows beside the pages, each entry leading to a place on a page.
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNull, type PDFRef } from '@cantoo/pdf-lib'

const POINTS_PER_MM = 72 / 25.4

export interface OutlineEntry {
  readonly title: string
  /** From 0. */
  readonly page: number
  /** The place it leads to, in mm from the page's top left corner. */
  readonly leftMm: number
  readonly topMm: number
  /** Whether the entries under it are shown before somebody opens it. */
  readonly isOpen: boolean
  readonly entries: readonly OutlineEntry[]
}

/**
 * Gives `pdf` the outline, in place of one it may have; no entries, no outline. Nothing else of the file changes.
 * Outline dictionary and items as ISO 32000-1 §12.3.3 (tables 152 and 153), destinations as §12.3.2.2 (/XYZ with the
 * reader's own zoom), titles as text strings in UTF-16BE with their mark (§7.9.2.2).
 * @throws RangeError when an entry names a page that is not there
 */
export function setOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  pdf.catalog.delete(OUTLINES)
  if (entries.length === 0) return
  const outline = PDFDict.withContext(pdf.context)
  outline.set(PDFName.of('Type'), OUTLINES)
  const ref = pdf.context.register(outline)
  appendItems(pdf, outline, ref, entries)
  outline.set(COUNT, pdf.context.obj(shownOf(entries)))
  pdf.catalog.set(OUTLINES, ref)
}

const OUTLINES = PDFName.of('Outlines')
const COUNT = PDFName.of('Count')

/** The entries one sees when none was opened or closed by hand. */
const shownOf = (entries: readonly OutlineEntry[]): number =>
  entries.reduce((sum, entry) => sum + 1 + (entry.isOpen ? shownOf(entry.entries) : 0), 0)

/** Writes the items under `parent`, a chain in both directions, and the parent's links to its ends. */
function appendItems(pdf: PDFDocument, parent: PDFDict, parentRef: PDFRef, entries: readonly OutlineEntry[]): void {
  const items = entries.map((entry) => {
    const item = PDFDict.withContext(pdf.context)
    return { entry, item, ref: pdf.context.register(item) }
  })
  for (const [index, { entry, item, ref }] of items.entries()) {
    item.set(PDFName.of('Title'), PDFHexString.fromText(entry.title))
    item.set(PDFName.of('Parent'), parentRef)
    link(item, 'Prev', items[index - 1]?.ref)
    link(item, 'Next', items[index + 1]?.ref)
    item.set(PDFName.of('Dest'), destination(pdf, entry))
    if (entry.entries.length === 0) continue
    appendItems(pdf, item, ref, entry.entries)
    // Negative while it is closed: what opening it would show.
    const shown = shownOf(entry.entries)
    item.set(COUNT, pdf.context.obj(entry.isOpen ? shown : -shown))
  }
  link(parent, 'First', items[0]?.ref)
  link(parent, 'Last', items.at(-1)?.ref)
}

function link(from: PDFDict, name: string, to: PDFRef | undefined): void {
  if (to) from.set(PDFName.of(name), to)
}

function destination(pdf: PDFDocument, { page: index, leftMm, topMm }: OutlineEntry) {
  const page = pdf.getPages()[index]
  if (!page) throw new RangeError(`no page ${index} in a PDF of ${pdf.getPageCount()}`)
  const place = [leftMm * POINTS_PER_MM, page.getHeight() - topMm * POINTS_PER_MM]
  return pdf.context.obj([page.ref, PDFName.of('XYZ'), ...place, PDFNull])
}
