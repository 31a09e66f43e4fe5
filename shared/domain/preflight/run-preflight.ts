// The press check: every rule over one issue, the findings in one order that does not depend on anything but the issue.
import { type Finding, SEVERITIES } from '../finding.js'
import { RULES } from './rules/index.js'
import type { IssueSnapshot } from './snapshot.js'

/** Two findings that read alike (the same slip twice in one article) are told apart by their order. */
function withUniqueKeys(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const times = (seen.get(finding.key) ?? 0) + 1
    seen.set(finding.key, times)
    return times === 1 ? finding : { ...finding, key: `${finding.key}#${times}` }
  })
}

/** All findings: block, warn, info; within each by page in the issue's order, by frame, by rule, by paragraph; the stock last. */
export function runPreflight(snapshot: IssueSnapshot): Finding[] {
  const pageOrder = new Map(snapshot.pages.map((page, index) => [page.id, index]))
  const filingOrder = new Map(snapshot.articles.map((article, index) => [article.id, index]))
  const findings = RULES.flatMap((rule, ruleOrder) => rule.check(snapshot).map((finding, order) => ({ finding, ruleOrder, order })))
  const rank = ({ finding, ruleOrder, order }: (typeof findings)[number]): number[] => [
    SEVERITIES.indexOf(finding.severity),
    finding.where.pageId === null ? snapshot.pages.length : (pageOrder.get(finding.where.pageId) ?? snapshot.pages.length),
    finding.where.frame ?? 0,
    finding.where.pageId !== null || finding.where.articleId === null ? 0 : (filingOrder.get(finding.where.articleId) ?? 0),
    ruleOrder,
    finding.where.paragraph ?? 0,
    order,
  ]
  const ranked = findings.map((one) => ({ finding: one.finding, rank: rank(one) }))
  ranked.sort((one, other) => {
    const at = one.rank.findIndex((value, index) => value !== other.rank[index])
    return at < 0 ? 0 : (one.rank[at] ?? 0) - (other.rank[at] ?? 0)
  })
  return withUniqueKeys(ranked.map(({ finding }) => finding))
}
