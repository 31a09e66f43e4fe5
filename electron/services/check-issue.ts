// The press check of an issue: findings, the verdicts that settle some of them, and whether the press may open.
import type { Id } from '../../shared/domain/ids.js'
import { pressReady } from '../../shared/domain/preflight/press-ready.js'
import { runPreflight } from '../../shared/domain/preflight/run-preflight.js'
import type { PreflightReport } from '../../shared/ipc/views.js'
import { listArticleCards } from '../store/repositories/articles.js'
import type { Reader } from '../store/store.js'
import type { Desk } from './desk.js'
import { reopenedVerdicts } from './earlier-verdict.js'
import { heldVerdicts } from './held-verdicts.js'
import { issueSnapshot } from './issue-snapshot.js'
import { type LookUp, NOT_COMPARED, type PrintedBefore, printedBeforeIssue } from './printed-before.js'

/** How often what was edited during a look-up is looked up again before the check says that it does not know. */
const ATTEMPTS = 3

/**
 * Findings of the issue as it stands, with what was found of texts that stood before.
 * @throws StoreRefused `notFound`
 */
export function checkIssue(desk: Desk, issueId: Id, before: PrintedBefore = NOT_COMPARED): PreflightReport {
  const started = performance.now()
  return desk.store.read((reader) => {
    const snapshot = issueSnapshot(reader, issueId, before)
    const findings = runPreflight(snapshot)
    const { ready, settled } = pressReady(findings, heldVerdicts(reader, issueId, findings))
    return {
      findings,
      verdicts: settled.map(({ verdict }) => verdict),
      pressReady: ready,
      checkedAt: desk.store.ports.now(),
      durationMs: performance.now() - started,
      pages: snapshot.pages.length,
      articles: snapshot.articles.length,
      reopened: reopenedVerdicts(reader, issueId, findings),
      archive: { state: before.state, texts: before.texts },
    }
  })
}

/** The whole check, as screens, press and command line ask for it: looks up first. Archive or index that cannot be read are a finding. */
export async function checkWhole(desk: Desk, issueId: Id, lookUp: LookUp): Promise<PreflightReport> {
  const started = performance.now()
  const report = checkIssue(desk, issueId, await settledBefore(desk, issueId, lookUp))
  return { ...report, durationMs: performance.now() - started }
}

/** What was found of the texts as they are now: somebody may have saved one while the others were looked up. */
export async function settledBefore(desk: Desk, issueId: Id, lookUp: LookUp): Promise<PrintedBefore> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await printedBeforeIssue(desk, issueId, lookUp)
    if (before.state !== 'compared' || isOfNow(desk.store, issueId, before)) return before
  }
  return { state: 'failed', texts: 0, byArticle: new Map() }
}

const isOfNow = (reader: Reader, issueId: Id, before: PrintedBefore): boolean =>
  listArticleCards(reader, issueId).every(
    (card) => card.state === 'spiked' || before.byArticle.get(card.id)?.revisionId === card.headRevisionId,
  )
