// Photos: caption and credit on two lines or one, in every form of credit.
import { describe, expect, it } from 'vitest'
import { articlesOf, read, shapes } from './testing-pages.js'

const HEADLINE = '临江县新建三座河畔书屋'
const LEAD = '本报讯（记者陈小溪）3月12日，临江县三座河畔书屋同时开门迎客，首日接待读者两千余人次。'
const MORE = '书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名。'
const CAPTION = '3月12日，孩子们在临江县河畔书屋里读书。书屋由旧水文站改建而成，当天首次开放。'

describe('a credit below the caption', () => {
  const cases: [string, string][] = [
    ['周野 摄', '周野'],
    ['周 野 摄', '周野'],
    ['江宣 摄', '江宣'],
    ['本报记者 陈小溪 摄', '陈小溪'],
    ['本报记者陈小溪摄', '陈小溪'],
    ['通讯员 周野 摄', '周野'],
    ['记者 陈小溪 林岸 摄', '陈小溪 林岸'],
    ['（周野 摄）', '周野'],
    ['摄影：周野', '周野'],
    ['摄影 周野', '周野'],
    ['图/林岸', '林岸'],
    ['图：林岸', '林岸'],
    ['本报记者 陈小溪 摄影报道', '陈小溪'],
    ['（新华社发）', '新华社发'],
    ['新华社发（周野 摄）', '新华社发 周野'],
    ['新华社记者 周野 摄', '新华社 周野'],
    ['記者 王小明 攝', '王小明'],
    ['县文旅局供图', '县文旅局'],
    ['（资料图片）', '资料图片'],
    ['图片来源：临江发布', '临江发布'],
  ]
  for (const [line, credit] of cases)
    it(`reads ${line}`, () => {
      const expected = ['article - | 临江县新建三座河畔书屋 | - (2)', `photo ${CAPTION} | ${credit}`]
      expect(shapes(read(HEADLINE, '', LEAD, '', MORE, '', '', CAPTION, '', line))).toEqual(expected)
      expect(shapes(read(HEADLINE, LEAD, MORE, CAPTION, line))).toEqual(expected)
    })
})

describe('a credit on the line of the caption', () => {
  for (const [end, credit] of [
    ['周野 摄', '周野'],
    [' 本报记者 陈小溪 摄', '陈小溪'],
    ['（周野 摄）', '周野'],
    ['（新华社发）', '新华社发'],
    ['新华社记者 周野摄', '新华社 周野'],
    ['（县文旅局供图）', '县文旅局'],
  ])
    it(`reads ${end}`, () => {
      expect(shapes(read(HEADLINE, '', LEAD, '', MORE, '', `${CAPTION}${end}`))).toEqual([
        'article - | 临江县新建三座河畔书屋 | - (2)',
        `photo ${CAPTION} | ${credit}`,
      ])
    })
})

describe('photos', () => {
  it('may be several, each with its own credit', () => {
    const result = read(CAPTION, '', '周野 摄', '', '图为书屋外景。', '', '林岸 摄', '', '', HEADLINE, '', LEAD)
    expect(shapes(result)).toEqual([`photo ${CAPTION} | 周野`, 'photo 图为书屋外景。 | 林岸', 'article - | 临江县新建三座河畔书屋 | - (1)'])
  })
  it('may be numbered, with one credit for the last', () => {
    expect(shapes(read(HEADLINE, LEAD, MORE, '图①　书屋外景。', '图②　孩子们在读书。', '周野 摄'))).toEqual([
      'article - | 临江县新建三座河畔书屋 | - (2)',
      'photo 图①　书屋外景。 | -',
      'photo 图②　孩子们在读书。 | 周野',
    ])
  })
  it('may stand in an article, which goes on behind them', () => {
    const result = read(HEADLINE, '', LEAD, '', '', CAPTION, '', '周野 摄', '', '', MORE)
    expect(shapes(result)).toEqual(['article - | 临江县新建三座河畔书屋 | - (2)', `photo ${CAPTION} | 周野`])
    expect(articlesOf(result)[0]?.source.lines).toEqual([1, 11])
  })
  it('take their label and title with them', () => {
    expect(shapes(read('图片新闻', '', CAPTION, '', '周野 摄'))).toEqual([`photo ${CAPTION} | 周野`])
    expect(shapes(read(HEADLINE, LEAD, MORE, '', '江畔书香', CAPTION, '周野 摄', '', '2026年3月13日 星期五'))).toEqual([
      'article - | 临江县新建三座河畔书屋 | - (2)',
      `photo 江畔书香　${CAPTION} | 周野`,
      'folio 2026-03-13 星期五 - -',
    ])
  })
  it('may have a caption without a credit', () => {
    expect(shapes(read('▲图为书屋外景。', '', HEADLINE, '', LEAD))).toEqual([
      'photo 图为书屋外景。 | -',
      'article - | 临江县新建三座河畔书屋 | - (1)',
    ])
  })
  it('may be captioned in a short line', () => {
    expect(shapes(read(HEADLINE, '', LEAD, '', MORE, '', '孩子们在河畔书屋里读书', '', '周野 摄'))).toEqual([
      'article - | 临江县新建三座河畔书屋 | - (2)',
      'photo 孩子们在河畔书屋里读书 | 周野',
    ])
  })
  it('leave the article whose copy stands above the credit alone', () => {
    expect(shapes(read(HEADLINE, '', LEAD, '', '周野 摄'))).toEqual(['article - | 临江县新建三座河畔书屋 | - (1)', 'photo - | 周野'])
  })
  it('read a caption set in a column', () => {
    const result = read(
      HEADLINE,
      '',
      LEAD,
      '',
      '3月12日，孩子们在临江县河',
      '畔书屋里读书。书屋由旧水文站',
      '改建而成，当天首次开放。',
      '周野 摄',
    )
    expect(shapes(result)).toEqual(['article - | 临江县新建三座河畔书屋 | - (1)', `photo ${CAPTION} | 周野`])
  })
})
