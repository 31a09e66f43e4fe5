// Projections: the lists the desk reads, derived fact by fact. A command and a rebuild go through the same function, so
// that a rebuilt list is the list that was there.

import { bodyPictures, bodyPlainText } from '../../shared/body/text.js'
import { ArticleContent } from '../../shared/domain/article.js'
import { articleCharacters } from '../../shared/domain/article-length.js'
import { assertNever } from '../../shared/domain/assert-never.js'
import type { Id } from '../../shared/domain/ids.js'
import { IssueContent } from '../../shared/domain/issue.js'
import { PageContent } from '../../shared/domain/page.js'
import { type Connection, sql } from './connection.js'
import type { EntityKind, Fact } from './store.js'

/** Characters of the text shown where a headline is missing. */
const OPENING_CHARACTERS = 60

/** @param at the operation's time, milliseconds since 1970 UTC */
export function project(db: Connection, fact: Fact, at: number): void {
  switch (fact.kind) {
    case 'revision':
      if (fact.branch === 'main') projectRevision(db, fact.entity, fact.id, fact.sha256, at)
      return
    case 'desk':
      projectDesk(db, fact.article, fact.issue, fact.state, at)
      return
    case 'names':
      for (const { name, role } of fact.names)
        sql(db, 'INSERT INTO directory_name(name, role, uses) VALUES (?, ?, 1) ON CONFLICT(name, role) DO UPDATE SET uses = uses + 1').run(
          name,
          role,
        )
      return
    case 'directory':
      sql(db, 'DELETE FROM directory_name').run()
      for (const { name, role, uses } of fact.names)
        sql(db, 'INSERT OR REPLACE INTO directory_name(name, role, uses) VALUES (?, ?, ?)').run(name, role, uses)
      return
    case 'entity':
    case 'blob':
    case 'person':
    case 'roster':
    case 'approval':
    case 'verdict':
    case 'intake':
      return
    default:
      assertNever(fact)
  }
}

function projectRevision(db: Connection, entityId: Id, revisionId: Id, sha256: string, at: number): void {
  const row = sql<{ kind: EntityKind; content: Buffer }>(
    db,
    'SELECT e.kind, r.content FROM revision r JOIN entity e ON e.id = r.entity_id WHERE r.id = ?',
  ).get(revisionId)
  if (!row) throw new Error(`no revision ${revisionId}`)
  const content: unknown = JSON.parse(row.content.toString('utf8'))
  if (row.kind === 'article') projectArticle(db, entityId, revisionId, sha256, ArticleContent.parse(content), at)
  if (row.kind === 'page') projectPage(db, entityId, revisionId, PageContent.parse(content), at)
  if (row.kind === 'issue') projectIssue(db, entityId, revisionId, IssueContent.parse(content), at)
}

function projectArticle(db: Connection, id: Id, revisionId: Id, sha256: string, content: ArticleContent, at: number): void {
  const text = bodyPlainText(content.body)
  const pictures = bodyPictures(content.body)
  const opening = text === '' ? (pictures[0]?.caption ?? '') : text
  sql(
    db,
    `INSERT INTO article_card(entity_id, issue_id, state, genre, language, kicker, headline, opening, section, byline_names,
       characters, pictures, head_revision_id, head_sha256, created_at, updated_at, filed_at)
     VALUES (@id, NULL, 'draft', @genre, @language, @kicker, @headline, @opening, @section, @bylineNames,
       @characters, @pictures, @revisionId, @sha256, @at, @at, NULL)
     ON CONFLICT(entity_id) DO UPDATE SET genre = excluded.genre, language = excluded.language, kicker = excluded.kicker,
       headline = excluded.headline, opening = excluded.opening, section = excluded.section, byline_names = excluded.byline_names,
       characters = excluded.characters, pictures = excluded.pictures, head_revision_id = excluded.head_revision_id,
       head_sha256 = excluded.head_sha256, updated_at = excluded.updated_at`,
  ).run({
    id,
    genre: content.genre,
    language: content.language,
    kicker: content.kicker,
    headline: content.headline,
    opening: [...opening.replaceAll('\n', ' ')].slice(0, OPENING_CHARACTERS).join(''),
    section: content.section,
    bylineNames: content.byline.map((one) => one.name).join(' '),
    characters: articleCharacters(content),
    pictures: pictures.length,
    revisionId,
    sha256,
    at,
  })
}

/** Filing sets the time; taking back to a draft clears it; spiking and un-spiking keep it. */
function projectDesk(db: Connection, articleId: Id, issueId: Id | null, state: string, at: number): void {
  sql(
    db,
    `UPDATE article_card SET issue_id = @issueId, updated_at = @at,
       filed_at = CASE WHEN @state = 'draft' THEN NULL WHEN @state = 'filed' AND (filed_at IS NULL OR state = 'draft') THEN @at ELSE filed_at END,
       state = @state
     WHERE entity_id = @articleId`,
  ).run({ articleId, issueId, state, at })
}

function projectIssue(db: Connection, id: Id, revisionId: Id, content: IssueContent, at: number): void {
  sql(
    db,
    `INSERT INTO issue_card(entity_id, date, total_issue_no, pages, head_revision_id, updated_at)
     VALUES (@id, @date, @totalIssueNo, @pages, @revisionId, @at)
     ON CONFLICT(entity_id) DO UPDATE SET date = excluded.date, total_issue_no = excluded.total_issue_no, pages = excluded.pages,
       head_revision_id = excluded.head_revision_id, updated_at = excluded.updated_at`,
  ).run({ id, date: content.date, totalIssueNo: content.totalIssueNo, pages: content.pageIds.length, revisionId, at })
  sql(db, 'UPDATE page_card SET position = NULL WHERE issue_id = ?').run(id)
  for (const [position, pageId] of content.pageIds.entries())
    sql(db, 'UPDATE page_card SET position = ? WHERE entity_id = ? AND issue_id = ?').run(position, pageId, id)
}

function projectPage(db: Connection, id: Id, revisionId: Id, content: PageContent, at: number): void {
  sql(
    db,
    `INSERT INTO page_card(entity_id, issue_id, position, page_no, page_name, section, head_revision_id, updated_at)
     VALUES (@id, @issueId, NULL, @pageNo, @pageName, @section, @revisionId, @at)
     ON CONFLICT(entity_id) DO UPDATE SET issue_id = excluded.issue_id, page_no = excluded.page_no, page_name = excluded.page_name,
       section = excluded.section, head_revision_id = excluded.head_revision_id, updated_at = excluded.updated_at`,
  ).run({
    id,
    issueId: content.issueId,
    pageNo: content.pageNo,
    pageName: content.pageName,
    section: content.section,
    revisionId,
    at,
  })
  sql(db, 'DELETE FROM placement WHERE page_id = ?').run(id)
  for (const frame of content.frames)
    if (frame.articleId !== null && frame.revisionId !== null)
      sql(db, 'INSERT INTO placement(page_id, frame_id, article_id, revision_id) VALUES (?, ?, ?, ?)').run(
        id,
        frame.id,
        frame.articleId,
        frame.revisionId,
      )
}
