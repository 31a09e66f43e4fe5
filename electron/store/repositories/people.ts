// People, their keys, and the signed roster that alone says which key may do what.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { Id } from '../../../shared/domain/ids.js'
import { Person, ROLES, Role } from '../../../shared/domain/person.js'
import { canonicalBytes, sha256Hex } from '../canonical.js'
import { sql } from '../connection.js'
import { StoreDamaged, StoreRefused } from '../errors.js'
import type { SigningKeys } from '../identity.js'
import type { Reader, Tx } from '../store.js'

/** Put before the bytes that are signed, so that a roster's signature can never pass for another's. */
const DOMAIN = Buffer.from('forme/roster/v1\n')

const RosterEntry = z.strictObject({ person: Id, key: Id, name: z.string(), roles: z.array(Role) })
const RosterBody = z.strictObject({
  v: z.literal(1),
  n: z.int().min(1),
  prev: z.string().nullable(),
  hlc: z.string(),
  people: z.array(RosterEntry),
})
export type RosterEntry = z.infer<typeof RosterEntry>

export interface Roster {
  readonly hash: string
  readonly n: number
  readonly people: readonly RosterEntry[]
}

export interface FirstPerson {
  readonly name: string
  readonly keys: SigningKeys
  /** Wraps the private key for this machine (the operating system's key store, or a passphrase). */
  readonly wrapKey: (privateKey: Uint8Array) => Uint8Array
}

/** The first start: the first person, with every role, her key, and roster no. 1 signed by it. @throws StoreRefused `exists` */
export function enrolFirstPerson(tx: Tx, input: FirstPerson): Person {
  if (findFirstPerson(tx)) throw new StoreRefused('exists', 'the first person')
  const entry: RosterEntry = { person: tx.newId(), key: tx.newId(), name: input.name, roles: [...ROLES] }
  const person = Person.safeParse({ id: entry.person, name: entry.name, roles: entry.roles })
  if (!person.success) throw new StoreRefused('badContent', 'name', person.error)
  sql(tx.db, 'INSERT INTO person(id, name, created_hlc) VALUES (?, ?, ?)').run(entry.person, entry.name, tx.hlc)
  sql(tx.db, "INSERT INTO person_key(id, person_id, alg, pub, wrapped, device_id) VALUES (?, ?, 'ed25519', ?, ?, ?)").run(
    entry.key,
    entry.person,
    Buffer.from(input.keys.publicKey),
    Buffer.from(input.wrapKey(input.keys.privateKey)),
    tx.deviceId,
  )
  tx.record({ kind: 'person', id: entry.person, key: entry.key })
  sql(tx.db, "INSERT INTO meta(k, v) VALUES ('root_key', ?)").run(entry.key)
  appendRoster(tx, [entry], entry.key, input.keys.privateKey)
  return person.data
}

/** Signs the next roster. @param privateKey PKCS#8 DER of the signer's key */
function appendRoster(tx: Tx, people: readonly RosterEntry[], signerKey: Id, privateKey: Uint8Array): void {
  const last = sql<{ hash: string; n: number }>(tx.db, 'SELECT hash, n FROM roster ORDER BY n DESC LIMIT 1').get()
  const n = (last?.n ?? 0) + 1
  const body = canonicalBytes({ v: 1, n, prev: last?.hash ?? null, hlc: tx.hlc, people })
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  const hash = sha256Hex(body)
  sql(tx.db, 'INSERT INTO roster(hash, n, prev, body, signer_key, sig) VALUES (?, ?, ?, ?, ?, ?)').run(
    hash,
    n,
    last?.hash ?? null,
    body,
    signerKey,
    sign(null, Buffer.concat([DOMAIN, body]), key),
  )
  tx.record({ kind: 'roster', hash })
}

/**
 * The newest roster, after every one from the first was checked: numbers, chain, signatures, and that each was signed by
 * the first key or by an administrator of the one before. null before the first start.
 * @throws StoreDamaged naming the roster that does not hold
 */
export function getRoster(reader: Reader): Roster | null {
  const root = sql<{ v: string }>(reader.db, "SELECT v FROM meta WHERE k = 'root_key'").get()?.v
  let roster = null as Roster | null
  for (const row of sql<{ hash: string; n: number; prev: string | null; body: Buffer; signer_key: Id; sig: Buffer; pub: Buffer | null }>(
    reader.db,
    'SELECT r.hash, r.n, r.prev, r.body, r.signer_key, r.sig, k.pub FROM roster r LEFT JOIN person_key k ON k.id = r.signer_key ORDER BY r.n',
  ).all()) {
    const bad = (why: string): StoreDamaged => new StoreDamaged([`roster ${row.n}: ${why}`])
    const parsed = RosterBody.safeParse(JSON.parse(row.body.toString('utf8')))
    if (!parsed.success || sha256Hex(row.body) !== row.hash) throw bad('not what was signed')
    const body = parsed.data
    if (body.n !== row.n || row.n !== (roster?.n ?? 0) + 1 || body.prev !== (roster?.hash ?? null) || row.prev !== body.prev)
      throw bad('out of order')
    if (
      !row.pub ||
      !verify(null, Buffer.concat([DOMAIN, row.body]), createPublicKey({ key: row.pub, format: 'der', type: 'spki' }), row.sig)
    )
      throw bad('bad signature')
    const before: readonly RosterEntry[] = roster?.people ?? []
    if (row.signer_key !== root && !before.some((one) => one.key === row.signer_key && one.roles.includes('administrator')))
      throw bad('signed by someone who may not')
    roster = { hash: row.hash, n: row.n, people: body.people }
  }
  return roster
}

/** Everyone in the valid roster. */
export const listPeople = (reader: Reader): Person[] =>
  (getRoster(reader)?.people ?? []).map((one) => ({ id: one.person, name: one.name, roles: one.roles }))

/** The person this machine started with; null before the first start. */
export const findFirstPerson = (reader: Reader): Person | null => listPeople(reader)[0] ?? null

/** The wrapped private key of a person on this machine. @throws StoreRefused `notFound` */
export function getWrappedKey(reader: Reader, personId: Id): { keyId: Id; publicKey: Buffer; wrapped: Buffer } {
  const row = sql<{ keyId: Id; publicKey: Buffer; wrapped: Buffer }>(
    reader.db,
    'SELECT id AS keyId, pub AS publicKey, wrapped FROM person_key WHERE person_id = ? AND device_id = ? AND wrapped IS NOT NULL',
  ).get(personId, reader.deviceId)
  if (!row) throw new StoreRefused('notFound', personId)
  return row
}
