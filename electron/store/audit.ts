// The audit trail: one hash chain a device, written in the transaction of the operation it tells of.
import { z } from 'zod'
import type { Id } from '../../shared/domain/ids.js'
import { canonicalBytes, sha256Hex } from './canonical.js'
import { type Connection, sql } from './connection.js'
import { tickHlc } from './hlc.js'
import type { Command, Fact } from './store.js'

/** `prev` of the first entry. */
export const CHAIN_START = '0'

export interface AuditHead {
  readonly seq: number
  readonly hash: string
  readonly hlc: string | null
}

export interface AuditBody {
  readonly v: 1
  readonly device: Id
  readonly seq: number
  readonly prev: string
  readonly opId: Id
  readonly op: string
  readonly entity: Id | null
  readonly person: Id | null
  readonly hlc: string
  readonly at: number
  readonly data: Command['data'] | null
  readonly facts: readonly Fact[]
}

// Facts are told apart by `kind` alone here: what a newer version adds is kept and skipped.
const AuditBodyShape = z.looseObject({
  v: z.literal(1),
  device: z.string(),
  seq: z.int(),
  prev: z.string(),
  op: z.string(),
  hlc: z.string(),
  at: z.int(),
  facts: z.array(z.looseObject({ kind: z.string() })),
})

/** @throws Error when the bytes are no audit entry. */
export const parseAuditBody = (bytes: Uint8Array): AuditBody =>
  AuditBodyShape.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) as unknown as AuditBody

export function auditHead(db: Connection, deviceId: Id): AuditHead {
  const row = sql<{ seq: number; hash: string; body: Buffer }>(
    db,
    'SELECT seq, hash, body FROM audit WHERE device_id = ? ORDER BY seq DESC LIMIT 1',
  ).get(deviceId)
  return row ? { seq: row.seq, hash: row.hash, hlc: parseAuditBody(row.body).hlc } : { seq: 0, hash: CHAIN_START, hlc: null }
}

/** The time of the next operation on this device. */
export const nextHlc = (head: AuditHead, now: number, deviceId: Id): string => tickHlc(head.hlc, now, deviceId)

/** Appends the entry and puts the operation into the outbox. */
export function appendAudit(
  db: Connection,
  head: AuditHead,
  deviceId: Id,
  stamp: { opId: Id; hlc: string; at: number },
  command: Command,
  facts: readonly Fact[],
): void {
  const operation = {
    v: 1,
    device: deviceId,
    opId: stamp.opId,
    op: command.op,
    entity: command.entity,
    person: command.person,
    hlc: stamp.hlc,
    at: stamp.at,
    data: command.data ?? null,
    facts,
  } as const
  const body = canonicalBytes({ ...operation, seq: head.seq + 1, prev: head.hash })
  sql(db, 'INSERT INTO audit(device_id, seq, prev, body, hash) VALUES (?, ?, ?, ?, ?)').run(
    deviceId,
    head.seq + 1,
    head.hash,
    body,
    sha256Hex(body),
  )
  sql(db, 'INSERT INTO outbox(op_id, op, body) VALUES (?, ?, ?)').run(stamp.opId, command.op, canonicalBytes(operation))
}
