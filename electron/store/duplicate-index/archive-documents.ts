// Archived articles as documents of the index.
import type { PrintedArticle } from '../../../shared/domain/archive/index.js'
import { archiveIdOf, archiveStamp, contentHash } from '../archive/article-rows.js'
import type { ArchiveReader } from '../archive/open-archive.js'
import { getArchiveArticle, listArchivePlaces } from '../archive/read-archive.js'
import type { NewDocument } from './documents.js'

export const archiveDocument = (article: PrintedArticle): NewDocument => ({
  id: archiveIdOf(article),
  revisionId: null,
  day: article.date,
  state: 'archived',
  page: article.page,
  headline: article.headline,
  section: article.section,
  recurring: false,
  text: article.body,
  stamp: archiveStamp(contentHash(article)),
})

const PIECE = 500

/** Every archived article as a document, piece by piece. Nobody may take articles out meanwhile: @throws StoreRefused `notFound` */
export function* archiveDocuments(archive: ArchiveReader): Generator<NewDocument> {
  for (let place = 0; ; ) {
    const piece = listArchivePlaces(archive, place, PIECE)
    for (const { id } of piece) yield archiveDocument(getArchiveArticle(archive, id).article)
    const last = piece.at(-1)
    if (last === undefined) return
    place = last.place
  }
}
