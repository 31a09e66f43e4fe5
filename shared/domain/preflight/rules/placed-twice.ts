// The same article in two frames, on one page or on two.
import type { Finding } from '../../finding.js'
import { findingKey } from '../finding-key.js'
import { articleFrames, type PlacedFrame, placeName } from '../places.js'
import type { Rule } from '../rule.js'

export const placedTwice: Rule = {
  id: 'placed-twice',
  check(snapshot) {
    const first = new Map<string, PlacedFrame>()
    return articleFrames(snapshot).flatMap((placed): Finding[] => {
      const articleId = placed.frame.articleId
      if (articleId === null) return []
      const before = first.get(articleId)
      if (!before) {
        first.set(articleId, placed)
        return []
      }
      return [
        {
          key: findingKey('placed-twice', [articleId, before.frame.id, placed.frame.id]),
          rule: 'placed-twice',
          severity: 'block',
          where: placed.where,
          params: { a: placeName(before.where), b: placeName(placed.where) },
          evidence: placed.where.article ?? '',
          other: before.where,
        },
      ]
    })
  },
}
