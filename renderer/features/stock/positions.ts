// Where articles stand: page and running number of their frames in reading order, A02-4.
import { frameNumbers } from '../../../shared/domain/preflight/frame-numbers.js'
import type { PageView } from '../../../shared/ipc/views.js'
import type { ArticlePosition } from './stock-rows.js'

/** Positions by article id, in page order. `pages` are the issue's, in its order. */
export function articlePositions(pages: readonly PageView[]): Map<string, ArticlePosition[]> {
  const positions = new Map<string, ArticlePosition[]>()
  for (const [order, page] of pages.entries()) {
    const numbers = frameNumbers(page.content)
    for (const frame of page.content.frames) {
      const number = numbers.get(frame.id)
      if (frame.articleId === null || number === undefined) continue
      const position = { pageId: page.id, pageNo: page.content.pageNo, order, number }
      positions.set(frame.articleId, [...(positions.get(frame.articleId) ?? []), position])
    }
  }
  return positions
}
