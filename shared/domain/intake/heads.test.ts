// Kicker, headline, deck, subheads, briefs, boxes: which heading belongs to what.
import { describe, expect, it } from 'vitest'
import { articlesOf, bylineOf, onlyArticle, read, shapes, subheadsOf, textsOf } from './testing-pages.js'

const LEAD = '本报讯（记者陈小溪）3月12日，临江县三座河畔书屋同时开门迎客，首日接待读者两千余人次。'
const MORE = '书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名。'
const FEATURE = '清晨的江面上还有薄雾，书屋的灯已经亮了，管理员把昨晚归还的图书一本本放回书架。'

describe('headings above an article', () => {
  const cases: [string[], string][] = [
    [['三座河畔书屋开门迎客'], '- | 三座河畔书屋开门迎客 | -'],
    [['县文旅局', '三座河畔书屋开门迎客'], '县文旅局 | 三座河畔书屋开门迎客 | -'],
    [['县长在调研公共文化时强调', '把书屋办到群众家门口'], '县长在调研公共文化时强调 | 把书屋办到群众家门口 | -'],
    [['三座河畔书屋开门迎客', '——临江县公共文化服务走笔'], '- | 三座河畔书屋开门迎客 | 临江县公共文化服务走笔'],
    [
      ['三座河畔书屋开门迎客', '首日接待读者两千余人次，四十二名志愿者报名服务'],
      '- | 三座河畔书屋开门迎客 | 首日接待读者两千余人次，四十二名志愿者报名服务',
    ],
    [
      ['县文旅局', '三座河畔书屋开门迎客', '首日接待读者两千余人次，四十二名志愿者报名'],
      '县文旅局 | 三座河畔书屋开门迎客 | 首日接待读者两千余人次，四十二名志愿者报名',
    ],
    [['把书屋办到家门口的', '临江县三座河畔书屋开门迎客'], '- | 把书屋办到家门口的临江县三座河畔书屋开门迎客 | -'],
    [['河畔书屋灯火可亲', '江边读者络绎不绝'], '- | 河畔书屋灯火可亲 江边读者络绎不绝 | -'],
    [['县人大常委会举行第二十次会议', '周野主持并讲话'], '- | 县人大常委会举行第二十次会议 | 周野主持并讲话'],
    [['谁来守护河畔的那盏灯？'], '- | 谁来守护河畔的那盏灯？ | -'],
    [['书屋开门啦！'], '- | 书屋开门啦！ | -'],
    [['临江：“河畔书屋”点亮夜读灯'], '- | 临江：“河畔书屋”点亮夜读灯 | -'],
    [['书屋开门，读者盈门'], '- | 书屋开门，读者盈门 | -'],
    [['臨江縣三座河畔書屋開門迎客'], '- | 臨江縣三座河畔書屋開門迎客 | -'],
  ]
  for (const [heads, expected] of cases)
    it(`are told apart: ${heads.join(' / ')}`, () => {
      expect(shapes(read(...heads, LEAD, MORE))).toEqual([`article ${expected} (2)`])
      expect(shapes(read(...[...heads, LEAD, MORE].flatMap((line) => [line, ''])))).toEqual([`article ${expected} (2)`])
      expect(shapes(read('白塔乡春茶卖上好价钱', LEAD, MORE, ...heads, '本报记者 陈小溪', FEATURE, MORE))).toEqual([
        'article - | 白塔乡春茶卖上好价钱 | - (2)',
        `article ${expected} (2)`,
      ])
    })
  it('stand directly above a text without dateline or byline', () => {
    expect(shapes(read('三座河畔书屋开门迎客', FEATURE, MORE))).toEqual(['article - | 三座河畔书屋开门迎客 | - (2)'])
    expect(shapes(read('书屋开门，读者盈门', FEATURE, MORE))).toEqual(['article - | 书屋开门，读者盈门 | - (2)'])
  })
})

describe('subheads', () => {
  it('stand between the paragraphs of a feature', () => {
    const article = onlyArticle(
      read('江边的灯', '本报记者 陈小溪', FEATURE, '老水文站变书屋', FEATURE, MORE, '小镇多了读书人', FEATURE, '一、以书会友', FEATURE),
    )
    expect(subheadsOf(article)).toEqual(['老水文站变书屋', '小镇多了读书人', '一、以书会友'])
    expect(textsOf(article)).toHaveLength(5)
  })
  it('may stand alone in a news item', () => {
    expect(subheadsOf(onlyArticle(read('河畔书屋开门', LEAD, MORE, '志愿者成为主力', FEATURE)))).toEqual(['志愿者成为主力'])
  })
  it('may be numbered', () => {
    const article = onlyArticle(
      read('河畔书屋建设方案公布', LEAD, '一、总体要求', FEATURE, '二、重点任务', FEATURE, '（一）建好书屋', MORE),
    )
    expect(subheadsOf(article)).toEqual(['一、总体要求', '二、重点任务', '（一）建好书屋'])
  })
})

describe('a list', () => {
  it('of numbered sentences is text', () => {
    const article = onlyArticle(read('河畔书屋借阅规则', FEATURE, '1.凭身份证办理借阅；', '2.每次可借五册；', '3.借期三十天。'))
    expect(textsOf(article).slice(1)).toEqual(['1.凭身份证办理借阅；', '2.每次可借五册；', '3.借期三十天。'])
  })
  it('of numbered words is text as well', () => {
    expect(textsOf(onlyArticle(read('河畔书屋借阅规则', FEATURE, '1.身份证', '2.借书卡', '3.押金收据')))).toHaveLength(4)
  })
})

describe('an interview', () => {
  it('keeps every turn as a paragraph', () => {
    const turns = [
      '记者：书屋为什么开在江边？',
      '林岸：因为这里原来就是水文站，老人孩子都认得路。',
      '记者：晚上有人来吗？',
      '林岸：周五晚上坐满了。',
    ]
    const article = onlyArticle(read('“江边的灯要一直亮着”', '本报记者 陈小溪', FEATURE, ...turns))
    expect(textsOf(article).slice(1)).toEqual(turns)
  })
  it('marks questions and answers', () => {
    const turns = ['问：办证要钱吗？', '答：不要。', '问：几点关门？', '答：晚上九点。']
    expect(textsOf(onlyArticle(read('河畔书屋有问必答', ...turns)))).toEqual(turns)
  })
})

describe('several articles', () => {
  it('are told apart by headings over a dateline', () => {
    const result = read('河畔书屋开门', LEAD, MORE, '春茶上市', LEAD, '公路通车', LEAD, MORE)
    expect(shapes(result)).toEqual(['article - | 河畔书屋开门 | - (2)', 'article - | 春茶上市 | - (1)', 'article - | 公路通车 | - (2)'])
  })
  it('are told apart when the first ends without a full stop', () => {
    const result = read(
      '河畔书屋开门',
      '',
      LEAD,
      '',
      '书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名',
      '',
      '白塔乡',
      '',
      '春茶卖上好价钱',
      '',
      LEAD,
    )
    expect(shapes(result)).toEqual(['article - | 河畔书屋开门 | - (2)', 'article 白塔乡 | 春茶卖上好价钱 | - (1)'])
  })
  it('are told apart by 【headings】 of briefs', () => {
    const result = read('【书屋开门】3月12日，三座河畔书屋开门迎客。', '【春茶上市】3月13日，白塔乡第一批春茶上市。')
    expect(shapes(result)).toEqual(['article - | 书屋开门 | - (1)', 'article - | 春茶上市 | - (1)'])
    expect(articlesOf(result).map((article) => textsOf(article)[0])).toEqual([
      '3月12日，三座河畔书屋开门迎客。',
      '3月13日，白塔乡第一批春茶上市。',
    ])
  })
  it('are told apart by bracketed headings on their own line', () => {
    const result = read(
      '【书屋开门】',
      '3月12日，三座河畔书屋开门迎客。（陈小溪）',
      '【春茶上市】',
      '3月13日，白塔乡第一批春茶上市。（林岸）',
    )
    expect(articlesOf(result).map(({ headline }) => headline)).toEqual(['书屋开门', '春茶上市'])
    expect(articlesOf(result).map(bylineOf)).toEqual([['author 陈小溪'], ['author 林岸']])
  })
  it('are told apart by a second signature', () => {
    const result = read(
      '江边的灯',
      '本报记者 陈小溪',
      FEATURE,
      MORE,
      '气象台发布大风预警',
      '今天白天到夜间有五到六级北风。',
      '本报记者 林 岸',
    )
    expect(articlesOf(result).map(bylineOf)).toEqual([['reporter 陈小溪'], ['reporter 林岸']])
  })
  it('do not take the remark under an article for a heading', () => {
    expect(textsOf(onlyArticle(read('江边的灯', '□林岸', FEATURE, '（作者单位：县文旅局）')))).toEqual([FEATURE, '（作者单位：县文旅局）'])
  })
  it('take boxes and notices with a heading as articles', () => {
    const result = read(
      '河畔书屋开门',
      LEAD,
      MORE,
      '新闻链接',
      '临江县水文站建于1956年，2019年停用。',
      '征稿启事',
      '本刊向读者征集江边的故事，来稿请寄编辑部。',
    )
    expect(articlesOf(result).map(({ headline }) => headline)).toEqual(['河畔书屋开门', '新闻链接', '征稿启事'])
  })
})

describe('verse', () => {
  const POEM = ['江水把黄昏', '一页一页', '翻给岸上的人看', '灯亮了', '书屋的窗子', '像一本打开的书', '风在读它']
  it('keeps its lines', () => {
    for (const author of ['林岸', '□ 林岸', '作者：林岸', '林 岸']) {
      const article = onlyArticle(read('江边的灯', author, '', ...POEM.slice(0, 3), '', ...POEM.slice(3)))
      expect([article.headline, bylineOf(article), textsOf(article), article.joins]).toEqual(['江边的灯', ['author 林岸'], POEM, []])
    }
  })
  it('keeps its lines between blank lines', () => {
    expect(textsOf(onlyArticle(read(...['江边的灯', '林岸', ...POEM].flatMap((line) => [line, '']))))).toEqual(POEM)
  })
  it('keeps regular meter', () => {
    const lines = ['江头日暖柳丝长，', '一屋书声满野塘。', '莫道归舟无所载，', '半船春色半船香。']
    const article = onlyArticle(read('题河畔书屋', '林岸', ...lines))
    expect(textsOf(article)).toEqual(lines)
    const couplets = [
      '江头日暖柳丝长，一屋书声满野塘。',
      '莫道归舟无所载，半船春色半船香。',
      '夜深犹有灯如豆，照得行人过石梁。',
      '我欲借书书未得，先借江风一夜凉。',
    ]
    expect(textsOf(onlyArticle(read('题河畔书屋', '林岸', ...couplets)))).toEqual(couplets)
  })
  it('is no column of short lines', () => {
    const article = onlyArticle(
      read(
        '江边的灯',
        '林岸',
        '清晨的江面上还有薄雾，书',
        '屋的灯已经亮了，管理员把',
        '昨晚归还的图书一本本放回',
        '书架，等着第一位读者。',
      ),
    )
    expect(textsOf(article)).toEqual(['清晨的江面上还有薄雾，书屋的灯已经亮了，管理员把昨晚归还的图书一本本放回书架，等着第一位读者。'])
  })
})
