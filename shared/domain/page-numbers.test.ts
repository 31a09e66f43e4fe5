import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPageNo, nextPageNos, parsePageNo, renumbered } from './page-numbers.js'

const pageNo = fc
  .record({ letter: fc.constantFrom('', 'A', 'B', 'T'), number: fc.integer({ min: 1, max: 99 }), width: fc.constantFrom(1, 2) })
  .filter(({ number, width }) => String(number).length <= width || width === 1)
  .map(({ letter, number, width }) => formatPageNo({ letter, number, width: Math.max(width, String(number).length) }))

describe('page numbers', () => {
  it('starts at A01 and goes on from the last page', () => {
    expect(nextPageNos([], 2)).toEqual(['A01', 'A02'])
    expect(nextPageNos(['A01', 'A02', 'B01'], 2)).toEqual(['B02', 'B03'])
    expect(nextPageNos(['1', '3', '2'], 2)).toEqual(['4', '5'])
  })

  it('renumbers by section', () => {
    expect(renumbered(['A02', 'A01', 'B05', 'A07'])).toEqual(['A01', 'A02', 'B01', 'A03'])
  })

  it('never makes a number twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(pageNo, { maxLength: 30 }), fc.integer({ min: 1, max: 16 }), (existing, count) => {
        const made = nextPageNos(existing, count)
        expect(new Set([...existing, ...made]).size).toBe(existing.length + count)
      }),
    )
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(pageNo, (text) => {
        expect(formatPageNo(parsePageNo(text))).toBe(text)
      }),
    )
  })

  it('refuses what is no page number', () => {
    for (const bad of ['', 'AA1', 'a01', 'A', '1234', 'A-1']) expect(() => parsePageNo(bad)).toThrow()
  })
})
