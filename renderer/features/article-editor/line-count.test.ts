import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFromParagraphs } from '../../../shared/body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import { composeParagraphs } from '../../../shared/domain/copyfit/compose.js'
import { articleLines, articleSetLines, paragraphLines } from '../../../shared/domain/copyfit/measure.js'
import { setParagraphs } from '../../../shared/domain/copyfit/paragraphs.js'
import { DEFAULT_PUBLICATION } from '../../../shared/domain/publication.js'
import { countLines, placeOfLine } from './line-count.js'

const article = (paragraphs: string[], change: Partial<ArticleContent> = {}): ArticleContent => ({
  ...EMPTY_ARTICLE,
  ...change,
  body: bodyFromParagraphs(paragraphs.map((text, index) => ({ kind: index % 3 === 1 ? 'subhead' : 'text', text }))),
})
const COLUMN = 13 * 12

describe('line counter', () => {
  const text = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('市', '民', '，', '。', '“', '”', 'a', '1', ' ') })
  it('counts what the composer of the page counts', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.constantFrom(COLUMN, 2 * COLUMN), (paragraphs, width) => {
        const content = article(paragraphs, { dateline: '本报讯' })
        const count = countLines(content, width, DEFAULT_PUBLICATION)
        expect(count.total).toBe(articleLines(content, width, DEFAULT_PUBLICATION))
        expect(count.blocks.at(-1)?.through ?? 0).toBe(count.total)
      }),
    )
  })

  it('composes only the paragraph that changed', () => {
    const before = article(Array.from({ length: 50 }, (_, index) => `第${index}段的文字写在这里。`))
    const linesOf = (content: ArticleContent) =>
      setParagraphs(content, DEFAULT_PUBLICATION).map((paragraph, index) => paragraphLines(paragraph, COLUMN, index))
    countLines(before, COLUMN, DEFAULT_PUBLICATION)
    const block = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: '第20段改了。' }] }
    const after = { ...before, body: { ...before.body, content: before.body.content.with(20, block) } }
    const earlier = linesOf(before)
    const changed = linesOf(after).flatMap((lines, index) => (lines === earlier[index] ? [] : [index]))
    expect(changed).toEqual([20])
  })

  it('keeps the breaks of paragraphs that moved down', () => {
    const before = article(['甲'.repeat(30), '乙'.repeat(30), '丙'.repeat(30)])
    const block = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: '新段' }] }
    const after = { ...before, body: { ...before.body, content: [block, ...before.body.content] } }
    countLines(before, COLUMN, DEFAULT_PUBLICATION)
    countLines(after, COLUMN, DEFAULT_PUBLICATION)
    for (const content of [after, before])
      expect(articleSetLines(content, COLUMN, DEFAULT_PUBLICATION)).toEqual(
        composeParagraphs(setParagraphs(content, DEFAULT_PUBLICATION), COLUMN),
      )
  })

  it('counts characters without spaces and without the rendered dateline', () => {
    expect(countLines(article(['甲 乙', '丙'], { dateline: '本报讯' }), COLUMN, DEFAULT_PUBLICATION).characters).toBe(3)
  })

  it('finds where a line starts, behind the dateline it shares the paragraph with', () => {
    // 11 characters beside the indent on the first line, 13 on the others; the dateline takes three and a space.
    const content = article(['字'.repeat(40)], { dateline: '本报讯' })
    const first = placeOfLine(content, COLUMN, DEFAULT_PUBLICATION, 1)
    const second = placeOfLine(content, COLUMN, DEFAULT_PUBLICATION, 2)
    const third = placeOfLine(content, COLUMN, DEFAULT_PUBLICATION, 3)
    expect(first).toEqual({ block: 0, offset: 0 })
    expect((third?.offset ?? 0) - (second?.offset ?? 0)).toBe(13)
    expect(placeOfLine(content, COLUMN, DEFAULT_PUBLICATION, 99)).toBe(null)
  })
})
