import fc from 'fast-check'
import { expect, it } from 'vitest'
import { suggestAdditions } from './suggest-additions.js'
import { suggestCuts } from './suggest-cuts.js'
import { suggestInSteps } from './suggest-in-steps.js'
import { anyArticle, frameOf, GEOMETRY, STYLE } from './testing-copy.js'

it('gives what the two give at once, a step a paragraph', () => {
  fc.assert(
    fc.property(anyArticle('zh'), fc.integer({ min: 4, max: 30 }), (content, rows) => {
      const frame = frameOf({ rows })
      const work = suggestInSteps(frame, content, STYLE, GEOMETRY)
      let steps = 0
      let next = work.next()
      for (; !next.done; next = work.next()) steps++
      expect(steps).toBeLessThanOrEqual(content.body.content.length)
      expect(next.value).toEqual({
        cuts: suggestCuts(frame, content, STYLE, GEOMETRY),
        additions: suggestAdditions(frame, content, STYLE, GEOMETRY),
      })
    }),
    { numRuns: 30 },
  )
})
