// What the main process shows of the archive, and of texts that were filed or printed before: part of the read side of the contract.
import { z } from 'zod'
import { ARCHIVE_LIMITS } from '../domain/archive/archive-article.js'
import { ArticleState } from '../domain/article.js'
import { ChangedNumber, EarlierText, PrintedMatch, WeighedSpan } from '../domain/duplicates/printed-before.js'
import { Id, IssueDate } from '../domain/ids.js'
import { Verdict } from '../domain/verdict.js'

const TimeMs = z.int().min(0)
const Count = z.int().min(0)

/** A text and the places in it that were looked for: half-open UTF-16 ranges, ascending. */
export const MarkedText = z.strictObject({ text: z.string(), marks: z.array(z.tuple([Count, Count])) })
export type MarkedText = z.infer<typeof MarkedText>

export const ArchiveImportCard = z.strictObject({
  id: z.int(),
  /** The files or folders, for people. */
  name: z.string(),
  /** A running import that is not the one under way was stopped or cut off: it can be gone on with. */
  state: z.enum(['running', 'finished']),
  added: Count,
  known: Count,
  corrected: Count,
  startedAt: TimeMs,
  endedAt: TimeMs.nullable(),
  /** Its files are still where they were. */
  canResume: z.boolean(),
})
export type ArchiveImportCard = z.infer<typeof ArchiveImportCard>

export const ArchiveOverview = z.strictObject({
  /** `damaged`: the file cannot be read; it can be set aside and begun anew. `newer`: made by a later version. */
  state: z.enum(['ready', 'damaged', 'newer']),
  articles: Count,
  firstDay: IssueDate.nullable(),
  lastDay: IssueDate.nullable(),
  sections: z.array(z.string()),
  imports: z.array(ArchiveImportCard),
  /** The import under way, by its id; null when none is. */
  importing: z.int().nullable(),
})
export type ArchiveOverview = z.infer<typeof ArchiveOverview>

export const ArchiveImportReport = z.strictObject({
  /** null when it brought nothing new: then there is nothing to undo. */
  importId: z.int().nullable(),
  files: Count,
  added: Count,
  known: Count,
  corrected: Count,
  resumed: z.boolean(),
  /** Files that gave nothing: reasons are intake codes, `notFound` or `unreadable`. */
  unread: z.array(z.strictObject({ file: z.string(), reason: z.string() })),
  /** What within a file did not come in, or not as it stood; the first hundred. */
  problems: z.array(z.strictObject({ file: z.string(), at: Count, reason: z.string(), left: z.boolean() })),
  problemCount: Count,
  /** Files in folders that are of no kind that is read. */
  passedOver: Count,
})
export type ArchiveImportReport = z.infer<typeof ArchiveImportReport>

export const ArchiveQuestion = z.strictObject({
  text: z.string().max(200),
  from: IssueDate.nullable(),
  to: IssueDate.nullable(),
  section: z.string().max(60),
  byline: z.string().max(60),
  /** `used`: printed, or placed on a page. `unused`: waits at the desk. */
  use: z.enum(['all', 'used', 'unused']),
  sort: z.enum(['date', 'relevance']),
  limit: z.int().min(1).max(100),
  offset: z.int().min(0).max(10_000),
})
export type ArchiveQuestion = z.infer<typeof ArchiveQuestion>

const hit = {
  section: z.string(),
  byline: z.array(z.string()),
  headline: MarkedText,
  snippet: MarkedText,
  genre: z.enum(['article', 'photo']),
  language: z.enum(['zh', 'en']),
}
export const PrintedHit = z.strictObject({
  id: z.string(),
  day: IssueDate.nullable(),
  page: z.string().nullable(),
  source: z.string(),
  isCorrected: z.boolean(),
  ...hit,
})
export type PrintedHit = z.infer<typeof PrintedHit>
export const DeskHit = z.strictObject({
  articleId: Id,
  issueId: Id.nullable(),
  day: IssueDate.nullable(),
  state: ArticleState,
  isPlaced: z.boolean(),
  updatedAt: TimeMs,
  ...hit,
})
export type DeskHit = z.infer<typeof DeskHit>

export const ArchiveAnswer = z.strictObject({
  printed: z.strictObject({ hits: z.array(PrintedHit), total: Count, isTotalCapped: z.boolean() }),
  /** Articles of this newsroom's own issues and stock. */
  desk: z.strictObject({ hits: z.array(DeskHit), total: Count }),
  /** Words that are too short to look for. */
  ignored: z.array(z.string()),
})
export type ArchiveAnswer = z.infer<typeof ArchiveAnswer>

export const ArchivedArticle = z.strictObject({
  id: z.string().max(ARCHIVE_LIMITS.id),
  day: IssueDate.nullable(),
  page: z.string().nullable(),
  section: z.string(),
  kicker: z.string(),
  headline: z.string(),
  deck: z.string(),
  byline: z.array(z.string()),
  body: z.string(),
  language: z.enum(['zh', 'en']),
  genre: z.enum(['article', 'photo']),
  source: z.string(),
  addedAt: TimeMs,
  correctedAt: TimeMs.nullable(),
  /** What it said before its corrections, newest first. */
  former: z.array(z.strictObject({ headline: z.string(), body: z.string(), replacedAt: TimeMs })),
})
export type ArchivedArticle = z.infer<typeof ArchivedArticle>

/** Everything filed, printed or archived before in which an article of the desk stands, gravest first. */
export const PrintedMatches = z.strictObject({
  state: z.enum(['compared', 'empty', 'failed']),
  matches: z.array(PrintedMatch),
})
export type PrintedMatches = z.infer<typeof PrintedMatches>

/** What an editor decided on the two texts as they were then, and what was changed since. */
export const EarlierVerdict = z.strictObject({
  verdict: Verdict,
  changesA: z.array(z.strictObject({ was: z.string(), now: z.string() })),
  changesB: z.array(z.strictObject({ was: z.string(), now: z.string() })),
})
export type EarlierVerdict = z.infer<typeof EarlierVerdict>

/** An article of the desk (a) beside a text that was filed or printed before (b). */
export const PrintedComparison = z.strictObject({
  earlier: EarlierText,
  /** Plain text, paragraphs joined by a line feed. */
  text: z.string(),
  language: z.enum(['zh', 'en']),
  /** null when the two share nothing worth showing any more. */
  match: PrintedMatch.nullable(),
  spans: z.array(WeighedSpan),
  changedNumbers: z.array(ChangedNumber),
})
export type PrintedComparison = z.infer<typeof PrintedComparison>
