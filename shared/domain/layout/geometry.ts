// The grid of a page in px at true size: type area (版心), base columns, gutters, rows.
import { bodySizePx, CENTI_PT_PER_PX } from '../copyfit/paragraphs.js'
import type { Frame } from '../frame.js'
import type { PageContent } from '../page.js'
import type { PageFormat, PublicationStyle } from '../publication.js'
import type { Box, PageGeometry } from './types.js'

const MICROMETRES_PER_PX = 25_400 / 96

/** A column is its characters and this much more: without it a full line of Latin and Chinese loses its last character. */
const COLUMN_SLACK_PX = 0.5

/** The last row of every frame stays white: rules and white between stacked frames live in it. */
export const FRAME_GAP_ROWS = 1

/** Rows at the head of the type area that hold the nameplate or the folio. */
const HEAD_ROWS: Readonly<Record<PageContent['pattern'], number>> = { front: 12, inner: 3 }

/** The first row, from 1, that a frame may take. */
export const firstFreeRow = (pattern: PageContent['pattern']): number => HEAD_ROWS[pattern] + 1

/** The geometry of a format in the publication's type style; the type area stands centred in the trim. */
export function pageGeometry(format: PageFormat, style: PublicationStyle): PageGeometry {
  const bodyPx = bodySizePx(style)
  const rowPx = style.leadingCentiPt / CENTI_PT_PER_PX
  const gutterPx = style.gutterCentiPt / CENTI_PT_PER_PX
  const columnWidthPx = format.columnCharacters * bodyPx + COLUMN_SLACK_PX
  const trimWidthPx = format.trimWidthUm / MICROMETRES_PER_PX
  const trimHeightPx = format.trimHeightUm / MICROMETRES_PER_PX
  const typeWidthPx = format.columns * columnWidthPx + (format.columns - 1) * gutterPx
  return {
    trimWidthPx,
    trimHeightPx,
    typeLeftPx: (trimWidthPx - typeWidthPx) / 2,
    typeTopPx: (trimHeightPx - format.rows * rowPx) / 2,
    columnWidthPx,
    gutterPx,
    rowPx,
    columns: format.columns,
    rows: format.rows,
    bodySizePx: bodyPx,
  }
}

/** Width in px of `columns` base columns and the gutters between them. */
export const spanWidthPx = (geometry: PageGeometry, columns: number): number =>
  columns * geometry.columnWidthPx + (columns - 1) * geometry.gutterPx

/** Characters of body type in `columns` base columns: a gutter of one character counts as one (13n + (n − 1)). */
export const spanCharacters = (geometry: PageGeometry, columns: number): number =>
  Math.floor(spanWidthPx(geometry, columns) / geometry.bodySizePx)

/** Width in px of each of `bodyColumns` text columns inside a span (破栏 when the two differ). */
export const bodyColumnWidthPx = (geometry: PageGeometry, columnSpan: number, bodyColumns: number): number =>
  (spanWidthPx(geometry, columnSpan) - (bodyColumns - 1) * geometry.gutterPx) / bodyColumns

/** A frame's place on the page, from the trim corner. */
export function frameBox(frame: Pick<Frame, 'column' | 'columnSpan' | 'row' | 'rows'>, geometry: PageGeometry): Box {
  return {
    x: geometry.typeLeftPx + (frame.column - 1) * (geometry.columnWidthPx + geometry.gutterPx),
    y: geometry.typeTopPx + (frame.row - 1) * geometry.rowPx,
    width: spanWidthPx(geometry, frame.columnSpan),
    height: frame.rows * geometry.rowPx,
  }
}
