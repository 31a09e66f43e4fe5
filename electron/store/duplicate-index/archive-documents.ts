// Archived articles as documents of the index.
import type { PrintedArticle } from '../../../shared/domain/archive/index.js'
import { archiveIdOf, archiveStamp, contentHash } from '../archive/article-rows.js'
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
