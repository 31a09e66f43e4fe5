import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gramsOf, winnow } from './fingerprint.js'
import { normalise } from './normalise.js'
import { INVENTED, text } from './testing/invented-copy.js'

const hashes = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 80 }).map((list) => Uint32Array.from(list))

describe('gramsOf', () => {
  it('gives one hash for each place, the same for the same units', () => {
    const source = text(INVENTED.zhLibrary)
    const units = normalise(source)
    const grams = gramsOf(units, 6)
    expect(grams).toHaveLength(units.count - 5)
    expect([...gramsOf(normalise(`前文。${source}`), 6).slice(2)]).toEqual([...grams])
    expect(gramsOf(normalise('三个字'), 6)).toHaveLength(0)
  })

  it('masks a number among words, but tells lists of numbers apart', () => {
    expect([...gramsOf(normalise('今年新增公交车30辆'), 5)]).toEqual([...gramsOf(normalise('今年新增公交车45辆'), 5)])
    expect([...gramsOf(normalise('01 05 12 18 26'), 5)]).not.toEqual([...gramsOf(normalise('02 07 11 19 25'), 5)])
  })
})

describe('winnow', () => {
  it('keeps a k-gram of every window, and only smallest ones', () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 12 }), (grams, window) => {
        const kept = winnow(grams, window)
        const places = new Set(kept.map((one) => one.at))
        for (let start = 0; start + window <= grams.length; start++) {
          const inside = [...grams.slice(start, start + window).keys()].filter((offset) => places.has(start + offset))
          expect(inside.some((offset) => grams[start + offset] === Math.min(...grams.slice(start, start + window)))).toBe(true)
        }
        for (const one of kept) expect(grams[one.at]).toBe(one.hash)
      }),
    )
  })

  it('finds a common run of window + k − 1 units wherever it stands', () => {
    const run = text(INVENTED.zhBridge).slice(0, 40)
    const keys = (source: string) => new Set(winnow(gramsOf(normalise(source), 6), 12).map((one) => one.hash))
    const a = keys(text(INVENTED.zhLibrary) + run)
    const b = keys(run + text(INVENTED.zhSchool))
    expect([...a].some((hash) => b.has(hash))).toBe(true)
  })

  it('keeps far fewer than all', () => {
    const grams = gramsOf(normalise(text(INVENTED.zhBridge)), 6)
    expect(winnow(grams, 12).length).toBeLessThan(grams.length / 4)
    expect(winnow(new Uint32Array(0), 12)).toEqual([])
  })
})
