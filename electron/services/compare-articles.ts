// Two articles side by side, for the comparison screen.
import { comparedText } from '../../shared/domain/duplicates/compared-text.js'
import { comparePair } from '../../shared/domain/duplicates/find-pairs.js'
import { formulaRanges } from '../../shared/domain/duplicates/standing-formulae.js'
import type { Id } from '../../shared/domain/ids.js'
import { duplicateKey } from '../../shared/domain/preflight/duplicate-key.js'
import { frameNumbers } from '../../shared/domain/preflight/frame-numbers.js'
import type { ComparedArticle, DuplicateView } from '../../shared/ipc/views.js'
import { getArticle } from '../store/repositories/articles.js'
import { getPage, listPlacementsOf } from '../store/repositories/pages.js'
import { getStyle } from '../store/repositories/styles.js'
import type { Reader } from '../store/store.js'
import { earlierVerdict } from './earlier-verdict.js'

/** Bodies compared, with where each article stands and what was decided on the two before one was changed. @throws StoreRefused `notFound` */
export function compareArticles(reader: Reader, aArticleId: Id, bArticleId: Id): DuplicateView {
  const a = comparedArticle(reader, aArticleId)
  const b = comparedArticle(reader, bArticleId)
  const style = getStyle(reader).content
  const columns = new Set(style.recurringColumns)
  const side = ({ card, content }: ComparedArticle) => ({
    id: card.id,
    text: comparedText(content),
    recurring: columns.has(content.section) || columns.has(content.kicker),
  })
  const [textA, textB] = [side(a), side(b)]
  const compared = comparePair(textA, textB, style.formulae)
  const spans = compared?.alike ?? []
  const { issueId } = a.card
  const now = { findingKey: duplicateKey(textA, textB, spans), a: textA.id, b: textB.id, spans }
  return {
    a,
    b,
    comparison: compared?.comparison ?? null,
    formulae: { a: formulaRanges(textA.text, style.formulae), b: formulaRanges(textB.text, style.formulae) },
    earlier: issueId === null ? null : earlierVerdict(reader, issueId, now),
  }
}

/** The placed revision where the article stands on a page, its newest otherwise. */
export function comparedArticle(reader: Reader, articleId: Id): ComparedArticle {
  const article = getArticle(reader, articleId)
  const placement = listPlacementsOf(reader, articleId)[0]
  const frame = placement ? (frameNumbers(getPage(reader, placement.pageId).content).get(placement.frameId) ?? null) : null
  return { card: article.card, content: article.content, page: placement?.pageNo ?? null, frame }
}
