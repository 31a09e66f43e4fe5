import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareText } from './align.js'
import { compareTexts } from './compare.js'
import { findPairs } from './find-pairs.js'
import { INVENTED, text } from './testing/invented-copy.js'
import { versions } from './words-of-the-day.js'

const STORIES = [...INVENTED.zhBridge, ...INVENTED.zhLibrary, ...INVENTED.zhSchool]
/** Who met whom, where and at what session: longer than a phrase, shorter than a paragraph. */
const SESSION = '4月12日上午，云溪市第十六届人民代表大会第三次会议在市民中心大礼堂举行全体会议，市长陶立新、副市长何玉兰'
const CLOSING = '会议听取和审议了关于今年国民经济和社会发展计划的报告。'
const report = (index: number): string => `${SESSION}出席会议。\n${STORIES[index]}\n${STORIES[index + 1]}\n${CLOSING}`
const levels = (texts: readonly string[]) =>
  findPairs(texts.map((one, index) => ({ id: String(index), text: one }))).map(({ a, b, comparison }) => `${a}${b} ${comparison.level}`)

describe('words of the day', () => {
  it('make two articles alike, and no longer when a third has them', () => {
    expect(levels([report(1), report(4)])).toEqual(['01 amber'])
    expect(levels([report(1), report(4), report(7)]).sort()).toEqual(['01 info', '02 info', '12 info'])
  })

  it('are said once by an article, its copies and its reworked versions', () => {
    const copy = text(INVENTED.zhLibrary)
    expect(levels([copy, copy, copy])).toEqual(['01 red', '02 red', '12 red'])
    const reworked = [5, 6, 7].map((every) => {
      let count = 0
      return copy.replace(/\p{Script=Han}{2}/gu, (word) => (++count % every === 0 ? '某某' : word))
    })
    for (const level of levels([copy, ...reworked])) expect(level).toMatch(/red|amber/)
  })

  it('take nothing off a paragraph that was taken over, however many have it', () => {
    const paragraph = INVENTED.zhBridge[1] ?? ''
    const texts = [0, 1, 2].map((index) => text([INVENTED.zhLibrary[index] ?? '', paragraph, INVENTED.zhSchool[index] ?? '']))
    expect(levels(texts)).toHaveLength(3)
    for (const level of levels(texts)) expect(level).not.toMatch(/info/)
  })

  it('take nothing off a copy when other articles come into the issue', () => {
    const whole = fc.constantFrom(text(INVENTED.zhBridge), text(INVENTED.enHarbour))
    const others = fc.shuffledSubarray([report(4), report(7), text(INVENTED.zhLibrary), text(INVENTED.enOrchard)])
    fc.assert(
      fc.property(whole, others, (article, more) => {
        const half = article.slice(0, article.length / 2)
        const pairs = findPairs([article, half, ...more].map((one, index) => ({ id: String(index), text: one })))
        expect(pairs.find(({ a, b }) => a === '0' && b === '1')?.comparison).toEqual(compareTexts(article, half))
      }),
      { numRuns: 30 },
    )
  })
})

describe('versions', () => {
  it('groups what stands in one another, over others too', () => {
    const pair = (left: number, right: number, level: 'red' | 'amber', share: number) => ({
      left,
      right,
      comparison: { level, aInB: share, bInA: 0 },
    })
    const texts = STORIES.slice(0, 4).map((one) => prepareText(one))
    const [first, second, third, fourth] = versions(texts, [pair(0, 2, 'red', 0.2), pair(2, 3, 'amber', 0.6), pair(1, 3, 'amber', 0.2)])
    expect([third, fourth]).toEqual([first, first])
    expect(second).not.toBe(first)
  })

  it('asks for less of texts in words', () => {
    const share = (texts: readonly string[], aInB: number) =>
      new Set(
        versions(
          texts.map((one) => prepareText(one)),
          [{ left: 0, right: 1, comparison: { level: 'amber', aInB, bInA: 0 } }],
        ),
      ).size
    expect([0.2, 0.19].map((part) => share(INVENTED.enHarbour.slice(0, 2), part))).toEqual([1, 2])
    expect([0.4, 0.39].map((part) => share(STORIES.slice(0, 2), part))).toEqual([1, 2])
  })
})
