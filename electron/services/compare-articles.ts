// Two articles side by side, for the comparison screen.
import { compareTexts } from '../../shared/domain/duplicates/compare.js'
import { comparedText } from '../../shared/domain/duplicates/compared-text.js'
import type { Id } from '../../shared/domain/ids.js'
import { duplicateKey } from '../../shared/domain/preflight/duplicate-key.js'
import { frameNumbers } from '../../shared/domain/preflight/frame-numbers.js'
import type { ComparedArticle, DuplicateView } from '../../shared/ipc/views.js'
import { getArticle } from '../store/repositories/articles.js'
import { getPage, listPlacementsOf } from '../store/repositories/pages.js'
import type { Reader } from '../store/store.js'
import { earlierVerdict } from './earlier-verdict.js'

/** Bodies compared, with where each article stands and what was decided on the two before one was changed. @throws StoreRefused `notFound` */
export function compareArticles(reader: Reader, aArticleId: Id, bArticleId: Id): DuplicateView {
  const a = comparedArticle(reader, aArticleId)
  const b = comparedArticle(reader, bArticleId)
  const [textA, textB] = [comparedText(a.content), comparedText(b.content)]
  const comparison = compareTexts(textA, textB)
  const spans = comparison?.spans ?? []
  const { issueId } = a.card
  const findingKey = duplicateKey({ id: aArticleId, text: textA }, { id: bArticleId, text: textB }, spans)
  return {
    a,
    b,
    comparison,
    formulae: { a: [], b: [] },
    earlier: issueId === null ? null : earlierVerdict(reader, issueId, { findingKey, a: aArticleId, b: bArticleId, spans }),
  }
}

/** The placed revision where the article stands on a page, its newest otherwise. */
export function comparedArticle(reader: Reader, articleId: Id): ComparedArticle {
  const article = getArticle(reader, articleId)
  const placement = listPlacementsOf(reader, articleId)[0]
  const frame = placement ? (frameNumbers(getPage(reader, placement.pageId).content).get(placement.frameId) ?? null) : null
  return { card: article.card, content: article.content, page: placement?.pageNo ?? null, frame }
}
