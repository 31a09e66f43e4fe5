// The check of the open issue, kept fresh, with what was put right since this screen was opened and where the person stands in it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { pressReady } from '../../../shared/domain/preflight/press-ready.js'
import type { Verdict } from '../../../shared/domain/verdict.js'
import type { PreflightReport } from '../../../shared/ipc/views.js'
import { useAsk, useIsShown, usePlaces, useText } from '../../desk/index.js'
import { announce } from '../../ui/index.js'
import { takeErrand } from './arrival.js'
import { pressConditions, unsavedOnPages } from './press-conditions.js'
import {
  concerns,
  currentRow,
  duplicateOf,
  noteResolved,
  type PressRow,
  pageStates,
  pressGroups,
  type Resolved,
  rowsOf,
  type Standing,
  standOn,
} from './press-model.js'

interface Seen {
  readonly issueId: string
  readonly report: PreflightReport
  readonly resolved: readonly Resolved[]
}

/** Findings that went away while this screen was mounted, by comparing each check with the one before. */
function useResolved(issueId: string | null, report: PreflightReport | undefined): readonly Resolved[] {
  const [seen, setSeen] = useState<Seen | null>(null)
  if (issueId !== null && report && (seen?.report !== report || seen.issueId !== issueId)) {
    const same = seen?.issueId === issueId ? seen : null
    const resolved = same ? noteResolved(same.resolved, same.report.findings, report.findings, report.checkedAt) : []
    setSeen({ issueId, report, resolved })
    return resolved
  }
  return seen !== null && seen.issueId === issueId ? seen.resolved : []
}

export function usePressCheck() {
  const issueId = usePlaces((state) => state.issueId)
  const check = useAsk('preflight.run', issueId === null ? null : { issueId })
  const issue = useAsk('issue.get', issueId === null ? null : { issueId })
  const copy = useAsk('issue.copy', issueId === null ? null : { issueId })
  const style = useAsk('style.get', issueId === null ? null : {})
  const resolved = useResolved(issueId, check.data)
  const [given, setGiven] = useState<readonly Verdict[]>([])
  const [filter, setFilter] = useState<string | null>(null)
  const [standing, setStanding] = useState<Standing | null>(null)

  const pages = useMemo(() => issue.data?.pages ?? [], [issue.data])
  const pageId = pages.some((page) => page.id === filter) ? filter : null
  const groups = useMemo(() => (check.data ? pressGroups(check.data, resolved, given, pageId) : []), [check.data, resolved, given, pageId])
  const rows = useMemo(() => rowsOf(groups), [groups])
  const open = useMemo(() => (check.data ? pressReady(check.data.findings, check.data.verdicts).open : []), [check.data])
  const states = useMemo(() => pageStates(pages, open), [pages, open])
  const conditions = useMemo(
    () => (issue.data ? pressConditions(issue.data, copy.data?.revisions ?? null, open, check.data?.archive ?? null) : []),
    [issue.data, copy.data, open, check.data],
  )
  const unsaved = useMemo(() => (issue.data ? unsavedOnPages(issue.data) : []), [issue.data])
  const blocking = open.filter((finding) => finding.severity === 'block').length
  const ready = check.data?.pressReady === true && unsaved.length === 0 && pages.length > 0
  const current = currentRow(rows, standing)

  const select = useCallback((id: string) => setStanding(standOn(rows, id)), [rows])
  useArrival(rows, current, setStanding)
  useFreshDrafts(issue.refetch)
  useSpokenVerdict(check.data !== undefined && issue.data !== undefined, ready, blocking)
  return {
    issueId,
    report: check.data,
    failure: check.error ?? issue.error ?? copy.error ?? style.error,
    isChecking: check.isFetching,
    recheck: () => void Promise.all([check.refetch(), issue.refetch()]),
    issue: issue.data,
    revisions: copy.data?.revisions,
    style: style.data,
    groups,
    rows,
    states,
    conditions,
    unsaved,
    blocking,
    warnings: open.filter((finding) => finding.severity === 'warn').length,
    ready,
    current,
    select,
    pageId,
    filterPage: setFilter,
    /** Verdicts given here, so that what they carried out can be taken back from the list. */
    noteGiven: (verdict: Verdict) => setGiven((now) => [...now, verdict]),
    noteWithdrawn: (verdictId: string) => setGiven((now) => now.filter((one) => one.id !== verdictId)),
  }
}

export type PressCheck = ReturnType<typeof usePressCheck>

/** Coming here for a finding shows it; with an article that stands twice or ran before (D in the stock, the flatplan), that one. */
function useArrival(rows: readonly PressRow[], current: PressRow | null, stand: (standing: Standing | null) => void): void {
  const isShown = useIsShown()
  const articleId = usePlaces((state) => state.articleId)
  const arriving = useRef(true)
  useEffect(() => {
    if (!isShown) arriving.current = true
    else if (arriving.current && rows.length > 0) {
      arriving.current = false
      const errand = takeErrand()
      const named = errand === null ? null : standOn(rows, errand)
      if (named) return stand(named)
      const pair = articleId === null || (current && concerns(current.finding, articleId)) ? null : duplicateOf(rows, articleId)
      if (pair) stand(standOn(rows, pair.id))
    }
  }, [isShown, articleId, rows, current, stand])
}

/** Words that are typed and not yet a version are told to nobody: who comes from the editor asks again which articles have some. */
function useFreshDrafts(refetch: () => unknown): void {
  const isShown = useIsShown()
  const wasShown = useRef(isShown)
  useEffect(() => {
    if (isShown && !wasShown.current) refetch()
    wasShown.current = isShown
  }, [isShown, refetch])
}

/** Says the verdict when it changes while the screen is in front. */
function useSpokenVerdict(known: boolean, ready: boolean, blocking: number): void {
  const t = useText()
  const isShown = useIsShown()
  const words = known ? (ready ? t('press.announce.ready') : t('press.announce.blocked', { count: blocking })) : ''
  useEffect(() => {
    if (isShown && words !== '') announce(words)
  }, [isShown, words])
}
