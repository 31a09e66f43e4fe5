// Two frames of a page that cover the same ground: one would be printed over the other.
import type { Frame } from '../../frame.js'
import { findingKey } from '../finding-key.js'
import { placedFrames, placeName } from '../places.js'
import type { Rule } from '../rule.js'

const meet = (from: number, length: number, otherFrom: number, otherLength: number): boolean =>
  from < otherFrom + otherLength && otherFrom < from + length

const overlap = (a: Frame, b: Frame): boolean => meet(a.column, a.columnSpan, b.column, b.columnSpan) && meet(a.row, a.rows, b.row, b.rows)

export const framesOverlap: Rule = {
  id: 'frames-overlap',
  check(snapshot) {
    const frames = placedFrames(snapshot)
    return frames.flatMap((a, index) =>
      frames
        .slice(index + 1)
        .filter((b) => b.pageId === a.pageId && overlap(a.frame, b.frame))
        .map((b) => ({
          key: findingKey('frames-overlap', [a.frame.id, b.frame.id].sort()),
          rule: 'frames-overlap' as const,
          severity: 'block' as const,
          where: a.where,
          params: { a: placeName(a.where), b: placeName(b.where) },
          evidence: [a.where.article, b.where.article].filter((name) => name !== null).join(' / '),
          other: b.where,
        })),
    )
  },
}
