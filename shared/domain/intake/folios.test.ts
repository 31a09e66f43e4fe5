// Folio lines in all their styles, jump lines, and the small print that stays unplaced.
import { describe, expect, it } from 'vitest'
import { articlesOf, bylineOf, onlyArticle, read, shapes, textsOf } from './testing-pages.js'

const HEADLINE = '临江县新建三座河畔书屋'
const LEAD = '本报讯（记者陈小溪）3月12日，临江县三座河畔书屋同时开门迎客，首日接待读者两千余人次。'
const MORE = '书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名。'

describe('a folio', () => {
  const cases: [string, string][] = [
    ['2026年3月13日 星期五', '2026-03-13 星期五 - -'],
    ['星期五 2026年3月13日', '2026-03-13 星期五 - -'],
    ['2026年3月13日　星期五　第3版', '2026-03-13 星期五 3 -'],
    ['A02 要闻 2026.3.13', '2026-03-13 - A02 要闻'],
    ['要闻 A02', '- - A02 要闻'],
    ['03 综合', '- - 03 综合'],
    ['第3版', '- - 3 -'],
    ['3版 综合新闻', '- - 3 综合新闻'],
    ['第三版 2026-03-13', '2026-03-13 - 3 -'],
    ['2026-03-13', '2026-03-13 - - -'],
    ['2026/03/13 周五', '2026-03-13 周五 - -'],
    ['二〇二六年三月十三日 星期五', '2026-03-13 星期五 - -'],
    ['二○二六年三月十三日', '2026-03-13 - - -'],
    ['2026年3月13日 星期五 责任编辑 陈小溪 校对 林 岸', '2026-03-13 星期五 - -'],
    ['责任编辑：陈小溪 校对：林岸 版式：周野', '- - - -'],
    ['本版责编 陈小溪 美编 周野', '- - - -'],
    ['临江日报 2026年3月13日 星期五 A02', '2026-03-13 星期五 A02 -'],
    ['临江日报', '- - - -'],
    ['LINJIANG RIBAO', '- - - -'],
    ['2026年3月13日 星期五 农历丙午年正月廿五', '2026-03-13 星期五 - -'],
    ['国内统一连续出版物号 CN 99-0001 邮发代号 99-1', '- - - -'],
    ['总第12345期 今日8版', '- - - -'],
    ['責任編輯 王小明', '- - - -'],
    ['Friday, March 13, 2026 A3', '2026-03-13 Friday A3 -'],
    ['Friday, 13 March 2026', '2026-03-13 Friday - -'],
    ['THE RIVERTON TIMES Friday, March 13, 2026', '2026-03-13 Friday - -'],
    ['A3 World', '- - A3 World'],
    ['2026年3月13日 星期五 副刊', '2026-03-13 星期五 - 副刊'],
    ['04 2026年3月13日 星期五 文化', '2026-03-13 星期五 04 文化'],
  ]
  for (const [line, folio] of cases)
    it(`reads ${line}`, () => {
      expect(shapes(read(line, '', HEADLINE, '', LEAD, '', MORE))).toEqual([`folio ${folio}`, 'article - | 临江县新建三座河畔书屋 | - (2)'])
      expect(shapes(read(HEADLINE, '', LEAD, '', MORE, '', line))).toEqual(['article - | 临江县新建三座河畔书屋 | - (2)', `folio ${folio}`])
    })
  it('is no line of copy that happens to name a date or a page', () => {
    for (const line of [
      '2026年3月13日，书屋开门迎客。',
      '书屋收到的第3版图纸已经寄出',
      '《临江日报》记者走进书屋',
      '编辑部的故事讲了一百期',
    ])
      expect(shapes(read(HEADLINE, '', LEAD, '', line)).filter((shape) => shape.startsWith('folio'))).toEqual([])
  })
  it('between two articles belongs to neither', () => {
    const result = read(
      HEADLINE,
      LEAD,
      MORE,
      '2026年3月13日 星期五',
      '白塔乡春茶卖上好价钱',
      '乡里新修的道路让茶车半小时就能到县城，运费比去年少了四成。',
    )
    expect(shapes(result)).toEqual([
      'article - | 临江县新建三座河畔书屋 | - (2)',
      'folio 2026-03-13 星期五 - -',
      'article - | 白塔乡春茶卖上好价钱 | - (1)',
    ])
  })
})

describe('a jump line', () => {
  for (const line of ['（下转第3版）', '下转A03版', '(下转第三版)', '▶下转3版', '（下转第2版）', '【下转A3版】'])
    it(`ends its article and is no text: ${line}`, () => {
      const result = read(HEADLINE, '', LEAD, '', MORE, '', line, '', '白塔乡春茶卖上好价钱', '', LEAD)
      expect(shapes(result)).toEqual(['article - | 临江县新建三座河畔书屋 | - (2)', 'article - | 白塔乡春茶卖上好价钱 | - (1)'])
      expect(articlesOf(result)[0]?.guesses).toContainEqual({ what: 'jump', lines: [7, 7], confidence: 0.95, reason: 'jumpLine' })
    })
  for (const line of ['（上接第1版）', '上接A01版', '◀上接01版'])
    it(`begins an article and is no text: ${line}`, () => {
      const result = read(HEADLINE, '', LEAD, '', line, '', MORE, '', '白塔乡的茶农收到了今年第一笔订单。')
      expect(shapes(result)).toEqual(['article - | 临江县新建三座河畔书屋 | - (1)', 'article - | - | - (2)'])
      expect(shapes(read(line, HEADLINE, MORE))).toEqual(['article - | 临江县新建三座河畔书屋 | - (1)'])
      expect(shapes(read(HEADLINE, line, MORE))).toEqual(['article - | 临江县新建三座河畔书屋 | - (1)'])
    })
  it('may stand behind the last words', () => {
    const article = onlyArticle(read(HEADLINE, LEAD, '书屋全年开放，每周五晚举办（下转第3版）'))
    expect(article.guesses.some((guess) => guess.what === 'jump')).toBe(true)
    expect(textsOf(article)).toHaveLength(2)
  })
  it('is read in English', () => {
    expect(
      shapes(read('Council backs new bridge', '', 'LONDON — The council said the bridge would be built.', '', 'Continued on page A3')),
    ).toEqual(['article - | Council backs new bridge | - (1)'])
  })
})

describe('notices', () => {
  it('with a heading are articles, signed with office and date', () => {
    const result = read(
      '停水公告',
      '',
      '因管网改造，3月15日8时至18时城东片区停水，请提前蓄水。',
      '',
      '临江县自来水公司',
      '',
      '2026年3月13日',
    )
    expect(shapes(result)).toEqual(['article - | 停水公告 | - (3)'])
  })
  it('keep their contact lines', () => {
    expect(
      shapes(
        read(
          '招聘启事',
          '因工作需要，我社招聘校对两名，要求如下：',
          '1.热爱文字工作；',
          '2.有两年以上经验。',
          '联系电话：0999-1234567',
          '临江出版社',
        ),
      ),
    ).toEqual(['article - | 招聘启事 | - (5)'])
  })
})

describe('small print', () => {
  it('stays unplaced and is not lost', () => {
    const result = read(
      HEADLINE,
      '',
      LEAD,
      '',
      MORE,
      '',
      '今日菜价',
      '',
      '黄瓜  3.50  4.00  3.80',
      '土豆  2.10  2.40  2.20',
      '番茄  4.50  5.00  4.70',
      '',
      '投稿邮箱：fukan@example.com',
      '',
      '周野遗失身份证，声明作废。',
    )
    expect(shapes(result)).toEqual(['article - | 临江县新建三座河畔书屋 | - (2)'])
    expect(
      result.unplaced
        .map(({ text }) => text)
        .join('\n')
        .split('\n'),
    ).toEqual([
      '今日菜价',
      '黄瓜  3.50  4.00  3.80',
      '土豆  2.10  2.40  2.20',
      '番茄  4.50  5.00  4.70',
      '投稿邮箱：fukan@example.com',
      '周野遗失身份证，声明作废。',
    ])
  })
  it('ends the article above it, and a contact line goes with its text', () => {
    const result = read(
      HEADLINE,
      LEAD,
      '积分榜',
      '名次 球队 胜 平 负 积分',
      '1 青江 5 2 1 17',
      '马拉松赛开始报名',
      '比赛将于5月10日鸣枪开跑，即日起开始报名。',
      '报名网址：www.example.com',
    )
    expect(shapes(result)).toEqual(['article - | 临江县新建三座河畔书屋 | - (1)', 'article - | 马拉松赛开始报名 | - (2)'])
    expect(result.unplaced).toEqual([{ lines: [3, 5], text: '积分榜\n名次 球队 胜 平 负 积分\n1 青江 5 2 1 17' }])
  })
  it('leaves an empty page empty', () => {
    expect(read('')).toEqual({ items: [], unplaced: [] })
    expect(read('  ', '　　', '')).toEqual({ items: [], unplaced: [] })
  })
  it('keeps signatures out of the folio', () => {
    expect(bylineOf(onlyArticle(read(HEADLINE, '本报记者 陈小溪', '', LEAD)))).toEqual(['reporter 陈小溪'])
  })
})
