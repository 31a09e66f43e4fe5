// What a rule of the press check is: a name and a pure look at the issue.
import type { Finding } from '../finding.js'
import type { PREFLIGHT_MESSAGES } from './messages.js'
import type { IssueSnapshot } from './snapshot.js'

/** Every rule has its words in messages.ts. */
export type RuleId = keyof typeof PREFLIGHT_MESSAGES

export interface Rule {
  readonly id: RuleId
  /** Never throws on a snapshot of valid records, however odd. */
  check(snapshot: IssueSnapshot): Finding[]
}
