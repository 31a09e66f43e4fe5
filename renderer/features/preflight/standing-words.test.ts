import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignParagraphs } from '../../../shared/domain/duplicates/align-paragraphs.js'
import { columnsOf, formulaRanges, joinRanges, keepablePassage, longestPassage, sharedPassage } from './standing-words.js'

const cut = (text: string, ranges: readonly (readonly [number, number])[]) => ranges.map(([from, to]) => text.slice(from, to))

describe('where a formula stands in a text', () => {
  it('joins what weighs nothing with what an editor called so', () => {
    const text = '据介绍，下一步将继续抓好落实。'
    const span = (from: number, to: number, informative: number) => ({ a: [from, to] as const, b: [0, 0] as const, informative })
    const ranges = formulaRanges('a', text, [span(0, 3, 0.02), span(4, 15, 0.9)], ['下一步,将继续抓好落实'])
    expect(cut(text, ranges)).toEqual(['据介绍', '下一步将继续抓好落实'])
  })

  it('gives ranges that ascend and never touch', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const joined = joinRanges(ranges)
        expect(joined.every(([from, to], index) => from < to && from > (joined[index - 1]?.[1] ?? -1))).toBe(true)
        for (let at = 0; at < 60; at++) {
          const covers = (list: readonly (readonly [number, number])[]) => list.some(([from, to]) => from <= at && at < to)
          expect(covers(joined)).toBe(covers(ranges))
        }
      }),
    )
  })
})

describe('the passage of a row', () => {
  const [a, b] = ['开头一段只有这里有。\n要提高认识，落实责任，共 70 人参加。', '要提高认识，落实责任，共 80 人参加。']
  const { rows } = alignParagraphs(a, b)
  const differs = rows.find((row) => row.state === 'differs')
  const lone = rows.find((row) => row.state === 'onlyA')

  it('is the longest stretch both texts share there', () => {
    const start = a.indexOf('要提高')
    const spans = [{ a: [start, start + 10] as const }, { a: [start + 15, start + 18] as const }]
    expect(differs && sharedPassage(differs, spans)).toBe('要提高认识，落实责任')
  })

  it('is the whole paragraph where it is the same, and none where only one side has it', () => {
    const [same] = alignParagraphs('要提高认识，落实责任。', '要提高认识，落实责任。').rows
    expect(same && sharedPassage(same, [])).toBe('要提高认识，落实责任。')
    expect(lone && sharedPassage(lone, [])).toBeNull()
    expect(differs && sharedPassage(differs, [])).toBeNull()
  })

  it('can be kept only while it is neither a turn of phrase nor too long', () => {
    expect(keepablePassage(' 要提高认识\n落实责任 ')).toBe('要提高认识 落实责任')
    expect(keepablePassage('要提高认识')).toBeNull()
    expect(keepablePassage('enough for two wheelchairs side by side')).toBeNull()
    expect(keepablePassage(' \n ')).toBeNull()
    expect(keepablePassage('长'.repeat(401))).toBeNull()
  })

  it('is found again by the row it begins in', () => {
    const start = a.indexOf('要提高')
    const spans = [
      { a: [0, 3] as const, chars: 3 },
      { a: [start, start + 10] as const, chars: 9 },
    ]
    expect(longestPassage(rows, spans)).toEqual({ units: 9, row: rows.findIndex((row) => row.state === 'differs') })
    expect(longestPassage(rows, [])).toBeNull()
  })
})

describe('the columns of an article', () => {
  it('are its kicker and its section, each once, unless marked already', () => {
    const style = { recurringColumns: ['服务'] }
    expect(columnsOf({ kicker: '天气', section: '民生' }, style)).toEqual(['天气', '民生'])
    expect(columnsOf({ kicker: '天气', section: '天气' }, style)).toEqual(['天气'])
    expect(columnsOf({ kicker: ' ', section: '服务' }, style)).toEqual([])
    expect(columnsOf({ kicker: '长'.repeat(61), section: '' }, style)).toEqual([])
  })
})
