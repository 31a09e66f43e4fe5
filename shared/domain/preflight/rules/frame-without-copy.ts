// A frame kept for an article that is not there: never filled, or its article was spiked or moved to another issue. A filler
// without words is told too: the press may be meant to strip an advertisement in, so it blocks nothing.
import { isHole } from '../../frame.js'
import { findingKey } from '../finding-key.js'
import { placedFrames } from '../places.js'
import type { Rule } from '../rule.js'

export const frameWithoutCopy: Rule = {
  id: 'frame-without-copy',
  check: (snapshot) =>
    placedFrames(snapshot).flatMap(({ frame, article, where }) => {
      const hole = isHole(frame)
      if (!hole && (frame.kind !== 'article' || article !== null)) return []
      return [
        {
          key: findingKey('frame-without-copy', [frame.id, frame.articleId ?? 'empty']),
          rule: 'frame-without-copy',
          severity: hole ? 'info' : 'block',
          where,
          params: { state: hole ? 'hole' : frame.articleId === null ? 'empty' : 'gone' },
          evidence: where.article ?? '',
          other: null,
        },
      ]
    }),
}
