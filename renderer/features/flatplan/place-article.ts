// Puts an article on a page where there is room: the best size for its length first, then other spans.
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { defaultFrame, type FrameWish } from '../../../shared/domain/layout/frame-defaults.js'
import { pageGeometry } from '../../../shared/domain/layout/geometry.js'
import { firstFreePlace, gridLimits } from '../../../shared/domain/layout/grid.js'
import type { PageContent } from '../../../shared/domain/page.js'
import { formatOf, type PublicationStyle } from '../../../shared/domain/publication.js'

/** A frame in the first free place that takes the whole article; null when the page has none at any span. */
export function placeOnPage(
  page: PageContent,
  content: ArticleContent,
  wish: Pick<FrameWish, 'id' | 'articleId' | 'revisionId'>,
  style: PublicationStyle,
): Frame | null {
  const geometry = pageGeometry(formatOf(style, page.formatId), style)
  const limits = gridLimits(geometry, page.pattern)
  const sized = (columnSpan?: number) =>
    defaultFrame(
      content,
      { ...wish, column: 1, row: limits.firstRow, ...(columnSpan === undefined ? {} : { columnSpan }) },
      style,
      geometry,
    )
  const first = sized()
  const others = Array.from({ length: geometry.columns }, (_, index) => index + 1)
    .filter((span) => span !== first.columnSpan)
    .sort((a, b) => Math.abs(a - first.columnSpan) - Math.abs(b - first.columnSpan))
  for (const span of [first.columnSpan, ...others]) {
    const frame = span === first.columnSpan ? first : sized(span)
    const place = firstFreePlace(page.frames, frame, limits)
    if (place) return { ...frame, ...place }
  }
  return null
}
