// The rules of the press check that the stock shows as tags, views and fit.
import type { RuleId } from '../../../shared/domain/preflight/rule.js'

export const RULES = {
  duplicate: 'duplicate',
  overset: 'overset',
  underset: 'underset',
  missingCredit: 'photo-credit-missing',
} as const satisfies Record<string, RuleId>

/** Texts that were filed, printed or archived before. */
export const PRINTED_BEFORE = 'printed-before'
