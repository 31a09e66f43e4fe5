// The press check of an issue: findings, the verdicts that settle some of them, and whether the press may open.
import type { Id } from '../../shared/domain/ids.js'
import { pressReady } from '../../shared/domain/preflight/press-ready.js'
import { runPreflight } from '../../shared/domain/preflight/run-preflight.js'
import type { PreflightReport } from '../../shared/ipc/views.js'
import { listVerdicts } from '../store/repositories/verdicts.js'
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
