// Pieces of a PDF page become the lines a reader sees.
import { describe, expect, it } from 'vitest'
import { linesOfPage, type PdfPiece } from './pdf-lines.js'
import { withoutRadicals } from './radicals.js'

const piece = (text: string, x: number, y: number, size = 10, width = text.length * size): PdfPiece => ({ text, x, y, width, size })
/** One piece for every character, as some writers place them. */
const letters = (text: string, x: number, y: number): PdfPiece[] => [...text].map((letter, index) => piece(letter, x + index * 10, y))

describe('linesOfPage', () => {
  it('joins what stands on one baseline and keeps the spaces between', () => {
    expect(linesOfPage([...letters('书屋开门', 50, 900), piece(' ', 90, 900), piece('迎客', 95, 900)])).toEqual(['书屋开门 迎客'])
    expect(linesOfPage([piece('本报记者', 50, 900), piece('林', 100, 900), piece('岸', 120, 900)])).toEqual(['本报记者 林 岸'])
    expect(linesOfPage([piece('The', 50, 900, 10, 15), piece('bridge', 68, 900, 10, 30)])).toEqual(['The bridge'])
  })
  it('takes the letter spacing out of justified lines', () => {
    expect(linesOfPage([piece('书 屋 全 年 开 放 ， 共 86 天 ， 要 抓 落 实', 50, 900)])).toEqual(['书屋全年开放，共86天，要抓落实'])
    expect(linesOfPage([piece('书屋“开门 ” ， 迎客', 50, 900)])).toEqual(['书屋“开门”，迎客'])
  })
  it('makes one line of a headline in several lines', () => {
    const body = ['书屋由旧水文站改建而成，', '面积共八百六十平方米。'].map((text, index) => piece(text, 50, 800 - index * 14))
    expect(linesOfPage([piece('临江县新建三座', 50, 900, 24), piece('河畔书屋', 50, 870, 24), ...body])[0]).toBe('临江县新建三座河畔书屋')
    expect(linesOfPage([piece('河畔书屋灯火可亲', 50, 900, 24), piece('江边读者络绎不绝', 50, 870, 24), ...body])[0]).toBe(
      '河畔书屋灯火可亲 江边读者络绎不绝',
    )
    expect(linesOfPage([piece('县文旅局', 50, 900, 14), piece('河畔书屋开门', 50, 870, 24), ...body]).slice(0, 3)).toEqual([
      '县文旅局',
      '',
      '河畔书屋开门',
    ])
  })
  it('marks indents and larger gaps', () => {
    const lines = linesOfPage([
      piece('书屋开门迎客，', 70, 900),
      piece('首日两千人。', 50, 886),
      piece('全年开放。', 70, 872),
      piece('图为书屋。', 50, 800),
    ])
    expect(lines).toEqual(['　　书屋开门迎客，', '首日两千人。', '　　全年开放。', '', '图为书屋。'])
  })
  it('has no lines for an empty page', () => {
    expect(linesOfPage([])).toEqual([])
    expect(linesOfPage([piece(' ', 1, 1)])).toEqual([])
  })
})

describe('withoutRadicals', () => {
  it('puts plain characters for radicals', () => {
    expect(withoutRadicals('⼭阳区委副书记、区⻓⻙冰⼊⼾')).toBe('山阳区委副书记、区长韦冰入户')
    expect(withoutRadicals('這是⼾口')).toBe('這是戶口')
    expect(withoutRadicals('山水 plain')).toBe('山水 plain')
  })
})
