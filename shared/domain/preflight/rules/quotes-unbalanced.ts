// A quotation mark without its partner, in headline, deck, copy or caption.
import { unbalancedQuotes } from '../balanced-quotes.js'
import { markFindings } from '../mark-findings.js'
import type { Rule } from '../rule.js'

export const quotesUnbalanced: Rule = {
  id: 'quotes-unbalanced',
  check: (snapshot) => markFindings(snapshot, 'quotes-unbalanced', unbalancedQuotes),
}
