// Finds articles of the live store: what is in the stock, on pages, spiked. They are thousands, not millions, so they are read through;
// what was read once is remembered by its revision.

import { bodyPictures, bodyPlainText } from '../../../shared/body/text.js'
import {
  type ArchiveQuery,
  headText,
  holdsTerm,
  indexText,
  type MarkedText,
  makeSnippet,
  markText,
  parseQuery,
} from '../../../shared/domain/archive/index.js'
import type { ArticleContent, ArticleState } from '../../../shared/domain/article.js'
import type { Id } from '../../../shared/domain/ids.js'
import { type Connection, sql } from '../connection.js'
import { withStoreErrors } from '../errors.js'
import { findDraft, getArticleRevision } from '../repositories/articles.js'
import type { Reader } from '../store.js'

export interface StockFilters {
  /** One issue; null for the stock of none; every issue when not given. */
  readonly issueId?: Id | null
  /** Every state when not given. */
  readonly states?: readonly ArticleState[]
  /** True: placed on a page. False: on none. */
  readonly isUsed?: boolean
  /** First and last day of the issue it stands in, `YYYY-MM-DD`; what is in no issue fits only when neither is given. */
  readonly from?: string
  readonly to?: string
  readonly section?: string
  /** A name, whole or a part of two characters and more. */
  readonly byline?: string
  /** `date`: last changed first. */
  readonly sort?: 'date' | 'relevance'
  /** 1 to 200, 20 when not given. */
  readonly limit?: number
  readonly offset?: number
}

export interface StockHit {
  readonly articleId: Id
  readonly issueId: Id | null
  readonly state: ArticleState
  readonly isUsed: boolean
  readonly genre: 'article' | 'photo'
  readonly language: 'zh' | 'en'
  readonly section: string
  readonly byline: readonly string[]
  readonly updatedAt: number
  readonly headline: MarkedText
  readonly snippet: MarkedText
}

export interface StockSearch {
  readonly hits: readonly StockHit[]
  readonly total: number
  /** Words of the query that are too short to look for. */
  readonly ignored: readonly string[]
}

interface StockRow {
  readonly entity_id: Id
  readonly issue_id: Id | null
  readonly state: ArticleState
  readonly head_revision_id: Id
  readonly updated_at: number
  readonly is_used: number
  readonly draft_sha256: string | null
}

/** A text as it is searched: the draft of this machine where it has one, else the newest revision. */
interface Copy {
  readonly head: string
  readonly body: string
  readonly byline: string
}

/** Texts read through, by revision or draft. A stock of 20,000 articles stays in; beyond, the oldest go. */
const copies = new WeakMap<Connection, Map<string, Copy>>()
const MOST_COPIES = 20_000

/** Every word must stand in heading, body, captions or byline; an empty query finds what the filters leave. @throws StoreDamaged, StoreLocked */
export function searchStock(reader: Reader, query: ArchiveQuery, filters: StockFilters = {}): StockSearch {
  if (query.terms.length === 0 && query.ignored.length > 0) return { hits: [], total: 0, ignored: query.ignored }
  return withStoreErrors(() =>
    reader.db.inTransaction ? search(reader, query, filters) : reader.db.transaction(() => search(reader, query, filters)).deferred(),
  )
}

function search(reader: Reader, query: ArchiveQuery, filters: StockFilters): StockSearch {
  const byline = filters.byline ? parseQuery(filters.byline).terms : []
  const found: { row: StockRow; weight: number }[] = []
  for (const row of rowsFor(reader, filters)) {
    const copy = copyOf(reader, row)
    const weights = query.terms.map((term) =>
      holdsTerm(copy.head, term) ? 4 : holdsTerm(copy.byline, term) ? 2 : holdsTerm(copy.body, term) ? 1 : 0,
    )
    if (weights.includes(0) || !byline.every((term) => holdsTerm(copy.byline, term))) continue
    found.push({ row, weight: weights.reduce<number>((sum, weight) => sum + weight, 0) })
  }
  if (filters.sort === 'relevance') found.sort((a, b) => b.weight - a.weight)
  const limit = Math.min(Math.max(Math.trunc(filters.limit ?? 20), 1), 200)
  const offset = Math.max(Math.trunc(filters.offset ?? 0), 0)
  return {
    hits: found.slice(offset, offset + limit).map(({ row }) => hitOf(reader, row, query)),
    total: found.length,
    ignored: query.ignored,
  }
}

/** Last changed first. */
function rowsFor(reader: Reader, filters: StockFilters): StockRow[] {
  const conditions = ['TRUE']
  const values: unknown[] = [reader.deviceId]
  if (filters.issueId !== undefined) {
    conditions.push('c.issue_id IS ?')
    values.push(filters.issueId)
  }
  if (filters.states !== undefined) {
    conditions.push('c.state IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(filters.states))
  }
  if (filters.isUsed !== undefined) conditions.push(`is_used = ${filters.isUsed ? 1 : 0}`)
  for (const [day, comparison] of [
    [filters.from, '>='],
    [filters.to, '<='],
  ] as const)
    if (day !== undefined) {
      conditions.push(`i.date ${comparison} ?`)
      values.push(day)
    }
  if (filters.section) {
    conditions.push('c.section = ?')
    values.push(filters.section)
  }
  return sql<StockRow>(
    reader.db,
    `SELECT c.entity_id, c.issue_id, c.state, c.head_revision_id, c.updated_at, d.sha256 AS draft_sha256,
       EXISTS (SELECT 1 FROM placement p WHERE p.article_id = c.entity_id) AS is_used
     FROM article_card c LEFT JOIN issue_card i ON i.entity_id = c.issue_id LEFT JOIN draft d ON d.entity_id = c.entity_id AND d.device_id = ? AND d.sha256 <> c.head_sha256
     WHERE ${conditions.join(' AND ')} ORDER BY c.updated_at DESC, c.entity_id DESC`,
  ).all(...values)
}

const contentOf = (reader: Reader, row: StockRow): ArticleContent =>
  (row.draft_sha256 === null ? null : findDraft(reader, row.entity_id)?.content) ?? getArticleRevision(reader, row.head_revision_id).content

/** Text and captions, a paragraph a line. */
const textOf = ({ body }: ArticleContent): string =>
  [bodyPlainText(body), ...bodyPictures(body).map((picture) => picture.caption)].filter((text) => text !== '').join('\n')

function copyOf(reader: Reader, row: StockRow): Copy {
  let known = copies.get(reader.db)
  if (known === undefined) {
    known = new Map()
    copies.set(reader.db, known)
  }
  const key = row.draft_sha256 ?? row.head_revision_id
  const copy = known.get(key)
  if (copy !== undefined) return copy
  const content = contentOf(reader, row)
  const read = {
    head: indexText(headText(content)),
    body: indexText(textOf(content)),
    byline: indexText(content.byline.map((entry) => entry.name).join('\n')),
  }
  known.set(key, read)
  if (known.size > MOST_COPIES) known.delete(known.keys().next().value as string)
  return read
}

function hitOf(reader: Reader, row: StockRow, query: ArchiveQuery): StockHit {
  const content = contentOf(reader, row)
  return {
    articleId: row.entity_id,
    issueId: row.issue_id,
    state: row.state,
    isUsed: row.is_used === 1,
    genre: content.genre,
    language: content.language,
    section: content.section,
    byline: content.byline.map((entry) => entry.name),
    updatedAt: row.updated_at,
    headline: markText(content.headline === '' ? headText(content).replace(/\n/gu, ' ') : content.headline, query),
    snippet: makeSnippet(textOf(content), query),
  }
}
