// A finding (问题) of the press check: which rule, how grave, where exactly, and on what evidence.
import { z } from 'zod'
import { Id } from './ids.js'

export const SEVERITIES = ['block', 'warn', 'info'] as const
export const Severity = z.enum(SEVERITIES)
export type Severity = z.infer<typeof Severity>

export const FindingPlace = z.strictObject({
  page: z.string().nullable(),
  pageId: Id.nullable(),
  frameId: Id.nullable(),
  /** Running number of the frame on its page, reading order, from 1: A02-5. */
  frame: z.int().nullable(),
  articleId: Id.nullable(),
  /** Headline or first words, so that a person knows which text is meant. */
  article: z.string().nullable(),
  /** Paragraph number within the body, from 1. */
  paragraph: z.int().nullable(),
})
export type FindingPlace = z.infer<typeof FindingPlace>

export const Finding = z.strictObject({
  /** Stable over runs while the thing found is the same; verdicts and overrides are remembered under it. */
  key: z.string(),
  rule: z.string(),
  severity: Severity,
  where: FindingPlace,
  /** Message parameters for `finding.<rule>` in i18n. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The words on the page that show it, quoted. */
  evidence: z.string(),
  /** The other place, for findings about two texts. */
  other: FindingPlace.nullable(),
})
export type Finding = z.infer<typeof Finding>
