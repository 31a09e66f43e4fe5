// A frame kept for an article that is not there: never filled, or its article was spiked or moved to another issue.
import { findingKey } from '../finding-key.js'
import { placedFrames } from '../places.js'
import type { Rule } from '../rule.js'

export const frameWithoutCopy: Rule = {
  id: 'frame-without-copy',
  check: (snapshot) =>
    placedFrames(snapshot).flatMap(({ frame, article, where }) => {
      if (frame.kind !== 'article' || article !== null) return []
      return [
        {
          key: findingKey('frame-without-copy', [frame.id, frame.articleId ?? 'empty']),
          rule: 'frame-without-copy',
          severity: 'block',
          where,
          params: { state: frame.articleId === null ? 'empty' : 'gone' },
          evidence: where.article ?? '',
          other: null,
        },
      ]
    }),
}
