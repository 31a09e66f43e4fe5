// A bracket or title mark without its partner, in headline, deck, copy or caption.
import { unbalancedBrackets } from '../balanced-brackets.js'
import { markFindings } from '../mark-findings.js'
import type { Rule } from '../rule.js'

export const bracketsUnbalanced: Rule = {
  id: 'brackets-unbalanced',
  check: (snapshot) => markFindings(snapshot, 'brackets-unbalanced', unbalancedBrackets),
}
