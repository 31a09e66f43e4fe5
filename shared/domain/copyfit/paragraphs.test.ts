import { describe, expect, it } from 'vitest'
import { type ArticleContent, EMPTY_ARTICLE } from '../article.js'
import { renderDateline } from '../byline-text.js'
import { DEFAULT_PUBLICATION } from '../publication.js'
import { articleLines, articleSetLines } from './measure.js'
import { captionParagraph, setParagraphs } from './paragraphs.js'

const text = (words: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] })
const article = (part: Partial<ArticleContent>): ArticleContent => ({ ...EMPTY_ARTICLE, ...part })
const printed = (content: ArticleContent) =>
  setParagraphs(content, DEFAULT_PUBLICATION).map((one) => one.runs.map((run) => run.text).join(''))

const SIGNED = article({
  dateline: '本报讯',
  byline: [
    { role: 'reporter', name: '陈小溪' },
    { role: 'correspondent', name: '周野' },
  ],
  bylineForm: 'inline',
  body: { type: 'doc', content: [text('8月24日，会议召开。'), text('会议强调。')] },
})

describe('an article as paragraphs', () => {
  it('runs the dateline into the first paragraph, 黑 for the dateline and 楷 for the bracket', () => {
    const [first, second] = setParagraphs(SIGNED, DEFAULT_PUBLICATION)
    expect(first?.runs.map((run) => [run.text, run.face])).toEqual([
      ['本报讯', 'hei'],
      ['（记者陈小溪 通讯员周野）', 'kai'],
      ['8月24日，会议召开。', 'song'],
    ])
    expect(first?.indentPx).toBe(24)
    expect(second?.runs).toEqual([{ text: '会议强调。', face: 'song', sizePx: 12 }])
  })

  it('prints the words of byline-text.ts', () => {
    expect(printed(SIGNED)[0]).toBe(`${renderDateline(SIGNED)}8月24日，会议召开。`)
  })

  it('sets an own-line byline as a paragraph in 楷 before everything else', () => {
    const content = article({ ...SIGNED, dateline: '', bylineForm: 'ownLine' })
    expect(setParagraphs(content, DEFAULT_PUBLICATION)[0]).toMatchObject({ kind: 'byline', block: null, runs: [{ face: 'kai' }] })
    expect(printed(content)[0]).toBe(renderDateline(content))
  })

  it('prints a byline whose form nobody has chosen', () => {
    expect(printed(article({ ...SIGNED, bylineForm: null }))[0]).toContain('（记者陈小溪 通讯员周野）')
    expect(printed(article({ ...SIGNED, bylineForm: null, dateline: '' }))[0]).toContain('本报记者')
  })

  it('sets subheads in 黑 and centred, bold in 黑, and leaves pictures to the frame', () => {
    const content = article({
      body: {
        type: 'doc',
        content: [
          { type: 'subhead', content: [{ type: 'text', text: '课程接地气' }] },
          { type: 'picture', attrs: { sha256: null, caption: '图', credit: '', widthPx: 0, heightPx: 0 } },
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '其一。', marks: [{ type: 'bold' }] },
              { type: 'text', text: '其二。' },
            ],
          },
        ],
      },
    })
    const [subhead, body] = setParagraphs(content, DEFAULT_PUBLICATION)
    expect(subhead).toMatchObject({ kind: 'subhead', align: 'center', indentPx: 0, block: 0, runs: [{ face: 'hei', sizePx: 13 }] })
    expect(body?.runs.map((run) => run.face)).toEqual(['hei', 'song'])
    expect(body?.block).toBe(2)
  })

  it('sets English in the Latin faces', () => {
    const content = article({ ...SIGNED, language: 'en', dateline: 'LONDON', body: { type: 'doc', content: [text('The council met.')] } })
    expect(setParagraphs(content, DEFAULT_PUBLICATION)[0]?.runs.map((run) => run.face)).toEqual(['latinBold', 'latin', 'latin'])
  })

  it('drops invisible characters and the white at both ends', () => {
    expect(printed(article({ body: { type: 'doc', content: [text('　　一\u200b二 \t 三　'), text(' 　')] } }))).toEqual(['一二 三'])
  })

  it('gives a caption its paragraph in 楷 and none for no words', () => {
    expect(captionParagraph('孩子们在画画。', 'zh', DEFAULT_PUBLICATION)).toMatchObject({
      kind: 'caption',
      runs: [{ face: 'kai', sizePx: 11 }],
    })
    expect(captionParagraph(' ', 'zh', DEFAULT_PUBLICATION)).toBeNull()
  })
})

describe('measuring', () => {
  it('counts the lines it would set, again and again', () => {
    const lines = articleSetLines(SIGNED, 156.5, DEFAULT_PUBLICATION)
    expect(articleLines(SIGNED, 156.5, DEFAULT_PUBLICATION)).toBe(lines.length)
    expect(lines.map((line) => line.paragraph)).toEqual([...lines.map((line) => line.paragraph)].sort((a, b) => a - b))
    expect(articleLines(SIGNED, 156.5, DEFAULT_PUBLICATION)).toBe(lines.length)
  })
})
