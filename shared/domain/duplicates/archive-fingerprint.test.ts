import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveFingerprints, archiveGrams, archiveQuery, bodyHash, formulaFingerprints } from './archive-fingerprint.js'
import { normalise } from './normalise.js'
import { INVENTED, text, toFullWidth } from './testing/invented-copy.js'

const fingerprints = (source: string) => archiveFingerprints(normalise(source))
const zh = text(INVENTED.zhBridge)
const en = text(INVENTED.enHarbour)

describe('archiveFingerprints', () => {
  it('keeps distinct hashes of 31 bits, one for some six units', () => {
    for (const source of [zh, en]) {
      const kept = fingerprints(source)
      const { count } = normalise(source)
      expect(new Set(kept).size).toBe(kept.length)
      expect(kept.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 31)).toBe(true)
      expect(kept.length).toBeGreaterThan(count / 9)
      expect(kept.length).toBeLessThan(count / 5)
    }
  })

  it('reads texts that differ in layout alone the same', () => {
    expect(fingerprints(toFullWidth(zh).replaceAll('，', ','))).toEqual(fingerprints(zh))
  })

  it('takes words five at a time and characters six', () => {
    expect(archiveGrams(normalise('one two three four five'))).toHaveLength(1)
    expect(archiveGrams(normalise('一二三四五'))).toHaveLength(0)
    expect(fingerprints('')).toEqual([])
  })
})

describe('archiveQuery', () => {
  it('asks for nearly every fingerprint of a text that contains this one, wherever its windows lie', () => {
    const sources = Object.values(INVENTED).map(text)
    const pieces = fc.tuple(fc.constantFrom(...sources), fc.nat(200), fc.integer({ min: 60, max: 200 }))
    let [asked, all] = [0, 0]
    fc.assert(
      fc.property(pieces, ([source, from, length]) => {
        const query = archiveQuery(normalise(source.slice(from, from + length)))
        const grams = new Set([...archiveGrams(normalise(source.slice(from, from + length)))].map((gram) => gram >>> 1))
        const inside = fingerprints(source).filter((hash) => grams.has(hash))
        asked += inside.filter((hash) => query.has(hash)).length
        all += inside.length
      }),
    )
    expect(all).toBeGreaterThan(100)
    expect(asked / all).toBeGreaterThan(0.97)
  })

  it('names every place of a repeated k-gram, and asks all of a short text', () => {
    const line = '槐树巷的老粮库里'
    const query = archiveQuery(normalise(line + line))
    expect(query.size).toBeGreaterThanOrEqual(8)
    expect([...query.values()].flat().length).toBe(archiveGrams(normalise(line + line)).length)
    expect([...query.values()].some((at) => at.length === 2)).toBe(true)
  })
})

describe('bodyHash', () => {
  it('is the same for another layout and another for another number', () => {
    expect(bodyHash(normalise('全长3.6公里，双向六车道'))).toBe(bodyHash(normalise('全長３.６公里 雙向六車道')))
    expect(bodyHash(normalise('全长3.6公里'))).not.toBe(bodyHash(normalise('全长3.7公里')))
    expect(Number.isSafeInteger(bodyHash(normalise(en)))).toBe(true)
    expect(bodyHash(normalise('——'))).toBe(0)
  })
})

it('a formula has all its k-grams', () => {
  const passage = normalise('会议强调，要提高政治站位')
  expect(formulaFingerprints([passage]).size).toBe(archiveGrams(passage).length)
})
