// Verdicts on findings. Nothing is taken back by deleting: a withdrawal is a row of its own.
import type { Id } from '../../../shared/domain/ids.js'
import { Verdict, type VerdictDecision } from '../../../shared/domain/verdict.js'
import { canonicalBytes, type JsonValue, sha256Hex } from '../canonical.js'
import { sql } from '../connection.js'
import { StoreRefused } from '../errors.js'
import type { Reader, Tx } from '../store.js'

export interface NewVerdict {
  readonly issueId: Id
  readonly findingKey: string
  readonly decision: VerdictDecision
  readonly reason: string
  /** What the verdict also changed, in the caller's own words, to be undone with it. */
  readonly effects?: JsonValue
  /** On what it was given (revisions, texts), in the caller's own words. */
  readonly evidence?: JsonValue
}

interface VerdictRow {
  readonly id: Id
  readonly issue_id: Id
  readonly finding_key: string
  readonly decision: VerdictDecision | 'withdrawn'
  readonly withdraws: Id | null
  readonly reason: string
  readonly effects: Buffer
  /** null in rows older than the column. */
  readonly evidence: Buffer | null
  readonly person: string
  readonly person_name: string | null
  readonly given_at: number
}

/** Hash of everything a verdict row says, as the audit trail keeps it; also of a row from before there was evidence. */
export const verdictSha256 = (row: Omit<VerdictRow, 'person_name' | 'evidence'> & Partial<Pick<VerdictRow, 'evidence'>>): string =>
  sha256Hex(
    canonicalBytes({
      id: row.id,
      issue: row.issue_id,
      finding: row.finding_key,
      decision: row.decision,
      withdraws: row.withdraws,
      reason: row.reason,
      effects: sha256Hex(row.effects),
      // Left out where there is none: the hashes of older rows stand in the trail without it.
      evidence: row.evidence ? sha256Hex(row.evidence) : undefined,
      person: row.person,
      at: row.given_at,
    }),
  )

function insert(tx: Tx, input: Omit<NewVerdict, 'decision'> & { decision: VerdictRow['decision']; withdraws: Id | null }): Id {
  const row = {
    id: tx.newId(),
    issue_id: input.issueId,
    finding_key: input.findingKey,
    decision: input.decision,
    withdraws: input.withdraws,
    reason: input.reason,
    effects: canonicalBytes(input.effects ?? null),
    evidence: input.evidence === undefined ? null : canonicalBytes(input.evidence),
    person: tx.person ?? '',
    given_at: tx.now,
  }
  sql(
    tx.db,
    `INSERT INTO verdict(id, issue_id, finding_key, decision, withdraws, reason, effects, evidence, person, given_at)
     VALUES (@id, @issue_id, @finding_key, @decision, @withdraws, @reason, @effects, @evidence, @person, @given_at)`,
  ).run(row)
  tx.record({ kind: 'verdict', id: row.id, sha256: verdictSha256(row) })
  return row.id
}

/** @throws StoreRefused `notFound` (no such issue) */
export function giveVerdict(tx: Tx, input: NewVerdict): Verdict {
  if (!sql(tx.db, 'SELECT 1 FROM issue_card WHERE entity_id = ?').get(input.issueId)) throw new StoreRefused('notFound', input.issueId)
  return getVerdict(tx, insert(tx, { ...input, withdraws: null })).verdict
}

/** Withdraws a verdict and gives back what it said, so that its effects can be undone. @throws StoreRefused `notFound` when it does not stand */
export function withdrawVerdict(tx: Tx, verdictId: Id, reason = ''): StandingVerdict {
  const withdrawn = getVerdict(tx, verdictId)
  const { issueId, findingKey } = withdrawn.verdict
  insert(tx, { issueId, findingKey, decision: 'withdrawn', withdraws: verdictId, reason })
  return withdrawn
}

const STANDING = `SELECT v.*, p.name AS person_name FROM verdict v LEFT JOIN person p ON p.id = v.person
  WHERE v.decision <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM verdict w WHERE w.withdraws = v.id)`

const fromRow = (row: VerdictRow): Verdict =>
  Verdict.parse({
    id: row.id,
    issueId: row.issue_id,
    findingKey: row.finding_key,
    decision: row.decision,
    reason: row.reason,
    person: row.person_name ?? row.person,
    givenAt: row.given_at,
  })

const asJson = (bytes: Buffer): JsonValue => JSON.parse(bytes.toString('utf8')) as JsonValue

/** A verdict that stands, with its effects and its evidence. */
export interface StandingVerdict {
  readonly verdict: Verdict
  readonly effects: JsonValue
  /** null where none was kept. */
  readonly evidence: JsonValue
}

const standing = (row: VerdictRow): StandingVerdict => ({
  verdict: fromRow(row),
  effects: asJson(row.effects),
  evidence: row.evidence && asJson(row.evidence),
})

/** @throws StoreRefused `notFound` when there is none or it was withdrawn */
export function getVerdict(reader: Reader, verdictId: Id): StandingVerdict {
  const row = sql<VerdictRow>(reader.db, `${STANDING} AND v.id = ?`).get(verdictId)
  if (!row) throw new StoreRefused('notFound', verdictId)
  return standing(row)
}

/** The verdicts that stand for an issue: the newest for each finding, oldest first. */
export const listVerdicts = (reader: Reader, issueId: Id): Verdict[] => listStandingVerdicts(reader, issueId).map(({ verdict }) => verdict)

/** As `listVerdicts`, with effects and evidence. */
export function listStandingVerdicts(reader: Reader, issueId: Id): StandingVerdict[] {
  const rows = sql<VerdictRow>(reader.db, `${STANDING} AND v.issue_id = ? ORDER BY v.given_at, v.id`).all(issueId)
  return [...new Map(rows.map((row) => [row.finding_key, standing(row)])).values()]
}
