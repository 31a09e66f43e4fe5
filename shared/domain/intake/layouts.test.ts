// Line breaks as extractions leave them: blank lines or none, indents, a hard break at every column line, cut paragraphs.
import { describe, expect, it } from 'vitest'
import { articlesOf, onlyArticle, read, setInColumn, shapes, textsOf } from './testing-pages.js'

const HEADLINE = '临江县新建三座河畔书屋'
const COPY = [
  '本报讯（记者陈小溪 通讯员周野）3月12日，临江县三座河畔书屋同时开门迎客，首日接待读者两千余人次，其中近半数是中小学生。',
  '书屋由旧水文站改建而成，面积共860平方米，藏书1.2万册。县图书馆馆长林岸说：“我们保留了老水尺，孩子们可以在窗边看到水位。”',
  '据悉，书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名参加服务。',
]
const SECOND = [
  '本报讯（记者林岸）3月13日，白塔乡的茶农收到了今年第一笔订单，共计茶叶三百二十公斤，将于本月底前发往外地。',
  '乡里新修的道路让茶车半小时就能到县城，运费比去年少了四成，茶农们说今年可以多雇几名采茶工。',
]

describe('paragraphs', () => {
  const expected = ['article - | 临江县新建三座河畔书屋 | - (3)', 'article - | 白塔乡春茶卖上好价钱 | - (2)']
  it('are read where nothing separates them', () => {
    const result = read(HEADLINE, ...COPY, '白塔乡春茶卖上好价钱', ...SECOND)
    expect(shapes(result)).toEqual(expected)
    expect(articlesOf(result).map(textsOf)).toEqual([COPY, SECOND])
  })
  it('are read between blank lines', () => {
    const spaced = [HEADLINE, ...COPY, '白塔乡春茶卖上好价钱', ...SECOND].flatMap((line) => [line, ''])
    const result = read(...spaced)
    expect(shapes(result)).toEqual(expected)
    expect(articlesOf(result).flatMap((article) => article.joins)).toEqual([])
  })
  it('are read by their indents', () => {
    const result = read(HEADLINE, ...COPY.map((text) => `　　${text}`), '白塔乡春茶卖上好价钱', ...SECOND.map((text) => `　　${text}`))
    expect(shapes(result)).toEqual(expected)
    expect(articlesOf(result).map(textsOf)).toEqual([COPY, SECOND])
  })
  for (const columnEm of [13, 16, 18, 20, 27, 41]) {
    it(`are put together from column lines of ${columnEm} characters with indents`, () => {
      const result = read(
        HEADLINE,
        ...setInColumn(COPY, columnEm, '　　'),
        '白塔乡春茶卖上好价钱',
        ...setInColumn(SECOND, columnEm, '　　'),
      )
      expect(shapes(result)).toEqual(expected)
      expect(articlesOf(result).map(textsOf)).toEqual([COPY, SECOND])
    })
    it(`are put together from column lines of ${columnEm} characters with blank lines between paragraphs`, () => {
      const lines = (copy: string[]): string[] => copy.flatMap((text) => [...setInColumn([text], columnEm, ''), ''])
      const result = read(HEADLINE, '', ...lines(COPY), '白塔乡春茶卖上好价钱', '', ...lines(SECOND))
      expect(shapes(result)).toEqual(expected)
      expect(articlesOf(result).map(textsOf)).toEqual([COPY, SECOND])
    })
    it(`are put together from column lines of ${columnEm} characters, each followed by a blank line`, () => {
      const lines = [HEADLINE, ...setInColumn(COPY, columnEm, '　　'), '白塔乡春茶卖上好价钱', ...setInColumn(SECOND, columnEm, '　　')]
      const result = read(...lines.flatMap((line) => [line, '']))
      expect(shapes(result)).toEqual(expected)
      expect(articlesOf(result).map(textsOf)).toEqual([COPY, SECOND])
    })
  }
  // Where a last line happens to fill the column nothing shows its end: only widths without such a line.
  for (const columnEm of [13, 16, 41])
    it(`are put together from column lines of ${columnEm} characters with nothing but short last lines`, () => {
      const result = read(HEADLINE, ...setInColumn(COPY, columnEm, ''), '白塔乡春茶卖上好价钱', ...setInColumn(SECOND, columnEm, ''))
      expect(shapes(result)).toEqual(expected)
      expect(articlesOf(result).map(textsOf)).toEqual([COPY, SECOND])
    })
})

describe('a paragraph cut by a column break', () => {
  const whole = '书屋由旧水文站改建而成，面积共860平方米，保留了“老水尺”和望江台，孩子们可以在窗边看到水位一天天涨落。'
  const frame = (head: string, tail: string): string[] => [HEADLINE, '', COPY[0] as string, '', head, '', tail, '', COPY[2] as string, '']
  for (const cut of ['改建而成，', '860', '保留了“老水尺”', '和望江台，孩子们可以在窗']) {
    it(`is whole again when cut after ${cut}`, () => {
      const at = whole.indexOf(cut) + cut.length
      const article = onlyArticle(read(...frame(whole.slice(0, at), whole.slice(at))))
      expect(textsOf(article)).toEqual([COPY[0], whole, COPY[2]])
      expect(article.joins).toEqual([[5, 7]])
    })
  }
  it('is whole again when cut inside a word that the page writes elsewhere, however much the first line looks like a heading', () => {
    const article = onlyArticle(read(...frame('临江县三座河', '畔书屋全年开放，每周五晚举办朗读会。')))
    expect(textsOf(article)[1]).toBe('临江县三座河畔书屋全年开放，每周五晚举办朗读会。')
    expect(article.guesses).toContainEqual({ what: 'join', lines: [5, 7], confidence: 0.75, reason: 'insideWord' })
  })
  it('stays two paragraphs when the first ends a sentence', () => {
    const article = onlyArticle(read(...frame('书屋由旧水文站改建而成。', '面积共860平方米，孩子们可以在窗边看到水位一天天涨落。')))
    expect(textsOf(article)).toHaveLength(4)
    expect(article.joins).toEqual([])
  })
  it('ends like a paragraph behind closing marks and dots', () => {
    for (const end of [
      '她说：“明年还来。”',
      '大家都盼着那一天……',
      '一家人住了下来（见图）。',
      '谁说不是呢？',
      '（本文有删节。）',
      '真好！”',
    ])
      expect(textsOf(onlyArticle(read(...frame(`读者围坐在窗边，${end}`, '面积共860平方米，孩子们可以在窗边看到水位。'))))).toHaveLength(4)
  })
  it('goes on behind a photo that stood in the way', () => {
    const result = read(
      HEADLINE,
      '',
      COPY[0] as string,
      '',
      '书屋由旧水文站改建而成，面积共860平方米，保留了老水尺和望江台，孩子们可以在',
      '',
      '3月12日，孩子们在河畔书屋读书。',
      '',
      '周野 摄',
      '',
      '窗边看到水位一天天涨落。',
    )
    expect(shapes(result)).toEqual(['article - | 临江县新建三座河畔书屋 | - (2)', 'photo 3月12日，孩子们在河畔书屋读书。 | 周野'])
    expect(onlyArticle(result).joins).toEqual([[5, 11]])
  })
})

describe('English copy', () => {
  const copy = [
    'RIVERTON, March 12 (Local Wire) -- Three reading rooms opened along the river on Wednesday, drawing more than two thousand visitors on the first day.',
    'The rooms were once gauge stations. "We kept the old water marks," said Mary Lee, who runs the county library.',
    'Forty-two volunteers have signed up to help on Friday evenings, when readings will be held.',
  ]
  const column = (text: string): string[] => {
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ')) {
      if (line !== '' && line.length + word.length + 1 > 38) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    return [...lines, line]
  }
  it('is put together from column lines', () => {
    const result = read('Three reading rooms open on the river', 'By A. Writer', '', ...copy.flatMap((text) => [...column(text), '']))
    expect(shapes(result)).toEqual(['article - | Three reading rooms open on the river | - (3)'])
    expect(textsOf(onlyArticle(result))).toEqual(copy)
    expect(onlyArticle(result)).toMatchObject({
      byline: [{ role: 'reporter', name: 'A. Writer' }],
      bylineForm: 'ownLine',
      dateline: 'RIVERTON, March 12 (Local Wire)',
    })
  })
  it('makes divided words whole', () => {
    const result = read(
      'Council backs new bridge',
      '',
      'LONDON — The council said the new bridge would be good for the govern-',
      'ment and for well-',
      'known firms on the north bank of the river.',
    )
    expect(textsOf(onlyArticle(result))).toEqual([
      'LONDON — The council said the new bridge would be good for the government and for well-known firms on the north bank of the river.',
    ])
  })
})
