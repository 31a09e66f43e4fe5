// Finds printed articles. Newest first comes straight from the index; by relevance the newest matches are weighed, since weighing every
// article that has a common word would take as long as reading the archive.
import {
  type ArchiveQuery,
  headText,
  type MarkedText,
  makeSnippet,
  markText,
  matchExpression,
  parseQuery,
} from '../../../shared/domain/archive/index.js'
import { sql } from '../connection.js'
import { withStoreErrors } from '../errors.js'
import { placesOf } from './article-place.js'
import { type ArticleRow, articleOfRow, sectionToken } from './article-rows.js'
import type { ArchiveReader } from './open-archive.js'

export interface ArchiveFilters {
  /** First and last day, `YYYY-MM-DD`; an article without a day fits only when neither is given. */
  readonly from?: string
  readonly to?: string
  readonly section?: string
  /** A name, whole or a part of two characters and more. */
  readonly byline?: string
  readonly sort?: 'date' | 'relevance'
  /** 1 to 200, 20 when not given. */
  readonly limit?: number
  readonly offset?: number
}

export interface ArchiveHit {
  readonly id: string
  readonly date: string | null
  readonly page: string | null
  readonly section: string
  readonly headline: MarkedText
  readonly byline: readonly string[]
  readonly snippet: MarkedText
  readonly genre: 'article' | 'photo'
  readonly language: 'zh' | 'en'
  readonly source: string
  readonly correctedAt: number | null
}

export interface ArchiveSearch {
  readonly hits: readonly ArchiveHit[]
  /** How many there are; counted up to MOST_COUNTED. */
  readonly total: number
  /** More than `total`. */
  readonly isTotalCapped: boolean
  /** Words of the query that are too short to look for. */
  readonly ignored: readonly string[]
}

/** Matches are counted as far as this. */
export const MOST_COUNTED = 10_000
/** The newest matches that are weighed: of those with a word in their heading, and of all. */
const MOST_WEIGHED = 2000
const MOST_HITS = 200
const NOTHING: Omit<ArchiveSearch, 'ignored'> = { hits: [], total: 0, isTotalCapped: false }

const TEXT_COLUMNS = ['head', 'body', 'byline'] as const
/** Weights of head, body, byline and section for bm25. */
const WEIGHTS = '6.0, 1.0, 3.0, 0.0'

const PLACES = 'article_text MATCH ? AND rowid BETWEEN ? AND ?'

/**
 * Searches. A query without a word, a section or a name to look for lists the days given, and finds nothing without days.
 * @throws StoreDamaged, StoreLocked
 */
export function searchArchive(archive: ArchiveReader, query: ArchiveQuery, filters: ArchiveFilters = {}): ArchiveSearch {
  const expression = expressionOf(query, filters, TEXT_COLUMNS)
  const [first, last] = rangeOf(filters)
  if ((expression === null && !isBrowsing(query, filters)) || first > last) return { ...NOTHING, ignored: query.ignored }
  const limit = Math.min(Math.max(Math.trunc(filters.limit ?? 20), 1), MOST_HITS)
  const offset = Math.max(Math.trunc(filters.offset ?? 0), 0)
  return withStoreErrors(() =>
    archive.db
      .transaction(() => {
        const counted = countPlaces(archive, expression, [first, last])
        const places =
          filters.sort === 'relevance' && expression !== null
            ? byRelevance(archive, query, filters, expression, [first, last]).slice(offset, offset + limit)
            : byDay(archive, expression, [first, last], limit, offset)
        return {
          hits: places.map((place) => hitOf(archive, place, query)),
          total: Math.min(counted, MOST_COUNTED),
          isTotalCapped: counted > MOST_COUNTED,
          ignored: query.ignored,
        }
      })
      .deferred(),
  )
}

/** Only days were asked for: whoever looks through an issue has no word yet. Words that were too short are no such question. */
const isBrowsing = (query: ArchiveQuery, { from, to, byline }: ArchiveFilters): boolean =>
  query.terms.length === 0 && query.ignored.length === 0 && (byline ?? '') === '' && (from !== undefined || to !== undefined)

/** How many places match, as far as MOST_COUNTED and one more. `expression` null: every place of the range. */
function countPlaces(archive: ArchiveReader, expression: string | null, [first, last]: [number, number]): number {
  const limit = MOST_COUNTED + 1
  const counted =
    expression === null
      ? sql<{ n: number }>(archive.db, `SELECT count(*) AS n FROM (SELECT 1 FROM article WHERE place BETWEEN ? AND ? LIMIT ${limit})`).get(
          first,
          last,
        )
      : sql<{ n: number }>(archive.db, `SELECT count(*) AS n FROM (SELECT 1 FROM article_text WHERE ${PLACES} LIMIT ${limit})`).get(
          expression,
          first,
          last,
        )
  return counted?.n ?? 0
}

/** The newest day first; within a day, what came in last. */
function byDay(
  archive: ArchiveReader,
  expression: string | null,
  [first, last]: [number, number],
  limit: number,
  offset: number,
): number[] {
  const rows =
    expression === null
      ? sql<{ place: number }>(
          archive.db,
          'SELECT place FROM article WHERE place BETWEEN ? AND ? ORDER BY place DESC LIMIT ? OFFSET ?',
        ).all(first, last, limit, offset)
      : sql<{ place: number }>(
          archive.db,
          `SELECT rowid AS place FROM article_text WHERE ${PLACES} ORDER BY rowid DESC LIMIT ? OFFSET ?`,
        ).all(expression, first, last, limit, offset)
  return rows.map((row) => row.place)
}

/** The query and the filters that the index answers; null when there is nothing to look for. */
function expressionOf(query: ArchiveQuery, filters: ArchiveFilters, columns: readonly string[]): string | null {
  const parts = [matchExpression(query, columns)]
  if (parts[0] === null && (filters.byline ?? '') === '' && (filters.section ?? '') === '') return null
  if (filters.byline) {
    const byline = matchExpression(parseQuery(filters.byline), ['byline'])
    if (byline === null) return null
    parts.push(byline)
  }
  if (filters.section) parts.push(`{section} : "${sectionToken(filters.section)}"`)
  return parts.filter((part) => part !== null).join(' AND ')
}

function rangeOf({ from, to }: ArchiveFilters): [number, number] {
  if (from === undefined && to === undefined) return [0, Number.MAX_SAFE_INTEGER]
  return [placesOf(from ?? '0000-01-01').first, placesOf(to ?? '9999-12-31').last]
}

/** Places of the weighed matches, best first; of equal ones the newer. */
function byRelevance(
  archive: ArchiveReader,
  query: ArchiveQuery,
  filters: ArchiveFilters,
  expression: string,
  range: [number, number],
): number[] {
  const weighed = sql<{ place: number; weight: number }>(
    archive.db,
    `SELECT rowid AS place, bm25(article_text, ${WEIGHTS}) AS weight FROM article_text WHERE ${PLACES} ORDER BY rowid DESC LIMIT ${MOST_WEIGHED}`,
  )
  const inHead = expressionOf(query, filters, ['head'])
  const weights = new Map<number, number>()
  // The whole query's weight comes second and stays: it counts every place where the words stand.
  for (const one of inHead === null ? [] : [inHead, expression])
    for (const { place, weight } of weighed.all(one, ...range)) weights.set(place, weight)
  return [...weights].sort(([a, weightA], [b, weightB]) => weightA - weightB || b - a).map(([place]) => place)
}

function hitOf(archive: ArchiveReader, place: number, query: ArchiveQuery): ArchiveHit {
  const row = sql<ArticleRow>(archive.db, 'SELECT * FROM article WHERE place = ?').get(place) as ArticleRow
  const article = articleOfRow(row)
  const { id, date, page, section, byline, genre, language, source } = article
  const headline = article.headline === '' ? headText(article).replace(/\n/gu, ' ') : article.headline
  return {
    id,
    date,
    page,
    section,
    headline: markText(headline, query),
    byline,
    snippet: makeSnippet(article.body, query),
    genre,
    language,
    source,
    correctedAt: row.corrected_at,
  }
}
