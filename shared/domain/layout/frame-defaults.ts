// A frame for an article that is dropped on the page: its span, head and rows chosen so that no line is overset.
import { bodyPictures } from '../../body/text.js'
import type { ArticleContent } from '../article.js'
import { articleLines } from '../copyfit/measure.js'
import type { Frame, FramePicture, HeadFace } from '../frame.js'
import type { PublicationStyle } from '../publication.js'
import { bodyColumnWidthPx, FRAME_GAP_ROWS, spanWidthPx } from './geometry.js'
import { setFrame } from './set-frame.js'
import { articleHeadLines, headHeightPx } from './set-head.js'
import type { PageGeometry } from './types.js'

/** Headline sizes of the trade in points, large to small (初号 42, 小初 36, 一号 26, 二号 22, 小二 18, 三号 16). */
export const HEADLINE_SIZES_PT = [42, 36, 31, 26, 22, 18, 16, 14] as const

/** The band of sizes for a span of base columns: largest, and the smallest before a second line is better. */
const SIZE_BANDS: readonly (readonly [number, number])[] = [
  [18, 16],
  [22, 16],
  [26, 18],
  [31, 22],
  [36, 26],
  [42, 31],
]

/** A headline that is still to be written is given the room of one of so many characters. */
const EXPECTED_HEADLINE = '题'.repeat(12)

/** Rows to a base column of width in a module of pleasing proportion: about square on a 13-character column. */
const ROWS_PER_COLUMN = 9.6

const WIDEST_DEFAULT_SPAN = 6

/** The largest size of the band at which the headline stands on one line, else the largest at which it fits at all. */
export function headSizeFor(content: ArticleContent, headFace: HeadFace, columnSpan: number, geometry: PageGeometry): number {
  const [largest = 18, least = 16] = SIZE_BANDS[Math.min(columnSpan, SIZE_BANDS.length) - 1] ?? []
  const width = spanWidthPx(geometry, columnSpan)
  const written = { ...content, kicker: '', deck: '', headline: content.headline || EXPECTED_HEADLINE }
  const sizes = HEADLINE_SIZES_PT.filter((size) => size <= largest)
  const linesAt = (size: number) => articleHeadLines(written, headFace, size, width).length
  return sizes.find((size) => size >= least && linesAt(size) === 1) ?? sizes.find((size) => linesAt(size) <= 2) ?? sizes.at(-1) ?? least
}

/** Rows that the article's head takes at a size, kicker and deck included. */
export function headRowsFor(
  content: ArticleContent,
  headFace: HeadFace,
  headSizePt: number,
  columnSpan: number,
  geometry: PageGeometry,
): number {
  if (content.genre === 'photo' && content.headline === '') return 0
  const written = { ...content, headline: content.headline || EXPECTED_HEADLINE }
  return Math.ceil(headHeightPx(articleHeadLines(written, headFace, headSizePt, spanWidthPx(geometry, columnSpan))) / geometry.rowPx)
}

/** Rows in which a picture keeps its proportions; an unknown size is taken for a 3:2 photograph. */
export function pictureRows(widthPx: number, picture: { widthPx: number; heightPx: number }, geometry: PageGeometry): number {
  const ratio = picture.widthPx > 0 && picture.heightPx > 0 ? picture.heightPx / picture.widthPx : 2 / 3
  return Math.max(3, Math.min(geometry.rows, Math.round((widthPx * ratio) / geometry.rowPx)))
}

/** The first picture stands at the top right over about half of the columns; alone, it takes the whole width. */
function defaultPictures(content: ArticleContent, columnSpan: number, geometry: PageGeometry): FramePicture[] {
  const [first] = bodyPictures(content.body)
  if (!first) return []
  const span = content.genre === 'photo' ? columnSpan : Math.max(1, Math.ceil(columnSpan / 2))
  const rows = pictureRows(spanWidthPx(geometry, span), first, geometry)
  return [{ picture: 0, column: columnSpan - span + 1, columnSpan: span, at: 'top', rows }]
}

/** The narrowest span at which the text makes a module no taller than it looks well. */
function defaultSpan(content: ArticleContent, style: PublicationStyle, geometry: PageGeometry): number {
  const most = Math.min(geometry.columns, WIDEST_DEFAULT_SPAN)
  if (content.genre === 'photo') return Math.min(geometry.columns, 4)
  const lines = articleLines(content, geometry.columnWidthPx, style)
  for (let span = 2; span < most; span++) if (lines / span <= span * ROWS_PER_COLUMN) return span
  return most
}

export interface FrameWish {
  readonly id: string
  readonly articleId: string | null
  readonly revisionId: string | null
  readonly column: number
  readonly row: number
  /** The best span for the article's length when left out. */
  readonly columnSpan?: number
  readonly headFace?: HeadFace
}

/** A frame in which the whole article stands, as few rows as that takes; cut at the grid's rows when it never can. */
export function defaultFrame(content: ArticleContent, wish: FrameWish, style: PublicationStyle, geometry: PageGeometry): Frame {
  const columnSpan = Math.min(geometry.columns, wish.columnSpan ?? defaultSpan(content, style, geometry))
  const headFace = wish.headFace ?? 'song'
  const headSizePt = headSizeFor(content, headFace, columnSpan, geometry)
  const headRows = headRowsFor(content, headFace, headSizePt, columnSpan, geometry)
  const frame: Frame = {
    id: wish.id,
    kind: 'article',
    articleId: wish.articleId,
    revisionId: wish.revisionId,
    column: wish.column,
    columnSpan,
    row: wish.row,
    rows: 1,
    bodyColumns: Math.min(12, columnSpan),
    headFace,
    headSizePt,
    headRows,
    pictures: defaultPictures(content, columnSpan, geometry),
    text: '',
    locked: false,
  }
  return { ...frame, rows: rowsToFit(frame, content, style, geometry) }
}

/** The fewest rows in which `frame` sets every line and picture of the article; the grid's rows when there is no such number. */
export function rowsToFit(frame: Frame, content: ArticleContent, style: PublicationStyle, geometry: PageGeometry): number {
  const lines = articleLines(content, bodyColumnWidthPx(geometry, frame.columnSpan, frame.bodyColumns), style)
  const start = frame.headRows + FRAME_GAP_ROWS + Math.max(1, Math.floor(lines / frame.bodyColumns))
  for (let rows = start; rows < geometry.rows; rows++) {
    const set = setFrame({ ...frame, rows }, content, style, geometry)
    if (set.fit.oversetLines === 0 && set.pictures.every((picture) => !picture.captionOverset)) return rows
  }
  return geometry.rows
}
