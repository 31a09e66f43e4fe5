// Verdicts (处理结论): what an editor decided about a finding. They hold while the texts they were given on stand.
import { z } from 'zod'
import { Id } from './ids.js'

export const VerdictDecision = z.enum(['keepOne', 'bothIntended', 'related', 'falseAlarm', 'waived'])
export type VerdictDecision = z.infer<typeof VerdictDecision>

export const Verdict = z.strictObject({
  id: Id,
  issueId: Id,
  findingKey: z.string(),
  decision: VerdictDecision,
  reason: z.string().max(500),
  person: z.string(),
  givenAt: z.int(),
})
export type Verdict = z.infer<typeof Verdict>
