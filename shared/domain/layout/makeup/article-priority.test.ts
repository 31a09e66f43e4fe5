import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivePriorities, type PriorityFacts } from './article-priority.js'

const BRIEF: PriorityFacts = { genre: 'article', lines: 10, headline: '短讯', kicker: '', deck: '', pictures: 0 }
const LONG: PriorityFacts = { ...BRIEF, lines: 120, headline: '长通讯' }

describe('derivePriorities', () => {
  test('a brief is 1, a long article with kicker, deck and picture leads', () => {
    expect(derivePriorities([BRIEF, { ...LONG, kicker: '引题', deck: '副题', pictures: 1 }, LONG])).toEqual([1, 5, 4])
  })

  test('of equals the first filed leads', () => {
    expect(derivePriorities([LONG, LONG, LONG])).toEqual([5, 4, 4])
  })

  test('briefs and photo items never lead', () => {
    expect(derivePriorities([BRIEF, BRIEF])).not.toContain(5)
    expect(derivePriorities([{ ...BRIEF, genre: 'photo', headline: '', pictures: 1 }])).toEqual([3])
    expect(derivePriorities([])).toEqual([])
  })

  test('there is at most one lead, and a longer body is never less important', () => {
    const facts = fc.record({
      genre: fc.constantFrom<'article' | 'photo'>('article', 'photo'),
      lines: fc.integer({ min: 0, max: 200 }),
      headline: fc.constantFrom('', '题'),
      kicker: fc.constantFrom('', '引'),
      deck: fc.constantFrom('', '副'),
      pictures: fc.integer({ min: 0, max: 2 }),
    })
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 80 }), (list, more) => {
        const before = derivePriorities(list)
        expect(before.filter((one) => one === 5).length).toBeLessThanOrEqual(1)
        const after = derivePriorities(list.map((one, index) => (index === 0 ? { ...one, lines: one.lines + more } : one)))
        expect(after[0]).toBeGreaterThanOrEqual(before[0] ?? 0)
      }),
    )
  })
})
