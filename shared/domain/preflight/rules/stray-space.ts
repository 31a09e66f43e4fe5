// Spaces that were typed by mistake: two in a row, in copy and captions also one behind a Chinese mark or before a closing mark.
// In a head a single space is a break that the desk wants (印发《通知》 在全市试行) and stays silent.
import type { Finding } from '../../finding.js'
import { type CopyLine, copyLines, placeOfLine } from '../copy-lines.js'
import { excerpt } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { copiesOf } from '../places.js'
import type { Rule } from '../rule.js'

const STRAY = /(?<=\S) {2,}(?=\S)|(?<=[，。、；：？！”’）》」』]) +(?=\S)|(?<=\p{Script=Han}) +(?=[，。、；：？！）》」』])/gu

interface Spot {
  readonly line: CopyLine
  readonly from: number
  readonly to: number
}

/** A curly quote, as English has it too, wants its space there: only Chinese on one of the two sides makes it stray. */
function isStray(text: string, from: number, to: number): boolean {
  const curly = /[”’]/.test(text[from - 1] ?? '')
  return !curly || to - from > 1 || /[\p{Script=Han}，。、；：？！“「（《]/u.test((text[from - 2] ?? '') + (text[to] ?? ''))
}

function spotsOf(line: CopyLine): Spot[] {
  const isHead = line.field !== 'body' && line.field !== 'caption'
  return [...line.text.matchAll(STRAY)]
    .map((match) => ({ line, from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => (isHead ? to - from > 1 : isStray(line.text, from, to)))
}

export const straySpace: Rule = {
  id: 'stray-space',
  check: (snapshot) =>
    copiesOf(snapshot).flatMap(({ articleId, content, where }): Finding[] => {
      const spots = copyLines(content).flatMap(spotsOf)
      const first = spots[0]
      if (!first) return []
      return [
        {
          key: findingKey('stray-space', [articleId]),
          rule: 'stray-space',
          severity: 'info',
          where: placeOfLine(where, first.line),
          params: { count: spots.length },
          evidence: excerpt(first.line.text, first.from, first.to),
          other: null,
        },
      ]
    }),
}
