import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesInWindow, listHeightPx, scrollToShow, stockEntries, stopFrom } from './stock-entries.js'
import { groupRows } from './stock-groups.js'
import { cardOf, idOf, rowsOf } from './testing-rows.js'

const groups = groupRows(rowsOf([cardOf(1), cardOf(2), cardOf(3, { state: 'filed' })]), 'state', { pages: [], nowMs: 0 })
const open = stockEntries(groups, new Set())
const closed = stockEntries(groups, new Set(['state:draft']))

describe('entries of the list', () => {
  it('stand one below the other', () => {
    expect(open.map((entry) => [entry.kind, entry.topPx])).toEqual([
      ['group', 0],
      ['row', 26],
      ['row', 70],
      ['group', 114],
      ['row', 140],
    ])
    expect(listHeightPx(open)).toBe(184)
    expect(listHeightPx([])).toBe(0)
    expect(closed.map((entry) => entry.key)).toEqual(['state:draft', 'state:filed', idOf(3)])
  })

  it('stop the keyboard at rows and at closed groups', () => {
    expect(stopFrom(open, null, 1)).toBe(idOf(2))
    expect(stopFrom(open, idOf(1), 1)).toBe(idOf(3))
    expect(stopFrom(open, idOf(3), 1)).toBe(idOf(3))
    expect(stopFrom(closed, idOf(3), -1)).toBe('state:draft')
    expect(stopFrom(closed, null, -1)).toBe(idOf(3))
    expect(stopFrom([], null, 1)).toBeNull()
  })

  it('draw everything that shows and never the whole of a long list', () => {
    const long = stockEntries(
      groupRows(rowsOf(Array.from({ length: 500 }, (_, index) => cardOf(index))), 'state', { pages: [], nowMs: 0 }),
      new Set(),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 22_000 }), fc.integer({ min: 100, max: 1200 }), (scroll, height) => {
        const { from, to } = entriesInWindow(long, scroll, height, 4)
        const showing = long.filter((entry) => entry.topPx + entry.heightPx > scroll && entry.topPx < scroll + height)
        expect(long.slice(from, to)).toEqual(expect.arrayContaining(showing))
        expect(to - from).toBeLessThanOrEqual(height / 26 + 12)
      }),
      { numRuns: 40 },
    )
  })

  it('scroll no further than needed', () => {
    const entry = { key: 'x', topPx: 500, heightPx: 44 }
    expect(scrollToShow(entry, 450, 300)).toBe(450)
    expect(scrollToShow(entry, 520, 300)).toBe(500)
    expect(scrollToShow(entry, 0, 300)).toBe(244)
  })
})
