// Reads what can still be read of a store, row by row, and believes only what has its hash.
import { ArticleContent, ArticleState } from '../../shared/domain/article.js'
import { type Id, Sha256 } from '../../shared/domain/ids.js'
import { parseAuditBody } from './audit.js'
import { sha256Hex } from './canonical.js'
import { type Connection, connectReadOnly } from './connection.js'
import { BLOB_MEDIA, type Blob } from './repositories/blobs.js'

/** The newest state of an article that could be read. */
export interface SalvagedArticle {
  readonly id: Id
  readonly content: ArticleContent
  readonly sha256: string
  readonly savedAt: number
  readonly from: 'draft' | 'revision'
  /** The revision itself, or the one the draft was typed over. */
  readonly revisionId: Id
  readonly issueId: Id | null
  readonly state: ArticleState
}

export interface Salvage {
  readonly articles: readonly SalvagedArticle[]
  /** What the store said of its pictures; the files themselves lie beside it. */
  readonly blobs: readonly Blob[]
  /** The last readable entry of the audit trail. */
  readonly audit: { readonly deviceId: Id; readonly seq: number; readonly hash: string } | null
  /** Rows that could not be read or did not have their hash; a guess where a table no longer says how many it had. */
  readonly unreadable: number
}

/** Row numbers tried when a table does not say how many it has, and failures in a row after which that is given up. */
const BLIND_ROWS = 100_000
const BLIND_FAILURES = 2_000

/** Never throws: a file that cannot be opened holds nothing. */
export function salvage(file: string): Salvage {
  let db: Connection
  try {
    db = connectReadOnly(file)
  } catch {
    return { articles: [], blobs: [], audit: null, unreadable: 0 }
  }
  try {
    return read(db)
  } finally {
    db.close()
  }
}

function read(db: Connection): Salvage {
  let unreadable = 0
  const newest = new Map<Id, Omit<SalvagedArticle, 'issueId' | 'state'> & { readonly order: string }>()
  const take = (row: unknown, from: SalvagedArticle['from']): void => {
    const { id, content, sha256, savedAt, revisionId, order } = row as {
      id: Id
      content: Buffer
      sha256: string
      savedAt: number
      revisionId: Id
      order: string
    }
    const article = readArticle(content, sha256)
    if (article === 'damaged') unreadable++
    else if (article !== null) {
      const known = newest.get(id)
      if (!known || savedAt > known.savedAt || (savedAt === known.savedAt && order > known.order))
        newest.set(id, { id, content: article, sha256, savedAt, from, revisionId, order })
    }
  }
  const rows = (table: string, columns: string, use: (row: unknown) => void): void => {
    unreadable += eachRow(db, table, columns, use)
  }
  rows('revision', 'entity_id AS id, content, content_sha256 AS sha256, created_at AS savedAt, id AS revisionId, hlc AS "order"', (row) =>
    take(row, 'revision'),
  )
  // A draft typed in the same millisecond as a revision is the later of the two.
  rows('draft', `entity_id AS id, content, sha256, saved_at AS savedAt, base_rev AS revisionId, '~' AS "order"`, (row) =>
    take(row, 'draft'),
  )
  const desks = new Map<Id, { issueId: Id | null; state: ArticleState }>()
  rows('article_card', 'entity_id AS id, issue_id AS issueId, state', (row) => {
    const desk = row as { id: Id; issueId: Id | null; state: string }
    const state = ArticleState.safeParse(desk.state)
    if (state.success) desks.set(desk.id, { issueId: desk.issueId, state: state.data })
  })
  const blobs: Blob[] = []
  rows('blob', 'sha256, bytes, media, width_px AS widthPx, height_px AS heightPx', (row) => {
    const blob = row as Blob
    if (Sha256.safeParse(blob.sha256).success && BLOB_MEDIA.includes(blob.media)) blobs.push(blob)
  })
  let audit: Salvage['audit'] = null
  rows('audit', 'device_id AS deviceId, seq, hash, body', (row) => {
    const entry = row as { deviceId: Id; seq: number; hash: string; body: Buffer }
    if (sha256Hex(entry.body) === entry.hash && parseAuditBody(entry.body).seq === entry.seq && entry.seq > (audit?.seq ?? 0))
      audit = { deviceId: entry.deviceId, seq: entry.seq, hash: entry.hash }
  })
  const articles = [...newest.values()].map(({ order: _order, ...article }) => ({
    ...article,
    ...(desks.get(article.id) ?? { issueId: null, state: 'draft' as const }),
  }))
  return { articles, blobs, audit, unreadable }
}

/** The article of stored bytes; null for something else than an article. */
function readArticle(bytes: Buffer, sha256: string): ArticleContent | 'damaged' | null {
  if (sha256Hex(bytes) !== sha256) return 'damaged'
  const parsed = ArticleContent.safeParse(JSON.parse(bytes.toString('utf8')))
  return parsed.success ? parsed.data : null
}

/** Visits every row of a table by its number, so that a damaged page costs its own rows only. Gives how many could not be read. */
function eachRow(db: Connection, table: string, columns: string, use: (row: unknown) => void): number {
  let unreadable = 0
  try {
    const one = db.prepare(`SELECT ${columns} FROM ${table} WHERE rowid = ?`)
    const last = findLastRow(db, table)
    let failures = 0
    for (let rowid = 1; rowid <= (last ?? BLIND_ROWS); rowid++) {
      try {
        const row = one.get(rowid)
        failures = 0
        if (row !== undefined) use(row)
      } catch {
        unreadable++
        failures++
        if (last === null && failures === BLIND_FAILURES) break
      }
    }
  } catch {
    unreadable++
  }
  return unreadable
}

/** The highest row number; null when the table's right edge cannot be read. */
function findLastRow(db: Connection, table: string): number | null {
  try {
    return (db.prepare(`SELECT max(rowid) FROM ${table}`).pluck().get() as number | null) ?? 0
  } catch {
    return null
  }
}
