// What an editor decided on two texts before one of them was changed: asked again, with what was changed since.
import { z } from 'zod'
import { compareTexts } from '../../shared/domain/duplicates/compare.js'
import { comparedText } from '../../shared/domain/duplicates/compared-text.js'
import type { MatchSpan } from '../../shared/domain/duplicates/pair.js'
import type { EarlierText, PrintedMatch } from '../../shared/domain/duplicates/printed-before.js'
import { textChanges } from '../../shared/domain/duplicates/text-changes.js'
import type { Finding } from '../../shared/domain/finding.js'
import { Id } from '../../shared/domain/ids.js'
import { pairOfKey } from '../../shared/domain/preflight/finding-key.js'
import type { IssueSnapshot } from '../../shared/domain/preflight/snapshot.js'
import type { EarlierVerdict, PreflightReport } from '../../shared/ipc/views.js'
import type { JsonValue } from '../store/canonical.js'
import { findRevisionAt, getArticle, getArticleHead, getArticleRevision } from '../store/repositories/articles.js'
import { listStandingVerdicts, type StandingVerdict } from '../store/repositories/verdicts.js'
import type { Reader } from '../store/store.js'
import { formerDuplicateKey, heldVerdicts } from './held-verdicts.js'

/** On what a verdict was given: the revisions compared, and the names of texts filed or printed before. */
const VerdictEvidence = z.strictObject({
  articles: z.array(z.strictObject({ articleId: Id, revisionId: Id })),
  earlier: z.array(z.string()),
})
type VerdictEvidence = z.infer<typeof VerdictEvidence>

/** null for a verdict from before evidence was kept. */
function readEvidence(evidence: JsonValue): VerdictEvidence | null {
  const read = VerdictEvidence.safeParse(evidence)
  return read.success ? read.data : null
}

type Span = Pick<MatchSpan, 'a' | 'b'>

const ABOUT_TWO_TEXTS: readonly string[] = ['duplicate', 'printed-before']

/** What is kept with a verdict on two texts; undefined for findings about anything else. */
export function evidenceOf(reader: Reader, finding: Finding, snapshot: IssueSnapshot): VerdictEvidence | undefined {
  if (!ABOUT_TWO_TEXTS.includes(finding.rule)) return undefined
  const { articleId } = finding.where
  const earlier = finding.rule === 'printed-before' ? decidedTexts(snapshot.printedBefore.get(articleId ?? '') ?? []) : []
  const heads = new Map(snapshot.articles.map((article) => [article.id, article.headRevisionId]))
  const ids = [articleId, finding.other?.articleId ?? null, ...earlier.map((one) => one.articleId)].filter((id) => id !== null)
  return {
    articles: [...new Set(ids)].map((id) => ({ articleId: id, revisionId: heads.get(id) ?? getArticleHead(reader, id).id })),
    earlier: earlier.map((one) => one.id),
  }
}

/** The texts that a verdict on an article answers for: those worth an answer; where there is none, the notes. */
function decidedTexts(matches: readonly PrintedMatch[]): EarlierText[] {
  const grave = matches.filter((match) => match.level !== 'info')
  return (grave.length > 0 ? grave : matches).map((match) => match.earlier)
}

/** The newest standing verdict on each pair of texts, and every key that has one. */
function verdictsByPair(reader: Reader, issueId: Id): { byPair: Map<string, StandingVerdict>; keys: Set<string> } {
  const given = listStandingVerdicts(reader, issueId).filter(({ verdict }) =>
    ABOUT_TWO_TEXTS.includes(verdict.findingKey.split(':')[0] ?? ''),
  )
  return {
    byPair: new Map(given.map((one) => [pairOfKey(one.verdict.findingKey), one])),
    keys: new Set(given.map(({ verdict }) => verdict.findingKey)),
  }
}

/** Findings about two texts that had been decided while the texts read otherwise, with the newest verdict that still stands. */
export function reopenedVerdicts(reader: Reader, issueId: Id, findings: readonly Finding[]): PreflightReport['reopened'] {
  const { byPair } = verdictsByPair(reader, issueId)
  const held = new Set(heldVerdicts(reader, issueId, findings).map(({ findingKey }) => findingKey))
  return findings.flatMap(({ rule, key }) => {
    const found = ABOUT_TWO_TEXTS.includes(rule) && !held.has(key) ? byPair.get(pairOfKey(key)) : undefined
    return found ? [{ findingKey: key, verdict: found.verdict }] : []
  })
}

/** Two articles of an issue as they stand now: the key of their finding, and where they are alike. */
export interface PairNow {
  readonly findingKey: string
  readonly a: Id
  readonly b: Id
  readonly spans: readonly Span[]
}

/** null when nothing was decided on the two, or what was decided still holds. */
export function earlierVerdict(reader: Reader, issueId: Id, now: PairNow): EarlierVerdict | null {
  const { byPair, keys } = verdictsByPair(reader, issueId)
  const found = keys.has(now.findingKey) ? undefined : byPair.get(pairOfKey(now.findingKey))
  return found && found.verdict.findingKey !== formerDuplicateKey(reader, now.a, now.b) ? withChanges(reader, found, now) : null
}

/** An article of an issue beside a text that was filed or printed before. */
export interface PrintedPairNow {
  /** The key of the article's finding as it stands now; null when there is none. */
  readonly findingKey: string | null
  readonly articleId: Id
  readonly earlierId: string
  /** null for a text of the archive: nobody edits it. */
  readonly earlierArticleId: Id | null
  readonly spans: readonly Span[]
}

/** null when nothing was decided on the two, or what was decided still holds. */
export function earlierPrintedVerdict(reader: Reader, issueId: Id, now: PrintedPairNow): EarlierVerdict | null {
  const given = listStandingVerdicts(reader, issueId)
  if (given.some(({ verdict }) => verdict.findingKey === now.findingKey)) return null
  const found = given.findLast(
    ({ verdict, evidence }) =>
      verdict.findingKey.startsWith(`printed-before:${now.articleId}:`) && readEvidence(evidence)?.earlier.includes(now.earlierId),
  )
  if (!found) return null
  const earlier = withChanges(reader, found, { a: now.articleId, b: now.earlierArticleId, spans: now.spans })
  return earlier.changesA.length + earlier.changesB.length > 0 ? earlier : null
}

function withChanges(
  reader: Reader,
  found: StandingVerdict,
  now: { readonly a: Id; readonly b: Id | null; readonly spans: readonly Span[] },
): EarlierVerdict {
  const [wasA, wasB] = [textThen(reader, found, now.a), now.b === null ? null : textThen(reader, found, now.b)]
  const then = wasA !== null && wasB !== null ? (compareTexts(wasA, wasB)?.spans ?? []) : []
  return {
    verdict: found.verdict,
    changesA: changesSince(reader, now.a, wasA, then, now.spans, 'a'),
    changesB: now.b === null ? [] : changesSince(reader, now.b, wasB, then, now.spans, 'b'),
  }
}

/** The text a verdict was given on: by its evidence, or as the article stood at that time; null when it cannot be told. */
function textThen(reader: Reader, { verdict, evidence }: StandingVerdict, articleId: Id): string | null {
  const kept = readEvidence(evidence)?.articles.find((one) => one.articleId === articleId)
  const revisionId = kept?.revisionId ?? findRevisionAt(reader, articleId, verdict.givenAt)
  return revisionId === null ? null : comparedText(getArticleRevision(reader, revisionId).content)
}

function changesSince(
  reader: Reader,
  articleId: Id,
  was: string | null,
  then: readonly Span[],
  now: readonly Span[],
  side: 'a' | 'b',
): EarlierVerdict['changesA'] {
  if (was === null) return []
  const passages = (spans: readonly Span[]) => spans.map((span) => span[side])
  return textChanges(was, comparedText(getArticle(reader, articleId).content), passages(then), passages(now))
}
