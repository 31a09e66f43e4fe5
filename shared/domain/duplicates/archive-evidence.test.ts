import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { informativeShare, POSTING_CAP, rankCandidates, weightOfFrequency } from './archive-evidence.js'

const documents = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index)

describe('weightOfFrequency', () => {
  it('is whole up to two documents and nothing from twelve on, and never rises', () => {
    expect([0, 1, 2].map(weightOfFrequency)).toEqual([1, 1, 1])
    expect([12, 13, 1000].map(weightOfFrequency)).toEqual([0, 0, 0])
    expect(weightOfFrequency(5)).toBeCloseTo(Math.log(12 / 5) / Math.log(6))
    fc.assert(fc.property(fc.nat(60), (count) => weightOfFrequency(count) >= weightOfFrequency(count + 1)))
  })
})

describe('rankCandidates', () => {
  const rare = (at: number, ...found: number[]) => ({ at: [at], documents: found, formula: false })
  const unknown = (count: number) => Array.from({ length: count }, (_, at) => rare(1000 + at))

  it('puts documents with more and rarer shared k-grams first', () => {
    const lookups = [rare(0, 7, 8), rare(9, 7, 9), rare(20, 7), { at: [30], documents: documents(40, 8), formula: false }]
    expect(rankCandidates(lookups, 3, []).map((one) => one.document)).toEqual([7, 8, 9])
  })

  it('asks for two shared k-grams of a text with many', () => {
    expect(rankCandidates([rare(0, 5), ...unknown(58)], 24, [])).toHaveLength(1)
    expect(rankCandidates([rare(0, 5), ...unknown(59)], 24, [])).toHaveLength(0)
    expect(rankCandidates([rare(0, 5), ...unknown(59)], 24, [5, 6]).map((one) => [one.document, one.hits])).toEqual([
      [5, [0, 1]],
      [6, []],
    ])
  })

  it('follows no k-gram that too many documents have, and gives formulae no weight', () => {
    const lookups = [
      { at: [3], documents: documents(POSTING_CAP + 1), formula: false },
      { at: [8, 40], documents: [2], formula: true },
      rare(9, 2),
    ]
    const [only, ...others] = rankCandidates(lookups, 24, [])
    expect(others).toEqual([])
    expect(only).toEqual({ document: 2, hits: [8, 0, 40, 0, 9, 1], common: [3], own: 1 / 4, marked: false })
  })

  it('says how much of the text is its own, by everything that was looked up', () => {
    expect(rankCandidates([rare(0, 5), ...unknown(2), { at: [8], documents: documents(12), formula: false }], 24, [])[0]?.own).toBe(0.75)
    expect(rankCandidates([], 24, [3])).toEqual([{ document: 3, hits: [], common: [], own: 1, marked: false }])
  })

  it('stops at the limit', () => {
    expect(rankCandidates([{ at: [0], documents: documents(30), formula: false }], 24, [])).toHaveLength(24)
  })
})

describe('informativeShare', () => {
  it('is the mean weight of the k-grams inside the passage', () => {
    const evidence = { hits: [0, 0, 10, 1, 20, 0.5, 99, 0], common: [], own: 1, marked: false }
    expect(informativeShare(evidence, 5, 30)).toBe(0.75)
    expect(informativeShare(evidence, 40, 60)).toBe(1)
  })

  it('sinks with k-grams that everybody has', () => {
    expect(informativeShare({ hits: [10, 1], common: [11, 12, 50], own: 1, marked: false }, 0, 20)).toBeCloseTo(1 / 1.78)
  })
})
