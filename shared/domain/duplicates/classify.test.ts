import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify, type Likeness } from './classify.js'

const nothing: Likeness = { matched: 0, aInB: 0, bInA: 0, shorter: 400, longestRun: 0, words: false }
const level = (changes: Partial<Likeness>) => classify({ ...nothing, ...changes })

describe('classify', () => {
  it.each([
    ['nearly all of both, however short', { aInB: 0.85, bInA: 0.85, shorter: 20, matched: 17, longestRun: 12 }, 'red'],
    ['nearly all of two that are too short', { aInB: 1, bInA: 1, shorter: 19, matched: 19, longestRun: 19 }, null],
    ['most of one', { aInB: 0.6, bInA: 0.1, matched: 60, longestRun: 16 }, 'red'],
    ['most of one, in formulae', { aInB: 0.6, bInA: 0.1, matched: 60, longestRun: 15 }, 'amber'],
    ['a good part', { aInB: 0.3, matched: 40, longestRun: 8 }, 'amber'],
    ['less than a good part', { aInB: 0.29, matched: 40, longestRun: 8 }, 'info'],
    ['a good part, in words', { aInB: 0.25, matched: 40, longestRun: 8, words: true }, 'amber'],
    ['less than that', { aInB: 0.24, matched: 40, longestRun: 8, words: true }, 'info'],
    ['a whole paragraph of a long text', { aInB: 0.05, matched: 60, longestRun: 60 }, 'amber'],
    ['a short text inside a long one', { aInB: 0.9, bInA: 0.05, shorter: 20, matched: 18, longestRun: 10 }, 'amber'],
    ['a passage', { aInB: 0.05, matched: 24, longestRun: 24 }, 'info'],
    ['scraps', { aInB: 0.19, matched: 39, longestRun: 23 }, null],
  ] as const)('%s', (_, changes, expected) => {
    expect(level(changes)).toBe(expected)
  })

  it('does not care which of the two is called first', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.nat(200), share, share, fc.nat(500), fc.nat(200), (matched, aInB, bInA, shorter, longestRun) => {
        expect(classify({ matched, aInB, bInA, shorter, longestRun, words: false })).toBe(
          classify({ matched, aInB: bInA, bInA: aInB, shorter, longestRun, words: false }),
        )
      }),
    )
  })
})
