import { describe, expect, it } from 'vitest'
import type { IssueCard } from '../../shared/ipc/views.js'
import { earlierIssues } from './earlier-issues.js'

const issue = (date: string, pages = 8): IssueCard => ({ id: date, date, totalIssueNo: null, pages, articles: 0 })
// Two Tuesdays and a Wednesday.
const issues = [issue('2026-08-19'), issue('2026-08-11'), issue('2026-08-18')]
const offered = (list: readonly IssueCard[], date: string | null) => earlierIssues(list, date).map((one) => [one.kind, one.issue.date])

describe('the earlier issues a new one may be like', () => {
  it('are the last of the same weekday and the last', () => {
    expect(offered(issues, '2026-08-25')).toEqual([
      ['weekday', '2026-08-18'],
      ['last', '2026-08-19'],
    ])
  })

  it('lie before the day', () => {
    expect(offered(issues, '2026-08-18')).toEqual([['weekday', '2026-08-11']])
    expect(offered(issues, '2026-08-11')).toEqual([])
    expect(offered(issues, null)).toEqual([])
  })

  it('have pages, and are offered once', () => {
    expect(offered([...issues, issue('2026-08-24', 0)], '2026-08-26')).toEqual([['weekday', '2026-08-19']])
    expect(offered(issues, '2026-08-27')).toEqual([['last', '2026-08-19']])
  })
})
