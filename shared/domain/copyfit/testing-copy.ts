// Articles and frames for the tests of copyfit: text by characters, sizes by words.
import fc from 'fast-check'
import { bodyFromParagraphs } from '../../body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../article.js'
import type { Frame } from '../frame.js'
import { pageGeometry } from '../layout/geometry.js'
import { setFrame } from '../layout/set-frame.js'
import { DEFAULT_PUBLICATION, formatOf } from '../publication.js'

export const STYLE = DEFAULT_PUBLICATION
export const GEOMETRY = pageGeometry(formatOf(STYLE, 'duikai'), STYLE)
const ID = '019237a0-0000-7000-8000-000000000001'

export const frameOf = (part: Partial<Frame> = {}): Frame => ({
  id: ID,
  kind: 'article',
  articleId: ID,
  revisionId: ID,
  column: 1,
  columnSpan: 2,
  row: 4,
  rows: 20,
  bodyColumns: 2,
  headFace: 'song',
  headSizePt: 22,
  headRows: 0,
  pictures: [],
  text: '',
  locked: false,
  ...part,
})

export type Written = { readonly kind: 'text' | 'subhead'; readonly text: string }

export const articleOf = (paragraphs: readonly Written[], part: Partial<ArticleContent> = {}): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline: '渡口的钟修好了',
  ...part,
  body: bodyFromParagraphs(paragraphs),
})

/** The frame with the most rows at which the article is still at least `lines` lines over. */
export function frameOver(content: ArticleContent, lines: number, part: Partial<Frame> = {}): Frame {
  for (let rows = 110; rows > 2; rows--) {
    const frame = frameOf({ ...part, rows })
    if (setFrame(frame, content, STYLE, GEOMETRY).fit.oversetLines >= lines) return frame
  }
  return frameOf({ ...part, rows: 2 })
}

const CHINESE = [
  ...'市民河堤步道全线贯通钟楼渡口修好夜里灯亮',
  '，',
  '，',
  '。',
  '；',
  '“',
  '”',
  '（',
  '）',
  '2025',
  'A股',
  '3.5%',
  '……',
  '——',
]
const ENGLISH = [
  'the',
  'ferry',
  'harbour',
  'council',
  'announced',
  'on',
  'Monday',
  'a',
  'lantern,',
  'which',
  'burned.',
  'Nobody',
  'saw',
  '“it”,',
  '1,200',
]

const chinese = fc.array(fc.constantFrom(...CHINESE), { minLength: 3, maxLength: 90 }).map((parts) => `${parts.join('')}。`)
const english = fc.array(fc.constantFrom(...ENGLISH), { minLength: 2, maxLength: 40 }).map((words) => `${words.join(' ')}.`)

/** Any article of a few paragraphs, some under subheads. */
export const anyArticle = (language: 'zh' | 'en'): fc.Arbitrary<ArticleContent> =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: (language === 'zh' ? chinese : english).map((text): Written => ({ kind: 'text', text })) },
        { weight: 1, arbitrary: fc.constantFrom('河堤夜话', '灯').map((text): Written => ({ kind: 'subhead', text })) },
      ),
      { minLength: 2, maxLength: 7 },
    )
    .map((paragraphs) => articleOf(paragraphs, { language, dateline: language === 'zh' ? '本报讯' : 'DOVER' }))
