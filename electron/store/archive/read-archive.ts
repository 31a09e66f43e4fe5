// Reads single archive articles and all of them in turn.
import type { ArchiveArticle } from '../../../shared/domain/archive/index.js'
import { sql } from '../connection.js'
import { StoreRefused, withStoreErrors } from '../errors.js'
import { type ArticleRow, articleOfRow, rowOf } from './article-rows.js'
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
