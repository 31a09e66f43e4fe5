// Corrections of what was read: each does what it says or refuses, and no line ever loses its owner.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IntakeResult } from '../item.js'
import { splitPage } from '../split-page.js'
import { anyPage, expectEveryLineOwnedOnce } from '../testing-laws.js'
import { articlesOf, shapes, textsOf } from '../testing-pages.js'
import type { Correction } from './correction.js'
import { setArticleFields, setFolioFields, setPhotoFields } from './field-edits.js'
import { joinItemWithNext, removeItem, splitItemAt, unplacedToArticle, unplacedToItem } from './item-edits.js'
import {
  clearHeadline,
  joinParagraphs,
  makeDeck,
  makeHeadline,
  makeKicker,
  makeSubhead,
  makeText,
  setParagraphText,
  splitParagraph,
} from './paragraph-edits.js'

const PAGE = [
  '临江县新建三座河畔书屋',
  '本报讯（记者陈小溪）3月12日，三座河畔书屋开门迎客，首日接待读者两千余人次。',
  '书屋全年开放，每周五晚举办朗读会，',
  '已有四十二名志愿者报名。',
  '新闻链接',
  '孩子们在窗边听故事，江声就在脚下。',
  '2026年3月13日 星期五',
  '白塔乡春茶卖上好价钱',
  '本报讯（记者林岸）3月13日，白塔乡第一批春茶上市，共计三百二十公斤。',
  '周野遗失身份证，声明作废。',
].join('\n')

const done = (correction: Correction): IntakeResult => {
  if (!correction.ok) throw new Error(correction.refusal)
  expectEveryLineOwnedOnce(PAGE, correction.result)
  return correction.result
}
const read = (): IntakeResult => splitPage(PAGE, 'page.txt')

describe('items', () => {
  it('are as expected before any correction', () => {
    expect(shapes(read())).toEqual([
      'article - | 临江县新建三座河畔书屋 | - (2)',
      'article - | 新闻链接 | - (1)',
      'folio 2026-03-13 星期五 - -',
      'article - | 白塔乡春茶卖上好价钱 | - (1)',
    ])
    expect(read().unplaced).toEqual([{ lines: [10, 10], text: '周野遗失身份证，声明作废。' }])
  })
  it('join with the next, whose headings become subheads; what lies between stays', () => {
    const joined = done(joinItemWithNext(read(), 0))
    expect(articlesOf(joined)[0]?.paragraphs.map(({ kind }) => kind)).toEqual(['text', 'text', 'subhead', 'text'])
    expect(articlesOf(joined)[0]?.source.lines).toEqual([1, 6])
    const across = done(joinItemWithNext(joined, 0))
    expect(shapes(across)).toEqual(['article - | 临江县新建三座河畔书屋 | - (4)', 'folio 2026-03-13 星期五 - -'])
    expect(articlesOf(across)[0]?.byline.map(({ name }) => name)).toEqual(['陈小溪', '林岸'])
    expect(joinItemWithNext(across, 0)).toEqual({ ok: false, refusal: 'nothingNext' })
    expect(joinItemWithNext(across, 1)).toEqual({ ok: false, refusal: 'notArticle' })
  })
  it('divide before a paragraph; a subhead becomes the headline, a dateline is read', () => {
    const joined = done(joinItemWithNext(done(joinItemWithNext(read(), 0)), 0))
    expect(shapes(done(splitItemAt(joined, 0, 2)))[1]).toBe('article - | 新闻链接 | - (2)')
    const again = done(splitItemAt(joined, 0, 4))
    expect(articlesOf(again)[1]).toMatchObject({
      headline: '白塔乡春茶卖上好价钱',
      dateline: '本报讯',
      byline: [{ name: '林岸' }],
      source: { lines: [8, 9] },
    })
    expect(splitItemAt(joined, 0, 0)).toEqual({ ok: false, refusal: 'atStart' })
    expect(splitItemAt(joined, 0, 40)).toEqual({ ok: false, refusal: 'noSuchParagraph' })
    expect(splitItemAt(joined, 9, 1)).toEqual({ ok: false, refusal: 'noSuchItem' })
  })
  it('go to unplaced when removed, and come back', () => {
    const removed = done(removeItem(read(), 3, PAGE))
    expect(removed.unplaced).toEqual([
      {
        lines: [8, 10],
        text: '白塔乡春茶卖上好价钱\n本报讯（记者林岸）3月13日，白塔乡第一批春茶上市，共计三百二十公斤。\n周野遗失身份证，声明作废。',
      },
    ])
    const back = done(unplacedToArticle(removed, 0, 'page.txt', PAGE))
    expect(shapes(back)[3]).toBe('article - | 白塔乡春茶卖上好价钱 | - (2)')
    expect(articlesOf(back)[2]).toMatchObject({ dateline: '本报讯', byline: [{ name: '林岸' }] })
    expect(removeItem(read(), 9, PAGE)).toEqual({ ok: false, refusal: 'noSuchItem' })
  })
  it('take unplaced lines in', () => {
    const taken = done(unplacedToItem(read(), 0, 3, PAGE))
    expect(textsOf(articlesOf(taken)[2] as never).at(-1)).toBe('周野遗失身份证，声明作废。')
    expect(taken.unplaced).toEqual([])
  })
})

describe('paragraphs', () => {
  it('divide at a line seam, and join again', () => {
    const text = articlesOf(read())[0]?.paragraphs[1]?.text ?? ''
    const divided = done(splitParagraph(read(), 0, 1, text.indexOf('已有'), PAGE))
    expect(
      articlesOf(divided)[0]
        ?.paragraphs.slice(1)
        .map(({ lines }) => lines),
    ).toEqual([[3], [4]])
    expect(articlesOf(divided)[0]?.joins).toEqual([])
    expect(articlesOf(divided)[0]?.guesses.some(({ what }) => what === 'join')).toBe(false)
    const joined = done(joinParagraphs(divided, 0, 1))
    expect(articlesOf(joined)[0]?.paragraphs).toEqual(articlesOf(read())[0]?.paragraphs)
    expect(articlesOf(joined)[0]?.joins).toEqual([[3, 4]])
    expect(joinParagraphs(joined, 0, 1)).toEqual({ ok: false, refusal: 'nothingNext' })
  })
  it('divide inside a line, which then counts for both', () => {
    const divided = done(splitParagraph(read(), 0, 1, 7, PAGE))
    expect(
      articlesOf(divided)[0]
        ?.paragraphs.slice(1)
        .map(({ text, lines }) => [text, lines]),
    ).toEqual([
      ['书屋全年开放，', [3]],
      ['每周五晚举办朗读会，已有四十二名志愿者报名。', [3, 4]],
    ])
    expect(splitItemAt(divided, 0, 2)).toEqual({ ok: false, refusal: 'sharedLine' })
    expect(splitParagraph(read(), 0, 1, 0, PAGE)).toEqual({ ok: false, refusal: 'outOfText' })
    expect(splitParagraph(read(), 0, 1, 4000, PAGE)).toEqual({ ok: false, refusal: 'outOfText' })
  })
  it('become headings and text again', () => {
    expect(articlesOf(done(makeSubhead(read(), 0, 1)))[0]?.paragraphs[1]?.kind).toBe('subhead')
    expect(articlesOf(done(makeText(done(makeSubhead(read(), 0, 1)), 0, 1)))[0]?.paragraphs).toEqual(articlesOf(read())[0]?.paragraphs)
    const headed = articlesOf(done(makeHeadline(read(), 0, 1)))[0]
    expect([headed?.headline, headed?.paragraphs[0]?.text]).toEqual([
      '书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名。',
      '临江县新建三座河畔书屋',
    ])
    expect(articlesOf(done(makeKicker(read(), 0, 1)))[0]?.kicker).toBe('书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名。')
    expect(articlesOf(done(makeDeck(read(), 0, 1)))[0]?.deck).toBe('书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名。')
    const cleared = done(clearHeadline(read(), 0))
    expect(articlesOf(cleared)[0]).toMatchObject({
      headline: null,
      paragraphs: [{ kind: 'text', text: '临江县新建三座河畔书屋', lines: [1] }, {}, {}],
    })
    expect(clearHeadline(cleared, 0)).toEqual({ ok: false, refusal: 'empty' })
    expect(articlesOf(done(setParagraphText(read(), 0, 1, ' 改过的\n文字 ')))[0]?.paragraphs[1]?.text).toBe('改过的 文字')
    expect(setParagraphText(read(), 0, 1, ' ')).toEqual({ ok: false, refusal: 'empty' })
    const long = done(setParagraphText(read(), 0, 1, '长'.repeat(401)))
    expect(makeHeadline(long, 0, 1)).toEqual({ ok: false, refusal: 'tooLong' })
  })
})

describe('fields', () => {
  it('are set by hand', () => {
    const set = done(setArticleFields(read(), 0, { headline: '江边的灯', kicker: ' ', byline: [], deck: '副题' }))
    expect(articlesOf(set)[0]).toMatchObject({ headline: '江边的灯', kicker: null, deck: '副题', byline: [], bylineForm: null })
    expect(articlesOf(done(setArticleFields(set, 0, { byline: [{ role: 'author', name: '林岸' }] })))[0]?.bylineForm).toBe('ownLine')
    expect(setArticleFields(read(), 0, { headline: '长'.repeat(401) })).toEqual({ ok: false, refusal: 'tooLong' })
    expect(setPhotoFields(read(), 0, { caption: '图' })).toEqual({ ok: false, refusal: 'notPhoto' })
    expect(done(setFolioFields(read(), 2, { pageNo: 'A02' })).items[2]).toMatchObject({ pageNo: 'A02' })
  })
})

describe('any corrections in a row', () => {
  it('leave every line with one owner', () => {
    const step = fc.record({ what: fc.nat(11), item: fc.nat(12), paragraph: fc.nat(4), offset: fc.nat(40) })
    fc.assert(
      fc.property(anyPage, fc.array(step, { maxLength: 8 }), (text, steps) => {
        let result = splitPage(text, 'page.txt')
        for (const { what, item, paragraph, offset } of steps) {
          const corrections: (() => Correction)[] = [
            () => splitItemAt(result, item, paragraph),
            () => joinItemWithNext(result, item),
            () => removeItem(result, item, text),
            () => unplacedToArticle(result, item, 'page.txt', text),
            () => unplacedToItem(result, item, paragraph, text),
            () => joinParagraphs(result, item, paragraph),
            () => splitParagraph(result, item, paragraph, offset, text),
            () => makeHeadline(result, item, paragraph),
            () => makeKicker(result, item, paragraph),
            () => clearHeadline(result, item),
            () => makeSubhead(result, item, paragraph),
            () => makeText(result, item, paragraph),
          ]
          const corrected = (corrections[what] as () => Correction)()
          if (corrected.ok) result = corrected.result
          expectEveryLineOwnedOnce(text, result)
        }
      }),
      { numRuns: 300 },
    )
  })
})
