import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignParagraphs } from './align-paragraphs.js'
import { INVENTED, text } from './testing/invented-copy.js'

const bridge = INVENTED.zhBridge
const states = (a: readonly string[], b: readonly string[]) => alignParagraphs(text(a), text(b)).rows.map((row) => row.state)

describe('alignParagraphs', () => {
  it('sets equal paragraphs side by side', () => {
    const { rows, changedNumbers, changedWords } = alignParagraphs(text(bridge), text(bridge))
    expect(rows.map((row) => [row.state, row.a?.first, row.b?.first, row.unitsApart])).toEqual([1, 2, 3, 4].map((n) => ['same', n, n, 0]))
    expect([changedNumbers, changedWords]).toEqual([[], []])
  })

  it('shows a paragraph that only one side has, where it stands there', () => {
    const [first = '', second = '', third = ''] = bridge
    expect(states([first, third], [first, second, third])).toEqual(['same', 'onlyB', 'same'])
    expect(states([first, second, third], [first, third])).toEqual(['same', 'onlyA', 'same'])
    expect(states([second, third], [first, second, third])).toEqual(['onlyB', 'same', 'same'])
    expect(states([first], [INVENTED.zhLibrary[0] ?? ''])).toEqual(['onlyB', 'onlyA'])
  })

  it('pairs reordered paragraphs, in the order of the left side', () => {
    const { rows } = alignParagraphs(text(bridge), text([...bridge].reverse()))
    expect(rows.map((row) => [row.state, row.b?.first])).toEqual([4, 3, 2, 1].map((n) => ['same', n]))
  })

  it('marks words that were put in, and counts them', () => {
    const a = '市委书记岳明出席并讲话，各县区负责人参加座谈。'
    const b = '市委书记岳明出席会议并讲话，各县区负责人参加座谈。'
    const [row] = alignParagraphs(a, b).rows
    expect(row).toMatchObject({ state: 'differs', unitsApart: 2, diffs: { a: [], b: [[8, 10]] } })
    expect(b.slice(8, 10)).toBe('会议')
  })

  it('lists numbers that differ, with their places', () => {
    const a = bridge[0] ?? ''
    const b = a.replace('3.6公里', '3.8公里').replace('18亿元', '21亿元')
    const { changedNumbers, rows } = alignParagraphs(`前言一段，说说来由。\n${a}`, b)
    expect(changedNumbers.map((change) => [change.a.text, change.b.text])).toEqual([
      ['3.6', '3.8'],
      ['18', '21'],
    ])
    for (const change of changedNumbers) expect(b.slice(...change.b.range)).toBe(change.b.text)
    expect(rows.map((row) => [row.state, row.unitsApart])).toEqual([
      ['onlyA', 8],
      ['differs', 2],
    ])
  })

  it('lists names that differ', () => {
    const a = bridge[1] ?? ''
    const { changedWords } = alignParagraphs(a, a.replace('陶立新', '许国平'))
    expect(changedWords.map((change) => [change.a.text, change.b.text])).toEqual([['陶立新', '许国平']])
    const english = INVENTED.enHarbour[1] ?? ''
    expect(alignParagraphs(english, english.replace('Margaret Oakes', 'Helen Marsh')).changedWords[0]).toMatchObject({
      a: { text: 'Margaret Oakes' },
      b: { text: 'Helen Marsh' },
    })
  })

  it('keeps two paragraphs together that the other side has run into one', () => {
    const [first = '', second = '', third = ''] = bridge
    const { rows } = alignParagraphs(text([first, second, third]), text([first + second, third]))
    expect(rows.map((row) => [row.state, row.a?.first, row.a?.last, row.b?.first, row.b?.last])).toEqual([
      ['same', 1, 2, 1, 1],
      ['same', 3, 3, 2, 2],
    ])
  })

  it('pairs short paragraphs too: a subhead belongs to its likes', () => {
    expect(states(['安全第一', bridge[0] ?? ''], ['安全第一', bridge[0] ?? ''])).toEqual(['same', 'same'])
  })

  it('puts every paragraph into exactly one row', () => {
    const pool = Object.values(INVENTED).flat()
    const side = fc.array(fc.constantFrom(...pool, '小标题', '——'), { maxLength: 6 })
    fc.assert(
      fc.property(side, side, (a, b) => {
        const { rows } = alignParagraphs(text(a), text(b))
        const numbers = (of: 'a' | 'b') =>
          rows
            .flatMap((row) =>
              row[of] ? Array.from({ length: row[of].last - row[of].first + 1 }, (_, n) => (row[of]?.first ?? 0) + n) : [],
            )
            .sort((x, y) => x - y)
        expect(numbers('a')).toEqual(a.map((_, index) => index + 1))
        expect(numbers('b')).toEqual(b.map((_, index) => index + 1))
      }),
      { numRuns: 60 },
    )
  })
})
