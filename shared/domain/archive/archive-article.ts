// A printed article as the archive keeps it. It does not change any more: another text under the same id is a correction.
import { z } from 'zod'
import { IssueDate } from '../ids.js'

export const ARCHIVE_LIMITS = { id: 200, heading: 1000, name: 60, names: 40, body: 2_000_000 } as const

/**
 * What a reader of printed issues gives. Empty strings mean "none". `body` is plain text, paragraphs joined by a line feed,
 * dateline and byline left out where they were read into fields. `source` names where it was read: a file, an agency.
 */
export const PrintedArticle = z.strictObject({
  /** The id that the source gives it; null where it gives none: then the store makes one from day, headline and body. */
  id: z.string().min(1).max(ARCHIVE_LIMITS.id).nullable(),
  /** Day of printing, null where the source does not say. */
  date: IssueDate.nullable(),
  page: z.string().min(1).max(20).nullable(),
  section: z.string().max(60),
  headline: z.string().max(ARCHIVE_LIMITS.heading),
  kicker: z.string().max(ARCHIVE_LIMITS.heading),
  deck: z.string().max(ARCHIVE_LIMITS.heading),
  /** Names in the order printed; Chinese names without inner spaces. */
  byline: z.array(z.string().min(1).max(ARCHIVE_LIMITS.name)).max(ARCHIVE_LIMITS.names),
  body: z.string().max(ARCHIVE_LIMITS.body),
  language: z.enum(['zh', 'en']),
  source: z.string().max(400),
  genre: z.enum(['article', 'photo']),
})
export type PrintedArticle = z.infer<typeof PrintedArticle>

export const ArchiveArticle = PrintedArticle.extend({ id: z.string().min(1).max(ARCHIVE_LIMITS.id) })
export type ArchiveArticle = z.infer<typeof ArchiveArticle>

export const EMPTY_PRINTED: PrintedArticle = {
  id: null,
  date: null,
  page: null,
  section: '',
  headline: '',
  kicker: '',
  deck: '',
  byline: [],
  body: '',
  language: 'zh',
  source: '',
  genre: 'article',
}

/** Everything above the text, a line each: kicker, headline, deck. */
export const headText = (article: Pick<PrintedArticle, 'kicker' | 'headline' | 'deck'>): string =>
  [article.kicker, article.headline, article.deck].filter((line) => line !== '').join('\n')
