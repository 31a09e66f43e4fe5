import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NUMBER, normalise, type Units } from './normalise.js'
import { INVENTED, text, toFullWidth } from './testing/invented-copy.js'

const words = (source: string): string[] => {
  const units = normalise(source)
  return Array.from({ length: units.count }, (_, unit) => source.slice(units.starts[unit], units.ends[unit]))
}
const plain = (units: Units) => ({ codes: [...units.codes], values: [...units.values] })
const same = (a: string, b: string) => expect(plain(normalise(a))).toEqual(plain(normalise(b)))

describe('normalise', () => {
  it('reads characters, words and numbers, and drops the rest', () => {
    expect(words('全长3.6公里，the Bridge’s cost: £1,200！')).toEqual(['全', '长', '3.6', '公', '里', 'the', 'Bridge’s', 'cost', '1,200'])
  })

  it('takes full width for half width and capitals for small letters', () => {
    same('ＡＰＥＣ会议２０２５', 'apec会议2025')
    same(toFullWidth(text(INVENTED.enHarbour)), text(INVENTED.enHarbour))
    same('ÉCOLE Ωmega Москва', 'école ωMEGA москва')
  })

  it('folds traditional characters and regional forms', () => {
    same('臺灣鐵路發車後，乘客隨著人群進站', '台湾铁路发车后，乘客随着人群进站')
  })

  it('masks numbers and keeps their value', () => {
    const [a, b] = [normalise('增长12%'), normalise('增长13%')]
    expect([...a.codes]).toEqual([...b.codes])
    expect(a.codes[2]).toBe(NUMBER)
    expect(a.values[2]).not.toBe(b.values[2])
    same('1,200人', '1200人')
    expect(normalise('3.5').values[0]).not.toBe(normalise('35').values[0])
  })

  it('reads a Chinese numeral behind 第 as a number, and nowhere else', () => {
    expect([...normalise('第十九届').codes].filter((code) => code === NUMBER)).toHaveLength(1)
    expect([...normalise('十九届').codes]).not.toContain(NUMBER)
    expect(normalise('第十九届').values[1]).not.toBe(normalise('第二十届').values[1])
  })

  it('joins a word divided at the end of a line', () => {
    same('the news-\npaper', 'the newspaper')
    expect(words('twenty-one')).toHaveLength(2)
  })

  it('reads a rare character outside the first plane as one unit', () => {
    expect(words('𠮷田')).toEqual(['𠮷', '田'])
    expect(words('发布😀会')).toEqual(['发', '布', '会'])
  })

  it('gives ranges that lie in order inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const units = normalise(source)
        let end = 0
        for (let unit = 0; unit < units.count; unit++) {
          expect(units.starts[unit]).toBeGreaterThanOrEqual(end)
          end = units.ends[unit] ?? 0
          expect(end).toBeGreaterThan(units.starts[unit] ?? 0)
        }
        expect(end).toBeLessThanOrEqual(source.length)
      }),
    )
  })
})
