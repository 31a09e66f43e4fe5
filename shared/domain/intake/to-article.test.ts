// Items become article contents: nothing is said twice and nothing is lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyParagraphs } from '../../body/text.js'
import { ArticleContent } from '../article.js'
import { renderLead } from '../byline-text.js'
import { splitPage } from './split-page.js'
import { anyPage } from './testing-laws.js'
import { articlesOf, onlyArticle, read } from './testing-pages.js'
import { articleFromItem, articleFromPhoto } from './to-article.js'

const TEXT = '3月12日，临江县三座河畔书屋同时开门迎客，首日接待读者两千余人次。'
const MORE = '书屋全年开放，每周五晚举办朗读会。'
const texts = (content: ArticleContent): string[] => bodyParagraphs(content.body).map(({ text }) => text)

describe('articleFromItem', () => {
  it('takes dateline and byline out of the first paragraph', () => {
    const content = articleFromItem(onlyArticle(read('县文旅局', '河畔书屋开门', `本报讯（记者陈小溪 通讯员 周 野）${TEXT}`, MORE)))
    expect(content).toMatchObject({
      genre: 'article',
      kicker: '县文旅局',
      headline: '河畔书屋开门',
      deck: '',
      dateline: '本报讯',
      bylineForm: 'inline',
      language: 'zh',
    })
    expect(content.byline).toEqual([
      { role: 'reporter', name: '陈小溪' },
      { role: 'correspondent', name: '周野' },
    ])
    expect(texts(content)).toEqual([TEXT, MORE])
    expect(renderLead(content)).toBe('本报讯（记者陈小溪 通讯员周野）')
  })
  it('takes signatures and jump marks out of the last', () => {
    expect(texts(articleFromItem(onlyArticle(read('河畔书屋开门', TEXT, `${MORE}（本报记者 陈小溪）`))))).toEqual([TEXT, MORE])
    expect(texts(articleFromItem(onlyArticle(read('河畔书屋开门', TEXT, `${MORE}（据新华社电）`))))).toEqual([TEXT, MORE])
    expect(texts(articleFromItem(onlyArticle(read('河畔书屋开门', TEXT, '书屋全年开放（下转第3版）'))))).toEqual([TEXT, '书屋全年开放'])
    expect(texts(articleFromItem(onlyArticle(read('（上接第1版）', '河畔书屋开门', TEXT))))).toEqual([TEXT])
  })
  it('leaves a text alone whose fields the editor has changed', () => {
    const item = onlyArticle(read('河畔书屋开门', `本报讯（记者陈小溪）${TEXT}`))
    expect(texts(articleFromItem({ ...item, byline: [], bylineForm: null }))).toEqual([`本报讯（记者陈小溪）${TEXT}`])
  })
  it('keeps subheads and reads English', () => {
    const item = onlyArticle(
      read(
        'Council backs new bridge',
        'By A. Writer',
        'LONDON — The council said the bridge would be built.',
        'It will open next year, it said.',
      ),
    )
    expect(articleFromItem(item)).toMatchObject({
      language: 'en',
      dateline: 'LONDON',
      byline: [{ role: 'reporter', name: 'A. Writer' }],
      bylineForm: 'ownLine',
    })
    expect(texts(articleFromItem(item))).toEqual(['The council said the bridge would be built.', 'It will open next year, it said.'])
    const feature = onlyArticle(read('江边的灯', '本报记者 陈小溪', TEXT, '老水文站变书屋', MORE))
    expect(bodyParagraphs(articleFromItem(feature).body).map(({ kind }) => kind)).toEqual(['text', 'subhead', 'text'])
  })
  it('gives valid contents for anything that was read', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        for (const item of splitPage(text, 'page.txt').items) {
          if (item.kind === 'article') expect(ArticleContent.safeParse(articleFromItem(item)).error).toBeUndefined()
          if (item.kind === 'photo') expect(ArticleContent.safeParse(articleFromPhoto(item)).error).toBeUndefined()
        }
      }),
    )
  })
})

describe('articleFromPhoto', () => {
  it('is one picture that waits for its file', () => {
    const result = read('3月12日，孩子们在河畔书屋里读书。', '周野 摄')
    expect(articlesOf(result)).toEqual([])
    const photo = result.items.find((item) => item.kind === 'photo')
    expect(photo === undefined ? null : articleFromPhoto(photo)).toMatchObject({
      genre: 'photo',
      headline: '',
      body: {
        content: [
          {
            type: 'picture',
            attrs: { sha256: null, caption: '3月12日，孩子们在河畔书屋里读书。', credit: '周野', widthPx: 0, heightPx: 0 },
          },
        ],
      },
    })
  })
})
