// The laws every made-up page keeps, as a list of what is broken: empty when all is well.
import type { Frame } from '../../../frame.js'
import type { PageGeometry } from '../../types.js'

/** Overlaps, frames outside the grid or above `firstRow`, and articles that stand twice. */
export function brokenLaws(frames: readonly Frame[], fixed: readonly Frame[], geometry: PageGeometry, firstRow: number): string[] {
  const broken: string[] = []
  frames.forEach((frame, index) => {
    if (frame.column < 1 || frame.column + frame.columnSpan - 1 > geometry.columns) broken.push(`${frame.id} leaves the columns`)
    if (frame.row < firstRow || frame.row + frame.rows - 1 > geometry.rows) broken.push(`${frame.id} leaves the rows`)
    if (frame.rows < 7) broken.push(`${frame.id} is too shallow`)
    for (const one of frame.pictures) {
      if (one.column + one.columnSpan - 1 > frame.bodyColumns) broken.push(`${frame.id} has a picture outside`)
      if (frame.headRows + one.rows >= frame.rows) broken.push(`${frame.id} has a picture that is too deep`)
    }
    for (const other of [...frames.slice(index + 1), ...fixed]) {
      if (touch(frame, other)) broken.push(`${frame.id} and ${other.id} overlap`)
    }
  })
  const placed = [...frames, ...fixed].flatMap((frame) => (frame.articleId === null ? [] : [frame.articleId]))
  if (new Set(placed).size < placed.length) broken.push('an article stands twice')
  return broken
}

/** Whether two frames share a cell. */
function touch(a: Frame, b: Frame): boolean {
  const columns = a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan
  return columns && a.row < b.row + b.rows && b.row < a.row + a.rows
}
