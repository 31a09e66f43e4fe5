// Which articles show a picture: followed revision by revision, so that nobody has to read every article to know.

import { bodyPictures } from '../../../shared/body/text.js'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { Id, IssueDate, Sha256 } from '../../../shared/domain/ids.js'
import { type Connection, sql } from '../connection.js'
import { withStoreErrors } from '../errors.js'
import type { Reader } from '../store.js'

/** A picture in an article that stands in an issue. */
export interface PictureUse {
  readonly articleId: Id
  readonly headline: string
  readonly issueId: Id
  readonly day: IssueDate
  readonly page: string | null
}

const PIECE = 500

/** The pictures of stored bytes; none for what cannot be read: the store's own check tells of that. */
function picturesIn(content: Buffer): Set<Sha256> {
  try {
    const { body } = JSON.parse(content.toString('utf8')) as ArticleContent
    return new Set(bodyPictures(body).flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))
  } catch {
    return new Set()
  }
}

/** Takes in the revisions the index has not seen; after a backup took the store's place it begins anew. Gives how many were read. */
export function followUses(db: Connection, reader: Reader): number {
  const last = sql<{ row: number; revision_id: Id }>(db, 'SELECT row, revision_id FROM followed').get()
  const there = last && sql<{ id: Id }>(reader.db, 'SELECT id FROM revision WHERE rowid = ?').get(last.row)
  let after = there && there.id === last.revision_id ? last.row : 0
  if (after === 0) withStoreErrors(() => db.exec('DELETE FROM used; DELETE FROM followed'))
  let read = 0
  for (;;) {
    const rows = sql<{ row: number; id: Id; entity_id: Id; content: Buffer }>(
      reader.db,
      `SELECT r.rowid AS row, r.id, r.entity_id, r.content FROM revision r JOIN entity e ON e.id = r.entity_id
       WHERE r.rowid > ? AND e.kind = 'article' ORDER BY r.rowid LIMIT ?`,
    ).all(after, PIECE)
    const end = rows.at(-1)
    if (!end) return read
    withStoreErrors(() =>
      db
        .transaction(() => {
          for (const { id, entity_id, content } of rows)
            for (const sha256 of picturesIn(content))
              sql(db, 'INSERT OR IGNORE INTO used(sha256, article_id, revision_id) VALUES (?, ?, ?)').run(sha256, entity_id, id)
          sql(db, 'DELETE FROM followed').run()
          sql(db, 'INSERT INTO followed(row, revision_id) VALUES (?, ?)').run(end.row, end.id)
        })
        .immediate(),
    )
    read += rows.length
    after = end.row
  }
}

/** Where a picture stands in issues: in the newest revision of an article, or in the one that a page prints; spiked articles are left out. */
export function listUses(db: Connection, reader: Reader, sha256: Sha256): PictureUse[] {
  const found = new Map<Id, PictureUse>()
  const seen = sql<{ article_id: Id; revision_id: Id }>(db, 'SELECT article_id, revision_id FROM used WHERE sha256 = ?').all(sha256)
  for (const { article_id, revision_id } of seen) {
    const use = sql<PictureUse>(
      reader.db,
      `SELECT c.entity_id AS articleId, c.headline, i.entity_id AS issueId, i.date AS day,
         (SELECT p.page_no FROM placement l JOIN page_card p ON p.entity_id = l.page_id
           WHERE l.article_id = c.entity_id AND p.issue_id = c.issue_id AND p.position IS NOT NULL ORDER BY p.position LIMIT 1) AS page
       FROM article_card c JOIN issue_card i ON i.entity_id = c.issue_id
       WHERE c.entity_id = ? AND c.state <> 'spiked'
         AND (c.head_revision_id = ? OR EXISTS (SELECT 1 FROM placement l WHERE l.article_id = c.entity_id AND l.revision_id = ?))`,
    ).get(article_id, revision_id, revision_id)
    if (use) found.set(article_id, use)
  }
  return [...found.values()]
}

/** Pictures of the store that the index has not read, newest first. */
export const listUnindexed = (db: Connection, reader: Reader): Sha256[] => {
  const known = new Set(
    sql<{ sha256: Sha256 }>(db, 'SELECT sha256 FROM picture')
      .all()
      .map((row) => row.sha256),
  )
  return sql<{ sha256: Sha256 }>(reader.db, 'SELECT sha256 FROM blob ORDER BY added_at DESC, sha256')
    .all()
    .flatMap(({ sha256 }) => (known.has(sha256) ? [] : [sha256]))
}
