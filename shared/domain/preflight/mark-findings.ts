// Turns faults of paired marks into findings; quotes and brackets differ only in how they are counted.
import type { Finding } from '../finding.js'
import { copyLines, placeOfLine, stretchesOf } from './copy-lines.js'
import { excerpt } from './excerpt.js'
import { findingKey } from './finding-key.js'
import type { MarkFault } from './mark-fault.js'
import { copiesOf } from './places.js'
import type { IssueSnapshot } from './snapshot.js'

export const markFindings = (
  snapshot: IssueSnapshot,
  rule: 'quotes-unbalanced' | 'brackets-unbalanced',
  faultsOf: (paragraphs: readonly string[]) => MarkFault[],
): Finding[] =>
  copiesOf(snapshot).flatMap(({ articleId, content, where }) =>
    stretchesOf(copyLines(content)).flatMap((lines) =>
      faultsOf(lines.map((line) => line.text)).flatMap((fault): Finding[] => {
        const line = lines[fault.paragraph]
        if (!line) return []
        const evidence = excerpt(line.text, fault.at, fault.at + fault.mark.length)
        return [
          {
            key: findingKey(rule, [articleId, line.field], evidence),
            rule,
            severity: 'warn',
            where: placeOfLine(where, line),
            params: { mark: fault.mark, missing: fault.missing, field: line.field },
            evidence,
            other: null,
          },
        ]
      }),
    ),
  )
