// The outcome of comparing two bodies: how much of each stands in the other, and where.
import { z } from 'zod'

/** `red` stands twice, `amber` in part, `info` a shared passage. */
export const DuplicateLevel = z.enum(['red', 'amber', 'info'])
export type DuplicateLevel = z.infer<typeof DuplicateLevel>

const OffsetRange = z.tuple([z.int().min(0), z.int().min(0)])

/** One matching passage: half-open UTF-16 ranges in the two plain texts; `chars` counts matched units. */
export const MatchSpan = z.strictObject({ a: OffsetRange, b: OffsetRange, chars: z.int().min(0) })
export type MatchSpan = z.infer<typeof MatchSpan>

/** Containment is 0 to 1 and unweighted: what a person would count by hand. */
export const Comparison = z.strictObject({
  level: DuplicateLevel,
  aInB: z.number().min(0).max(1),
  bInA: z.number().min(0).max(1),
  /** Units (CJK characters, Latin words, numbers) matched, and the longest identical run. */
  matchedUnits: z.int().min(0),
  longestRun: z.int().min(0),
  spans: z.array(MatchSpan),
})
export type Comparison = z.infer<typeof Comparison>
