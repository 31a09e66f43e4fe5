// Frames an article may take when it is placed, the best first; and head sizes with the rows they need. Pure.
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { defaultFrame, HEADLINE_SIZES_PT, headRowsFor } from '../../../shared/domain/layout/frame-defaults.js'
import type { GridRect } from '../../../shared/domain/layout/grid.js'
import type { FrameChange } from '../../../shared/domain/layout/operations.js'
import type { PageGeometry } from '../../../shared/domain/layout/types.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'

export interface ShapeWish {
  readonly id: string
  readonly articleId: string
  readonly revisionId: string
  readonly firstRow: number
}

/** The frame of the span that suits the article, then those of the spans next to it, wider before narrower. */
export function* frameShapes(content: ArticleContent, wish: ShapeWish, style: PublicationStyle, geometry: PageGeometry): Generator<Frame> {
  const { firstRow, ...ids } = wish
  const best = defaultFrame(content, { ...ids, column: 1, row: firstRow }, style, geometry)
  yield best
  for (let step = 1; step < geometry.columns; step++)
    for (const columnSpan of [best.columnSpan + step, best.columnSpan - step])
      if (columnSpan >= 1 && columnSpan <= geometry.columns)
        yield defaultFrame(content, { ...ids, column: 1, row: firstRow, columnSpan }, style, geometry)
}

/**
 * A head at another size. Rows that were just what the former size took follow the new one; rows set by hand stay.
 */
export function headSizeChange(frame: Frame, content: ArticleContent, headSizePt: number, geometry: PageGeometry): FrameChange {
  const rowsAt = (size: number) => headRowsFor(content, frame.headFace, size, frame.columnSpan, geometry)
  const follows = frame.headRows > 0 && frame.headRows === rowsAt(frame.headSizePt)
  return follows ? { headSizePt, headRows: Math.min(100, rowsAt(headSizePt)) } : { headSizePt }
}

/** The next size of the trade, larger or smaller; the same at the ends. */
export function nextHeadSize(sizePt: number, by: 1 | -1): number {
  const sizes = [...HEADLINE_SIZES_PT].sort((a, b) => a - b)
  return (by === 1 ? sizes.find((size) => size > sizePt) : sizes.findLast((size) => size < sizePt)) ?? sizePt
}

/** A filler at this place, without words. */
export const fillerFrame = (id: string, rect: GridRect): Frame => ({
  id,
  kind: 'filler',
  articleId: null,
  revisionId: null,
  ...rect,
  bodyColumns: 1,
  headFace: 'song',
  headSizePt: 22,
  headRows: 0,
  pictures: [],
  text: '',
  locked: true,
})

/** Sizes a filler takes in the first free place, columns by rows, the best first. */
const FILLER_SIZES = [
  [3, 8],
  [2, 8],
  [2, 6],
  [1, 8],
  [1, 4],
] as const

/** Fillers for the first free place. */
export const fillerShapes = (id: string, geometry: PageGeometry, firstRow: number): Frame[] =>
  FILLER_SIZES.filter(([columnSpan]) => columnSpan <= geometry.columns).map(([columnSpan, rows]) =>
    fillerFrame(id, { column: 1, columnSpan, row: firstRow, rows }),
  )
