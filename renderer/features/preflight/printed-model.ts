// A text that was filed, printed or archived before, as the press screen tells of it: which findings, which copies, what was said before.
import type { EarlierText, PrintedMatch } from '../../../shared/domain/duplicates/printed-before.js'
import type { Finding } from '../../../shared/domain/finding.js'
import type { Verdict } from '../../../shared/domain/verdict.js'
import type { EarlierVerdict, PreflightReport } from '../../../shared/ipc/views.js'

export const isPrintedBefore = ({ rule }: Pick<Finding, 'rule'>): boolean => rule === 'printed-before'

/** Findings about two texts: they are decided beside the comparison, not waived. */
export const isComparison = (finding: Pick<Finding, 'rule'>): boolean => finding.rule === 'duplicate' || isPrintedBefore(finding)

const textParam = ({ params }: Finding, name: string): string => (typeof params[name] === 'string' ? params[name] : '')

/** The text the finding names: the archive's or the article's id. */
export const earlierIdOf = (finding: Finding): string => textParam(finding, 'documentId')

/** Where the earlier text stands or stood, as the finding or the comparison knows it. `day` and `page` are null when unknown. */
export interface EarlierPlace {
  readonly kind: EarlierText['kind']
  readonly day: string | null
  readonly page: string | null
  readonly headline: string
}

const KINDS: readonly EarlierText['kind'][] = ['archive', 'issue', 'stock']

export function earlierPlaceOf(finding: Finding): EarlierPlace {
  const orNull = (text: string): string | null => (text === '' ? null : text)
  return {
    kind: KINDS.find((kind) => kind === finding.params.kind) ?? 'archive',
    day: orNull(textParam(finding, 'day')),
    page: orNull(textParam(finding, 'page')),
    headline: textParam(finding, 'headline'),
  }
}

/** Whole percents, rounded down: only a text that stands there altogether reads 100. */
export const percentsOf = ({ aInB, bInA }: Pick<PrintedMatch, 'aInB' | 'bInA'>): readonly [number, number] => [
  Math.floor(aInB * 100),
  Math.floor(bInA * 100),
]

/** One text the article stands in. */
export interface Copy {
  readonly id: string
  readonly place: EarlierPlace
  readonly percents: readonly [number, number]
}

/**
 * The finding's own text first, then those that are answered with it, in the order given (gravest first). Shared passages are only
 * beside other shared passages.
 */
export function copiesOf(finding: Finding, matches: readonly PrintedMatch[]): Copy[] {
  const id = earlierIdOf(finding)
  const { aInBPercent = 0, bInAPercent = 0, level } = finding.params
  const own: Copy = { id, place: earlierPlaceOf(finding), percents: [Number(aInBPercent), Number(bInAPercent)] }
  const others = matches
    .filter((match) => match.earlier.id !== id && (match.level !== 'info' || level === 'info'))
    .map((match): Copy => ({ id: match.earlier.id, place: match.earlier, percents: percentsOf(match) }))
  return [own, ...others]
}

/** The verdict that held until the compared words were changed; null when the finding is new. */
export const reopenedVerdict = (report: Pick<PreflightReport, 'reopened'>, finding: Pick<Finding, 'key'>): Verdict | null =>
  report.reopened.find((one) => one.findingKey === finding.key)?.verdict ?? null

/** One change since the verdict; an empty side says that words came in or went out. */
export interface ChangeSince {
  readonly side: 0 | 1
  readonly was: string
  readonly now: string
}

/** Changes of both sides, the first side's first. */
export const changesSince = ({ changesA, changesB }: Pick<EarlierVerdict, 'changesA' | 'changesB'>): ChangeSince[] => [
  ...changesA.map(({ was, now }) => ({ side: 0 as const, was, now })),
  ...changesB.map(({ was, now }) => ({ side: 1 as const, was, now })),
]

export type PrintedChoice = 'pull' | 'again' | 'related' | 'falseAlarm'
