// The documents of the index: what is known of each text besides its fingerprints.
import type { Id, IssueDate } from '../../../shared/domain/ids.js'
import { type Connection, sql } from '../connection.js'

/** `archived`: a text that is no article of this store. */
export type DocumentState = 'draft' | 'filed' | 'archived'

/** Where and when a text stands, or stood. */
export interface DocumentCard {
  /** The article's id, or a stable name of its own for an archived text. */
  readonly id: Id
  /** The revision whose text is indexed; null for an archived text. */
  readonly revisionId: Id | null
  /** The day of its issue; null while it waits in the stock. */
  readonly day: IssueDate | null
  readonly state: DocumentState
  /** The page's number; null while it is on none. */
  readonly page: string | null
  readonly headline: string
  readonly section: string
  /** A column that returns with the same words (weather, prices, serials). */
  readonly recurring: boolean
  /** Changes with anything an archived text was made of (archiveStamp); articles of the store have their revision for that. */
  readonly stamp?: number
}

/** A document as it is given to the index. `text` is the compared text: the body alone. */
export interface NewDocument extends DocumentCard {
  readonly text: string
}

export interface IndexedDocument extends DocumentCard {
  readonly document: number
  readonly units: number
  readonly bodyHash: number
}

type PackedId = Buffer | string

interface Row {
  readonly doc: number
  readonly id: PackedId
  readonly revision: PackedId | null
  readonly day: number | null
  readonly units: number
  readonly hash: number
  readonly state: number
  readonly recurring: number
  readonly page: string | null
  readonly headline: string
  readonly section: string
  readonly stamp: number
}

const STATES: readonly DocumentState[] = ['draft', 'filed', 'archived']
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const DAY_MS = 86_400_000

const packed = (id: string): PackedId => (UUID.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : id)

function unpacked(id: PackedId): string {
  if (typeof id === 'string') return id
  const hex = id.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Days since 1970 of a calendar day `YYYY-MM-DD`. */
export const dayNumber = (day: IssueDate): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
const dayName = (number: number): IssueDate => new Date(number * DAY_MS).toISOString().slice(0, 10)

const fromRow = (row: Row): IndexedDocument => ({
  document: row.doc,
  id: unpacked(row.id),
  revisionId: row.revision === null ? null : unpacked(row.revision),
  day: row.day === null ? null : dayName(row.day),
  units: row.units,
  bodyHash: row.hash,
  state: STATES[row.state] ?? 'archived',
  page: row.page,
  headline: row.headline,
  section: row.section,
  recurring: row.recurring === 1,
  stamp: row.stamp,
})

const parameters = (card: DocumentCard) => ({
  id: packed(card.id),
  revision: card.revisionId === null ? null : packed(card.revisionId),
  day: card.day === null ? null : dayNumber(card.day),
  state: STATES.indexOf(card.state),
  recurring: card.recurring ? 1 : 0,
  page: card.page,
  headline: card.headline,
  section: card.section,
  stamp: card.stamp ?? 0,
})

const found = (row: Row | undefined): IndexedDocument | null => (row ? fromRow(row) : null)

export const findById = (db: Connection, id: Id): IndexedDocument | null =>
  found(sql<Row>(db, 'SELECT * FROM document WHERE id = ?').get(packed(id)))

export const findByNumber = (db: Connection, document: number): IndexedDocument | null =>
  found(sql<Row>(db, 'SELECT * FROM document WHERE doc = ?').get(document))

/** The first document from a number on. */
export const findFrom = (db: Connection, document: number): IndexedDocument | null =>
  found(sql<Row>(db, 'SELECT * FROM document WHERE doc >= ? ORDER BY doc LIMIT 1').get(document))

/** Documents after a number, in their order. */
export const listAfter = (db: Connection, document: number, limit: number): IndexedDocument[] =>
  sql<Row>(db, 'SELECT * FROM document WHERE doc > ? ORDER BY doc LIMIT ?').all(document, limit).map(fromRow)

/** Documents whose body is the same from end to end. */
export const documentsWithBody = (db: Connection, bodyHash: number, limit: number): number[] =>
  sql<{ doc: number }>(db, 'SELECT doc FROM document WHERE hash = ? LIMIT ?')
    .all(bodyHash, limit)
    .map((row) => row.doc)

export const countDocuments = (db: Connection): number => sql<{ n: number }>(db, 'SELECT count(*) AS n FROM document').get()?.n ?? 0

export const lastDocument = (db: Connection): number => sql<{ n: number | null }>(db, 'SELECT max(doc) AS n FROM document').get()?.n ?? 0

/** Adds a document and gives its number; null when the id is there already. */
export function insertDocument(db: Connection, card: DocumentCard, units: number, bodyHash: number): number | null {
  const done = sql(
    db,
    `INSERT INTO document(id, revision, day, units, hash, state, recurring, page, headline, section, stamp)
     VALUES (@id, @revision, @day, @units, @bodyHash, @state, @recurring, @page, @headline, @section, @stamp)
     ON CONFLICT(id) DO NOTHING`,
  ).run({ ...parameters(card), units, bodyHash })
  return done.changes === 0 ? null : Number(done.lastInsertRowid)
}

export function updateDocument(db: Connection, document: number, card: DocumentCard, units: number, bodyHash: number): void {
  sql(
    db,
    `UPDATE document SET id = @id, revision = @revision, day = @day, units = @units, hash = @bodyHash, state = @state,
       recurring = @recurring, page = @page, headline = @headline, section = @section, stamp = @stamp WHERE doc = @document`,
  ).run({ ...parameters(card), document, units, bodyHash })
}

export function deleteDocument(db: Connection, document: number): void {
  sql(db, 'DELETE FROM document WHERE doc = ?').run(document)
}

/** True when the index shows the same of a text, its body aside. */
export const sameCard = (one: DocumentCard, other: DocumentCard): boolean =>
  one.revisionId === other.revisionId &&
  one.day === other.day &&
  one.state === other.state &&
  one.page === other.page &&
  one.headline === other.headline &&
  one.section === other.section &&
  one.recurring === other.recurring &&
  (one.stamp ?? 0) === (other.stamp ?? 0)
