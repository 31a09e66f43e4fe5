import { describe, expect, it } from 'vitest'
import { ending, excerpt, opening } from './excerpt.js'

describe('excerpts', () => {
  it('show ten characters on either side, and dots where the text goes on', () => {
    const text = '一二三四五六七八九十甲“乙丙丁戊己庚辛壬癸子丑寅卯'
    expect(excerpt(text, 11, 12)).toBe('…二三四五六七八九十甲“乙丙丁戊己庚辛壬癸子…')
    expect(excerpt('短“句', 1, 2)).toBe('短“句')
  })

  it('cut no character in two', () => {
    const text = `𠮷${'一'.repeat(9)}“${'二'.repeat(9)}𠮷`
    expect(excerpt(text, 11, 12)).toBe(text)
  })

  it('give beginnings and ends', () => {
    expect(opening('一二三四五', 3)).toBe('一二三…')
    expect(ending('一二三四五', 3)).toBe('…三四五')
    expect(opening(' 一二\n三', 5)).toBe('一二 三')
    expect(ending('一二', 3)).toBe('一二')
  })
})
