// Issues: one a day, each with the order of its pages.
import type { Id } from '../../../shared/domain/ids.js'
import { IssueContent } from '../../../shared/domain/issue.js'
import type { IssueCard } from '../../../shared/ipc/views.js'
import { sql } from '../connection.js'
import { StoreRefused } from '../errors.js'
import type { Reader, Tx } from '../store.js'
import { appendRevision, type ContentType, createEntity, getHeadContent } from './revisions.js'

const ISSUE: ContentType<IssueContent> = { entity: 'issue', schema: IssueContent, version: 1 }

/** @throws StoreRefused `exists` when that day has an issue, `badContent` */
export function createIssue(tx: Tx, content: IssueContent): { issueId: Id; revisionId: Id } {
  refuseTakenDate(tx, content.date, null)
  refuseForeignPages(tx, null, content.pageIds)
  const { entityId, revisionId } = createEntity(tx, ISSUE, { content, kind: 'created' })
  return { issueId: entityId, revisionId }
}

/** @throws StoreConflict, StoreRefused `notFound`, `exists` (the date is taken), `badReference` (a page that is not of this issue) */
export function saveIssue(tx: Tx, input: { issueId: Id; baseRevisionId: Id; content: IssueContent; note?: string }): Id {
  refuseTakenDate(tx, input.content.date, input.issueId)
  refuseForeignPages(tx, input.issueId, input.content.pageIds)
  return appendRevision(tx, ISSUE, {
    entityId: input.issueId,
    baseRevisionId: input.baseRevisionId,
    content: input.content,
    kind: 'saved',
    ...(input.note === undefined ? {} : { note: input.note }),
  })
}

function refuseTakenDate(reader: Reader, date: string, except: Id | null): void {
  if (sql(reader.db, 'SELECT 1 FROM issue_card WHERE date = ? AND entity_id IS NOT ?').get(date, except))
    throw new StoreRefused('exists', date)
}

function refuseForeignPages(reader: Reader, issueId: Id | null, pageIds: readonly Id[]): void {
  if (new Set(pageIds).size !== pageIds.length) throw new StoreRefused('badReference', 'a page stands twice in the issue')
  for (const pageId of pageIds)
    if (!sql(reader.db, 'SELECT 1 FROM page_card WHERE entity_id = ? AND issue_id IS ?').get(pageId, issueId))
      throw new StoreRefused('badReference', pageId)
}

/** @throws StoreRefused `notFound` */
export function getIssue(reader: Reader, issueId: Id): { id: Id; revisionId: Id; content: IssueContent } {
  const { revision, content } = getHeadContent(reader, ISSUE, issueId)
  return { id: issueId, revisionId: revision.id, content }
}

const CARDS = `SELECT i.entity_id AS id, i.date, i.total_issue_no AS totalIssueNo, i.pages,
  (SELECT count(*) FROM article_card a WHERE a.issue_id = i.entity_id AND a.state <> 'spiked') AS articles FROM issue_card i`

/** Newest day first. `articles` counts the live ones. */
export const listIssueCards = (reader: Reader): IssueCard[] => sql<IssueCard>(reader.db, `${CARDS} ORDER BY i.date DESC`).all()

/** @throws StoreRefused `notFound` */
export function getIssueCard(reader: Reader, issueId: Id): IssueCard {
  const card = sql<IssueCard>(reader.db, `${CARDS} WHERE i.entity_id = ?`).get(issueId)
  if (!card) throw new StoreRefused('notFound', issueId)
  return card
}

export const findIssueByDate = (reader: Reader, date: string): IssueCard | null =>
  sql<IssueCard>(reader.db, `${CARDS} WHERE i.date = ?`).get(date) ?? null
