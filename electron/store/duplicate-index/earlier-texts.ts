// What is told of a document of the index: where the text stands or stood, and who brought it.

import type { EarlierText } from '../../../shared/domain/duplicates/printed-before.js'
import type { Id } from '../../../shared/domain/ids.js'
import type { ArchiveReader } from '../archive/open-archive.js'
import { getArchiveArticle } from '../archive/read-archive.js'
import { sql } from '../connection.js'
import { StoreRefused } from '../errors.js'
import { getArticleRevision } from '../repositories/articles.js'
import type { Reader } from '../store.js'
import type { DocumentCard } from './documents.js'

export interface EarlierDocument {
  readonly earlier: EarlierText
  readonly language: 'zh' | 'en'
}

/** Characters of the text that stand for a headline. */
const OPENING = 24

const opening = (text: string): string => [...(text.split('\n')[0] ?? '').trim()].slice(0, OPENING).join('')

/** Who brought an article to the desk: the author of its first revision. */
const filedBy = (reader: Reader, articleId: Id): string =>
  sql<{ name: string | null }>(
    reader.db,
    'SELECT p.name FROM revision r LEFT JOIN person p ON p.id = r.author WHERE r.entity_id = ? ORDER BY r.hlc LIMIT 1',
  ).get(articleId)?.name ?? ''

/** @param text the compared text, for articles without a headline; null when the text is gone. */
export function earlierDocument(
  reader: Reader,
  archive: ArchiveReader | null,
  card: Pick<DocumentCard, 'id' | 'revisionId' | 'day' | 'page' | 'headline' | 'section'>,
  text: string,
): EarlierDocument | null {
  const { id, day, page, section } = card
  try {
    if (card.revisionId === null) {
      if (archive === null) return null
      const { article } = getArchiveArticle(archive, id)
      const headline = article.headline || article.kicker || opening(text)
      const { byline, source, language } = article
      return { earlier: { id, kind: 'archive', articleId: null, day, page, headline, section, byline, source }, language }
    }
    const { content } = getArticleRevision(reader, card.revisionId)
    return {
      earlier: {
        id,
        kind: day === null ? 'stock' : 'issue',
        articleId: id,
        day,
        page,
        headline: card.headline || opening(text),
        section,
        byline: content.byline.map((entry) => entry.name),
        source: filedBy(reader, id),
      },
      language: content.language,
    }
  } catch (error) {
    if (error instanceof StoreRefused) return null
    throw error
  }
}
