import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFromParagraphs } from '../../../shared/body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import { compareArticles, readableBlock } from './article-comparison.js'
import { wordDiff } from './word-diff.js'

const words = { role: (role: string) => role, form: (form: string | null) => form ?? '' }
const article = (...paragraphs: string[]): ArticleContent => ({
  ...EMPTY_ARTICLE,
  body: bodyFromParagraphs(paragraphs.map((text) => ({ kind: 'text' as const, text }))),
})

describe('wordDiff', () => {
  it('marks single characters in Chinese', () => {
    expect(wordDiff('推进建立引领', '推进党建引领')).toEqual([
      { op: 'same', text: '推进' },
      { op: 'ins', text: '党' },
      { op: 'same', text: '建' },
      { op: 'del', text: '立' },
      { op: 'same', text: '引领' },
    ])
  })
  it('marks whole words and figures in Latin text', () => {
    expect(wordDiff('about 150 jobs', 'about 155 jobs')).toEqual([
      { op: 'same', text: 'about ' },
      { op: 'del', text: '150' },
      { op: 'ins', text: '155' },
      { op: 'same', text: ' jobs' },
    ])
  })
  const text = fc.string({ maxLength: 40, unit: fc.constantFrom('市', '民', '的', '，', 'a', 'b', ' ', '1') })
  it('without the insertions reads as the old text, without the deletions as the new', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after)
        const read = (drop: string) =>
          parts
            .filter((part) => part.op !== drop)
            .map((part) => part.text)
            .join('')
        expect(read('ins')).toBe(before)
        expect(read('del')).toBe(after)
        if (before !== after) expect(parts.some((part) => part.op !== 'same')).toBe(true)
      }),
    )
  })
  it('a text far from the other is one deletion and one insertion', () => {
    const before = Array.from({ length: 900 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('')
    const after = Array.from({ length: 900 }, (_, i) => String.fromCodePoint(0x5e00 + i)).join('')
    expect(wordDiff(before, after).map((part) => part.op)).toEqual(['del', 'ins'])
  })
})

describe('compareArticles', () => {
  it('pairs an edited paragraph, and shows a new and a cut one alone', () => {
    const before = article('第一段写得很清楚。', '第二段说明情况，后来改过。', '第三段整段删去。')
    const after = article('第一段写得很清楚。', '第二段说明了情况，后来改过。', '完全不相干的新内容来自别处')
    const { blocks } = compareArticles(before, after, words)
    expect(blocks.map((block) => block.parts.map((part) => part.op))).toEqual([['same'], ['same', 'ins', 'same'], ['del'], ['ins']])
    expect(blocks.map((block) => block.block)).toEqual([0, 1, null, 2])
  })
  it('names changed fields and counts characters', () => {
    const before = { ...article('正文'), headline: '旧题', byline: [{ role: 'reporter' as const, name: '甲' }] }
    const result = compareArticles(before, { ...before, headline: '新题' }, words)
    expect(result.fields.map((field) => field.field)).toEqual(['headline'])
    expect([result.inserted, result.deleted]).toEqual([1, 1])
    expect(compareArticles(before, before, words).same).toBe(true)
  })
  it('never cuts a signature in two', () => {
    const sign = (...names: string[]) => ({ ...article('正文'), byline: names.map((name) => ({ role: 'reporter' as const, name })) })
    const [byline] = compareArticles(sign('原文钊', '李冉'), sign('原文钊', '李然', '李冉'), words).fields
    expect(byline?.parts).toEqual([
      { op: 'same', text: 'reporter 原文钊' },
      { op: 'ins', text: '　reporter 李然' },
      { op: 'same', text: '　reporter 李冉' },
    ])
  })
  it('sees a change of kind that leaves the words alone', () => {
    const before = article('小标题')
    const after: ArticleContent = { ...before, body: bodyFromParagraphs([{ kind: 'subhead', text: '小标题' }]) }
    const { blocks, same } = compareArticles(before, after, words)
    expect(same).toBe(false)
    expect(blocks[0]?.styleOnly).toBe(true)
  })
  it('loses no paragraph of either version', () => {
    const paragraphs = fc.array(fc.constantFrom('甲段文字', '乙段文字很长', '丙段', '丁段说话'), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const before = article(...a)
        const after = article(...b)
        const { blocks } = compareArticles(before, after, words)
        const read = (drop: string) =>
          blocks.map((block) =>
            block.parts
              .filter((part) => part.op !== drop)
              .map((part) => part.text)
              .join(''),
          )
        expect(read('ins').filter(Boolean)).toEqual(before.body.content.map(readableBlock))
        expect(read('del').filter(Boolean)).toEqual(after.body.content.map(readableBlock))
      }),
    )
  })
})
