// Checks the whole archive file, and makes its index again from the articles.
import { sql } from '../connection.js'
import { withStoreErrors } from '../errors.js'
import { type ArticleRow, articleOfRow, indexArticle } from './article-rows.js'
import type { Archive } from './open-archive.js'
import { forEachArchiveArticle } from './read-archive.js'

/** SQLite's check, the index's own, and that both know the same articles. Minutes for a large archive. */
export function verifyArchive(archive: Archive): { readonly ok: boolean; readonly problems: readonly string[] } {
  const { db } = archive
  const problems: string[] = []
  const look = (work: () => void): void => {
    try {
      withStoreErrors(work)
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
    }
  }
  look(() => {
    const found = db.prepare('PRAGMA integrity_check(20)').pluck().all() as string[]
    if (found.length !== 1 || found[0] !== 'ok') problems.push(...found)
  })
  look(() => {
    db.prepare("INSERT INTO article_text(article_text) VALUES ('integrity-check')").run()
  })
  look(() => {
    const lost = db.prepare('SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM article_text_docsize)').pluck().get() as number
    if (lost !== 0) problems.push(`${Math.abs(lost)} articles ${lost > 0 ? 'are not in the index' : 'stand in the index only'}`)
  })
  look(() => forEachArchiveArticle(archive, () => true))
  return { ok: problems.length === 0, problems }
}

/** Empties the index and fills it from the articles, in one transaction. @throws StoreDamaged when an article itself cannot be read */
export function rebuildArchiveIndex(archive: Archive): void {
  const { db } = archive
  withStoreErrors(() =>
    db
      .transaction(() => {
        sql(db, "INSERT INTO article_text(article_text) VALUES ('delete-all')").run()
        for (let place = 0; ; ) {
          const rows = sql<ArticleRow>(db, 'SELECT * FROM article WHERE place > ? ORDER BY place LIMIT 200').all(place)
          for (const row of rows) indexArticle(db, row.place, articleOfRow(row))
          const last = rows.at(-1)
          if (last === undefined) return
          place = last.place
        }
      })
      .immediate(),
  )
}
