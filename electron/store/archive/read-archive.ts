// Reads single archive articles and all of them in turn.
import { inflateRawSync } from 'node:zlib'
import type { ArchiveArticle } from '../../../shared/domain/archive/index.js'
import { sql } from '../connection.js'
import { StoreDamaged, StoreRefused, withStoreErrors } from '../errors.js'
import { placesOf } from './article-place.js'
import { type ArticleRow, archiveStamp, articleOfRow, rowOf } from './article-rows.js'
import type { ArchiveReader } from './open-archive.js'

export interface ArchiveView {
  readonly article: ArchiveArticle
  readonly importId: number
  readonly addedAt: number
  /** When another text replaced the former one (listFormerTexts); null while it stands as first printed. */
  readonly correctedAt: number | null
}

/** @throws StoreRefused `notFound`, StoreDamaged */
export function getArchiveArticle(archive: ArchiveReader, id: string): ArchiveView {
  return withStoreErrors(() => {
    const row = rowOf(archive.db, id)
    if (row === undefined) throw new StoreRefused('notFound', id)
    return { article: articleOfRow(row), importId: row.import_id, addedAt: row.added_at, correctedAt: row.corrected_at }
  })
}

export const countArchiveArticles = (archive: ArchiveReader): number =>
  withStoreErrors(() => sql<{ n: number }>(archive.db, 'SELECT count(*) AS n FROM article').get()?.n as number)

/** Sections that the archive knows, by how many articles stand in them. */
export const listArchiveSections = (archive: ArchiveReader): string[] =>
  withStoreErrors(() =>
    sql<{ section: string }>(
      archive.db,
      "SELECT section FROM article WHERE section <> '' GROUP BY section ORDER BY count(*) DESC, section LIMIT 200",
    )
      .all()
      .map((row) => row.section),
  )

/** The first and the last day that an article was printed; null when none has a day. */
export function archiveDays(archive: ArchiveReader): { readonly first: string | null; readonly last: string | null } {
  const [from, to] = [placesOf('0000-01-01').first, placesOf('9999-12-31').last]
  const day = (order: 'ASC' | 'DESC'): string | null =>
    sql<{ date: string | null }>(archive.db, `SELECT date FROM article WHERE place BETWEEN ? AND ? ORDER BY place ${order} LIMIT 1`).get(
      from,
      to,
    )?.date ?? null
  return withStoreErrors(() => ({ first: day('ASC'), last: day('DESC') }))
}

/** The text of an article alone; null when there is none of that id. @throws StoreDamaged */
export function findArchiveText(archive: ArchiveReader, id: string): string | null {
  return withStoreErrors(() => {
    const row = sql<Pick<ArticleRow, 'body'>>(archive.db, 'SELECT body FROM article WHERE id = ?').get(id)
    if (row === undefined) return null
    try {
      return inflateRawSync(row.body).toString('utf8')
    } catch (error) {
      throw new StoreDamaged([`archive article ${id}`], error)
    }
  })
}

/** Ids behind a place, in order of places, and the stamp of each article. */
export const listArchivePlaces = (
  archive: ArchiveReader,
  after: number,
  limit: number,
): { readonly place: number; readonly id: string; readonly stamp: number }[] =>
  withStoreErrors(() =>
    sql<{ place: number; id: string; sha256: Uint8Array }>(
      archive.db,
      'SELECT place, id, sha256 FROM article WHERE place > ? ORDER BY place LIMIT ?',
    )
      .all(after, limit)
      .map(({ place, id, sha256 }) => ({ place, id, stamp: archiveStamp(sha256) })),
  )

/** True when there is an article of that id. */
export const isArchived = (archive: ArchiveReader, id: string): boolean =>
  withStoreErrors(() => sql(archive.db, 'SELECT 1 FROM article WHERE id = ?').get(id) !== undefined)

const AT_A_TIME = 200

/**
 * Every article from the oldest day on, those without a day first: for making other indexes. `after` goes on behind a place given before.
 * Articles that are added or removed meanwhile may be told or not; no transaction is held, `each` may take its time.
 * Stops when `each` returns false.
 */
export function forEachArchiveArticle(archive: ArchiveReader, each: (article: ArchiveArticle, place: number) => unknown, after = 0): void {
  for (let place = after; ; ) {
    const from = place
    const rows = withStoreErrors(() =>
      sql<ArticleRow>(archive.db, `SELECT * FROM article WHERE place > ? ORDER BY place LIMIT ${AT_A_TIME}`).all(from),
    )
    for (const row of rows) {
      if (each(articleOfRow(row), row.place) === false) return
      place = row.place
    }
    if (rows.length < AT_A_TIME) return
  }
}
