import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spanWidthPx } from '../geometry.js'
import { fitHead, widthInEms } from './head-fit.js'
import { moduleVariants, UNCORRECTED } from './module-variants.js'
import { articleLists } from './testing/random-pages.js'
import { BROADSHEET, syntheticFit, syntheticMakeUpArticle } from './testing/synthetic-page.js'
import { WEIGHTS } from './weights.js'

const HEAD = { headline: '', kicker: '', deck: '', priority: 3, genre: 'article' } as const

describe('fitHead', () => {
  test('takes one line as large as the band and the width allow', () => {
    expect(fitHead({ ...HEAD, headline: '短题六个字吧' }, 4, BROADSHEET)).toMatchObject({ sizePt: 26, lines: 1 })
    const wide = fitHead({ ...HEAD, headline: '题'.repeat(19) }, 3, BROADSHEET)
    expect(wide).toMatchObject({ sizePt: 18, lines: 1 })
  })

  test('takes two lines when one would be too small, and none when two would be', () => {
    expect(fitHead({ ...HEAD, headline: '题'.repeat(28) }, 2, BROADSHEET)?.lines).toBe(2)
    expect(fitHead({ ...HEAD, headline: '题'.repeat(60) }, 1, BROADSHEET)).toBeNull()
  })

  test('a line never is wider than the frame', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 8 }), fc.constantFrom(1, 2, 3, 4, 5), (n, span, priority) => {
        const headline = '题'.repeat(n)
        const head = fitHead({ ...HEAD, headline, priority: priority as 1 | 2 | 3 | 4 | 5 }, span, BROADSHEET)
        if (!head) return
        expect((Math.ceil(widthInEms(headline) / head.lines) * head.sizePt * 96) / 72).toBeLessThan(spanWidthPx(BROADSHEET, span))
        expect(head.lines).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('a missing headline keeps its place, a photo item without one has no head', () => {
    expect(fitHead(HEAD, 2, BROADSHEET)?.rows).toBeGreaterThan(0)
    expect(fitHead({ ...HEAD, genre: 'photo' }, 2, BROADSHEET)?.rows).toBe(0)
  })
})

describe('moduleVariants', () => {
  test('every variant holds the copy when counted independently, and stays in the region', () => {
    fc.assert(
      fc.property(
        articleLists(1),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(...Object.values(WEIGHTS)),
        ([article], span, weights) => {
          if (!article) return
          const variants = moduleVariants(syntheticMakeUpArticle(article, BROADSHEET), span, {
            geometry: BROADSHEET,
            weights,
            seed: 0,
            nudge: 0,
            regionColumns: 8,
            regionRows: 100,
            isLead: false,
            correction: UNCORRECTED,
          })
          expect(new Set(variants.map((one) => one.rows)).size).toBe(variants.length)
          for (const variant of variants) {
            expect(variant.cost).toBeGreaterThanOrEqual(0)
            expect(variant.rows).toBeLessThanOrEqual(100)
            const { bodyColumns, headRows, headSizePt, pictures } = variant
            const frame = {
              id: 'f',
              kind: 'article' as const,
              articleId: 'a0',
              revisionId: 'r',
              column: 1,
              columnSpan: span,
              row: 1,
              rows: variant.rows,
              bodyColumns,
              headFace: 'song' as const,
              headSizePt,
              headRows,
              pictures: [...pictures],
              text: '',
              locked: false,
            }
            expect(syntheticFit(frame, article, BROADSHEET).oversetLines).toBe(0)
            expect(pictures.length + variant.omittedPictures).toBe(article.pictures.length)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
