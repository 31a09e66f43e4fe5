// Revisions of anything that has them: exact canonical bytes, appended, never changed; the head moves only from the
// base the writer names.
import { deflateRawSync } from 'node:zlib'
import type { z } from 'zod'
import type { Id, Sha256 } from '../../../shared/domain/ids.js'
import { canonicalBytes, sha256Hex } from '../canonical.js'
import { sql } from '../connection.js'
import { type ConflictSide, StoreConflict, StoreDamaged, StoreRefused } from '../errors.js'
import type { EntityKind, Reader, RevisionKind, Tx } from '../store.js'

export const MAIN = 'main'

/** A revision without its content. `author` is a person's id, `authorName` what the desk shows. */
export interface Revision {
  readonly id: Id
  readonly entityId: Id
  readonly parents: readonly Id[]
  readonly sha256: Sha256
  readonly kind: RevisionKind
  readonly author: string
  readonly authorName: string
  readonly hlc: string
  readonly createdAt: number
  readonly note: string
}

interface RevisionRow {
  readonly id: Id
  readonly entity_id: Id
  readonly parents: string
  readonly content: Buffer
  readonly content_sha256: Sha256
  readonly kind: RevisionKind
  readonly author: string
  readonly author_name: string | null
  readonly hlc: string
  readonly created_at: number
  readonly note: string
}

const COLUMNS = `r.id, r.entity_id, r.parents, r.content, r.content_sha256, r.kind, r.author, p.name AS author_name, r.hlc, r.created_at, r.note
  FROM revision r LEFT JOIN person p ON p.id = r.author`

const fromRow = (row: RevisionRow): Revision => ({
  id: row.id,
  entityId: row.entity_id,
  parents: JSON.parse(row.parents) as Id[],
  sha256: row.content_sha256,
  kind: row.kind,
  author: row.author,
  authorName: row.author_name ?? row.author,
  hlc: row.hlc,
  createdAt: row.created_at,
  note: row.note,
})

/** A kind of thing with revisions: which entity, which schema, which version of it. */
export interface ContentType<T> {
  readonly entity: EntityKind
  readonly schema: z.ZodType<T>
  readonly version: number
}

/** @throws StoreRefused `badContent` when the content does not fit its schema or cannot be hashed. */
export function contentBytes<T>(type: ContentType<T>, content: T): Buffer {
  const parsed = type.schema.safeParse(content)
  if (!parsed.success) throw new StoreRefused('badContent', parsed.error.issues[0]?.path.join('.') ?? type.entity, parsed.error)
  try {
    return canonicalBytes(parsed.data)
  } catch (error) {
    throw new StoreRefused('badContent', type.entity, error)
  }
}

/** The content of stored bytes. @throws StoreDamaged when they are not the bytes that were written. */
export function readContent<T>(type: ContentType<T>, bytes: Buffer, sha256: Sha256, name: string): T {
  if (sha256Hex(bytes) !== sha256) throw new StoreDamaged([`${type.entity} ${name} does not have its hash`])
  const parsed = type.schema.safeParse(JSON.parse(bytes.toString('utf8')))
  if (!parsed.success) throw new StoreDamaged([`${type.entity} ${name} does not fit its schema`], parsed.error)
  return parsed.data
}

export interface NewEntity<T> {
  readonly content: T
  readonly kind: RevisionKind
  readonly note?: string
  /** Given when the id is known already (a package, a salvaged article); minted otherwise. */
  readonly id?: Id
}

/** Creates a thing with its first revision. */
export function createEntity<T>(tx: Tx, type: ContentType<T>, input: NewEntity<T>): { entityId: Id; revisionId: Id } {
  const entityId = input.id ?? tx.newId()
  const bytes = contentBytes(type, input.content)
  if (sql(tx.db, 'SELECT 1 FROM entity WHERE id = ?').get(entityId)) throw new StoreRefused('exists', entityId)
  sql(tx.db, 'INSERT INTO entity(id, kind, created_by, created_hlc, created_at) VALUES (?, ?, ?, ?, ?)').run(
    entityId,
    type.entity,
    tx.person ?? '',
    tx.hlc,
    tx.now,
  )
  tx.record({ kind: 'entity', id: entityId, entity: type.entity })
  const revisionId = insertRevision(tx, type, entityId, [], bytes, input.kind, input.note ?? '', null)
  return { entityId, revisionId }
}

export interface NextRevision<T> {
  readonly entityId: Id
  /** The head the writer started from. */
  readonly baseRevisionId: Id
  readonly content: T
  readonly kind: RevisionKind
  readonly note?: string
  /** The editor's steps since the base, as JSON text. */
  readonly steps?: string | null
}

/**
 * Appends a revision to the main branch. Saving what already stands adds nothing and gives the head back.
 * @throws StoreConflict when the base is not the head; StoreRefused `notFound`, `badContent`
 */
export function appendRevision<T>(tx: Tx, type: ContentType<T>, input: NextRevision<T>): Id {
  const head = getHead(tx, type, input.entityId)
  if (head.id !== input.baseRevisionId) throw new StoreConflict(input.entityId, findSide(tx, input.baseRevisionId), side(head))
  const bytes = contentBytes(type, input.content)
  if ((input.kind === 'autosave' || input.kind === 'saved') && sha256Hex(bytes) === head.sha256) return head.id
  return insertRevision(tx, type, input.entityId, [head.id], bytes, input.kind, input.note ?? '', input.steps ?? null)
}

function insertRevision<T>(
  tx: Tx,
  type: ContentType<T>,
  entityId: Id,
  parents: readonly Id[],
  bytes: Buffer,
  kind: RevisionKind,
  note: string,
  steps: string | null,
): Id {
  const id = tx.newId()
  const sha256 = sha256Hex(bytes)
  sql(
    tx.db,
    `INSERT INTO revision(id, entity_id, parents, schema_v, content, content_sha256, kind, author, device_id, hlc, created_at, note, steps)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    entityId,
    JSON.stringify(parents),
    type.version,
    bytes,
    sha256,
    kind,
    tx.person ?? '',
    tx.deviceId,
    tx.hlc,
    tx.now,
    note,
    steps === null ? null : deflateRawSync(steps),
  )
  sql(
    tx.db,
    'INSERT INTO head(entity_id, branch, revision_id) VALUES (?, ?, ?) ON CONFLICT(entity_id, branch) DO UPDATE SET revision_id = excluded.revision_id',
  ).run(entityId, MAIN, id)
  tx.record({ kind: 'revision', id, entity: entityId, branch: MAIN, sha256, parents, as: kind, note })
  return id
}

/** The head of the main branch. @throws StoreRefused `notFound` */
export function getHead<T>(reader: Reader, type: ContentType<T>, entityId: Id): Revision {
  const row = sql<RevisionRow>(
    reader.db,
    `SELECT ${COLUMNS} JOIN head h ON h.revision_id = r.id JOIN entity e ON e.id = r.entity_id
     WHERE h.entity_id = ? AND h.branch = '${MAIN}' AND e.kind = ?`,
  ).get(entityId, type.entity)
  if (!row) throw new StoreRefused('notFound', entityId)
  return fromRow(row)
}

/** The head of the main branch with its content. @throws StoreRefused `notFound`, StoreDamaged */
export function getHeadContent<T>(reader: Reader, type: ContentType<T>, entityId: Id): { revision: Revision; content: T } {
  return getRevisionContent(reader, type, getHead(reader, type, entityId).id)
}

/** One revision with its content. @throws StoreRefused `notFound`, StoreDamaged */
export function getRevisionContent<T>(reader: Reader, type: ContentType<T>, revisionId: Id): { revision: Revision; content: T } {
  const row = sql<RevisionRow>(reader.db, `SELECT ${COLUMNS} JOIN entity e ON e.id = r.entity_id WHERE r.id = ? AND e.kind = ?`).get(
    revisionId,
    type.entity,
  )
  if (!row) throw new StoreRefused('notFound', revisionId)
  return { revision: fromRow(row), content: readContent(type, row.content, row.content_sha256, row.id) }
}

/** Every revision of a thing with its content, oldest first. @throws StoreDamaged */
export function listRevisionContents<T>(reader: Reader, type: ContentType<T>, entityId: Id): { revision: Revision; content: T }[] {
  return sql<RevisionRow>(
    reader.db,
    `SELECT ${COLUMNS} JOIN entity e ON e.id = r.entity_id WHERE r.entity_id = ? AND e.kind = ? ORDER BY r.hlc, r.id`,
  )
    .all(entityId, type.entity)
    .map((row) => ({ revision: fromRow(row), content: readContent(type, row.content, row.content_sha256, row.id) }))
}

/** Number of a revision among those of its thing, from 1, in order of writing. */
export const revisionNumber = (reader: Reader, revision: Revision): number =>
  sql<{ n: number }>(reader.db, 'SELECT count(*) AS n FROM revision WHERE entity_id = ? AND (hlc < ? OR (hlc = ? AND id <= ?))').get(
    revision.entityId,
    revision.hlc,
    revision.hlc,
    revision.id,
  )?.n ?? 0

const side = (revision: Revision): ConflictSide => ({
  revisionId: revision.id,
  author: revision.authorName,
  createdAt: revision.createdAt,
  sha256: revision.sha256,
})

function findSide(reader: Reader, revisionId: Id): ConflictSide | null {
  const row = sql<RevisionRow>(reader.db, `SELECT ${COLUMNS} WHERE r.id = ?`).get(revisionId)
  return row ? side(fromRow(row)) : null
}
