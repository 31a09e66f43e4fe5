import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BodyBlock } from '../../../body/schema.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../../article.js'
import { DEFAULT_PUBLICATION, formatOf } from '../../publication.js'
import { pageGeometry } from '../geometry.js'
import { setFrame } from '../set-frame.js'
import { type MakeUpSource, makeUpArticles } from './make-up-articles.js'
import { makeUpIssue } from './make-up-issue.js'
import { planIssue } from './plan-issue.js'
import { proposeMakeUp } from './propose-make-up.js'
import { brokenLaws } from './testing/page-laws.js'
import { lockedFrames } from './testing/random-pages.js'
import type { MakeUpArticle } from './types.js'

const STYLE = DEFAULT_PUBLICATION
const FIRST_ROW = 4

const PHRASES = [
  '会议强调，',
  '记者在现场看到，',
  '“这条路修好了，”',
  '村民老李说：',
  '截至8月底，',
  '全市共有128个',
  '社区（含新建小区）',
  '——这是今年以来',
  '投入1.2亿元；',
  '《办法》自下月起施行。',
  'AI服务上线。',
]

const phrases = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PHRASES), { minLength: least, maxLength: most, size: 'max' }).map((list) => list.join(''))

const block: fc.Arbitrary<BodyBlock> = fc.oneof(
  { weight: 6, arbitrary: phrases(2, 30).map((text): BodyBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
  { weight: 1, arbitrary: phrases(1, 2).map((text): BodyBlock => ({ type: 'subhead', content: [{ type: 'text', text }] })) },
)

const picture: fc.Arbitrary<BodyBlock> = fc
  .record({ caption: phrases(0, 6), credit: fc.constantFrom('', '本报记者 甲 摄'), widthPx: fc.integer({ min: 400, max: 3000 }) })
  .map(({ caption, credit, widthPx }) => ({ type: 'picture', attrs: { sha256: null, caption, credit, widthPx, heightPx: 1200 } }))

const content: fc.Arbitrary<ArticleContent> = fc
  .record({
    genre: fc.constantFrom<'article' | 'photo'>('article', 'article', 'article', 'photo'),
    headline: phrases(0, 3),
    kicker: fc.constantFrom('', '新区街道'),
    deck: fc.constantFrom('', '今年已有三百户居民受益'),
    dateline: fc.constantFrom('', '本报讯'),
    blocks: fc.array(block, { maxLength: 9, size: 'max' }),
    pictures: fc.array(picture, { maxLength: 2 }),
    onlyPicture: picture,
  })
  .map(({ blocks, pictures, onlyPicture, ...rest }) => ({
    ...EMPTY_ARTICLE,
    ...rest,
    body: { type: 'doc', content: rest.genre === 'photo' ? [onlyPicture] : [...blocks, ...pictures] },
  }))

const sources = (most: number): fc.Arbitrary<MakeUpSource[]> =>
  fc
    .array(content, { minLength: 1, maxLength: most, size: 'max' })
    .map((list) => list.map((one, index) => ({ articleId: `a${index}`, revisionId: 'r', content: one })))

function mint(): () => string {
  let count = 0
  return () => `f${count++}`
}

describe('make-up of composed text', () => {
  test('every proposal keeps the laws and sets without overset, in every format', () => {
    fc.assert(
      fc.property(sources(7), fc.constantFrom(...STYLE.formats), fc.integer({ min: 0, max: 99 }), (list, format, seed) => {
        const geometry = pageGeometry(format, STYLE)
        const articles = makeUpArticles(list, STYLE, geometry)
        for (const proposal of proposeMakeUp({ geometry, firstRow: FIRST_ROW, articles, fixed: [], seed, newId: mint() })) {
          expect(brokenLaws(proposal.frames, [], geometry, FIRST_ROW)).toEqual([])
          for (const frame of proposal.frames) {
            const one = list.find((source) => source.articleId === frame.articleId)
            const set = setFrame(frame, one?.content ?? null, STYLE, geometry)
            expect(set.fit).toMatchObject({ oversetLines: 0, headTooTall: false, headTooWide: false })
            expect(set.pictures.filter((each) => each.captionOverset)).toEqual([])
            expect(set.head?.lines.filter((line) => line.role === 'headline').length ?? 0).toBeLessThanOrEqual(2)
          }
          const accounted = [...proposal.frames.map((frame) => frame.articleId), ...proposal.leftOver.map((one) => one.articleId)]
          expect(accounted.toSorted()).toEqual(list.map((one) => one.articleId).toSorted())
        }
      }),
      { numRuns: 15 },
    )
  })

  test('locked frames are neither moved nor covered', () => {
    const geometry = pageGeometry(formatOf(STYLE, 'duikai'), STYLE)
    fc.assert(
      fc.property(sources(6), lockedFrames(FIRST_ROW), (list, fixed) => {
        const articles = makeUpArticles(list, STYLE, geometry)
        const before = JSON.stringify(fixed)
        const proposals = proposeMakeUp({ geometry, firstRow: FIRST_ROW, articles, fixed, seed: 0, styles: ['stable'], newId: mint() })
        expect(JSON.stringify(fixed)).toBe(before)
        for (const { frames } of proposals) expect(brokenLaws(frames, fixed, geometry, FIRST_ROW)).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  test('an issue grows until all its copy stands', () => {
    const geometry = pageGeometry(formatOf(STYLE, 'sikai'), STYLE)
    fc.assert(
      fc.property(sources(12), (list) => {
        const articles = makeUpArticles(list, STYLE, geometry)
        const plan = planIssue({
          geometry,
          frontFirstRow: 13,
          innerFirstRow: FIRST_ROW,
          articles: articles.map((article, index) => ({ article, section: STYLE.sections[index % 2] ?? '' })),
          sections: STYLE.sections,
          pageNoAt: (index) => String(index + 1),
        })
        const page = (index: number, articleIds: readonly string[]) => ({
          pageNo: String(index + 1),
          geometry,
          firstRow: index === 0 ? 13 : FIRST_ROW,
          fixed: [],
          articleIds,
        })
        const made = makeUpIssue({
          pages: plan.pages.map((one, index) => page(index, one.articleIds)),
          articles,
          seed: 0,
          newId: mint(),
          morePages: (index) => page(index, []),
        })
        const placed = made.pages.flatMap((one) => one.proposal?.frames ?? []).map((frame) => frame.articleId)
        expect([...placed, ...made.leftOver.map((one) => one.articleId)].toSorted()).toEqual(list.map((one) => one.articleId).toSorted())
        // Whatever is left over stands alone on no page either.
        for (const { articleId } of made.leftOver) {
          const alone = articles.filter((one) => one.articleId === articleId)
          const [best] = proposeMakeUp({
            geometry,
            firstRow: FIRST_ROW,
            articles: alone,
            fixed: [],
            seed: 0,
            styles: ['stable'],
            newId: mint(),
          })
          expect(best).toBeUndefined()
        }
      }),
      { numRuns: 8 },
    )
  })
})

describe('makeUpArticles', () => {
  const geometry = pageGeometry(formatOf(STYLE, 'duikai'), STYLE)
  const one = (over: Partial<ArticleContent>): MakeUpArticle | undefined =>
    makeUpArticles([{ articleId: 'a', revisionId: 'r', content: { ...EMPTY_ARTICLE, ...over } }], STYLE, geometry)[0]

  test('captions are measured as they are set: none, one line, credit on a line of its own', () => {
    const withCaption = (caption: string, credit: string): MakeUpArticle | undefined =>
      one({ body: { type: 'doc', content: [{ type: 'picture', attrs: { sha256: null, caption, credit, widthPx: 0, heightPx: 0 } }] } })
    const place = { columnSpan: 1, bodyColumns: 1, pictureColumns: 1 }
    expect(withCaption('', '')?.captionRowsAt?.(0, place)).toBe(0)
    expect(withCaption('图为现场。', '')?.captionRowsAt?.(0, place)).toBe(1)
    expect(withCaption('图为现场志愿者合影留念', '本报记者 甲 摄')?.captionRowsAt?.(0, place)).toBe(2)
  })

  test('a ranking by the editor goes before the derived one', () => {
    const source = { articleId: 'a', revisionId: 'r', content: EMPTY_ARTICLE }
    expect(makeUpArticles([{ ...source, priority: 4 }], STYLE, geometry)[0]?.priority).toBe(4)
    expect(makeUpArticles([source], STYLE, geometry)[0]?.priority).toBe(1)
  })

  test('a wider head never takes more lines', () => {
    const article = one({ headline: '山区新修公路通车当天村民自发走上街头庆祝' })
    const lines = [2, 4, 6, 8].map((span) => article?.headAt?.(span, 30).headlineLines ?? 0)
    expect(lines).toEqual(lines.toSorted((a, b) => b - a))
    expect(lines.at(-1)).toBe(1)
  })
})
