// Articles: their revisions, where they stand at the desk, and the draft that is being typed.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { ARTICLE_SCHEMA_VERSION, ArticleContent, type ArticleState } from '../../../shared/domain/article.js'
import { articleCharacters } from '../../../shared/domain/article-length.js'
import type { Id } from '../../../shared/domain/ids.js'
import type { ArticleCard, ArticleView, RevisionCard } from '../../../shared/ipc/views.js'
import { sha256Hex } from '../canonical.js'
import { sql } from '../connection.js'
import { StoreRefused } from '../errors.js'
import type { LocalTx, Reader, Tx } from '../store.js'
import {
  appendRevision,
  type ContentType,
  contentBytes,
  createEntity,
  getHead,
  getRevisionContent,
  listRevisionContents,
  type NewEntity,
  type NextRevision,
  type Revision,
  readContent,
  revisionNumber,
} from './revisions.js'

const ARTICLE: ContentType<ArticleContent> = { entity: 'article', schema: ArticleContent, version: ARTICLE_SCHEMA_VERSION }

export interface NewArticle extends NewEntity<ArticleContent> {
  readonly issueId: Id | null
  readonly state?: ArticleState
}

/** Creates an article with its first revision. @throws StoreRefused `notFound` (no such issue), `badContent`, `exists` */
export function createArticle(tx: Tx, input: NewArticle): { articleId: Id; revisionId: Id } {
  requireIssue(tx, input.issueId)
  const { entityId, revisionId } = createEntity(tx, ARTICLE, input)
  tx.record({ kind: 'desk', article: entityId, issue: input.issueId, state: input.state ?? 'draft' })
  return { articleId: entityId, revisionId }
}

/** Appends a revision and clears this machine's draft. @throws StoreConflict, StoreRefused `notFound`, `badContent` */
export function appendArticleRevision(tx: Tx, input: NextRevision<ArticleContent>): Id {
  const revisionId = appendRevision(tx, ARTICLE, input)
  clearDraft(tx, input.entityId)
  return revisionId
}

/** Sets where an article stands at the desk; the rules of who may and when are the caller's. @throws StoreRefused `notFound` */
export function setArticleState(tx: Tx, articleId: Id, state: ArticleState): void {
  const desk = getDesk(tx, articleId)
  if (desk.state !== state) tx.record({ kind: 'desk', article: articleId, issue: desk.issueId, state })
}

/** Moves an article to another issue, or to the stock of none. @throws StoreRefused `notFound` */
export function moveArticle(tx: Tx, articleId: Id, issueId: Id | null): void {
  requireIssue(tx, issueId)
  const desk = getDesk(tx, articleId)
  if (desk.issueId !== issueId) tx.record({ kind: 'desk', article: articleId, issue: issueId, state: desk.state })
}

function getDesk(reader: Reader, articleId: Id): { issueId: Id | null; state: ArticleState } {
  const row = sql<{ issue_id: Id | null; state: ArticleState }>(
    reader.db,
    'SELECT issue_id, state FROM article_card WHERE entity_id = ?',
  ).get(articleId)
  if (!row) throw new StoreRefused('notFound', articleId)
  return { issueId: row.issue_id, state: row.state }
}

function requireIssue(reader: Reader, issueId: Id | null): void {
  if (issueId !== null && !sql(reader.db, 'SELECT 1 FROM issue_card WHERE entity_id = ?').get(issueId))
    throw new StoreRefused('notFound', issueId)
}

/** The head without its content. @throws StoreRefused `notFound` */
export const getArticleHead = (reader: Reader, articleId: Id): Revision => getHead(reader, ARTICLE, articleId)

/** One revision and its content. @throws StoreRefused `notFound`, StoreDamaged */
export const getArticleRevision = (reader: Reader, revisionId: Id): { revision: RevisionCard; content: ArticleContent; articleId: Id } => {
  const { revision, content } = getRevisionContent(reader, ARTICLE, revisionId)
  return { revision: revisionCard(revision, content, revisionNumber(reader, revision)), content, articleId: revision.entityId }
}

/** Contents by revision id, each id once. @throws StoreRefused `notFound`, StoreDamaged */
export const getArticleContents = (reader: Reader, revisionIds: Iterable<Id>): Map<Id, ArticleContent> =>
  new Map([...new Set(revisionIds)].map((id) => [id, getRevisionContent(reader, ARTICLE, id).content]))

/** The newest revision an article had at a time (milliseconds since 1970 UTC); null when it had none. */
export const findRevisionAt = (reader: Reader, articleId: Id, at: number): Id | null =>
  sql<{ id: Id }>(reader.db, 'SELECT id FROM revision WHERE entity_id = ? AND created_at <= ? ORDER BY hlc DESC LIMIT 1').get(articleId, at)
    ?.id ?? null

/** Newest first. @throws StoreRefused `notFound` when there is no such article */
export function listArticleRevisions(reader: Reader, articleId: Id): RevisionCard[] {
  const revisions = listRevisionContents(reader, ARTICLE, articleId)
  if (revisions.length === 0) throw new StoreRefused('notFound', articleId)
  return revisions.map(({ revision, content }, index) => revisionCard(revision, content, index + 1)).reverse()
}

const revisionCard = (revision: Revision, content: ArticleContent, number: number): RevisionCard => ({
  id: revision.id,
  number,
  author: revision.authorName,
  createdAt: revision.createdAt,
  kind: revision.kind,
  note: revision.note,
  sha256: revision.sha256,
  characters: articleCharacters(content),
})

/** Card, head and draft of one article. @throws StoreRefused `notFound`, StoreDamaged */
export function getArticle(reader: Reader, articleId: Id): ArticleView {
  const card = getArticleCard(reader, articleId)
  const { revision, content } = getArticleRevision(reader, card.headRevisionId)
  const draft = findDraft(reader, articleId)
  return {
    card,
    revision,
    content,
    draft:
      draft !== null && card.hasDraft ? { content: draft.content, savedAt: draft.savedAt, baseRevisionId: draft.baseRevisionId } : null,
  }
}

interface CardRow {
  readonly entity_id: Id
  readonly issue_id: Id | null
  readonly state: ArticleState
  readonly genre: ArticleCard['genre']
  readonly language: ArticleCard['language']
  readonly kicker: string
  readonly headline: string
  readonly opening: string
  readonly section: string
  readonly byline_names: string
  readonly characters: number
  readonly pictures: number
  readonly head_revision_id: Id
  readonly created_at: number
  readonly updated_at: number
  readonly filed_at: number | null
  readonly has_draft: number
}

const CARDS = `SELECT c.*, d.sha256 IS NOT NULL AND d.sha256 <> c.head_sha256 AS has_draft
  FROM article_card c LEFT JOIN draft d ON d.entity_id = c.entity_id AND d.device_id = @device`

const cardFromRow = (row: CardRow): ArticleCard => ({
  id: row.entity_id,
  issueId: row.issue_id,
  state: row.state,
  genre: row.genre,
  language: row.language,
  kicker: row.kicker,
  headline: row.headline,
  opening: row.opening,
  section: row.section,
  bylineNames: row.byline_names,
  characters: row.characters,
  pictures: row.pictures,
  headRevisionId: row.head_revision_id,
  hasDraft: row.has_draft === 1,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  filedAt: row.filed_at,
})

/** @throws StoreRefused `notFound` */
export function getArticleCard(reader: Reader, articleId: Id): ArticleCard {
  const row = sql<CardRow>(reader.db, `${CARDS} WHERE c.entity_id = @articleId`).get({ device: reader.deviceId, articleId })
  if (!row) throw new StoreRefused('notFound', articleId)
  return cardFromRow(row)
}

/** Cards of one issue (null: of no issue), spiked ones too, in order of filing; what is not filed yet comes last. */
export const listArticleCards = (reader: Reader, issueId: Id | null): ArticleCard[] =>
  sql<CardRow>(reader.db, `${CARDS} WHERE c.issue_id IS @issueId ORDER BY c.filed_at IS NULL, c.filed_at, c.created_at, c.entity_id`)
    .all({ device: reader.deviceId, issueId })
    .map(cardFromRow)

/** Every article whose draft on this machine differs from its head: what is offered after a crash. */
export const listArticlesWithDraft = (reader: Reader): ArticleCard[] =>
  sql<CardRow>(reader.db, `${CARDS} WHERE d.sha256 <> c.head_sha256 ORDER BY d.saved_at DESC`)
    .all({ device: reader.deviceId })
    .map(cardFromRow)

export interface Draft {
  readonly content: ArticleContent
  readonly baseRevisionId: Id
  /** JSON text of the editor's steps since the base. */
  readonly steps: string | null
  readonly savedAt: number
}

export interface NewDraft {
  readonly articleId: Id
  readonly baseRevisionId: Id
  readonly content: ArticleContent
  readonly steps: string | null
}

/** Replaces this machine's draft of an article. @throws StoreRefused `notFound`, `badContent` */
export function saveDraft(tx: LocalTx, input: NewDraft): { savedAt: number } {
  replaceDraft(tx, { ...input, savedAt: tx.now })
  return { savedAt: tx.now }
}

/** The same with the time it was typed, for a draft that comes back from a set-aside store. */
export function replaceDraft(tx: LocalTx, input: NewDraft & { readonly savedAt: number }): void {
  const bytes = contentBytes(ARTICLE, input.content)
  const base = sql<{ entity_id: Id }>(tx.db, 'SELECT entity_id FROM revision WHERE id = ?').get(input.baseRevisionId)
  if (base?.entity_id !== input.articleId) throw new StoreRefused('notFound', input.baseRevisionId)
  sql(
    tx.db,
    `INSERT INTO draft(entity_id, device_id, base_rev, content, sha256, steps, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT(entity_id, device_id) DO UPDATE SET base_rev = excluded.base_rev, content = excluded.content, sha256 = excluded.sha256,
       steps = excluded.steps, saved_at = excluded.saved_at`,
  ).run(
    input.articleId,
    tx.deviceId,
    input.baseRevisionId,
    bytes,
    sha256Hex(bytes),
    input.steps === null ? null : deflateRawSync(input.steps),
    input.savedAt,
  )
}

/** Drops this machine's draft; nothing happens when there is none. */
export function clearDraft(tx: LocalTx, articleId: Id): void {
  sql(tx.db, 'DELETE FROM draft WHERE entity_id = ? AND device_id = ?').run(articleId, tx.deviceId)
}

/** This machine's draft, also when it equals the head. @throws StoreDamaged */
export function findDraft(reader: Reader, articleId: Id): Draft | null {
  const row = sql<{ base_rev: Id; content: Buffer; sha256: string; steps: Buffer | null; saved_at: number }>(
    reader.db,
    'SELECT base_rev, content, sha256, steps, saved_at FROM draft WHERE entity_id = ? AND device_id = ?',
  ).get(articleId, reader.deviceId)
  if (!row) return null
  return {
    content: readContent(ARTICLE, row.content, row.sha256, `draft of ${articleId}`),
    baseRevisionId: row.base_rev,
    steps: row.steps === null ? null : inflateRawSync(row.steps).toString('utf8'),
    savedAt: row.saved_at,
  }
}
