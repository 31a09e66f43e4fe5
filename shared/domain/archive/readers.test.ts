// Printed articles from JSON lines, ninjs, and pages.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitPage } from '../intake/index.js'
import { PrintedArticle } from './archive-article.js'
import { fromSplitPage } from './from-split-page.js'
import { htmlText } from './html-text.js'
import { readDay, readFileName } from './read-day.js'
import { readJsonLine, readJsonLines } from './read-json-lines.js'
import { readNinjs } from './read-ninjs.js'

describe('days', () => {
  it('are read as sources write them', () => {
    for (const text of ['2025-08-26', '2025/8/26', '20250826', '2025年8月26日', '2025.08.26', '2025-08-26T23:30:00Z', ' 2025-8-26 '])
      expect(readDay(text)).toBe('2025-08-26')
    for (const text of ['', '2025-02-30', '1987AR-', '26.8.2025', '2025-08-26x', 'yesterday']) expect(readDay(text)).toBeNull()
  })
  it('and pages are read from file names', () => {
    expect(readFileName('2025/2025-08-26/A02.txt')).toEqual({ date: '2025-08-26', page: 'A02' })
    expect(readFileName('page_20250826_B3.html')).toEqual({ date: '2025-08-26', page: 'B3' })
    expect(readFileName('wire/notes12345678901.txt')).toEqual({ date: null, page: null })
  })
})

describe('JSON lines', { timeout: 30_000 }, () => {
  it('bring in what can be read and name the rest', () => {
    const { articles, problems } = readJsonLines(
      [
        '\ufeff{"id":"x1","date":"2025-08-26","headline":"老桥封闭","body":"第一段。\\n\\n 第二段。","byline":"记者 韦 冰 通讯员 李冉","page":"A02","more":1}',
        '{broken',
        '',
        '["no object"]',
        '{"headline":"只有标题"}',
        '{"date":"1987AR-","headline":"Bridge closes","body":["One paragraph about it.","Two of them, in English."],"byline":[{"name":"A. Writer"}]}',
        '{"id":7,"body":"没有日期。"}',
      ].join('\r\n'),
      'wire.jsonl',
    )
    expect(articles).toMatchObject([
      {
        id: 'x1',
        date: '2025-08-26',
        page: 'A02',
        headline: '老桥封闭',
        body: '第一段。\n第二段。',
        byline: ['韦冰', '李冉'],
        language: 'zh',
      },
      {
        id: null,
        date: null,
        headline: 'Bridge closes',
        body: 'One paragraph about it.\nTwo of them, in English.',
        byline: ['A. Writer'],
        language: 'en',
      },
      { id: '7', date: null, headline: '', source: 'wire.jsonl' },
    ])
    expect(problems).toEqual([
      { at: 2, reason: 'notJson', left: true },
      { at: 4, reason: 'notAnArticle', left: true },
      { at: 5, reason: 'notAnArticle', left: true },
      { at: 6, reason: 'badDate', left: false },
    ])
  })
  it('give an article that can be kept, or none, for any line', () => {
    const anyValue = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.constant('字'.repeat(1200)))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(PrintedArticle.shape)), anyValue), (fields) => {
        const { article } = readJsonLine(JSON.stringify(fields))
        if (article === null) return
        expect(PrintedArticle.parse(article)).toEqual(article)
        expect(article.body + article.headline).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
  it('refuse a text beyond all measure', () => {
    expect(readJsonLine(JSON.stringify({ body: '字'.repeat(2_000_001) }))).toEqual({ article: null, problem: 'tooLarge' })
  })
})

describe('ninjs', () => {
  it('of the first form', () => {
    const item = {
      uri: 'urn:x:1',
      type: 'text',
      versioncreated: '2025-08-26T01:00:00+08:00',
      headline: '老桥封闭',
      byline: 'By A. Writer and B. Editor',
      body_xhtml: '<p>第一段&amp;续。</p><p>第二段<br/>换行</p><script>no</script>',
      language: 'zh-CN',
      associations: { main: { uri: 'urn:x:2', type: 'picture', description_text: '老桥夜景', byline: '山宣' }, bare: { type: 'picture' } },
    }
    expect(readNinjs(item, 'a.json')).toMatchObject({
      articles: [
        {
          id: 'urn:x:1',
          date: '2025-08-26',
          headline: '老桥封闭',
          body: '第一段&续。\n第二段\n换行',
          byline: ['A. Writer', 'B. Editor'],
          source: 'a.json',
        },
        { id: 'urn:x:2', genre: 'photo', body: '老桥夜景', byline: ['山宣'] },
      ],
      problems: [],
    })
  })
  it('of the later forms, and in packages', () => {
    const item = {
      uri: 'urn:x:3',
      type: 'text',
      contentcreated: '2025-08-27',
      headlines: [
        { role: 'kicker', value: '引题' },
        { role: 'main', value: '主题' },
      ],
      bodies: [
        { contenttype: 'text/html', value: '<p>标记</p>' },
        { contenttype: 'text/plain', value: '正文。' },
      ],
      by: '记者 甲',
    }
    expect(readNinjs({ type: 'composite', associations: [item, { type: 'text' }, 5] })).toMatchObject({
      articles: [{ id: 'urn:x:3', date: '2025-08-27', kicker: '引题', headline: '主题', body: '正文。', byline: ['甲'] }],
      problems: [
        { at: 2, reason: 'notAnArticle', left: true },
        { at: 3, reason: 'notAnArticle', left: true },
      ],
    })
    expect(readNinjs([item, item]).articles).toHaveLength(2)
  })
  it('gives something for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) =>
        readNinjs(json).articles.every((article) => PrintedArticle.safeParse(article).success),
      ),
    )
  })
  it('reads markup as text only', () => {
    expect(htmlText('a&#x4e2d;&#20013;&nbsp;&lt;b&gt;&unknown;&#0;<b>x</b><!-- c --><p>y')).toBe('a中中 <b>&unknown;&#0;x \ny')
    expect(htmlText('1 < 2 > 0')).toBe('1 < 2 > 0')
  })
})

describe('pages', () => {
  const page = [
    '2025年8月26日 星期二 A02 要闻',
    '',
    '河畔书屋开放',
    '本报讯（记者 韦冰）临江新建的三座河畔书屋昨日向市民开放，每座藏书两千册，全天供人阅读。',
    '书屋由街道管理，夜间十点关门，周末照常开放，借书凭市民卡即可办理。',
  ].join('\n')
  it('become articles with the day and page that the folio or the caller tells', () => {
    const { items } = splitPage(page, 'a.txt')
    const [article] = fromSplitPage(items, { date: null, page: null, source: 'a.txt' })
    expect(article).toMatchObject({
      id: null,
      date: '2025-08-26',
      headline: '河畔书屋开放',
      byline: ['韦冰'],
      source: 'a.txt',
      genre: 'article',
      language: 'zh',
    })
    expect(article?.body).toContain('临江新建的三座河畔书屋')
    expect(article?.body).not.toContain('本报讯')
    expect(fromSplitPage(items, { date: '2024-01-01', page: 'B01', source: 'a.txt' })[0]).toMatchObject({ date: '2024-01-01', page: 'B01' })
  })
  it('keep photos by their captions', () => {
    const photo = {
      kind: 'photo' as const,
      source: { file: 'a', lines: [1, 2] as [number, number] },
      caption: '老桥夜景。',
      credit: '山宣',
      guesses: [],
    }
    expect(fromSplitPage([photo, { ...photo, caption: null }], { date: null, page: null, source: '' })).toMatchObject([
      { genre: 'photo', body: '老桥夜景。', byline: ['山宣'] },
    ])
  })
})
