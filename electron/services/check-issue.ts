// The press check of an issue: findings, the verdicts that settle some of them, and whether the press may open.
import { compareTexts } from '../../shared/domain/duplicates/compare.js'
import { comparedText } from '../../shared/domain/duplicates/compared-text.js'
import type { Id } from '../../shared/domain/ids.js'
import { frameNumbers } from '../../shared/domain/preflight/frame-numbers.js'
import { pressReady } from '../../shared/domain/preflight/press-ready.js'
import { runPreflight } from '../../shared/domain/preflight/run-preflight.js'
import type { ComparedArticle, DuplicateView, PreflightReport } from '../../shared/ipc/views.js'
import { getArticle } from '../store/repositories/articles.js'
import { getPage, listPlacementsOf } from '../store/repositories/pages.js'
import { listVerdicts } from '../store/repositories/verdicts.js'
import type { Reader } from '../store/store.js'
import type { Desk } from './desk.js'
import { issueSnapshot } from './issue-snapshot.js'

/** Throws StoreRefused `notFound`. */
export function checkIssue(desk: Desk, issueId: Id): PreflightReport {
  const started = performance.now()
  return desk.store.read((reader) => {
    const snapshot = issueSnapshot(reader, issueId)
    const findings = runPreflight(snapshot)
    const { ready, settled } = pressReady(findings, listVerdicts(reader, issueId))
    return {
      findings,
      verdicts: settled.map(({ verdict }) => verdict),
      pressReady: ready,
      checkedAt: desk.store.ports.now(),
      durationMs: performance.now() - started,
      pages: snapshot.pages.length,
      articles: snapshot.articles.length,
      reopened: [],
      archive: { state: 'empty', texts: 0 },
    }
  })
}

/** Two articles side by side, bodies compared, with where each stands. */
export function compareArticles(reader: Reader, aArticleId: Id, bArticleId: Id): DuplicateView {
  const a = comparedArticle(reader, aArticleId)
  const b = comparedArticle(reader, bArticleId)
  return { a, b, comparison: compareTexts(comparedText(a.content), comparedText(b.content)), formulae: { a: [], b: [] }, earlier: null }
}

/** The placed revision where the article stands on a page, its newest otherwise. */
function comparedArticle(reader: Reader, articleId: Id): ComparedArticle {
  const article = getArticle(reader, articleId)
  const placement = listPlacementsOf(reader, articleId)[0]
  const frame = placement ? (frameNumbers(getPage(reader, placement.pageId).content).get(placement.frameId) ?? null) : null
  return { card: article.card, content: article.content, page: placement?.pageNo ?? null, frame }
}
