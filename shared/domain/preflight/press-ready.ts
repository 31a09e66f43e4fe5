// Whether an issue may go to press, given what was found and what editors decided about it.
import type { Finding } from '../finding.js'
import type { Verdict } from '../verdict.js'

export interface SettledFinding {
  readonly finding: Finding
  readonly verdict: Verdict
}

export interface PressReadiness {
  /** No open finding blocks. Open warnings and notes do not. */
  readonly ready: boolean
  readonly open: readonly Finding[]
  readonly settled: readonly SettledFinding[]
}

const hasReason = (reason: string): boolean => reason.trim() !== ''

/** A whole text that stands twice, or stood before: its level, whether the rule blocks on it or only asks. */
const isRed = (finding: Pick<Finding, 'severity' | 'params'>): boolean => finding.severity === 'block' || finding.params.level === 'red'

/**
 * True when the decision can be taken on the finding. Two texts alike: one is pulled, or it was a false alarm, or the two are
 * related, a red one with a reason, or both are meant, with a reason within the issue and for a red one. Any other block has to be
 * put right. Other warnings are waived with a reason, notes without.
 */
export function mayDecide(finding: Pick<Finding, 'rule' | 'severity' | 'params'>, decision: Verdict['decision'], reason: string): boolean {
  if (finding.rule === 'duplicate' || finding.rule === 'printed-before') {
    if (decision === 'related') return !isRed(finding) || hasReason(reason)
    if (decision === 'bothIntended') return (finding.rule === 'printed-before' && !isRed(finding)) || hasReason(reason)
    return decision !== 'waived'
  }
  if (decision !== 'waived' || finding.severity === 'block') return false
  return finding.severity === 'info' || hasReason(reason)
}

/**
 * A finding is settled by a verdict on its key that may be given on it. keepOne settles nothing by itself: it is carried out by
 * pulling the other article, and while the finding is still there both would be printed.
 */
export function pressReady(findings: readonly Finding[], verdicts: readonly Verdict[]): PressReadiness {
  const given = new Map(verdicts.map((verdict) => [verdict.findingKey, verdict]))
  const open: Finding[] = []
  const settled: SettledFinding[] = []
  for (const finding of findings) {
    const verdict = given.get(finding.key)
    if (verdict && verdict.decision !== 'keepOne' && mayDecide(finding, verdict.decision, verdict.reason))
      settled.push({ finding, verdict })
    else open.push(finding)
  }
  return { ready: open.every((finding) => finding.severity !== 'block'), open, settled }
}
