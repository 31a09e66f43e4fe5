// Is everything in a store what was written? SQLite's own checks see a third of random damage, the hashes most of it,
// and the audit trail, anchored outside the store, sees a hand that changed rows and hashes alike.

import { createPublicKey, verify } from 'node:crypto'
import fs from 'node:fs'
import type { Id } from '../../shared/domain/ids.js'
import { CHAIN_START, parseAuditBody } from './audit.js'
import { sha256Hex } from './canonical.js'
import type { Connection } from './connection.js'
import { wrongProjections } from './rebuild-projections.js'
import { assetFile } from './repositories/blobs.js'
import { intakeSha256 } from './repositories/intake-sources.js'
import { getRoster } from './repositories/people.js'
import { verdictSha256 } from './repositories/verdicts.js'
import type { Fact, Reader } from './store.js'

/** Put before an approval's statement when it is signed. */
export const APPROVAL_DOMAIN = Buffer.from('forme/approval/v1\n')

/** The operation that marks where a backup was put in the place of the store. */
export const RESTORED = 'store.restored'

/** What an audit trail looked like at a moment, kept outside the store. */
export interface Anchor {
  readonly deviceId: Id
  readonly seq: number
  readonly hash: string
  readonly seenAt: number
  readonly source: string
}

export interface VerifyReport {
  readonly ok: boolean
  readonly revisions: number
  /** Ids of revisions that are not what was written, missing, or that no operation wrote. */
  readonly badRevisions: readonly Id[]
  readonly auditEntries: number
  readonly auditOk: boolean
  readonly approvals: number
  readonly foreignKeysOk: boolean
  readonly integrityOk: boolean
  readonly blobs: number
  /** Everything found, in technical words, at most PROBLEM_LIMIT of them. */
  readonly problems: readonly string[]
}

const PROBLEM_LIMIT = 200

interface Written {
  readonly revisions: Map<Id, { fact: Extract<Fact, { kind: 'revision' }>; author: string; device: string; hlc: string; at: number }>
  readonly heads: Map<string, Id>
  readonly hashes: Record<'verdict' | 'intake' | 'entity' | 'blob' | 'roster' | 'approval', Map<string, string>>
}

/** Checks a database file; `anchors` are what was seen of its audit trail elsewhere. Reads everything, changes nothing. */
export function verifyDatabase(db: Connection, anchors: readonly Anchor[] = []): VerifyReport {
  const problems: string[] = []
  const attempt = (name: string, work: () => void): void => {
    try {
      work()
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const count = (table: string): number => {
    let n = 0
    attempt(table, () => {
      n = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
    })
    return n
  }
  const noNewProblem = (work: () => void): boolean => {
    const before = problems.length
    work()
    return problems.length === before
  }

  const integrityOk = noNewProblem(() =>
    attempt('integrity', () => {
      for (const row of db.prepare('PRAGMA integrity_check').pluck().all() as string[]) if (row !== 'ok') problems.push(row)
    }),
  )
  const foreignKeysOk = noNewProblem(() =>
    attempt('foreign keys', () => {
      const rows = db.prepare('PRAGMA foreign_key_check').all() as { table: string; rowid: number }[]
      for (const row of rows) problems.push(`row ${row.rowid} of ${row.table} refers to nothing`)
    }),
  )
  const written: Written = {
    revisions: new Map(),
    heads: new Map(),
    hashes: { verdict: new Map(), intake: new Map(), entity: new Map(), blob: new Map(), roster: new Map(), approval: new Map() },
  }
  const auditOk = noNewProblem(() => attempt('audit trail', () => checkAudit(db, anchors, written, problems)))
  const badRevisions: Id[] = []
  attempt('revisions', () => checkRevisions(db, written, badRevisions, problems))
  attempt('drafts', () => {
    for (const row of db.prepare('SELECT entity_id, content, sha256 FROM draft').iterate() as Iterable<{
      entity_id: Id
      content: Buffer
      sha256: string
    }>)
      if (sha256Hex(row.content) !== row.sha256) problems.push(`draft of ${row.entity_id} does not have its hash`)
  })
  attempt('rows', () => checkRows(db, written, problems))
  attempt('roster', () => checkPeople(db, problems))
  attempt('approvals', () => checkApprovals(db, problems))

  return {
    ok: problems.length === 0,
    revisions: count('revision'),
    badRevisions,
    auditEntries: count('audit'),
    auditOk,
    approvals: count('approval'),
    foreignKeysOk,
    integrityOk,
    blobs: count('blob'),
    problems: problems.slice(0, PROBLEM_LIMIT),
  }
}

/** Checks the open store, its lists and its pictures. */
export function verifyStore(store: Reader, anchors: readonly Anchor[] = []): VerifyReport {
  const report = verifyDatabase(store.db, [...anchors, ...storedAnchors(store.db)])
  const problems = [...report.problems, ...wrongProjections(store.db)]
  for (const { sha256 } of store.db.prepare('SELECT sha256 FROM blob ORDER BY sha256').all() as { sha256: string }[]) {
    const file = assetFile(store.directory, sha256)
    if (!fs.existsSync(file)) problems.push(`picture ${sha256} is missing`)
    else if (sha256Hex(fs.readFileSync(file)) !== sha256) problems.push(`picture ${sha256} does not have its hash`)
  }
  return { ...report, ok: problems.length === 0, problems: problems.slice(0, PROBLEM_LIMIT) }
}

const storedAnchors = (db: Connection): Anchor[] =>
  db.prepare('SELECT device_id AS deviceId, seq, hash, seen_at AS seenAt, source FROM anchor').all() as Anchor[]

function checkAudit(db: Connection, anchors: readonly Anchor[], written: Written, problems: string[]): void {
  const hashes = new Map<string, string>()
  const restores: { device: Id; seq: number; at: number }[] = []
  const heads: { key: string; hlc: string; revision: Id }[] = []
  let device = ''
  let seq = 0
  let prev = CHAIN_START
  for (const row of db.prepare('SELECT device_id, seq, prev, body, hash FROM audit ORDER BY device_id, seq').iterate() as Iterable<{
    device_id: Id
    seq: number
    prev: string
    body: Buffer
    hash: string
  }>) {
    if (row.device_id !== device) {
      device = row.device_id
      seq = 0
      prev = CHAIN_START
    }
    seq++
    const name = `audit entry ${row.seq}`
    if (sha256Hex(row.body) !== row.hash) problems.push(`${name} does not have its hash`)
    const body = parseAuditBody(row.body)
    if (row.seq !== seq || body.seq !== row.seq) problems.push(`${name} is out of order`)
    if (row.prev !== prev || body.prev !== row.prev || body.device !== row.device_id)
      problems.push(`${name} does not follow the one before`)
    seq = row.seq
    prev = row.hash
    hashes.set(`${device} ${seq}`, row.hash)
    if (body.op === RESTORED) restores.push({ device, seq, at: body.at })
    for (const fact of body.facts) {
      if (fact.kind === 'revision') {
        written.revisions.set(fact.id, { fact, author: body.person ?? '', device: body.device, hlc: body.hlc, at: body.at })
        heads.push({ key: `${fact.entity} ${fact.branch}`, hlc: body.hlc, revision: fact.id })
      } else if (fact.kind === 'verdict' || fact.kind === 'intake') written.hashes[fact.kind].set(fact.id, fact.sha256)
      else if (fact.kind === 'entity') written.hashes.entity.set(fact.id, [fact.entity, body.person ?? '', body.hlc, body.at].join(' '))
      else if (fact.kind === 'approval') written.hashes.approval.set(fact.id, fact.id)
      else if (fact.kind === 'blob') written.hashes.blob.set(fact.sha256, [fact.bytes, fact.media, fact.widthPx, fact.heightPx].join(' '))
      else if (fact.kind === 'roster') written.hashes.roster.set(fact.hash, fact.hash)
    }
  }
  heads.sort((a, b) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : 0))
  for (const { key, revision } of heads) written.heads.set(key, revision)

  for (const anchor of anchors) {
    const hash = hashes.get(`${anchor.deviceId} ${anchor.seq}`)
    if (hash === anchor.hash) continue
    // A backup put in the store's place leaves what came after it behind; the trail says so and anchors of that time are void.
    if (restores.some((one) => one.device === anchor.deviceId && one.seq <= anchor.seq && anchor.seenAt <= one.at)) continue
    problems.push(
      hash === undefined
        ? `the audit trail ends before entry ${anchor.seq}, seen in ${anchor.source}`
        : `the audit trail was rewritten before entry ${anchor.seq}, seen in ${anchor.source}`,
    )
  }
}

function checkRevisions(db: Connection, written: Written, bad: Id[], problems: string[]): void {
  const seen = new Set<Id>()
  const report = (id: Id, why: string): void => {
    bad.push(id)
    problems.push(`revision ${id} ${why}`)
  }
  for (const row of db
    .prepare('SELECT id, entity_id, parents, content, content_sha256, kind, author, device_id, hlc, created_at, note FROM revision')
    .iterate() as Iterable<{
    id: Id
    entity_id: Id
    parents: string
    content: Buffer
    content_sha256: string
    kind: string
    author: string
    device_id: Id
    hlc: string
    created_at: number
    note: string
  }>) {
    seen.add(row.id)
    const entry = written.revisions.get(row.id)
    if (sha256Hex(row.content) !== row.content_sha256) report(row.id, 'does not have its hash')
    else if (!entry) report(row.id, 'was written by no operation')
    else if (entry.fact.sha256 !== row.content_sha256) report(row.id, 'is not what its operation wrote')
    else if (
      entry.fact.entity !== row.entity_id ||
      JSON.stringify(entry.fact.parents) !== row.parents ||
      entry.fact.as !== row.kind ||
      entry.fact.note !== row.note ||
      entry.author !== row.author ||
      entry.device !== row.device_id ||
      entry.hlc !== row.hlc ||
      entry.at !== row.created_at
    )
      report(row.id, 'does not have the author, time or parents its operation gave it')
  }
  for (const id of written.revisions.keys()) if (!seen.has(id)) report(id, 'is missing')

  const heads = db.prepare('SELECT entity_id, branch, revision_id FROM head').all() as { entity_id: Id; branch: string; revision_id: Id }[]
  for (const head of heads)
    if (written.heads.get(`${head.entity_id} ${head.branch}`) !== head.revision_id)
      problems.push(`the head of ${head.entity_id} is not the revision last written`)
  if (heads.length < written.heads.size) problems.push(`${written.heads.size - heads.length} heads are missing`)
}

function checkRows(db: Connection, written: Written, problems: string[]): void {
  const compare = (kind: keyof Written['hashes'], rows: Iterable<readonly [string, string]>): void => {
    const left = new Map(written.hashes[kind])
    for (const [id, hash] of rows) {
      if (left.get(id) !== hash) problems.push(`${kind} ${id} is not what its operation wrote`)
      left.delete(id)
    }
    for (const id of left.keys()) problems.push(`${kind} ${id} is missing`)
  }
  const ids = (query: string): [string, string][] => (db.prepare(query).raw().all() as [string, string][]).map(([id, hash]) => [id, hash])
  compare('entity', ids("SELECT id, concat_ws(' ', kind, created_by, created_hlc, created_at) FROM entity"))
  compare('blob', ids("SELECT sha256, concat_ws(' ', bytes, media, width_px, height_px) FROM blob"))
  compare('roster', ids('SELECT hash, hash FROM roster'))
  compare('approval', ids('SELECT id, id FROM approval'))
  type VerdictRow = Parameters<typeof verdictSha256>[0]
  compare(
    'verdict',
    (db.prepare('SELECT * FROM verdict').all() as VerdictRow[]).map((row) => [row.id, verdictSha256(row)]),
  )
  type IntakeRow = Parameters<typeof intakeSha256>[0]
  const intake: [string, string][] = []
  for (const row of db.prepare('SELECT * FROM intake_source').iterate() as Iterable<IntakeRow>) intake.push([row.id, intakeSha256(row)])
  compare('intake', intake)
}

function checkPeople(db: Connection, problems: string[]): void {
  const names = new Map((getRoster({ db, directory: '', deviceId: '' })?.people ?? []).map((one) => [one.person, one.name]))
  for (const row of db.prepare('SELECT id, name FROM person').all() as { id: Id; name: string }[])
    if (names.get(row.id) !== row.name) problems.push(`person ${row.id} does not have the name in the roster`)
}

function checkApprovals(db: Connection, problems: string[]): void {
  for (const row of db
    .prepare(
      'SELECT a.id, a.subject, a.subject_sha256, a.statement, a.sig, k.pub FROM approval a LEFT JOIN person_key k ON k.id = a.signer_key',
    )
    .iterate() as Iterable<{ id: Id; subject: Buffer; subject_sha256: string; statement: Buffer; sig: Buffer; pub: Buffer | null }>) {
    if (sha256Hex(row.subject) !== row.subject_sha256) problems.push(`approval ${row.id} does not have its subject's hash`)
    const signed = Buffer.concat([APPROVAL_DOMAIN, row.statement])
    if (!row.pub || !verify(null, signed, createPublicKey({ key: row.pub, format: 'der', type: 'spki' }), row.sig))
      problems.push(`approval ${row.id} has no valid signature`)
  }
}
