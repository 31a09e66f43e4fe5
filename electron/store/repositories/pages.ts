// Pages and the frames on them. A frame's article and revision must exist; where an article stands is read from here.
import type { Id } from '../../../shared/domain/ids.js'
import { PageContent } from '../../../shared/domain/page.js'
import type { PageView } from '../../../shared/ipc/views.js'
import { sql } from '../connection.js'
import { StoreRefused } from '../errors.js'
import type { Reader, Tx } from '../store.js'
import { appendRevision, type ContentType, createEntity, getHeadContent, getRevisionContent, type Revision } from './revisions.js'

const PAGE: ContentType<PageContent> = { entity: 'page', schema: PageContent, version: 1 }

/**
 * Creates a page of an issue. It stands in the issue once the issue's `pageIds` name it.
 * @throws StoreRefused `notFound` (no such issue), `badReference` (a frame names no revision of its article), `badContent`
 */
export function createPage(tx: Tx, content: PageContent): { pageId: Id; revisionId: Id } {
  refuseBadReferences(tx, content)
  const { entityId, revisionId } = createEntity(tx, PAGE, { content, kind: 'created' })
  return { pageId: entityId, revisionId }
}

/** @throws StoreConflict, StoreRefused `notFound`, `badReference`, `badContent` */
export function savePage(tx: Tx, input: { pageId: Id; baseRevisionId: Id; content: PageContent; note?: string }): Id {
  refuseBadReferences(tx, input.content)
  return appendRevision(tx, PAGE, {
    entityId: input.pageId,
    baseRevisionId: input.baseRevisionId,
    content: input.content,
    kind: 'saved',
    ...(input.note === undefined ? {} : { note: input.note }),
  })
}

function refuseBadReferences(reader: Reader, content: PageContent): void {
  if (!sql(reader.db, 'SELECT 1 FROM issue_card WHERE entity_id = ?').get(content.issueId))
    throw new StoreRefused('notFound', content.issueId)
  const frameIds = new Set<Id>()
  for (const frame of content.frames) {
    if (frameIds.has(frame.id)) throw new StoreRefused('badReference', `frame ${frame.id} stands twice`)
    frameIds.add(frame.id)
    if (frame.articleId === null && frame.revisionId === null) continue
    if (
      !sql(reader.db, 'SELECT 1 FROM revision r JOIN article_card c ON c.entity_id = r.entity_id WHERE r.id = ? AND r.entity_id = ?').get(
        frame.revisionId,
        frame.articleId,
      )
    )
      throw new StoreRefused('badReference', `frame ${frame.id}`)
  }
}

/** The page as it stands. @throws StoreRefused `notFound` */
export function getPage(reader: Reader, pageId: Id): PageView {
  const { revision, content } = getHeadContent(reader, PAGE, pageId)
  return { id: pageId, revisionId: revision.id, content }
}

/** A page as it stood. @throws StoreRefused `notFound` */
export const getPageRevision = (reader: Reader, revisionId: Id): { revision: Revision; content: PageContent } =>
  getRevisionContent(reader, PAGE, revisionId)

/** The pages that stand in the issue, in its order. */
export const listPages = (reader: Reader, issueId: Id): PageView[] =>
  sql<{ id: Id }>(reader.db, 'SELECT entity_id AS id FROM page_card WHERE issue_id = ? AND position IS NOT NULL ORDER BY position')
    .all(issueId)
    .map(({ id }) => getPage(reader, id))

/** The issue a page belongs to, and whether it stands in it or was taken out. @throws StoreRefused `notFound` */
export function getPagePlace(reader: Reader, pageId: Id): { issueId: Id; position: number | null; pageNo: string } {
  const place = sql<{ issueId: Id; position: number | null; pageNo: string }>(
    reader.db,
    'SELECT issue_id AS issueId, position, page_no AS pageNo FROM page_card WHERE entity_id = ?',
  ).get(pageId)
  if (!place) throw new StoreRefused('notFound', pageId)
  return place
}

export interface Placement {
  readonly pageId: Id
  readonly pageNo: string
  readonly frameId: Id
  readonly articleId: Id
  readonly revisionId: Id
}

const PLACEMENTS = `SELECT l.page_id AS pageId, g.page_no AS pageNo, l.frame_id AS frameId, l.article_id AS articleId, l.revision_id AS revisionId
  FROM placement l JOIN page_card g ON g.entity_id = l.page_id WHERE g.position IS NOT NULL`

/** Where the articles of an issue stand, in page order; pages taken out of the issue do not count. */
export const listPlacements = (reader: Reader, issueId: Id): Placement[] =>
  sql<Placement>(reader.db, `${PLACEMENTS} AND g.issue_id = ? ORDER BY g.position, l.frame_id`).all(issueId)

/** Every place an article stands, in any issue. */
export const listPlacementsOf = (reader: Reader, articleId: Id): Placement[] =>
  sql<Placement>(reader.db, `${PLACEMENTS} AND l.article_id = ? ORDER BY g.issue_id, g.position, l.frame_id`).all(articleId)
