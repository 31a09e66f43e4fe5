import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type ArticleContent, EMPTY_ARTICLE } from '../../shared/domain/article.js'
import type { Frame } from '../../shared/domain/frame.js'
import type { IssueContent } from '../../shared/domain/issue.js'
import { pageGeometry } from '../../shared/domain/layout/geometry.js'
import type { PageContent } from '../../shared/domain/page.js'
import { DEFAULT_PUBLICATION, formatOf } from '../../shared/domain/publication.js'
import { Page } from './Page.js'
import { coverBox, createFrameSetter, frameName, frameViews, rulesBetween } from './page-view-model.js'

const idOf = (n: number) => `019237a0-0000-7000-8000-${String(n).padStart(12, '0')}`
const ISSUE: IssueContent = { v: 1, date: '2025-03-09', totalIssueNo: null, pageIds: [idOf(9)] }

const frame = (n: number, part: Partial<Frame> = {}): Frame => ({
  id: idOf(n),
  kind: 'article',
  articleId: idOf(n),
  revisionId: idOf(n),
  column: 1,
  columnSpan: 3,
  row: 4,
  rows: 20,
  bodyColumns: 3,
  headFace: 'song',
  headSizePt: 22,
  headRows: 3,
  pictures: [],
  text: '',
  locked: false,
  ...part,
})

const ARTICLE: ArticleContent = {
  ...EMPTY_ARTICLE,
  headline: '“早市”搬家方便了两条街',
  dateline: '本报讯',
  byline: [{ role: 'reporter', name: '陈小溪' }],
  bylineForm: 'inline',
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '三月九日，早市搬到了新街口，两条街的居民都说买菜方便了，路也通了。' }] },
      { type: 'picture', attrs: { sha256: 'a'.repeat(64), caption: '早市开张。', credit: '周野 摄', widthPx: 1200, heightPx: 800 } },
      { type: 'picture', attrs: { sha256: null, caption: '', credit: '', widthPx: 0, heightPx: 0 } },
      { type: 'paragraph', content: [{ type: 'text', text: '市场内设摊位一百二十个。' }] },
    ],
  },
}
const REVISIONS = { [idOf(1)]: ARTICLE, [idOf(2)]: { ...ARTICLE, headline: '' } }

const page = (frames: Frame[]): PageContent => ({
  v: 1,
  issueId: idOf(9),
  pageNo: 'A02',
  pageName: '要闻',
  section: '',
  formatId: 'duikai',
  pattern: 'inner',
  responsibleEditor: '何川',
  layoutEditor: '',
  proofreader: '',
  frames,
})
const draw = (frames: Frame[]) =>
  renderToStaticMarkup(<Page page={page(frames)} issue={ISSUE} style={DEFAULT_PUBLICATION} revisions={REVISIONS} />)
const words = (html: string) => html.replaceAll(/<[^>]*>/g, '')

describe('a drawn page', () => {
  it('reads in order: folio, head, text, caption, credit', () => {
    const picture = { picture: 0, column: 2, columnSpan: 2, at: 'top' as const, rows: 8 }
    const text = words(draw([frame(1, { pictures: [picture] })]))
    const parts = ['A02', '要闻', '何川', '“早市”搬家', '本报讯（记者陈小溪）三月九日', '一百二十个。', '早市开张。', '周野 摄']
    expect(parts.map((part) => text.indexOf(part)).every((at, i, all) => at >= 0 && (i === 0 || at > (all[i - 1] ?? 0)))).toBe(true)
  })

  it('draws frames from top to bottom whatever their order in the record', () => {
    const html = draw([frame(2, { row: 40 }), frame(1)])
    expect(html.indexOf(idOf(1))).toBeLessThan(html.indexOf(idOf(2)))
  })

  it('names each frame for a screen reader: headline, else the first words', () => {
    const html = draw([frame(1), frame(2, { row: 40 })])
    expect(html).toContain('aria-label="“早市”搬家方便了两条街"')
    expect(html).toContain('aria-label="三月九日，早市搬到了新街口，两条街的居民"')
  })

  it('shows the picture whole in width and a crossed window for one that has not arrived', () => {
    const at = { column: 1, columnSpan: 3, at: 'top' as const, rows: 6 }
    const html = draw([
      frame(1, {
        rows: 30,
        pictures: [
          { ...at, picture: 0 },
          { ...at, picture: 1 },
        ],
      }),
    ])
    expect(html).toContain(`src="asset://photo/${'a'.repeat(64)}"`)
    expect(html.match(/pg-missing/g)).toHaveLength(1)
  })

  it('prints no overset line', () => {
    expect(words(draw([frame(1, { rows: 5 })]))).not.toContain('一百二十个')
  })

  it('prints the words of a filler, and a rule round the place of one without', () => {
    const filler = { kind: 'filler' as const, articleId: null, revisionId: null }
    const said = draw([frame(1, { ...filler, text: '讲文明\n树新风' })])
    expect(words(said)).toContain('讲文明树新风')
    expect(said).not.toContain('pg-hole')
    expect(draw([frame(1, filler)]).match(/class="pg-hole"/g)).toHaveLength(1)
    expect(draw([frame(1, { revisionId: null, articleId: null })])).not.toContain('pg-hole')
  })

  it('draws a rule between stacked frames only', () => {
    expect(draw([frame(1), frame(2, { column: 4 })])).not.toContain('pg-rule"')
    expect(draw([frame(1), frame(2, { row: 24 })]).match(/pg-rule"/g)).toHaveLength(1)
  })
})

describe('the view model', () => {
  const geometry = pageGeometry(formatOf(DEFAULT_PUBLICATION, 'duikai'), DEFAULT_PUBLICATION)

  it('sets a frame anew only when it or its article changed', () => {
    const set = createFrameSetter()
    const views = (frames: Frame[], revisions = REVISIONS) => frameViews(frames, revisions, DEFAULT_PUBLICATION, geometry, set)
    const first = views([frame(1), frame(2, { row: 40 })])
    const second = views([frame(1), frame(2, { row: 41 })])
    expect(second[0]).toBe(first[0])
    expect(second[1]).not.toBe(first[1])
    expect(views([frame(1)], { ...REVISIONS, [idOf(1)]: { ...ARTICLE } })[0]).not.toBe(first[0])
  })

  it('keeps an empty place for an article whose revision is not at hand', () => {
    const [view] = frameViews([frame(5)], REVISIONS, DEFAULT_PUBLICATION, geometry)
    expect(view?.content).toBeNull()
    expect(view && frameName(view)).toBe('')
    expect(rulesBetween(view ? [view] : [], geometry)).toEqual([])
  })

  it('covers a window with a picture, centred, its proportions kept', () => {
    expect(coverBox({ width: 300, height: 100 }, { widthPx: 1200, heightPx: 800 })).toEqual({ x: 0, y: -50, width: 300, height: 200 })
    expect(coverBox({ width: 100, height: 200 }, { widthPx: 1200, heightPx: 800 })).toEqual({ x: -100, y: 0, width: 300, height: 200 })
  })
})
