// What the flatplan shows, asked from the store. While another screen is in front it keeps what it showed last, so that
// work elsewhere draws no thumbnail.
import { useMemo, useState } from 'react'
import { pressReady } from '../../../shared/domain/preflight/press-ready.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import type { IssueCopy, IssueView } from '../../../shared/ipc/views.js'
import { useAsk, useIsShown, usePlaces } from '../../desk/index.js'
import { type Flatplan, flatplanOf, type PlanPage } from './flatplan-model.js'

/** What pages are drawn from. */
export interface DrawingSource {
  readonly issue: IssueView
  readonly style: PublicationStyle
  /** Null until the copy is there: pages are drawn then. */
  readonly copy: IssueCopy | null
}

export interface FlatplanScene extends DrawingSource {
  readonly plan: Flatplan
  /** Null when the issue has no page. */
  readonly selected: PlanPage | null
}

export interface FlatplanState {
  readonly scene: FlatplanScene | null
  readonly loading: boolean
  readonly failed: boolean
  readonly retry: () => void
}

/** The newest value while the screen is in front; behind, the last one that was shown. */
function useWhileShown<T>(value: T): T {
  const isShown = useIsShown()
  const [kept, setKept] = useState(value)
  if (isShown && kept !== value) setKept(value)
  return isShown ? value : kept
}

export function useFlatplan(): FlatplanState {
  const issueId = usePlaces((state) => state.issueId)
  const pageId = usePlaces((state) => state.pageId)
  const input = issueId === null ? null : { issueId }
  const issueAnswer = useAsk('issue.get', input)
  const issue = useWhileShown(issueAnswer.data)
  const copy = useWhileShown(useAsk('issue.copy', input).data)
  const report = useWhileShown(useAsk('preflight.run', input, { keepPrevious: true }).data)
  const style = useWhileShown(useAsk('style.get', {}).data)
  const plan = useMemo(() => {
    if (!issue || !style) return null
    const findings = report ? pressReady(report.findings, report.verdicts).open : []
    return flatplanOf({ pages: issue.pages, articles: issue.articles, findings, style })
  }, [issue, report, style])
  const scene = useMemo((): FlatplanScene | null => {
    if (!issue || !style || !plan) return null
    const selected = plan.pages.find((page) => page.id === pageId) ?? plan.pages[0] ?? null
    return { issue, style, copy: copy ?? null, plan, selected }
  }, [issue, style, copy, plan, pageId])
  return {
    scene,
    loading: issueId !== null && issueAnswer.isPending,
    failed: issueAnswer.isError,
    retry: () => void issueAnswer.refetch(),
  }
}
