// The store's articles as documents of the index: everything at the desk that is not spiked, with the day and page it stands on.
import type { ArticleContent, ArticleState } from '../../../shared/domain/article.js'
import { comparedText } from '../../../shared/domain/duplicates/compared-text.js'
import type { Id, IssueDate } from '../../../shared/domain/ids.js'
import { sql } from '../connection.js'
import type { Reader } from '../store.js'
import type { DocumentCard, NewDocument } from './documents.js'
import type { TextOf } from './query.js'

interface Row {
  readonly entity_id: Id
  readonly head_revision_id: Id
  readonly state: ArticleState
  readonly date: IssueDate | null
  readonly page: string | null
  readonly headline: string
  readonly section: string
}

const ARTICLES = `SELECT c.entity_id, c.head_revision_id, c.state, i.date, c.headline, c.section,
    (SELECT p.page_no FROM placement l JOIN page_card p ON p.entity_id = l.page_id
      WHERE l.article_id = c.entity_id AND p.issue_id = c.issue_id AND p.position IS NOT NULL ORDER BY p.position LIMIT 1) AS page
  FROM article_card c LEFT JOIN issue_card i ON i.entity_id = c.issue_id`

/** A card, or `null` for a spiked article: nobody will print it. */
const cardFrom = (row: Row): DocumentCard | null =>
  row.state === 'spiked'
    ? null
    : {
        id: row.entity_id,
        revisionId: row.head_revision_id,
        day: row.date,
        state: row.state,
        page: row.page,
        headline: row.headline,
        section: row.section,
        recurring: false,
      }

/** What the index should say of an article; null when it should not have it (spiked, or no such article). */
export function findArticleCard(reader: Reader, articleId: Id): DocumentCard | null {
  const row = sql<Row>(reader.db, `${ARTICLES} WHERE c.entity_id = ?`).get(articleId)
  return row ? cardFrom(row) : null
}

/** Ids of articles after an id, in order; '' for the first. */
export const listArticleIds = (reader: Reader, after: Id, limit: number): Id[] =>
  sql<{ entity_id: Id }>(reader.db, 'SELECT entity_id FROM article_card WHERE entity_id > ? ORDER BY entity_id LIMIT ?')
    .all(after, limit)
    .map((row) => row.entity_id)

export const listIssueArticleIds = (reader: Reader, issueId: Id): Id[] =>
  sql<{ entity_id: Id }>(reader.db, 'SELECT entity_id FROM article_card WHERE issue_id = ?')
    .all(issueId)
    .map((row) => row.entity_id)

/** The issue of a page, or the issue itself. */
export function findIssueOf(reader: Reader, entityId: Id): Id | null {
  const page = sql<{ issue_id: Id }>(reader.db, 'SELECT issue_id FROM page_card WHERE entity_id = ?').get(entityId)
  if (page) return page.issue_id
  return sql(reader.db, 'SELECT 1 FROM issue_card WHERE entity_id = ?').get(entityId) ? entityId : null
}

/** The compared text of a revision; null when there is none, or it cannot be read any more. */
function revisionText(reader: Reader, revisionId: Id): string | null {
  const row = sql<{ content: Buffer }>(reader.db, 'SELECT content FROM revision WHERE id = ?').get(revisionId)
  if (!row) return null
  try {
    // Neither hash nor schema is checked: two dozen of these are read while somebody waits, and the words are only compared.
    return comparedText(JSON.parse(row.content.toString('utf8')) as ArticleContent)
  } catch {
    return null
  }
}

/**
 * The texts of the store's articles, as they were when they were indexed.
 * @param archiveText gives an archived text by its id; without it archived texts cannot be compared
 */
export const storeTexts =
  (reader: Reader, archiveText: (id: Id) => string | null = () => null): TextOf =>
  (document) =>
    document.revisionId === null ? archiveText(document.id) : revisionText(reader, document.revisionId)

/** A card with its text; an unreadable one counts as empty, so that it is found again and not looked for without end. */
export const documentFrom = (reader: Reader, card: DocumentCard): NewDocument => ({
  ...card,
  text: card.revisionId === null ? '' : (revisionText(reader, card.revisionId) ?? ''),
})

const PIECE = 200

/** Every article the index should have, in the order of ids, read piece by piece: others may write meanwhile. */
export function* storeDocuments(reader: Reader): Generator<NewDocument> {
  let after = ''
  for (;;) {
    const ids = listArticleIds(reader, after, PIECE)
    for (const id of ids) {
      const card = findArticleCard(reader, id)
      if (card !== null) yield documentFrom(reader, card)
    }
    const last = ids.at(-1)
    if (last === undefined) return
    after = last
  }
}
