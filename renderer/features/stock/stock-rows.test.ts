import { describe, expect, it } from 'vitest'
import { PRINTED_BEFORE, RULES } from './finding-rules.js'
import { reportersOf } from './stock-rows.js'
import { cardOf, findingOf, idOf, positionOf, rowsOf } from './testing-rows.js'

describe('rows of the stock', () => {
  it('say where an article stands: on a page before filed, spiked before everything', () => {
    const cards = [cardOf(1), cardOf(2, { state: 'filed' }), cardOf(3, { state: 'filed' }), cardOf(4, { state: 'spiked' })]
    const rows = rowsOf(cards, { [idOf(3)]: [positionOf(2, 4)], [idOf(4)]: [positionOf(2, 5)] })
    expect(rows.map((row) => row.state)).toEqual(['draft', 'filed', 'placed', 'spiked'])
  })

  it('mark both texts of a duplicate, each with the other', () => {
    const rows = rowsOf([cardOf(1), cardOf(2), cardOf(3)], {}, [findingOf(RULES.duplicate, idOf(1), { other: idOf(3) })])
    expect(rows.map((row) => row.duplicates.map((mark) => mark.otherArticleId))).toEqual([[idOf(3)], [], [idOf(1)]])
  })

  it('say that a text ran before, where and how much of it; a shared passage is no mark', () => {
    const params = { kind: 'archive', day: '2026-08-20', page: 'A03', headline: '晒紫菜', aInBPercent: 99, bInAPercent: 100, level: 'red' }
    const before = findingOf(PRINTED_BEFORE, idOf(1), { params })
    const note = { ...findingOf(PRINTED_BEFORE, idOf(2), { params }), severity: 'info' as const }
    const [first, second] = rowsOf([cardOf(1), cardOf(2)], {}, [before, note])
    expect(first?.printedBefore).toEqual([
      {
        findingKey: before.key,
        kind: 'archive',
        day: '2026-08-20',
        page: 'A03',
        headline: '晒紫菜',
        percents: [99, 100],
        isWhole: true,
      },
    ])
    expect(first?.duplicates).toEqual([])
    expect(second?.printedBefore).toEqual([])
  })

  it('carry the worst overset of their own frames only', () => {
    const findings = [
      findingOf(RULES.overset, idOf(1), { params: { lines: 2 } }),
      findingOf(RULES.overset, idOf(1), { params: { lines: 6 } }),
      findingOf(RULES.overset, idOf(2), { other: idOf(1), params: { lines: 40 } }),
    ]
    expect(rowsOf([cardOf(1), cardOf(2), cardOf(3)], {}, findings).map((row) => row.oversetLines)).toEqual([6, 40, 0])
  })

  it('miss a headline on articles but not on photographs', () => {
    const rows = rowsOf([cardOf(1, { headline: ' ' }), cardOf(2, { headline: '', genre: 'photo' })])
    expect(rows.map((row) => row.missingHeadline)).toEqual([true, false])
  })

  it('call changes unsent only after filing', () => {
    const rows = rowsOf([cardOf(1, { hasDraft: true }), cardOf(2, { hasDraft: true, state: 'filed' }), cardOf(3, { state: 'filed' })])
    expect(rows.map((row) => row.unsent)).toEqual([false, true, false])
  })
})

describe('names of a byline', () => {
  it.each([
    ['', []],
    ['韦冰', ['韦冰']],
    ['原文钊 李冉 原文钊', ['原文钊', '李冉']],
    ['Ann Lee', ['Ann Lee']],
    ['阿依古丽·买买提 Ann Lee 韦冰', ['阿依古丽·买买提', 'Ann Lee', '韦冰']],
  ])('%j', (text, names) => {
    expect(reportersOf(text)).toEqual(names)
  })
})
