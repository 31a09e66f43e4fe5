// What the stock screen shows, put together from the issue, its pages, the publication and the press check.
import { useMemo } from 'react'
import type { PageView } from '../../../shared/ipc/views.js'
import { useAsk, usePlaces } from '../../desk/index.js'
import { articlePositions } from './positions.js'
import { type StockCounts, stockCounts } from './stock-filters.js'
import { type StockRow, stockRows } from './stock-rows.js'

export interface Stock {
  readonly issueId: string | null
  readonly rows: readonly StockRow[]
  readonly pages: readonly PageView[]
  readonly counts: StockCounts
  readonly loading: boolean
  readonly failed: boolean
  readonly retry: () => void
}

const NO_ROWS: readonly StockRow[] = []
const NO_PAGES: readonly PageView[] = []

export function useStock(): Stock {
  const issueId = usePlaces((state) => state.issueId)
  const issue = useAsk('issue.get', issueId === null ? null : { issueId }, { keepPrevious: true })
  const report = useAsk('preflight.run', issueId === null ? null : { issueId }, { keepPrevious: true })
  const style = useAsk('style.get', {})
  const rows = useMemo(() => {
    if (!issue.data) return NO_ROWS
    const answered = new Set(report.data?.verdicts.map((verdict) => verdict.findingKey))
    return stockRows({
      articles: issue.data.articles,
      positions: articlePositions(issue.data.pages),
      findings: report.data?.findings.filter((finding) => !answered.has(finding.key)) ?? [],
    })
  }, [issue.data, report.data])
  const counts = useMemo(() => stockCounts(rows, style.data?.sections ?? []), [rows, style.data])
  return {
    issueId,
    rows,
    pages: issue.data?.pages ?? NO_PAGES,
    counts,
    loading: issueId !== null && issue.isPending,
    failed: issue.isError,
    retry: () => void issue.refetch(),
  }
}
