// What the press screen shows, worked out from the check: groups of findings, the state of each page, where the keyboard stands.
import { type Finding, type FindingPlace, SEVERITIES, type Severity } from '../../../shared/domain/finding.js'
import type { Id } from '../../../shared/domain/ids.js'
import { pressReady } from '../../../shared/domain/preflight/press-ready.js'
import type { Verdict } from '../../../shared/domain/verdict.js'
import type { IssueView, PreflightReport } from '../../../shared/ipc/views.js'
import { earlierIdOf, isComparison, isPrintedBefore, reopenedVerdict } from './printed-model.js'

/** A finding that was there at an earlier check of this session and is no longer. */
export interface Resolved {
  readonly finding: Finding
  /** Epoch ms of the check that no longer had it. */
  readonly resolvedAt: number
}

/** One row of the findings pane. */
export interface PressRow {
  readonly id: string
  readonly kind: 'open' | 'settled' | 'resolved'
  readonly finding: Finding
  /** What settled it; for a resolved one the verdict that carried it out, when it was given on this screen. */
  readonly verdict: Verdict | null
  readonly resolvedAt: number | null
  /** A verdict settled it until the compared words were changed: it asks again. */
  readonly reopened: boolean
}

export type PressGroupId = Severity | 'settled' | 'resolved'
export interface PressGroup {
  readonly id: PressGroupId
  readonly rows: readonly PressRow[]
}

/** The place as a person says it: A02-5, A02; null for the stock. */
export function placeCode(where: FindingPlace): string | null {
  if (where.page === null) return null
  return where.frame === null ? where.page : `${where.page}-${where.frame}`
}

/** What a finding is about, whatever its words: an edited duplicate gets another key but stays the same trouble. */
const troubleOf = (finding: Finding): string => {
  const placeOf = (place: FindingPlace | null) => place?.articleId ?? place?.frameId ?? place?.pageId ?? ''
  const { rule, where, other } = finding
  if (isPrintedBefore(finding)) return [rule, placeOf(where), earlierIdOf(finding)].join(' ')
  return [rule, ...[placeOf(where), placeOf(other)].sort()].join(' ')
}

/**
 * The resolved ones after another check. Gone is what has neither its key nor a new finding about the same trouble; what is there
 * again is taken off the list. Newest first.
 */
export function noteResolved(
  resolved: readonly Resolved[],
  before: readonly Finding[],
  now: readonly Finding[],
  at: number,
): readonly Resolved[] {
  const keys = new Set(now.map((finding) => finding.key))
  const known = new Set(before.map((finding) => finding.key))
  const newTroubles = new Set(now.filter((finding) => !known.has(finding.key)).map(troubleOf))
  const gone = before.filter((finding) => !keys.has(finding.key) && !newTroubles.has(troubleOf(finding)))
  const kept = resolved.filter(({ finding }) => !keys.has(finding.key) && !newTroubles.has(troubleOf(finding)))
  return gone.length === 0 && kept.length === resolved.length
    ? resolved
    : [...gone.map((finding) => ({ finding, resolvedAt: at })), ...kept]
}

/** True when the finding is about the page, on either side. */
export const isOnPage = (finding: Finding, pageId: Id): boolean => finding.where.pageId === pageId || finding.other?.pageId === pageId

/** 阻断, 警告, 提示, 已放行, 已处理, those that have rows; only one page's when `pageId` is given. `given` are verdicts given here. */
export function pressGroups(
  report: Pick<PreflightReport, 'findings' | 'verdicts' | 'reopened'>,
  resolved: readonly Resolved[],
  given: readonly Verdict[],
  pageId: Id | null,
): PressGroup[] {
  const { open, settled } = pressReady(report.findings, report.verdicts)
  const openRows = open.map(
    (finding): PressRow => ({
      id: finding.key,
      kind: 'open',
      finding,
      verdict: null,
      resolvedAt: null,
      reopened: reopenedVerdict(report, finding) !== null,
    }),
  )
  const groups: PressGroup[] = [
    ...SEVERITIES.map((severity) => ({ id: severity, rows: openRows.filter((row) => row.finding.severity === severity) })),
    {
      id: 'settled',
      rows: settled.map(
        ({ finding, verdict }): PressRow => ({
          id: finding.key,
          kind: 'settled',
          finding,
          verdict,
          resolvedAt: null,
          reopened: false,
        }),
      ),
    },
    {
      id: 'resolved',
      rows: resolved.map(({ finding, resolvedAt }): PressRow => {
        const verdict = given.findLast((one) => one.findingKey === finding.key) ?? null
        return { id: finding.key, kind: 'resolved', finding, verdict, resolvedAt, reopened: false }
      }),
    },
  ]
  return groups
    .map(({ id, rows }) => ({ id, rows: pageId === null ? rows : rows.filter((row) => isOnPage(row.finding, pageId)) }))
    .filter((group) => group.rows.length > 0)
}

export interface PageState {
  readonly id: Id
  readonly pageNo: string
  readonly pageName: string
  readonly blocks: number
  readonly warns: number
}

/** Every page in the order of the issue, with its open blocking findings and warnings; a finding about two pages counts on both. */
export function pageStates(pages: IssueView['pages'], open: readonly Finding[]): PageState[] {
  return pages.map(({ id, content }) => {
    const here = open.filter((finding) => isOnPage(finding, id))
    return {
      id,
      pageNo: content.pageNo,
      pageName: content.pageName,
      blocks: here.filter((finding) => finding.severity === 'block').length,
      warns: here.filter((finding) => finding.severity === 'warn').length,
    }
  })
}

/** Where the person stood: the row, what it was then, and how far down the open ones. */
export interface Standing {
  readonly id: string
  readonly kind: PressRow['kind']
  readonly index: number
}

export const rowsOf = (groups: readonly PressGroup[]): PressRow[] => groups.flatMap((group) => [...group.rows])

/** Standing on `id` among `rows`; null when it is not there. */
export function standOn(rows: readonly PressRow[], id: string): Standing | null {
  const row = rows.find((one) => one.id === id)
  if (!row) return null
  const index = rows.filter((one) => one.kind === 'open').indexOf(row)
  return { id, kind: row.kind, index: Math.max(0, index) }
}

/**
 * The row stood on now. When it has been settled or put right since, the open one that took its place; null when none is open.
 */
export function currentRow(rows: readonly PressRow[], standing: Standing | null): PressRow | null {
  const open = rows.filter((row) => row.kind === 'open')
  const itself = standing === null ? undefined : rows.find((row) => row.id === standing.id)
  if (itself && itself.kind === standing?.kind) return itself
  return open[Math.min(standing?.index ?? 0, open.length - 1)] ?? null
}

/** The first open duplicate that has the article on one of its sides, or else an earlier text it stands in. */
export function duplicateOf(rows: readonly PressRow[], articleId: Id): PressRow | null {
  const about = rows.filter((row) => row.kind === 'open' && isComparison(row.finding) && concerns(row.finding, articleId))
  return about.find((row) => row.finding.rule === 'duplicate') ?? about[0] ?? null
}

export const concerns = (finding: Finding, articleId: Id): boolean =>
  finding.where.articleId === articleId || finding.other?.articleId === articleId
