// The earlier issues whose pages a new issue may take over.
import { weekdayOf } from '../../shared/domain/issue.js'
import type { IssueCard } from '../../shared/ipc/views.js'
import { newestFirst } from './shell-model.js'

export interface EarlierIssue {
  readonly kind: 'weekday' | 'last'
  readonly issue: IssueCard
}

/**
 * The newest issue before `date` on the same day of the week and the newest before it at all, of those that have pages.
 * When they are the same it is offered once, as that of the weekday.
 */
export function earlierIssues(issues: readonly IssueCard[], date: string | null): readonly EarlierIssue[] {
  if (date === null) return []
  const before = newestFirst(issues).filter((issue) => issue.date < date && issue.pages > 0)
  const weekday = before.find((issue) => weekdayOf(issue.date) === weekdayOf(date))
  const last = before[0]
  const offered: EarlierIssue[] = []
  if (weekday) offered.push({ kind: 'weekday', issue: weekday })
  if (last && last !== weekday) offered.push({ kind: 'last', issue: last })
  return offered
}
