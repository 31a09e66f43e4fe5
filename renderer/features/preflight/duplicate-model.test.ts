import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DuplicateView } from '../../../shared/ipc/views.js'
import { likelyChoice, readStretches, type Slot, sideNames, slotsOf, stretches } from './duplicate-model.js'
import { cardOf, contentOfText, frameOf, idOf, pageOf } from './testing-issue.js'

const slotOf = (page: number, number: number): Slot => ({
  pageId: idOf(700 + page),
  frameId: idOf(300 + number),
  pageNo: `A0${page}`,
  pageName: '',
  number,
  columns: 3,
  rows: 20,
})

const view = (aInB: number, bInA: number, filed: readonly [number, number] = [10, 20]): DuplicateView => {
  const side = (number: 1 | 2) => ({
    card: cardOf(number, { filedAt: filed[number - 1] ?? null }),
    content: contentOfText(['正文']),
    page: null,
    frame: null,
  })
  const comparison = { level: 'red' as const, aInB, bInA, matchedUnits: 100, longestRun: 50, spans: [] }
  return { a: side(1), b: side(2), comparison, formulae: { a: [], b: [] }, earlier: null }
}

describe('the slots of an article', () => {
  it('are all its frames, numbered as on the page, with the hole each would leave', () => {
    const pages = [
      pageOf(1, [frameOf(2, { row: 30 }), frameOf(1, { row: 5, columnSpan: 4, rows: 18 })]),
      pageOf(2, [frameOf(1, { row: 9 })]),
    ]
    expect(slotsOf(pages, idOf(1))).toMatchObject([
      { pageNo: 'A01', number: 1, columns: 4, rows: 18 },
      { pageNo: 'A02', number: 1, columns: 3, rows: 20 },
    ])
    expect(slotsOf(pages, idOf(9))).toEqual([])
  })
})

describe('what the sides are called', () => {
  it('is the page where it tells them apart, the place where it does not, the stock, or first and second', () => {
    expect(sideNames(slotOf(1, 5), slotOf(2, 3))).toEqual([
      { kind: 'place', code: 'A01' },
      { kind: 'place', code: 'A02' },
    ])
    expect(sideNames(slotOf(1, 5), slotOf(1, 7))).toEqual([
      { kind: 'place', code: 'A01-5' },
      { kind: 'place', code: 'A01-7' },
    ])
    expect(sideNames(null, slotOf(1, 7))).toEqual([{ kind: 'stock' }, { kind: 'place', code: 'A01' }])
    expect(sideNames(null, null)).toEqual([{ kind: 'first' }, { kind: 'second' }])
  })
})

describe('the choice offered first', () => {
  it('leaves no hole where one of the two is in stock', () => {
    expect(likelyChoice(view(0.9, 1), slotOf(1, 1), null)).toBe('keepA')
    expect(likelyChoice(view(0.9, 1), null, slotOf(1, 1))).toBe('keepB')
  })

  it('keeps the fuller text, then the older one', () => {
    expect(likelyChoice(view(1, 0.96), slotOf(1, 1), slotOf(2, 1))).toBe('keepB')
    expect(likelyChoice(view(0.96, 1), slotOf(1, 1), slotOf(2, 1))).toBe('keepA')
    expect(likelyChoice(view(1, 1, [10, 20]), null, null)).toBe('keepA')
    expect(likelyChoice(view(1, 1, [20, 10]), null, null)).toBe('keepB')
  })
})

describe('the stretches of a text', () => {
  it('mark the ranges, counted in the whole', () => {
    expect(stretches('出席会议并讲话', 10, [[12, 14]])).toEqual([
      { text: '出席', marked: false },
      { text: '会议', marked: true },
      { text: '并讲话', marked: false },
    ])
  })

  it('show a difference also inside a formula', () => {
    expect(readStretches('据介绍共70人', 5, [[9, 11]], [[5, 12]])).toEqual([
      { text: '据介绍共', kind: 'formula' },
      { text: '70', kind: 'differs' },
      { text: '人', kind: 'formula' },
    ])
    expect(readStretches('据介绍', 0, [], [[0, 2]]).map((one) => one.kind)).toEqual(['formula', 'plain'])
  })

  it('are the text again when joined, whatever the ranges', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat(10), fc.array(range, { maxLength: 5 }), (text, offset, ranges) => {
        const marks = ranges.toSorted((one, other) => one[0] - other[0])
        const found = stretches(text, offset, marks)
        expect(found.map((one) => one.text).join('')).toBe(text)
        expect(found.every((one) => one.text !== '')).toBe(true)
      }),
    )
  })
})
