import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.js'
import { passagesHash, passagesOf } from './compared-passages.js'
import { normalise } from './normalise.js'
import { INVENTED, text, toFullWidth } from './testing/invented-copy.js'

const hashOf = (a: string, b: string): string => passagesHash(a, b, compareTexts(a, b)?.spans ?? [])
const swap = (hash: string): string => hash.slice(16) + hash.slice(0, 16)

const paragraphs = fc.constantFrom(...INVENTED.zhBridge, ...INVENTED.enHarbour)
const surroundings = fc.shuffledSubarray([...INVENTED.zhLibrary, ...INVENTED.zhSchool], { maxLength: 3 })
const otherSurroundings = fc.shuffledSubarray([...INVENTED.enOrchard], { maxLength: 2 })
/** A paragraph that stands in two articles, each with others of its own around it. */
const reuse = fc.record({ shared: paragraphs, before: surroundings, behind: otherSurroundings })
const pairOf = ({ shared, before, behind }: { shared: string; before: string[]; behind: string[] }): [string, string] => [
  text([...before, shared]),
  text([shared, ...behind]),
]

describe('passagesHash', () => {
  it('stays while only the rest of either text changes', () => {
    fc.assert(
      fc.property(reuse, surroundings, otherSurroundings, (given, before, behind) => {
        const [a, b] = pairOf(given)
        const [otherA, otherB] = pairOf({ shared: given.shared, before, behind })
        expect(hashOf(otherA, otherB)).toBe(hashOf(a, b))
      }),
      { numRuns: 60 },
    )
  })

  it('changes with any word or number inside the passages, on either side', () => {
    fc.assert(
      fc.property(reuse, fc.nat(), fc.boolean(), fc.constantFrom('7', '甲', 'quite'), (given, seed, first, word) => {
        const units = normalise(given.shared)
        // Away from the ends: what is changed there leaves the passage.
        const unit = 20 + (seed % (units.count - 40))
        const edited = `${given.shared.slice(0, units.starts[unit])} ${word} ${given.shared.slice(units.ends[unit])}`
        fc.pre([...normalise(edited).values].join() !== [...units.values].join())
        const [a, b] = pairOf(given)
        const [editedA, editedB] = pairOf({ ...given, shared: edited })
        const before = hashOf(a, b)
        const after = first ? hashOf(editedA, b) : hashOf(a, editedB)
        expect(after.slice(0, 16) === before.slice(0, 16) && after.slice(16) === before.slice(16)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('is the same for either order of the two, turned round', () => {
    fc.assert(
      fc.property(reuse, (given) => {
        const [a, b] = pairOf(given)
        expect(hashOf(b, a)).toBe(swap(hashOf(a, b)))
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on layout, punctuation, width or script form', () => {
    const [a, b] = pairOf({ shared: INVENTED.zhBridge[1] ?? '', before: [...INVENTED.zhLibrary], behind: [...INVENTED.enOrchard] })
    const hash = hashOf(a, b)
    expect(hash).toMatch(/^[0-9a-f]{32}$/)
    expect(hashOf(toFullWidth(a), b.replaceAll('\n', '\n\n'))).toBe(hash)
    expect(hashOf(a.replaceAll('，', '；'), b)).toBe(hash)
    expect(hashOf(a.replaceAll('记者', '記者'), b)).toBe(hash)
  })

  it('stays the same for ever: verdicts in stores are kept under it', () => {
    expect(passagesHash('大桥3月通车', '大桥5月通车', [{ a: [0, 2], b: [0, 2] }])).toBe(
      passagesHash('大桥，今年通车', '大桥', [{ a: [0, 2], b: [0, 2] }]),
    )
    expect(passagesHash('大桥3月通车', '大桥3月通车', [{ a: [0, 6], b: [0, 6] }])).toBe('db5cf5e9563befd6db5cf5e9563befd6')
  })
})

describe('passagesOf', () => {
  const units = normalise('一二三四五六七八九十'.repeat(6))

  it('takes small gaps in and leaves large ones out, whatever the order', () => {
    const ranges = [[40, 50] as const, [0, 10] as const, [15, 20] as const]
    expect(passagesOf(units, ranges)).toEqual([
      { from: 0, to: 20 },
      { from: 40, to: 50 },
    ])
    expect(passagesOf(units, [[0, 10] as const, [5, 8] as const])).toEqual([{ from: 0, to: 10 }])
    expect(passagesOf(units, [])).toEqual([])
  })
})
