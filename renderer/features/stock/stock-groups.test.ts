import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUPINGS, groupRows } from './stock-groups.js'
import { cardOf, idOf, positionOf, rowsOf } from './testing-rows.js'

const DAY = 86_400_000
const NOW = new Date(2025, 7, 26, 17, 0).getTime()
const pages = [1, 2].map((page) => ({ id: idOf(700 + page), pageNo: `A0${page}`, pageName: '' }))
const context = { pages, nowMs: NOW }
const shape = (groups: ReturnType<typeof groupRows>) =>
  groups.map((group) => [group.key, group.rows.map((row) => row.card.id.slice(-1)).join('')])

const rows = rowsOf(
  [
    cardOf(1, { updatedAt: NOW - 2 * DAY }),
    cardOf(2, { state: 'filed', updatedAt: NOW - 1000 }),
    cardOf(3, { state: 'filed', updatedAt: NOW - 500 }),
    cardOf(4, { updatedAt: NOW - 400 }),
    cardOf(5, { updatedAt: NOW - 100 }),
  ],
  { [idOf(4)]: [positionOf(2, 2)], [idOf(5)]: [positionOf(2, 1), positionOf(1, 7)] },
)

describe('groups of the stock', () => {
  it('by state follow the desk’s order, newest first inside', () => {
    expect(shape(groupRows(rows, 'state', context))).toEqual([
      ['state:draft', '1'],
      ['state:filed', '32'],
      ['state:placed', '54'],
    ])
  })

  it('by page follow the reading order, copy without a page first', () => {
    expect(shape(groupRows(rows, 'page', context))).toEqual([
      ['unplaced', '321'],
      [`page:${idOf(702)}`, '54'],
    ])
  })

  it('by time count days of the calendar', () => {
    const groups = groupRows(rows, 'time', context)
    expect(groups.map((group) => (group.title.kind === 'day' ? group.title.age : null))).toEqual([0, 2])
    expect(groups.map((group) => group.rows.length)).toEqual([4, 1])
  })

  it('never lose or repeat an article', () => {
    const card = fc.record({
      state: fc.constantFrom('draft' as const, 'filed' as const, 'spiked' as const),
      updatedAt: fc.integer({ min: 0, max: NOW }),
      page: fc.option(fc.constantFrom(1, 2)),
    })
    fc.assert(
      fc.property(fc.array(card, { maxLength: 30 }), fc.constantFrom(...GROUPINGS), (cards, grouping) => {
        const made = cards.map(({ state, updatedAt }, index) => cardOf(index, { state, updatedAt }))
        const placed = Object.fromEntries(cards.flatMap(({ page }, index) => (page ? [[idOf(index), [positionOf(page, index + 1)]]] : [])))
        const listed = groupRows(rowsOf(made, placed), grouping, context).flatMap((group) => group.rows.map((row) => row.card.id))
        expect([...listed].sort()).toEqual(made.map((one) => one.id).sort())
      }),
    )
  })
})
