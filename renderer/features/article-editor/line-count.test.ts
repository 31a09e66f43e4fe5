import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFromParagraphs } from '../../../shared/body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import { composeParagraph } from '../../../shared/domain/copyfit/compose.js'
import { articleLines } from '../../../shared/domain/copyfit/measure.js'
import { DEFAULT_PUBLICATION } from '../../../shared/domain/publication.js'
import { createLineCounter } from './line-count.js'

const article = (paragraphs: string[], change: Partial<ArticleContent> = {}): ArticleContent => ({
  ...EMPTY_ARTICLE,
  ...change,
  body: bodyFromParagraphs(paragraphs.map((text, index) => ({ kind: index % 3 === 1 ? 'subhead' : 'text', text }))),
})
const COLUMN = 13 * 12

describe('line counter', () => {
  const text = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('市', '民', '，', '。', '“', '”', 'a', '1', ' ') })
  it('counts what the composer of the page counts', () => {
    const counter = createLineCounter()
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.constantFrom(COLUMN, 2 * COLUMN), (paragraphs, width) => {
        const content = article(paragraphs, { dateline: '本报讯' })
        const count = counter.count(content, width, DEFAULT_PUBLICATION)
        expect(count.total).toBe(articleLines(content, width, DEFAULT_PUBLICATION))
        expect(count.blocks.at(-1)?.through ?? 0).toBe(count.total)
      }),
    )
  })

  it('composes only the paragraph that changed', () => {
    let composed = 0
    const counter = createLineCounter((paragraph, width) => {
      composed += 1
      return composeParagraph(paragraph, width)
    })
    const paragraphs = Array.from({ length: 50 }, (_, index) => `第${index}段的文字写在这里。`)
    counter.count(article(paragraphs), COLUMN, DEFAULT_PUBLICATION)
    expect(composed).toBe(50)
    paragraphs[20] += '改'
    counter.count(article(paragraphs), COLUMN, DEFAULT_PUBLICATION)
    expect(composed).toBe(51)
  })

  it('counts characters without spaces and without the rendered dateline', () => {
    const counter = createLineCounter()
    expect(counter.count(article(['甲 乙', '丙'], { dateline: '本报讯' }), COLUMN, DEFAULT_PUBLICATION).characters).toBe(3)
  })

  it('finds where a line starts, behind the dateline it shares the paragraph with', () => {
    const counter = createLineCounter()
    // 11 characters beside the indent on the first line, 13 on the others; the dateline takes three and a space.
    const content = article(['字'.repeat(40)], { dateline: '本报讯' })
    const first = counter.placeOf(content, COLUMN, DEFAULT_PUBLICATION, 1)
    const second = counter.placeOf(content, COLUMN, DEFAULT_PUBLICATION, 2)
    const third = counter.placeOf(content, COLUMN, DEFAULT_PUBLICATION, 3)
    expect(first).toEqual({ block: 0, offset: 0 })
    expect((third?.offset ?? 0) - (second?.offset ?? 0)).toBe(13)
    expect(counter.placeOf(content, COLUMN, DEFAULT_PUBLICATION, 99)).toBe(null)
  })
})
