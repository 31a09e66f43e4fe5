// Sets an article into its frame: head, pictures with captions, text poured column by column, and what does not fit.
import { bodyPictures } from '../../body/text.js'
import type { ArticleContent } from '../article.js'
import { composeParagraph } from '../copyfit/compose.js'
import { textWidthPx } from '../copyfit/face-widths.js'
import { articleSetLines } from '../copyfit/measure.js'
import { captionParagraph } from '../copyfit/paragraphs.js'
import type { SetLine } from '../copyfit/types.js'
import type { Frame, FramePicture } from '../frame.js'
import type { PublicationStyle } from '../publication.js'
import { bodyColumnWidthPx, FRAME_GAP_ROWS, frameBox } from './geometry.js'
import { setHead } from './set-head.js'
import type { PageGeometry, SetColumn, SetFrame, SetPicture } from './types.js'

/** White between a picture and the text above or below it. */
const PICTURE_AIR_PX = 4

/** The rows of one text column that are still free, from the frame's first row: top included, bottom not. */
interface FreeRows {
  top: number
  bottom: number
}

interface Setting {
  readonly frame: Frame
  readonly content: ArticleContent
  readonly style: PublicationStyle
  readonly geometry: PageGeometry
  readonly columnWidthPx: number
}

/** Caption lines and the rows they take; the credit shares the last line when it finds room there. */
function setCaption(setting: Setting, caption: string, credit: string, widthPx: number): { lines: SetLine[]; rows: number } {
  const { content, style, geometry } = setting
  const paragraph = captionParagraph(caption, content.language, style)
  const lines = paragraph ? composeParagraph(paragraph, widthPx) : []
  if (credit === '') return { lines, rows: lines.length }
  const last = lines.at(-1)
  const lastWidth = last ? last.indentPx + last.runs.reduce((sum, run) => sum + textWidthPx(run.text, run.face, run.sizePx), 0) : 0
  const creditWidth = textWidthPx(credit, 'hei', geometry.bodySizePx)
  const shares = last !== undefined && lastWidth + geometry.bodySizePx + creditWidth <= widthPx
  return { lines, rows: lines.length + (shares ? 0 : 1) }
}

/** Takes the rows of one picture out of the columns it crosses; null when the article has no such picture or no column. */
function placePicture(setting: Setting, place: FramePicture, columns: FreeRows[]): SetPicture | null {
  const { frame, content, geometry, columnWidthPx } = setting
  const attrs = bodyPictures(content.body)[place.picture]
  const first = Math.min(place.column, frame.bodyColumns) - 1
  const span = Math.min(place.columnSpan, frame.bodyColumns - first)
  const crossed = columns.slice(first, first + span)
  if (!attrs || crossed.length === 0) return null
  const widthPx = span * columnWidthPx + (span - 1) * geometry.gutterPx
  const top = Math.max(...crossed.map((column) => column.top))
  const bottom = Math.min(...crossed.map((column) => column.bottom))
  const caption = setCaption(setting, attrs.caption, attrs.credit, widthPx)
  const room = Math.max(0, bottom - top)
  const captionRows = Math.min(caption.rows, room)
  const rows = Math.min(place.rows, room - captionRows)
  const firstRow = place.at === 'top' ? top : bottom - rows - captionRows
  for (const column of crossed) {
    if (place.at === 'top') column.top = firstRow + rows + captionRows
    else column.bottom = firstRow
  }
  const x = first * (columnWidthPx + geometry.gutterPx)
  return {
    picture: place.picture,
    box: {
      x,
      y: firstRow * geometry.rowPx + PICTURE_AIR_PX,
      width: widthPx,
      height: Math.max(0, rows * geometry.rowPx - 2 * PICTURE_AIR_PX),
    },
    caption: caption.lines,
    captionBox: { x, y: (firstRow + rows) * geometry.rowPx, width: widthPx, height: captionRows * geometry.rowPx },
    credit: attrs.credit,
    captionOverset: captionRows < caption.rows || rows < place.rows,
  }
}

/** How many of `lines` from `from` go into `capacity` rows: a subhead never stands alone at the foot of a column. */
function poured(lines: readonly SetLine[], from: number, capacity: number): number {
  const fits = Math.min(capacity, lines.length - from)
  if (from + fits >= lines.length) return fits
  let count = fits
  while (count > 0 && lines[from + count - 1]?.kind === 'subhead') count--
  return count > 0 ? count : fits
}

/**
 * Sets `content` into `frame`. Inner boxes count from the frame's own corner. Lines poured and lines overset are together
 * all lines of the article; a filler (`content` null) has a head only.
 */
export function setFrame(frame: Frame, content: ArticleContent | null, style: PublicationStyle, geometry: PageGeometry): SetFrame {
  const box = frameBox(frame, geometry)
  const textRows = Math.max(0, frame.rows - FRAME_GAP_ROWS)
  const headRows = content ? Math.min(frame.headRows, textRows) : textRows
  const head = setHead(frame, content, { x: 0, y: 0, width: box.width, height: headRows * geometry.rowPx })
  if (!content) return { box, head, pictures: [], columns: [], overset: [], fit: fitOf(head, [], 0, 0) }

  const columnWidthPx = bodyColumnWidthPx(geometry, frame.columnSpan, frame.bodyColumns)
  const free: FreeRows[] = Array.from({ length: frame.bodyColumns }, () => ({ top: headRows, bottom: textRows }))
  const setting: Setting = { frame, content, style, geometry, columnWidthPx }
  const pictures = frame.pictures.flatMap((place) => placePicture(setting, place, free) ?? [])

  const lines = articleSetLines(content, columnWidthPx, style)
  let next = 0
  let left = 0
  const columns: SetColumn[] = free.map(({ top, bottom }, index) => {
    const capacity = Math.max(0, bottom - top)
    const count = poured(lines, next, capacity)
    const part = lines.slice(next, next + count)
    next += count
    if (next < lines.length) left += capacity - count
    return {
      box: {
        x: index * (columnWidthPx + geometry.gutterPx),
        y: top * geometry.rowPx,
        width: columnWidthPx,
        height: capacity * geometry.rowPx,
      },
      capacityLines: capacity,
      lines: part,
    }
  })
  return { box, head, pictures, columns, overset: lines.slice(next), fit: fitOf(head, columns, lines.length - next, left) }
}

function fitOf(head: SetFrame['head'], columns: readonly SetColumn[], oversetLines: number, leftForSubheads: number): SetFrame['fit'] {
  const capacityLines = columns.reduce((sum, column) => sum + column.capacityLines, 0)
  const usedLines = columns.reduce((sum, column) => sum + column.lines.length, 0)
  return {
    capacityLines,
    usedLines,
    oversetLines,
    missingLines: oversetLines > 0 ? 0 : capacityLines - usedLines - leftForSubheads,
    headTooTall: head?.tooTall ?? false,
    headTooWide: head?.tooWide ?? false,
  }
}
