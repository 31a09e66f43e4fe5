import { describe, expect, it } from 'vitest'
import { bodyFromParagraphs } from '../../../shared/body/text.js'
import { EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { DEFAULT_PUBLICATION as STYLE } from '../../../shared/domain/publication.js'
import { translatorOf } from '../../../shared/i18n/index.js'
import type { PageView } from '../../../shared/ipc/views.js'
import { measureOf } from './article-model.js'
import { whereCounted } from './fit-words.js'

const zh = translatorOf('zh-CN')
const en = translatorOf('en')
const chinese = { ...EMPTY_ARTICLE }
const blank = { ...EMPTY_ARTICLE, language: 'en' as const }
const english = {
  ...blank,
  body: bodyFromParagraphs([
    { kind: 'text', text: 'The clock at the ferry landing has been mended and keeps better time than any watch in town.' },
  ]),
}

describe('where lines are counted', () => {
  const base = measureOf(STYLE, null)
  it('names ideographs for Chinese copy', () => {
    expect(whereCounted(zh, base, chinese, STYLE)).toBe('未上版 · 基本栏，每行 13 字')
    expect(whereCounted(en, base, chinese, STYLE)).toBe('Not on a page · base column, 13 Chinese characters a line')
  })

  it('names letters for English copy, measured on its own words, and never the 13 ideographs', () => {
    expect(whereCounted(en, base, english, STYLE)).toMatch(/^Not on a page · base column, about 2\d characters a line$/)
    expect(whereCounted(zh, base, english, STYLE)).toMatch(/^未上版 · 基本栏，每行约 2\d 个字母$/)
  })

  it('names the width of the column before there is any', () => {
    expect(whereCounted(en, base, blank, STYLE)).toBe('Not on a page · base column, 41.4 mm wide')
    expect(whereCounted(zh, base, blank, STYLE)).toBe('未上版 · 基本栏，宽 41.4 毫米')
  })

  it('counts in the columns of the frame', () => {
    const page = { content: { formatId: 'duikai', pageNo: 'A02' } } as PageView
    const wide = { columnSpan: 2, bodyColumns: 1 } as Frame
    expect(whereCounted(en, measureOf(STYLE, { page, frame: wide, number: 5 }), chinese, STYLE)).toBe(
      'Slot A02-5 · 1 column, 27 Chinese characters a line',
    )
  })
})
