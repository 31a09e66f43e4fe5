// The publication's style: one thing with revisions, so that a signed page knows the style it was signed in.

import type { Id } from '../../../shared/domain/ids.js'
import { DEFAULT_PUBLICATION, PublicationStyle } from '../../../shared/domain/publication.js'
import { sql } from '../connection.js'
import type { Reader, Tx } from '../store.js'
import { appendRevision, type ContentType, createEntity, getHeadContent } from './revisions.js'

const STYLE: ContentType<PublicationStyle> = { entity: 'style', schema: PublicationStyle, version: 1 }

const findStyleId = (reader: Reader): Id | null =>
  sql<{ id: Id }>(reader.db, "SELECT id FROM entity WHERE kind = 'style' ORDER BY created_hlc LIMIT 1").get()?.id ?? null

/** The style in use; the publication's defaults (and no revision) until one is saved. */
export function getStyle(reader: Reader): { revisionId: Id | null; content: PublicationStyle } {
  const id = findStyleId(reader)
  if (id === null) return { revisionId: null, content: DEFAULT_PUBLICATION }
  const { revision, content } = getHeadContent(reader, STYLE, id)
  return { revisionId: revision.id, content }
}

/** Saves over what stands now. @throws StoreRefused `badContent` */
export function saveStyle(tx: Tx, content: PublicationStyle): Id {
  const id = findStyleId(tx)
  if (id === null) return createEntity(tx, STYLE, { content, kind: 'created' }).revisionId
  const head = getHeadContent(tx, STYLE, id).revision
  return appendRevision(tx, STYLE, { entityId: id, baseRevisionId: head.id, content, kind: 'saved' })
}
