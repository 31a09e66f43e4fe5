// The ways an article's pictures can stand in its body columns, each with the rows it takes from every column.
import type { FramePicture } from '../../frame.js'
import { bodyColumnWidthPx, spanWidthPx } from '../geometry.js'
import type { PageGeometry } from '../types.js'
import type { MakeUpArticle, MakeUpPicture } from './types.js'
import type { MakeUpWeights } from './weights.js'

export interface PictureArrangement {
  readonly pictures: readonly FramePicture[]
  /** Rows taken from each body column, captions included. */
  readonly blocked: readonly number[]
  readonly cost: number
  /** Pictures that found no column. */
  readonly omitted: number
}

const BOX_ASPECT = 3 / 2
const CAPTION_SIZE_PX = 11
/** Heights tried, as shares of the height that shows the whole picture at that width. */
const CROPS = [0.88, 0.94, 1, 1.06]

/** The frame the pictures stand in, and how deep it may become. */
export interface PictureRoom {
  readonly columnSpan: number
  readonly bodyColumns: number
  readonly maxRows: number
  readonly geometry: PageGeometry
}

/** Width over height; 3:2 for a picture that has no image yet. */
export function pictureAspect(picture: MakeUpPicture | undefined): number {
  return picture?.hasImage && picture.widthPx > 0 && picture.heightPx > 0 ? picture.widthPx / picture.heightPx : BOX_ASPECT
}

/** Width in px of a picture over so many body columns. */
function pictureWidthPx({ columnSpan, bodyColumns, geometry }: PictureRoom, pictureColumns: number): number {
  return pictureColumns * bodyColumnWidthPx(geometry, columnSpan, bodyColumns) + (pictureColumns - 1) * geometry.gutterPx
}

function captionRows(article: MakeUpArticle, picture: number, pictureColumns: number, room: PictureRoom): number {
  const { columnSpan, bodyColumns } = room
  if (article.captionRowsAt) return article.captionRowsAt(picture, { columnSpan, bodyColumns, pictureColumns })
  const characters = article.pictures[picture]?.captionCharacters ?? 0
  return characters === 0 ? 0 : Math.ceil((characters * CAPTION_SIZE_PX) / pictureWidthPx(room, pictureColumns))
}

/** Rows at which the whole picture shows. */
function idealRows(article: MakeUpArticle, picture: number, pictureColumns: number, room: PictureRoom): number {
  return pictureWidthPx(room, pictureColumns) / pictureAspect(article.pictures[picture]) / room.geometry.rowPx
}

/**
 * Arrangements of the article's pictures in a frame. The first picture stands at the top right, the next at the
 * bottom left, then the corners that are still free; more than four pictures are not placed. A photo item's first picture always
 * takes the whole width.
 */
export function arrangePictures(article: MakeUpArticle, room: PictureRoom, weights: MakeUpWeights): PictureArrangement[] {
  const { bodyColumns, maxRows, geometry } = room
  const none: PictureArrangement = { pictures: [], blocked: new Array<number>(bodyColumns).fill(0), cost: 0, omitted: 0 }
  if (article.pictures.length === 0) return [none]
  const arrangements: PictureArrangement[] = []
  const page = geometry.rows * spanWidthPx(geometry, geometry.columns)
  const wish = page * (article.genre === 'photo' ? weights.photoShare : weights.pictureShare)
  const roomPrice = (widthPx: number, rows: number): number => weights.pictureRoom * Math.abs(1 - Math.min(2, (widthPx * rows) / wish))
  for (const span of firstSpans(article, bodyColumns)) {
    const widthPx = pictureWidthPx(room, span)
    const ideal = idealRows(article, 0, span, room)
    const depths = new Map<number, number>()
    const crops = article.genre === 'photo' ? everyDepth(ideal) : CROPS.map((crop) => Math.round(ideal * crop))
    for (const rows of crops) if (rows >= 3 && rows <= maxRows) depths.set(rows, Math.abs(rows / ideal - 1))
    for (const [rows, crop] of depths) {
      const first: FramePicture = { picture: 0, column: bodyColumns - span + 1, columnSpan: span, at: 'top', rows }
      arrangements.push(withOthers(article, first, room, roomPrice(widthPx, rows) + weights.crop * crop))
    }
  }
  return arrangements
}

function everyDepth(ideal: number): number[] {
  const depths: number[] = []
  for (let rows = Math.ceil(ideal * 0.85); rows <= Math.floor(ideal * 1.1); rows++) depths.push(rows)
  return depths.length > 0 ? depths : [Math.max(1, Math.round(ideal))]
}

function firstSpans(article: MakeUpArticle, bodyColumns: number): number[] {
  if (article.genre === 'photo' || bodyColumns === 1) return [bodyColumns]
  const spans: number[] = []
  for (let span = bodyColumns <= 2 ? 1 : 2; span <= Math.min(bodyColumns, 5); span++) spans.push(span)
  return spans
}

function withOthers(article: MakeUpArticle, first: FramePicture, room: PictureRoom, cost: number): PictureArrangement {
  const { bodyColumns, maxRows } = room
  const blocked = new Array<number>(bodyColumns).fill(0)
  const pictures: FramePicture[] = []
  const put = (picture: FramePicture): void => {
    const rows = picture.rows + captionRows(article, picture.picture, picture.columnSpan, room)
    for (let c = picture.column - 1; c < picture.column - 1 + picture.columnSpan; c++) blocked[c] = (blocked[c] ?? 0) + rows
    pictures.push(picture)
  }
  put(first)
  // Free corners in the order they are filled; a side by the first picture is free only when columns are left there.
  const beside = bodyColumns - first.columnSpan
  const corners: { column: number; span: number; at: 'top' | 'bottom' }[] = [
    { column: 1, span: beside > 0 ? Math.min(beside, first.columnSpan) : bodyColumns, at: 'bottom' },
  ]
  if (beside > 0) corners.push({ column: 1, span: beside, at: 'top' })
  if (beside > 0) corners.push({ column: first.column, span: first.columnSpan, at: 'bottom' })
  let next = 1
  for (const corner of corners) {
    if (next >= article.pictures.length) break
    const rows = Math.round(idealRows(article, next, corner.span, room))
    if (rows < 1 || rows > maxRows) continue
    put({ picture: next, column: corner.column, columnSpan: corner.span, at: corner.at, rows })
    next++
  }
  const omitted = article.pictures.length - pictures.length
  return { pictures, blocked, cost, omitted }
}
