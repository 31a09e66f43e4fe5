// The demonstration page, a real one, read as a careful person reads it: eight articles, a photo, two folios, six cut paragraphs.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { splitPage } from '../../../shared/domain/intake/index.js'
import { readPageFile } from './read-page-file.js'

const FILE = path.resolve(import.meta.dirname, '../../demo/page-2025-08-26.txt')

interface Seen {
  readonly lines: readonly number[]
  readonly kicker: string | null
  readonly headline: string | null
  readonly byline: string
  readonly subheads: number
  readonly texts: number
  readonly joins: readonly (readonly number[])[]
}

describe('the demonstration page', async () => {
  const result = splitPage(await readPageFile('page-2025-08-26.txt', new Uint8Array(fs.readFileSync(FILE))), 'page-2025-08-26.txt')
  const articles = result.items.filter((item) => item.kind === 'article')

  it('has its items in order, and every line in one of them', () => {
    expect(result.items.map(({ kind, source }) => [kind, ...source.lines])).toEqual([
      ['article', 5, 15],
      ['article', 17, 29],
      ['article', 31, 41],
      ['photo', 45, 47],
      ['article', 49, 57],
      ['folio', 59, 59],
      ['article', 61, 69],
      ['folio', 71, 71],
      ['article', 73, 111],
      ['article', 113, 127],
      ['article', 129, 137],
    ])
    expect(result.unplaced).toEqual([])
  })
  it('has its headings, bylines, subheads and joins', () => {
    const seen = articles.map(
      (article): Seen => ({
        lines: article.source.lines,
        kicker: article.kicker,
        headline: article.headline,
        byline: `${article.bylineForm} ${article.dateline ?? '-'} ${article.byline.map(({ role, name }) => `${role} ${name}`).join(', ')}`,
        subheads: article.paragraphs.filter(({ kind }) => kind === 'subhead').length,
        texts: article.paragraphs.filter(({ kind }) => kind === 'text').length,
        joins: article.joins,
      }),
    )
    const yuan = 'inline 本报讯 reporter 原文钊'
    const wei = 'inline 本报讯 reporter 韦冰'
    const none = { kicker: null, headline: null, subheads: 0, texts: 5, joins: [] }
    expect(seen).toEqual([
      {
        lines: [5, 15],
        kicker: null,
        headline: '山阳区召开生态环境保护工作推进会',
        byline: `${yuan}, correspondent 李冉`,
        subheads: 0,
        texts: 3,
        joins: [
          [9, 11],
          [13, 15],
        ],
      },
      { lines: [17, 29], kicker: '百间房街道', headline: '“乐业”零工驿站助力灵活就业', byline: yuan, subheads: 0, texts: 5, joins: [] },
      {
        lines: [31, 41],
        kicker: null,
        headline: '定和街道：“最美楼道”激活楼院“微治理”',
        byline: yuan,
        subheads: 0,
        texts: 4,
        joins: [[35, 37]],
      },
      { ...none, lines: [49, 57], byline: `${yuan}, correspondent 杨玉梁` },
      { ...none, lines: [61, 69], byline: wei },
      {
        lines: [73, 111],
        kicker: null,
        headline: '“党群相约 亲青课堂”托起农村娃多彩暑假',
        byline: 'ownLine - reporter 韦冰',
        subheads: 4,
        texts: 12,
        joins: [
          [83, 85],
          [101, 103],
        ],
      },
      {
        lines: [113, 127],
        kicker: null,
        headline: '我市举行2025年“关爱未来·希望工程”助奖学金发放活动',
        byline: wei,
        subheads: 0,
        texts: 6,
        joins: [[121, 123]],
      },
      { ...none, lines: [129, 137], byline: wei },
    ])
  })
  it('has its photo and folios', () => {
    expect(result.items.find(({ kind }) => kind === 'photo')).toMatchObject({
      credit: '山宣',
      caption: expect.stringMatching(/^8月21日，在山阳区.*鲜活实践。$/u),
    })
    expect(result.items.filter(({ kind }) => kind === 'folio')).toMatchObject([
      { date: '2025-08-26', weekday: '星期二' },
      { date: '2025-08-26', weekday: '星期二' },
    ])
  })
})
