import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRINTED_BEFORE, RULES } from './finding-rules.js'
import { ALL, matchesSearch, passes, type StockFilter, stockCounts, visibleRows } from './stock-filters.js'
import { cardOf, findingOf, idOf, positionOf, rowsOf } from './testing-rows.js'

const rows = rowsOf(
  [
    cardOf(1, { section: '民生', bylineNames: '韦冰', headline: '驿站里的家门口就业' }),
    cardOf(2, { state: 'filed', bylineNames: '韦冰 李冉', headline: '' }),
    cardOf(3, { state: 'spiked', bylineNames: '韦冰' }),
    cardOf(4, { state: 'filed', section: '', bylineNames: '', headline: 'Night Market Jobs' }),
  ],
  { [idOf(4)]: [positionOf(2, 1)] },
  [findingOf(RULES.duplicate, idOf(1), { other: idOf(2) }), findingOf(RULES.missingCredit, idOf(4))],
)
const numbers = (filter: StockFilter, search = ''): string[] => visibleRows(rows, filter, search).map((row) => row.card.id.slice(-1))

describe('filters of the stock', () => {
  it('show live copy, and spiked copy only where it is asked for', () => {
    expect(numbers(ALL)).toEqual(['1', '2', '4'])
    expect(numbers({ kind: 'state', state: 'spiked' })).toEqual(['3'])
    expect(numbers({ kind: 'state', state: 'placed' })).toEqual(['4'])
    expect(numbers({ kind: 'reporter', name: '韦冰' })).toEqual(['1', '2'])
    expect(numbers({ kind: 'section', section: '民生' })).toEqual(['1'])
  })

  it('show what the press check found', () => {
    expect(numbers({ kind: 'view', view: 'duplicate' })).toEqual(['1', '2'])
    expect(numbers({ kind: 'view', view: 'missingHeadline' })).toEqual(['2'])
    expect(numbers({ kind: 'view', view: 'missingCredit' })).toEqual(['4'])
    expect(numbers({ kind: 'view', view: 'overset' })).toEqual([])
  })

  it('show copy that ran before among the duplicates', () => {
    const ranBefore = rowsOf([cardOf(1), cardOf(2)], {}, [findingOf(PRINTED_BEFORE, idOf(2))])
    expect(visibleRows(ranBefore, { kind: 'view', view: 'duplicate' }, '').map((row) => row.card.id)).toEqual([idOf(2)])
  })

  it.each([
    ['家门', ['1']],
    ['ｎｉｇｈｔ jobs', ['4']],
    ['A02', ['4']],
    ['韦冰 民生', ['1']],
    ['韦冰 没有的词', []],
    ['   ', ['1', '2', '4']],
  ])('search %j', (search, found) => {
    expect(numbers(ALL, search)).toEqual(found)
  })

  it('find every headline by any two of its characters', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 2, maxLength: 30, unit: fc.constantFrom(...'驿站里家门口就业召开座谈会ABC12') }),
        fc.nat(),
        (headline, seed) => {
          const at = seed % (headline.length - 1)
          const [row] = rowsOf([cardOf(9, { headline })])
          expect(row && matchesSearch(row, headline.slice(at, at + 2))).toBe(true)
        },
      ),
    )
  })
})

describe('counts of the left column', () => {
  const counts = stockCounts(rows, ['要闻', '民生'])

  it('are what each filter then shows', () => {
    expect(counts.all).toBe(numbers(ALL).length)
    for (const state of ['draft', 'filed', 'placed', 'spiked'] as const)
      expect(counts.states[state]).toBe(rows.filter((row) => passes(row, { kind: 'state', state })).length)
    for (const { name, count } of counts.reporters) expect(numbers({ kind: 'reporter', name })).toHaveLength(count)
    for (const { name, count } of counts.sections) expect(numbers({ kind: 'section', section: name })).toHaveLength(count)
  })

  it('list sections in the publication’s order and reporters by how much they filed', () => {
    expect(counts.sections.map((one) => one.name)).toEqual(['要闻', '民生'])
    expect(counts.reporters).toEqual([
      { name: '韦冰', count: 2 },
      { name: '李冉', count: 1 },
    ])
  })
})
