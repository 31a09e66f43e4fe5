// Articles without text for the tests of make-up: lengths follow a simple rule, and a frame is judged by counting cells.
import type { Frame } from '../../../frame.js'
import { FRAME_GAP_ROWS } from '../../geometry.js'
import type { FrameFit, PageGeometry } from '../../types.js'
import type { MakeUpArticle, MakeUpPicture, Priority } from '../types.js'

/** The grid of a broadsheet: 8 columns of 13 characters of 9 pt, gutter one character and a little. */
export const BROADSHEET: PageGeometry = {
  trimWidthPx: 1474,
  trimHeightPx: 2060,
  typeLeftPx: 55,
  typeTopPx: 95,
  columnWidthPx: 156.5,
  gutterPx: 16,
  rowPx: 17,
  columns: 8,
  rows: 110,
  bodySizePx: 12,
}

export interface SyntheticArticle {
  readonly articleId: string
  readonly genre: 'article' | 'photo'
  readonly priority: Priority
  readonly headlineCharacters: number
  readonly bodyCharacters: number
  readonly pictures: readonly MakeUpPicture[]
}

/** Lines of a body with the given characters at a measure, at half a line lost for every hundred characters. */
export function syntheticLines(characters: number, widthPx: number): number {
  if (characters === 0) return 0
  return Math.ceil(characters / Math.floor(widthPx / 12)) + Math.ceil(characters / 200)
}

export function captionRowsOf(picture: MakeUpPicture, widthPx: number): number {
  return picture.captionCharacters === 0 ? 0 : Math.ceil((picture.captionCharacters * 11) / widthPx)
}

/** Counts the lines a frame holds, its head and pictures taken off; an independent check on what the optimiser believes. */
export function syntheticFit(frame: Frame, article: SyntheticArticle, geometry: PageGeometry): FrameFit {
  const width = frame.columnSpan * geometry.columnWidthPx + (frame.columnSpan - 1) * geometry.gutterPx
  const measure = (width - (frame.bodyColumns - 1) * geometry.gutterPx) / frame.bodyColumns
  let capacityLines = 0
  for (let column = 1; column <= frame.bodyColumns; column++) {
    let rows = frame.rows - FRAME_GAP_ROWS - frame.headRows
    for (const one of frame.pictures) {
      if (column < one.column || column >= one.column + one.columnSpan) continue
      const picture = article.pictures[one.picture]
      const pictureWidth = one.columnSpan * measure + (one.columnSpan - 1) * geometry.gutterPx
      rows -= one.rows + (picture ? captionRowsOf(picture, pictureWidth) : 0)
    }
    capacityLines += Math.max(0, rows)
  }
  const needed = syntheticLines(article.bodyCharacters, measure)
  return {
    capacityLines,
    usedLines: Math.min(needed, capacityLines),
    oversetLines: Math.max(0, needed - capacityLines),
    missingLines: Math.max(0, capacityLines - needed),
    headTooTall: false,
    headTooWide: false,
  }
}

export function syntheticMakeUpArticle(article: SyntheticArticle, geometry: PageGeometry): MakeUpArticle {
  return {
    articleId: article.articleId,
    revisionId: `${article.articleId} r1`,
    genre: article.genre,
    priority: article.priority,
    headline: '题'.repeat(article.headlineCharacters),
    kicker: '',
    deck: '',
    pictures: article.pictures,
    linesAt: (widthPx) => syntheticLines(article.bodyCharacters, widthPx),
    verify: (frame) => syntheticFit(frame, article, geometry),
  }
}
