// Says when nothing is known of what was printed before: an unread archive is no clean bill.
import { findingKey } from '../finding-key.js'
import { placeOfPageNo } from '../places.js'
import type { Rule } from '../rule.js'

export const archiveUnchecked: Rule = {
  id: 'archive-unchecked',
  check: (snapshot) =>
    snapshot.archive === 'failed'
      ? [
          {
            key: findingKey('archive-unchecked', [snapshot.issue.id]),
            rule: 'archive-unchecked',
            severity: 'warn',
            where: placeOfPageNo(snapshot, null),
            params: {},
            evidence: '',
            other: null,
          },
        ]
      : [],
}
