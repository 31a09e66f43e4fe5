import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Frame } from '../../frame.js'
import { proposeMakeUp } from './propose-make-up.js'
import { brokenLaws } from './testing/page-laws.js'
import { articleLists, lockedFrame, lockedFrames } from './testing/random-pages.js'
import { BROADSHEET, type SyntheticArticle, syntheticFit, syntheticMakeUpArticle } from './testing/synthetic-page.js'
import type { MakeUpInput, MakeUpProposal, MakeUpStyle } from './types.js'

const FIRST_ROW = 5

function inputOf(articles: readonly SyntheticArticle[], over: Partial<MakeUpInput> = {}): MakeUpInput {
  let minted = 0
  return {
    geometry: BROADSHEET,
    firstRow: FIRST_ROW,
    articles: articles.map((article) => syntheticMakeUpArticle(article, BROADSHEET)),
    fixed: [],
    seed: 0,
    newId: () => `f${minted++}`,
    ...over,
  }
}

function oversetOf(frames: readonly Frame[], articles: readonly SyntheticArticle[]): number {
  return frames.reduce((sum, frame) => {
    const article = articles.find((one) => one.articleId === frame.articleId)
    return sum + (article ? syntheticFit(frame, article, BROADSHEET).oversetLines : 1)
  }, 0)
}

/** A page's worth of copy: a lead, a photo item and six articles of falling importance. */
const FULL_PAGE: readonly SyntheticArticle[] = [
  { articleId: 'lead', genre: 'article', priority: 5, headlineCharacters: 14, bodyCharacters: 2000, pictures: [] },
  {
    articleId: 'photo',
    genre: 'photo',
    priority: 4,
    headlineCharacters: 0,
    bodyCharacters: 0,
    pictures: [{ widthPx: 1500, heightPx: 1000, hasImage: true, captionCharacters: 60 }],
  },
  {
    articleId: 'feature',
    genre: 'article',
    priority: 4,
    headlineCharacters: 15,
    bodyCharacters: 1100,
    pictures: [{ widthPx: 1500, heightPx: 1000, hasImage: true, captionCharacters: 20 }],
  },
  { articleId: 'c', genre: 'article', priority: 3, headlineCharacters: 12, bodyCharacters: 900, pictures: [] },
  { articleId: 'd', genre: 'article', priority: 3, headlineCharacters: 16, bodyCharacters: 850, pictures: [] },
  { articleId: 'e', genre: 'article', priority: 2, headlineCharacters: 11, bodyCharacters: 700, pictures: [] },
  { articleId: 'f', genre: 'article', priority: 2, headlineCharacters: 13, bodyCharacters: 600, pictures: [] },
  { articleId: 'g', genre: 'article', priority: 1, headlineCharacters: 9, bodyCharacters: 400, pictures: [] },
]

describe('laws of a made-up page', () => {
  test('nothing overlaps, nothing leaves the grid, nothing is overset, every article stands or is accounted for', () => {
    fc.assert(
      fc.property(articleLists(8), lockedFrames(FIRST_ROW), fc.integer({ min: 0, max: 1000 }), (articles, fixed, seed) => {
        for (const proposal of proposeMakeUp(inputOf(articles, { fixed, seed, styles: ['stable'] }))) {
          expect(brokenLaws(proposal.frames, fixed, BROADSHEET, FIRST_ROW)).toEqual([])
          expect(oversetOf(proposal.frames, articles)).toBe(0)
          expect(proposal.oversetLines).toBe(0)
          const accounted = [...proposal.frames.map((frame) => frame.articleId), ...proposal.leftOver.map((one) => one.articleId)]
          expect(accounted.toSorted()).toEqual(articles.map((one) => one.articleId).toSorted())
          expect(proposal.fill).toBeGreaterThanOrEqual(0)
          expect(proposal.fill).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('the same seed gives the same proposals', () => {
    fc.assert(
      fc.property(articleLists(6), lockedFrames(FIRST_ROW), fc.integer({ min: 0, max: 1000 }), (articles, fixed, seed) => {
        expect(proposeMakeUp(inputOf(articles, { fixed, seed }))).toEqual(proposeMakeUp(inputOf(articles, { fixed, seed })))
      }),
      { numRuns: 10 },
    )
  })
})

describe('a full page', () => {
  const proposals = proposeMakeUp(inputOf(FULL_PAGE))

  test('gets three clearly different proposals, stable first', () => {
    expect(proposals.map((one) => one.style)).toEqual(['stable', 'picture', 'banner'])
    const places = (proposal: MakeUpProposal | undefined): string =>
      JSON.stringify(proposal?.frames.map(({ articleId, column, columnSpan, row }) => [articleId, column, columnSpan, row]))
    expect(new Set(proposals.map(places)).size).toBe(3)
  })

  test('is filled with everything', () => {
    for (const proposal of proposals) {
      expect(proposal.leftOver).toEqual([])
      expect(proposal.fill).toBeGreaterThan(0.95)
    }
  })

  test('has its lead across the page in the banner proposal, and at the top in each', () => {
    const banner = proposals.find((one) => one.style === 'banner')
    expect(banner?.frames.find((frame) => frame.articleId === 'lead')).toMatchObject({ column: 1, columnSpan: 8 })
    for (const { frames } of proposals) expect(frames.find((frame) => frame.articleId === 'lead')?.row).toBe(FIRST_ROW)
  })

  test('keeps a short lead narrow in the stable proposal and wide in the banner proposal', () => {
    const [lead, ...others] = FULL_PAGE
    const short = lead ? [{ ...lead, headlineCharacters: 8, bodyCharacters: 900 }, ...others] : []
    const spanIn = (style: MakeUpStyle): number | undefined =>
      proposeMakeUp(inputOf(short, { styles: [style] }))[0]?.frames.find((frame) => frame.articleId === 'lead')?.columnSpan
    expect(spanIn('stable')).toBeLessThan(8)
    expect(spanIn('banner')).toBe(8)
  })

  test('shows pictures close to their own shape', () => {
    for (const { frames } of proposals) {
      const photo = frames.find((frame) => frame.articleId === 'photo')
      const width = (photo?.columnSpan ?? 0) * BROADSHEET.columnWidthPx + ((photo?.columnSpan ?? 0) - 1) * BROADSHEET.gutterPx
      const shape = width / ((photo?.pictures[0]?.rows ?? 0) * BROADSHEET.rowPx)
      expect(shape).toBeGreaterThan(1.5 / 1.15)
      expect(shape).toBeLessThan(1.5 * 1.2)
    }
  })
})

describe('too much and too little copy', () => {
  test('what does not fit is held back, least important first, with the lines it needs', () => {
    const twice = FULL_PAGE.flatMap((one) => [one, { ...one, articleId: `${one.articleId} again` }])
    const [best] = proposeMakeUp(inputOf(twice, { styles: ['stable'] }))
    expect(best?.fill).toBeGreaterThan(0.93)
    const priorityOf = (id: string): number => twice.find((one) => one.articleId === id)?.priority ?? 0
    const held = best?.leftOver.map((one) => priorityOf(one.articleId)) ?? []
    expect(held.length).toBeGreaterThan(3)
    expect(held).toEqual(held.toSorted((a, b) => a - b))
    expect(held).not.toContain(5)
    for (const one of best?.leftOver ?? []) if (!one.articleId.startsWith('photo')) expect(one.lines).toBeGreaterThan(0)
  })

  test('an empty foot is told, not filled by force', () => {
    const [best] = proposeMakeUp(inputOf(FULL_PAGE.slice(3, 5)))
    expect(best?.leftOver).toEqual([])
    expect(best?.fill).toBeLessThan(0.5)
    expect(best?.reasons.map((one) => one.code)).toContain('whiteFoot')
  })

  test('many briefs are made up in bands', () => {
    const briefs = Array.from(
      { length: 24 },
      (_, index): SyntheticArticle => ({
        articleId: `brief ${index}`,
        genre: 'article',
        priority: index < 2 ? 4 : 2,
        headlineCharacters: 8 + (index % 5),
        bodyCharacters: 220 + 10 * (index % 7),
        pictures: [],
      }),
    )
    const [best] = proposeMakeUp(inputOf(briefs, { styles: ['stable'] }))
    expect(brokenLaws(best?.frames ?? [], [], BROADSHEET, FIRST_ROW)).toEqual([])
    expect(best?.leftOver).toEqual([])
  })
})

describe('what the editor set', () => {
  test('an article in a fixed frame is not placed again', () => {
    const fixed = [{ ...lockedFrame('locked', 1, 8, FIRST_ROW, 30), kind: 'article' as const, articleId: 'lead', revisionId: 'r' }]
    const [best] = proposeMakeUp(inputOf(FULL_PAGE, { fixed, styles: ['stable'] }))
    expect(best?.frames.some((frame) => frame.articleId === 'lead')).toBe(false)
    expect(brokenLaws(best?.frames ?? [], fixed, BROADSHEET, FIRST_ROW)).toEqual([])
  })

  test('a page without free room has no proposal', () => {
    const fixed = [lockedFrame('locked', 1, 8, FIRST_ROW, BROADSHEET.rows - FIRST_ROW + 1)]
    expect(proposeMakeUp(inputOf(FULL_PAGE, { fixed }))).toEqual([])
  })

  test('frames that prove overset when set are made deeper until they hold their copy', () => {
    const articles = FULL_PAGE.slice(3).map((article) => {
      const port = syntheticMakeUpArticle(article, BROADSHEET)
      const longer = { ...article, bodyCharacters: article.bodyCharacters + 90 }
      return { ...port, verify: (frame: Frame) => syntheticFit(frame, longer, BROADSHEET) }
    })
    const [best] = proposeMakeUp({ ...inputOf([]), articles })
    expect(best?.frames).toHaveLength(articles.length)
    for (const frame of best?.frames ?? []) {
      expect(articles.find((one) => one.articleId === frame.articleId)?.verify(frame).oversetLines).toBe(0)
    }
  })

  test('a frame that never holds its copy is held back', () => {
    const articles = FULL_PAGE.slice(3).map((article) => {
      const port = syntheticMakeUpArticle(article, BROADSHEET)
      if (article.articleId !== 'd') return port
      return { ...port, verify: (frame: Frame) => ({ ...port.verify(frame), oversetLines: 1 }) }
    })
    const [best] = proposeMakeUp({ ...inputOf([]), articles, styles: ['stable'] })
    expect(best?.leftOver.map((one) => one.articleId)).toEqual(['d'])
  })
})

describe('cancelling', () => {
  test('stops within one step of the search and keeps what is finished', () => {
    let asked = 0
    const stopped = proposeMakeUp(inputOf(FULL_PAGE, { isCancelled: () => ++asked > 3 }))
    expect(stopped).toEqual([])
    expect(asked).toBeLessThanOrEqual(4)
    let done = 0
    const halfway = proposeMakeUp(
      inputOf(FULL_PAGE, {
        isCancelled: () => done >= 1,
        onProgress: (styles) => {
          done = styles
        },
      }),
    )
    expect(halfway.map((one) => one.style)).toEqual(['stable'])
  })

  test('progress counts the styles', () => {
    const steps: string[] = []
    proposeMakeUp(inputOf(FULL_PAGE.slice(4), { onProgress: (done, total) => steps.push(`${done}/${total}`) }))
    expect(steps).toEqual(['0/3', '1/3', '2/3', '3/3'])
  })
})
