// Turns what the page process printed into a press page: exact boxes in millimetres, a title, bookmarks, no trace of the machine.
import { PDFDocument } from '@cantoo/pdf-lib'
import { type OutlineEntry, setOutline } from './pdf-outline.js'

const POINTS_PER_MM = 72 / 25.4

export interface PressPageSize {
  readonly trimWidthMm: number
  readonly trimHeightMm: number
}

export interface PdfLabels {
  readonly title: string
  readonly producer: string
  /** Milliseconds since the epoch; the same input and time give the same bytes. */
  readonly madeAt: number
}

/**
 * Chromium rounds a page up to whole device pixels (390 mm becomes 390.144): the content's scale is exact, the box is
 * not. The surplus is cut off at the right and at the foot, and Media-, Crop-, Trim- and BleedBox are set to the trim.
 * Throws when the PDF does not have exactly one page.
 */
export async function finishPage(
  printed: Uint8Array,
  size: PressPageSize,
  labels: PdfLabels,
  outline: readonly OutlineEntry[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  const page = pdf.getPages()[0]
  if (!page || pdf.getPageCount() !== 1) throw new Error(`a press page is one PDF page, not ${pdf.getPageCount()}`)
  const width = size.trimWidthMm * POINTS_PER_MM
  const height = size.trimHeightMm * POINTS_PER_MM
  page.translateContent(0, height - page.getHeight())
  for (const set of ['setMediaBox', 'setCropBox', 'setTrimBox', 'setBleedBox', 'setArtBox'] as const) page[set](0, 0, width, height)
  label(pdf, labels)
  setOutline(pdf, outline)
  return pdf.save({ useObjectStreams: true })
}

/** All pages of an issue in one file, in order, with the boxes they have. The outline counts its pages through the issue. */
export async function joinPages(pages: readonly Uint8Array[], labels: PdfLabels, outline: readonly OutlineEntry[]): Promise<Uint8Array> {
  const issue = await PDFDocument.create({ updateMetadata: false })
  for (const bytes of pages) {
    const source = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await issue.copyPages(source, source.getPageIndices())) issue.addPage(page)
  }
  label(issue, labels)
  setOutline(issue, outline)
  return issue.save({ useObjectStreams: true })
}

function label(pdf: PDFDocument, labels: PdfLabels): void {
  const date = new Date(labels.madeAt)
  pdf.setTitle(labels.title)
  pdf.setProducer(labels.producer)
  pdf.setCreator('Forme')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
}
