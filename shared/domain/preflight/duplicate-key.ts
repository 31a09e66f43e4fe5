// The key of a duplicate: the same for either order of the two, until the words compared change.
import { passagesHash } from '../duplicates/compared-passages.js'
import type { ComparedText } from '../duplicates/find-pairs.js'
import type { MatchSpan } from '../duplicates/pair.js'
import type { Id } from '../ids.js'
import { findingKey } from './finding-key.js'

/** @param spans where `a` and `b` are alike, whatever an editor called a formula since: marks do not reopen what was decided */
export function duplicateKey(
  a: ComparedText & { readonly id: Id },
  b: ComparedText & { readonly id: Id },
  spans: readonly MatchSpan[],
): string {
  if (a.id > b.id)
    return duplicateKey(
      b,
      a,
      spans.map((span) => ({ a: span.b, b: span.a, chars: span.chars })),
    )
  return findingKey('duplicate', [a.id, b.id, passagesHash(a.text, b.text, spans)])
}
