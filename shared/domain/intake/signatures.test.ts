// Datelines and bylines in every form that newspapers print.
import { describe, expect, it } from 'vitest'
import { articlesOf, bylineOf, onlyArticle, read, shapes, textsOf } from './testing-pages.js'

const TEXT = '3月12日，临江县三座河畔书屋同时开门迎客，首日接待读者两千余人次。'
const MORE = '书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名。'

describe('a dateline', () => {
  const cases: [string, string | null, string[]][] = [
    ['本报讯（记者陈小溪）', '本报讯', ['reporter 陈小溪']],
    ['本报讯(记者 陈小溪 林 岸)', '本报讯', ['reporter 陈小溪', 'reporter 林岸']],
    [
      '本报讯（记者陈小溪、林岸 通讯员周野 实习生何田）',
      '本报讯',
      ['reporter 陈小溪', 'reporter 林岸', 'correspondent 周野', 'intern 何田'],
    ],
    ['本报讯（记者陈小溪通讯员周野）', '本报讯', ['reporter 陈小溪', 'correspondent 周野']],
    ['本报讯（全媒体记者 陈小溪）', '本报讯', ['reporter 陈小溪']],
    ['本报讯（通讯员 周野）', '本报讯', ['correspondent 周野']],
    ['本报讯 记者陈小溪报道：', '本报讯', ['reporter 陈小溪']],
    ['本报讯　', '本报讯', []],
    ['新华社北京3月12日电（记者 陈小溪、林岸）', '新华社北京3月12日电', ['reporter 陈小溪', 'reporter 林岸']],
    ['据新华社电 ', '据新华社电', []],
    ['据新华社北京3月12日电（记者陈小溪）', '据新华社北京3月12日电', ['reporter 陈小溪']],
    ['中新社上海3月12日电 ', '中新社上海3月12日电', []],
    ['本报临江3月12日电（记者 陈小溪）', '本报临江3月12日电', ['reporter 陈小溪']],
    ['本报综合消息 ', '本报综合消息', []],
    ['本報訊（記者王小明）', '本報訊', ['reporter 王小明']],
    ['【本报讯】（记者陈小溪）', '本报讯', ['reporter 陈小溪']],
    ['（记者陈小溪）', null, ['reporter 陈小溪']],
    ['临江日报讯（记者陈小溪）', '临江日报讯', ['reporter 陈小溪']],
    ['【記者王小明／台北報導】', '台北報導', ['reporter 王小明']],
  ]
  for (const [lead, dateline, byline] of cases)
    it(`reads ${lead}`, () => {
      const article = onlyArticle(read('临江县新建三座河畔书屋', '', `${lead}${TEXT}`, '', MORE))
      expect([article.dateline, bylineOf(article)]).toEqual([dateline, byline])
      expect(article.bylineForm).toBe(byline.length > 0 ? 'inline' : null)
      expect(textsOf(article)).toEqual([`${lead}${TEXT}`.trim(), MORE])
    })
  it('is not found in words that only begin like one', () => {
    for (const start of ['本报电话开通以来，', '本报通讯员队伍不断壮大，', '新华社记者从水利部获悉，', '日报讯息栏目', '本报消息人士称，'])
      expect(onlyArticle(read('临江县新建三座河畔书屋', '', `${start}${TEXT}`)).dateline).toBeNull()
  })
  it('begins a new article even without a headline', () => {
    const result = read('临江县新建三座河畔书屋', `本报讯（记者陈小溪）${TEXT}`, MORE, `本报讯（记者林岸）${TEXT}`, MORE)
    expect(shapes(result)).toEqual(['article - | 临江县新建三座河畔书屋 | - (2)', 'article - | - | - (2)'])
    expect(articlesOf(result)[1]?.guesses).toContainEqual({ what: 'split', lines: [4, 4], confidence: 0.9, reason: 'newDateline' })
  })
  it('is read in English', () => {
    const cases: [string, string][] = [
      ['WASHINGTON (AP) — ', 'WASHINGTON (AP)'],
      ['BEIJING, Aug. 25 (Xinhua) -- ', 'BEIJING, Aug. 25 (Xinhua)'],
      ['LONDON – ', 'LONDON'],
      ['NEW YORK, Aug 25 (Reuters) - ', 'NEW YORK, Aug 25 (Reuters)'],
    ]
    for (const [lead, dateline] of cases)
      expect(
        onlyArticle(read('Council backs new bridge', '', `${lead}The council said on Monday that the bridge would be built.`)).dateline,
      ).toBe(dateline)
  })
})

describe('a byline on its own line', () => {
  const cases: [string, string[]][] = [
    ['本报记者 陈小溪', ['reporter 陈小溪']],
    ['本报记者 林 岸', ['reporter 林岸']],
    ['本报记者 林　岸 通讯员 周　野', ['reporter 林岸', 'correspondent 周野']],
    ['□记者 陈小溪', ['reporter 陈小溪']],
    ['■本报记者 陈小溪 实习生 何田', ['reporter 陈小溪', 'intern 何田']],
    ['●本报记者 陈小溪 文/图', ['reporter 陈小溪', 'photographer 陈小溪']],
    ['记者 陈小溪 文/图', ['reporter 陈小溪', 'photographer 陈小溪']],
    ['文/陈小溪 图/林岸', ['author 陈小溪', 'photographer 林岸']],
    ['文/本报记者 陈小溪 图/本报记者 林岸', ['reporter 陈小溪', 'photographer 林岸']],
    ['作者：陈小溪', ['author 陈小溪']],
    ['□ 陈小溪', ['author 陈小溪']],
    ['本报评论员', ['author 本报评论员']],
    ['本报评论员 陈小溪', ['author 陈小溪']],
    ['本报特约通讯员 周野', ['correspondent 周野']],
    ['新华社记者 陈小溪 林岸', ['reporter 陈小溪', 'reporter 林岸']],
    ['（本报记者 陈小溪）', ['reporter 陈小溪']],
    ['記者 王小明', ['reporter 王小明']],
    ['陈小溪', ['author 陈小溪']],
    ['林 岸', ['author 林岸']],
    ['临江日报全媒体记者 陈小溪', ['reporter 陈小溪']],
    ['本报见习记者 陈小溪', ['reporter 陈小溪']],
    ['阿依古丽·买买提', ['author 阿依古丽·买买提']],
    ['By A. Writer', ['reporter A. Writer']],
    ['By Anna Writer and Bob Other', ['reporter Anna Writer', 'reporter Bob Other']],
  ]
  for (const [line, byline] of cases)
    it(`reads ${line}`, () => {
      const article = onlyArticle(
        read('临江县新建三座河畔书屋', line, '清晨的江面上还有薄雾，书屋的灯已经亮了，管理员把昨晚归还的图书一本本放回书架。', MORE),
      )
      expect([article.headline, bylineOf(article), article.bylineForm]).toEqual(['临江县新建三座河畔书屋', byline, 'ownLine'])
      expect(textsOf(article)).toHaveLength(2)
    })
  it('is no label that begins with a role word', () => {
    for (const label of ['记者手记', '编辑推荐', '作者简介'])
      expect(onlyArticle(read(label, '写在春天里', '□ 林岸', TEXT)).byline).toEqual([{ role: 'author', name: '林岸' }])
  })
  it('may take two lines', () => {
    const article = onlyArticle(read('临江县新建三座河畔书屋', '', '本报记者 陈小溪', '', '通讯员 周野', '', TEXT, '', MORE))
    expect(bylineOf(article)).toEqual(['reporter 陈小溪', 'correspondent 周野'])
  })
})

describe('a signature at the end', () => {
  const cases: [string, string[]][] = [
    ['（陈小溪）', ['author 陈小溪']],
    ['（本报记者 陈小溪）', ['reporter 陈小溪']],
    ['（记者 林 岸 通讯员 周野）', ['reporter 林岸', 'correspondent 周野']],
    ['(陈小溪 林岸)', ['author 陈小溪', 'author 林岸']],
  ]
  for (const [end, byline] of cases) {
    it(`is read at the end of the last paragraph: ${end}`, () => {
      const article = onlyArticle(read('临江县新建三座河畔书屋', TEXT, `${MORE}${end}`))
      expect([bylineOf(article), article.bylineForm]).toEqual([byline, 'inline'])
      expect(textsOf(article)[1]).toBe(`${MORE}${end}`)
    })
    it(`is read on a line of its own: ${end}`, () => {
      const article = onlyArticle(read('临江县新建三座河畔书屋', TEXT, MORE, end))
      expect([bylineOf(article), article.bylineForm]).toEqual([byline, 'ownLine'])
      expect(textsOf(article)).toHaveLength(2)
    })
  }
  it('is not a remark in brackets', () => {
    const article = onlyArticle(read('临江县新建三座河畔书屋', TEXT, `${MORE.slice(0, -1)}（小雨为化名）。`))
    expect(article.byline).toEqual([])
  })
  it('names the agency', () => {
    expect(onlyArticle(read('临江县新建三座河畔书屋', TEXT, `${MORE}（据新华社电）`)).dateline).toBe('据新华社电')
  })
  it('names the agency on a line of its own', () => {
    const article = onlyArticle(read('临江县新建三座河畔书屋', TEXT, MORE, '（据新华社）'))
    expect([article.dateline, article.byline, article.bylineForm, textsOf(article)]).toEqual(['据新华社', [], null, [TEXT, MORE]])
  })
  it('may say that the writer took the pictures as well', () => {
    const article = onlyArticle(read('临江县新建三座河畔书屋', TEXT, `${MORE}（通讯员 周 野 文/图）`))
    expect(bylineOf(article)).toEqual(['correspondent 周野', 'photographer 周野'])
  })
  it('closes its article: what follows is another', () => {
    const result = read(
      '临江县新建三座河畔书屋',
      TEXT,
      `${MORE}（陈小溪）`,
      '白塔乡春茶卖上好价钱',
      '乡里新修的道路让茶车半小时就能到县城，运费比去年少了四成。（林岸）',
    )
    expect(shapes(result)).toEqual(['article - | 临江县新建三座河畔书屋 | - (2)', 'article - | 白塔乡春茶卖上好价钱 | - (1)'])
  })
})
