// Forms in which houses print bylines, datelines, credits, folios and jump lines, one a line: the form, then what it says.
import { describe, expect, it } from 'vitest'
import { articlesOf, bylineOf, read, textsOf } from './testing-pages.js'

const HEADLINE = '临江县新建三座河畔书屋并向读者免费开放'
const TEXT = '清晨的江面上还有薄雾，书屋的灯已经亮了，管理员把昨晚归还的图书一本本放回书架。'
const MORE = '书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名。'
const LATIN = [
  'Council backs new bridge over the river',
  'The council voted on Tuesday to build a new bridge over the river.',
  'Work is to begin in September, the mayor said.',
] as const

/** `form = reading`, one a line. */
const table = (text: string): [string, string][] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf(' = ')
      return [line.slice(0, at).replace(/^\|/u, ''), line.slice(at + 3)]
    })

describe('a byline on its own line', () => {
  it.each(
    table(`
本报首席记者 陈小溪 文/摄 = reporter 陈小溪, photographer 陈小溪
文|陈小溪 = author 陈小溪
撰文 陈小溪 摄影 林岸 = author 陈小溪, photographer 林岸
采写：本报记者 陈小溪 = reporter 陈小溪
采写/临江报记者 陈小溪 = reporter 陈小溪
本报驻京记者 陈小溪 = reporter 陈小溪
临江青年报客户端记者 陈小溪 = reporter 陈小溪
临江网/临江新闻客户端记者 陈小溪 = reporter 陈小溪
江声新闻记者 陈小溪 = reporter 陈小溪
记者 陈小溪 编辑 周野 校对 林岸 = reporter 陈小溪, editor 周野
本报记者 陈小溪 北京报道 = reporter 陈小溪
陈小溪 口述 周野 整理 = author 陈小溪, editor 周野
口述：陈小溪 整理：周野 = author 陈小溪, editor 周野
[日] 村上春子 = author 村上春子
◎陈小溪（临江） = author 陈小溪
陈小溪（白塔县） = author 陈小溪
文、圖／記者王小明 = reporter 王小明, photographer 王小明
`),
  )('%s', (form, byline) => {
    const [article] = articlesOf(read(HEADLINE, form, TEXT, MORE))
    expect([article?.headline, article && bylineOf(article).join(', '), article && textsOf(article).length]).toEqual([HEADLINE, byline, 2])
  })
  it.each(['美国记者 探访书屋', '女记者 走进书屋'])('is not a headline with the word in it: %s', (line) => {
    expect(articlesOf(read(line, TEXT, MORE))[0]).toMatchObject({ headline: line, byline: [] })
  })
  it.each(
    table(`
by Jane Ortiz = reporter Jane Ortiz
By: Jane Ortiz = reporter Jane Ortiz
By Jane Ortiz, The River Courier = reporter Jane Ortiz
By Jane Ortiz, Associated Press = reporter Jane Ortiz
By Jane Ortiz / The River Courier = reporter Jane Ortiz
By Jane Ortiz | jortiz@example.com = reporter Jane Ortiz
By Jane Ortiz jortiz@example.com = reporter Jane Ortiz
By Jane Ortiz in London and Tom Reed in Paris = reporter Jane Ortiz, reporter Tom Reed
By Jane Ortiz for The Courier = reporter Jane Ortiz
By Jane Ortiz Social Affairs Editor = reporter Jane Ortiz
Jane Ortiz, Political Editor = reporter Jane Ortiz
Jane Ortiz Political editor = reporter Jane Ortiz
Jane Ortiz and Tom Reed = author Jane Ortiz, author Tom Reed
Jane Ortiz in London = author Jane Ortiz
Jane Ortiz / Reuters = author Jane Ortiz
Story and photos by Jane Ortiz = reporter Jane Ortiz, photographer Jane Ortiz
Text: Jane Ortiz = reporter Jane Ortiz
EXCLUSIVE BY JANE ORTIZ = reporter JANE ORTIZ
From Jane Ortiz in Paris = reporter Jane Ortiz
Compiled by Jane Ortiz = editor Jane Ortiz
By Our Staff Reporter = nobody
By a Staff Reporter = nobody
By Courier Staff = nobody
HT Correspondent = nobody
Express News Service = nobody
`),
  )('%s', (form, byline) => {
    const [headline, first, second] = LATIN
    const [article] = articlesOf(read(headline, form, first, second))
    expect([article?.headline, article && bylineOf(article).join(', '), article && textsOf(article).length]).toEqual([
      headline,
      byline === 'nobody' ? '' : byline,
      2,
    ])
  })
})

describe('a dateline', () => {
  it.each(
    table(`
新华社/法新  = 新华社/法新
综合新华社、央视新闻消息  = 综合新华社、央视新闻消息
综合消息  = 综合消息
本报专稿  = 本报专稿
临江日报北京3月12日电 （记者陈小溪） = 临江日报北京3月12日电
江声快报讯（通讯员 周野 记者 陈小溪） = 江声快报讯
【明報專訊】 = 明報專訊
【綜合報道】 = 綜合報道
香港文匯報訊（記者 王小明） = 香港文匯報訊
（星島日報報道） = 星島日報報道
【記者王小明台北報導】 = 台北報導
（中央社記者王小明台北12日電） = 中央社台北12日電
（中央社倫敦12日綜合外電報導） = 中央社倫敦12日綜合外電報導
`),
  )('%s', (form, dateline) => {
    expect(articlesOf(read(HEADLINE, `${form}${TEXT}`, MORE))[0]).toMatchObject({ headline: HEADLINE, dateline })
  })
  it.each(
    table(`
BEIJING, 22 June (Xinhua) —  = BEIJING, 22 June (Xinhua)
CHENNAI, JUNE 22 —  = CHENNAI, JUNE 22
WASHINGTON/LONDON, June 22 (Reuters) -  = WASHINGTON/LONDON, June 22 (Reuters)
SÃO PAULO (AP) —  = SÃO PAULO (AP)
London (AFP) -  = London (AFP)
(Reuters) -  = Reuters
Elm Grove, Iowa —  = Elm Grove, Iowa
KARACHI:  = KARACHI
New Delhi:  = New Delhi
`),
  )('%s', (form, dateline) => {
    const [headline, first, second] = LATIN
    expect(articlesOf(read(headline, 'By Jane Ortiz', `${form}${first}`, second))[0]).toMatchObject({ headline, dateline })
  })
})

describe('a credit', () => {
  const photosOf = (...lines: string[]): string[] =>
    read(...lines).items.flatMap((item) => (item.kind === 'photo' ? [`${item.caption} | ${item.credit}`] : []))
  it.each(
    table(`
新华社发（陈小溪 摄） = 新华社发 陈小溪
新华社/美联 = 新华社/美联
图片由市文旅局提供 = 市文旅局
人民视觉 = 人民视觉
無綫新聞圖片 = 無綫新聞圖片
圖／業者提供 = 業者
（圖：業者提供） = 業者
（路透社） = 路透社
法新社 = 法新社
`),
  )('%s', (form, credit) => {
    const caption = '图为3月12日，孩子们在临江县河畔书屋里读书。'
    const copy = [HEADLINE, '本报记者 周野', TEXT, MORE]
    expect(photosOf(...copy, '', caption, form, '', MORE)).toEqual([`${caption} | ${credit}`])
    expect(photosOf(...copy, `${caption}${form}`, MORE)).toEqual([`${caption} | ${credit}`])
  })
  it.each(
    table(`
Photograph: Jane Ortiz/The Guardian = Jane Ortiz/The Guardian
JANE ORTIZ, STAFF = JANE ORTIZ, STAFF
(AP Photo/Jane Ortiz) = AP Photo/Jane Ortiz
[Photo by Jane Ortiz/China Daily] = Jane Ortiz/China Daily
Xinhua/Li Wei = Xinhua/Li Wei
AFP = AFP
Photo courtesy of the county museum = the county museum
Photo provided = Photo provided
FILE PHOTO = FILE PHOTO
Image: NASA = NASA
Jane Ortiz photo = Jane Ortiz
Staff photo by Jane Ortiz = Jane Ortiz
© Jane Ortiz = Jane Ortiz
`),
  )('%s', (form, credit) => {
    const [headline, first, second] = LATIN
    const caption = 'Children read in the new library on Tuesday.'
    const copy = [headline, 'By Jane Ortiz', first, second]
    expect(photosOf(...copy, '', caption, form, '', second)).toEqual([`${caption} | ${credit}`])
    expect(photosOf(...copy, `${caption} ${form}`, second)).toEqual([`${caption} | ${credit}`])
  })
})

describe('a folio', () => {
  it.each(
    table(`
责任编辑：李小明 版式设计：王芳 校对：陈光 = - - - -
■责任编辑 李小明 ■校对 王芳 = - - - -
责任编辑/李小明 美术编辑/王芳 = - - - -
06/22 星期一 A05 民生 = - 星期一 A05 民生
22.06.2026 = 2026-06-22 - - -
中華民國115年4月16日 星期四 = 2026-04-16 星期四 - -
２０２６年４月２１日　星期二　第４版　教育 = 2026-04-21 星期二 4 教育
2026年06月03日 来源：临江日报 = 2026-06-03 - - -
8 | NEWS | rivercourier.example | Friday, June 26, 2026 = 2026-06-26 Friday 8 NEWS
`),
  )('%s', (form, facts) => {
    const [item] = read(form, HEADLINE, '本报记者 陈小溪', TEXT, MORE).items
    const folio = item?.kind === 'folio' ? item : null
    expect([folio?.date, folio?.weekday, folio?.pageNo, folio?.pageName].map((part) => part ?? '-').join(' ')).toBe(facts)
    expect(item?.kind).toBe('folio')
  })
})

describe('a jump line', () => {
  it.each([
    '（更多报道见4—5版）',
    '（讲话全文见第二版）',
    '（轉A3版）',
    'SEE BRIDGE, A4',
    'Please see BRIDGE, Page 4A',
    '>> Page 4',
    'Full story, Page 4',
  ])('%s', (form) => {
    const [headline, first, second] = LATIN
    const lines = /[A-Za-z]{3}/u.test(form) ? [headline, 'By Jane Ortiz', first, second] : [HEADLINE, '本报记者 陈小溪', TEXT, MORE]
    const [article] = articlesOf(read(...lines, form))
    expect(article && [textsOf(article).length, article.guesses.filter(({ what }) => what === 'jump').length]).toEqual([2, 1])
  })
})

describe('columns with neither indents nor blank lines', () => {
  it('keep a subhead in two halves that is as wide as the column', () => {
    const lines = [
      '清晨的江面上还有薄雾，书屋的灯已经亮',
      '了，管理员把昨晚归还的图书放回书架。',
      '老水文站变了样子 小镇多了读书人家',
      '书屋由旧水文站改建而成，保留了老水尺',
      '和望江台，孩子们可以看到水位涨落。',
    ]
    expect(articlesOf(read(HEADLINE, '本报记者 陈小溪', ...lines))[0]?.paragraphs.map(({ kind }) => kind)).toEqual([
      'text',
      'subhead',
      'text',
    ])
  })
})
