// What a page's raw text is split into. Lines are counted from 1 in the text as read.
import { z } from 'zod'
import { Byline, BylineForm } from '../byline.js'

const LineRange = z.tuple([z.int().min(1), z.int().min(1)])
export type LineRange = z.infer<typeof LineRange>

export const Source = z.strictObject({ file: z.string(), lines: LineRange })
export type Source = z.infer<typeof Source>

/** Something the reader decided rather than read: shown to the editor with its confidence, 0 to 1. */
export const Guess = z.strictObject({
  what: z.enum([
    'join',
    'split',
    'headline',
    'kicker',
    'deck',
    'byline',
    'dateline',
    'subhead',
    'caption',
    'credit',
    'folio',
    'verse',
    'jump',
  ]),
  lines: LineRange,
  confidence: z.number().min(0).max(1),
  /** Key of the rule that decided, `intake.reason.<reason>` in i18n. */
  reason: z.string(),
})
export type Guess = z.infer<typeof Guess>

export const ItemParagraph = z.strictObject({
  kind: z.enum(['text', 'subhead']),
  text: z.string(),
  /** Every input line that went into it, ascending. */
  lines: z.array(z.int().min(1)).min(1),
})
export type ItemParagraph = z.infer<typeof ItemParagraph>

export const ArticleItem = z.strictObject({
  kind: z.literal('article'),
  source: Source,
  kicker: z.string().nullable(),
  headline: z.string().nullable(),
  deck: z.string().nullable(),
  dateline: z.string().nullable(),
  byline: z.array(Byline),
  bylineForm: BylineForm.nullable(),
  /** As read: an inline dateline and byline are still part of the first paragraph. */
  paragraphs: z.array(ItemParagraph),
  /** Every adjacent pair of input lines (blank lines between them not counted) that became one paragraph. */
  joins: z.array(LineRange),
  guesses: z.array(Guess),
})
export type ArticleItem = z.infer<typeof ArticleItem>

export const PhotoItem = z.strictObject({
  kind: z.literal('photo'),
  source: Source,
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  guesses: z.array(Guess),
})
export type PhotoItem = z.infer<typeof PhotoItem>

export const FolioItem = z.strictObject({
  kind: z.literal('folio'),
  source: Source,
  text: z.string(),
  /** `YYYY-MM-DD`, null where the line gives none. */
  date: z.string().nullable(),
  weekday: z.string().nullable(),
  pageNo: z.string().nullable(),
  pageName: z.string().nullable(),
})
export type FolioItem = z.infer<typeof FolioItem>

export const Item = z.discriminatedUnion('kind', [ArticleItem, PhotoItem, FolioItem])
export type Item = z.infer<typeof Item>

export const Unplaced = z.strictObject({ lines: LineRange, text: z.string() })
export type Unplaced = z.infer<typeof Unplaced>

/** Every non-blank input line belongs to exactly one item or one unplaced stretch. */
export const IntakeResult = z.strictObject({ items: z.array(Item), unplaced: z.array(Unplaced) })
export type IntakeResult = z.infer<typeof IntakeResult>
