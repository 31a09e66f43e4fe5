// Two articles side by side, for the comparison screen.
import { compareTexts } from '../../shared/domain/duplicates/compare.js'
import { comparedText } from '../../shared/domain/duplicates/compared-text.js'
import type { Id } from '../../shared/domain/ids.js'
import { frameNumbers } from '../../shared/domain/preflight/frame-numbers.js'
import type { ComparedArticle, DuplicateView } from '../../shared/ipc/views.js'
import { getArticle } from '../store/repositories/articles.js'
import { getPage, listPlacementsOf } from '../store/repositories/pages.js'
import type { Reader } from '../store/store.js'

/** Bodies compared, with where each article stands. @throws StoreRefused `notFound` */
export function compareArticles(reader: Reader, aArticleId: Id, bArticleId: Id): DuplicateView {
  const a = comparedArticle(reader, aArticleId)
  const b = comparedArticle(reader, bArticleId)
  return { a, b, comparison: compareTexts(comparedText(a.content), comparedText(b.content)), formulae: { a: [], b: [] }, earlier: null }
}

/** The placed revision where the article stands on a page, its newest otherwise. */
export function comparedArticle(reader: Reader, articleId: Id): ComparedArticle {
  const article = getArticle(reader, articleId)
  const placement = listPlacementsOf(reader, articleId)[0]
  const frame = placement ? (frameNumbers(getPage(reader, placement.pageId).content).get(placement.frameId) ?? null) : null
  return { card: article.card, content: article.content, page: placement?.pageNo ?? null, frame }
}
