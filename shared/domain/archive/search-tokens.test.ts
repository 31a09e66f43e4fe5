// How a text is read for searching, and what does not count.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIMPLIFIED, TRADITIONAL } from '../duplicates/traditional.js'
import { indexText, searchTokens } from './search-tokens.js'

describe('tokens', () => {
  it('pairs characters and digits, and keeps words whole', () => {
    expect(indexText('山阳区5G网')).toBe('山阳 阳区 区5 5 g 网')
    expect(indexText('第25届')).toBe('第2 25 5届 届')
    expect(indexText('The harbour’s café, re-opened.')).toBe('the harbours cafe re opened')
  })
  it('parts at punctuation and lines, not at quotation marks, dots in names and spaces between characters', () => {
    expect(indexText('甲，乙')).toBe('甲 乙')
    expect(indexText('甲\n乙')).toBe('甲 乙')
    expect(indexText('“甲”乙')).toBe('甲乙 乙')
    expect(indexText('韦　冰')).toBe(indexText('韦冰'))
    expect(indexText('艾力·买提')).toBe(indexText('艾力买提'))
    // Two numbers beside each other stay two.
    expect(indexText('25 30')).toBe('25 5 30 0')
  })
  it('folds width, case, accents and traditional characters', () => {
    expect(indexText('２０２５年ＣＡＦÉ')).toBe(indexText('2025年cafe'))
    expect(indexText('cafe\u0301')).toBe('cafe')
    expect(indexText('學校開課')).toBe('学校 校开 开课 课')
    expect(indexText('二〇二五')).toBe(indexText('二零二五'))
  })
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...'山阳區学， “”·1２aÉ\u0301’-\n𠮷々か한'), { maxLength: 40 }).map((parts) => parts.join('')),
)

describe('laws', () => {
  it('tokens stand in order within the text and hold nothing that the index would part', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let before = 0
        for (const token of searchTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(before)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.wholeEnd).toBeGreaterThanOrEqual(token.end)
          expect(token.wholeEnd).toBeLessThanOrEqual(text.length)
          expect(token.text).toMatch(/^[a-z0-9\u0080-\u{10ffff}]+$/u)
          before = token.end
        }
      }),
    )
  })
  it('reading the traditional form or the full width gives the same', () => {
    const wide = (text: string): string => text.replace(/[0-9A-Za-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    const characters = fc.array(fc.nat(TRADITIONAL.length - 1), { maxLength: 30 })
    fc.assert(
      fc.property(characters, fc.stringMatching(/^[0-9A-Za-z]{0,8}$/u), (places, latin) => {
        const of = (table: string): string => places.map((place) => table[place]).join('')
        expect(indexText(of(TRADITIONAL) + latin)).toBe(indexText(of(SIMPLIFIED) + latin))
        expect(indexText(wide(latin))).toBe(indexText(latin))
        expect(indexText(latin.toUpperCase())).toBe(indexText(latin.toLowerCase()))
      }),
    )
  })
})
