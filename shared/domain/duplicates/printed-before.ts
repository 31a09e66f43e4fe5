// A text that was filed, printed or archived before and stands again in an article of the issue: what is told of it.
import { z } from 'zod'
import { Id, IssueDate } from '../ids.js'
import { DuplicateLevel } from './pair.js'

const Offset = z.int().min(0)
const OffsetRange = z.tuple([Offset, Offset])
const Share = z.number().min(0).max(1)

/** Where the other text stands or stood, and who brought it. */
export const EarlierText = z.strictObject({
  /** The article's id, or the archive's own name of the text. */
  id: z.string(),
  /** `archive`: printed and archived. `issue`: an article of another issue of this store. `stock`: one that waits for no issue yet. */
  kind: z.enum(['archive', 'issue', 'stock']),
  articleId: Id.nullable(),
  day: IssueDate.nullable(),
  page: z.string().nullable(),
  /** Headline, or the first words. */
  headline: z.string(),
  section: z.string(),
  byline: z.array(z.string()),
  /** Who filed it, at this desk; for archived texts the file or agency it was read from. */
  source: z.string(),
})
export type EarlierText = z.infer<typeof EarlierText>

export const PrintedMatch = z.strictObject({
  earlier: EarlierText,
  level: DuplicateLevel,
  /** A form filled anew (例行 / 套用格式): already taken one level down. */
  routine: z.boolean(),
  /** Containment of the article in the earlier text and the other way round, unweighted. */
  aInB: Share,
  bInA: Share,
  matchedUnits: z.int().min(0),
  longestRun: z.int().min(0),
  /** How many numbers stand in the same place with another value. */
  changedNumbers: z.int().min(0),
  ageDays: z.int().min(0),
  /** Where the longest passage begins in the article's compared text (UTF-16). */
  at: Offset,
  /** First words of the longest passage. */
  words: z.string(),
  /** Changes with the words compared on either side, not with the rest of the texts. */
  passagesHash: z.string(),
})
export type PrintedMatch = z.infer<typeof PrintedMatch>

/** A passage of both texts, equal with its numbers. `informative` is 0 for a formula of the trade and 1 for words of its own. */
export const WeighedSpan = z.strictObject({ a: OffsetRange, b: OffsetRange, chars: z.int().min(0), informative: Share })
export type WeighedSpan = z.infer<typeof WeighedSpan>

/** A number at the same place of a matching passage that has another value. */
export const ChangedNumber = z.strictObject({ a: OffsetRange, b: OffsetRange })
export type ChangedNumber = z.infer<typeof ChangedNumber>
