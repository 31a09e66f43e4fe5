import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../article.js'
import type { Frame } from '../frame.js'
import { bodyColumnWidthPx } from '../layout/geometry.js'
import { setFrame } from '../layout/set-frame.js'
import { articleLines } from './measure.js'
import { suggestAdditions, withAdditions } from './suggest-additions.js'
import { anyArticle, articleOf, frameOf, GEOMETRY, STYLE } from './testing-copy.js'

const suggest = (frame: Frame, content: ArticleContent) => suggestAdditions(frame, content, STYLE, GEOMETRY)
const fitOf = (frame: Frame, content: ArticleContent) => setFrame(frame, content, STYLE, GEOMETRY).fit

/** The frame of `columns` columns that the article leaves the fewest lines empty in, and at least `missing`. */
function frameShort(content: ArticleContent, missing: number, columns: number): Frame {
  for (let rows = 3; rows < 100; rows++) {
    const frame = frameOf({ rows, columnSpan: columns, bodyColumns: columns })
    const fit = fitOf(frame, content)
    if (fit.oversetLines === 0 && fit.missingLines >= missing) return frame
  }
  return frameOf({ rows: 100 })
}

describe('words that fill a frame', () => {
  it('says how many characters run a last line over', () => {
    // 11 + 13 + 1: the last line of the second paragraph has room for twelve more and a stop, the first for two.
    const content = articleOf([
      { kind: 'text', text: `${'字'.repeat(21)}。` },
      { kind: 'text', text: `${'字'.repeat(24)}。` },
    ])
    const [first] = suggest(frameShort(content, 1, 1), content)
    expect(first).toMatchObject({ characters: 3, lines: 1, additions: [{ paragraph: 1, block: 0, at: 21, characters: 3, words: null }] })
  })

  it('says nothing of a full frame, an overset one, or one that is nearly empty', () => {
    const content = articleOf([{ kind: 'text', text: '字'.repeat(60) }])
    expect(suggest(frameOf({ rows: 4 }), articleOf([{ kind: 'text', text: '字'.repeat(600) }]))).toEqual([])
    expect(suggest(frameOf({ rows: 60 }), content)).toEqual([])
  })

  it.each(['zh', 'en'] as const)('fills the frame exactly, and no fewer characters give the line (%s)', (language) => {
    fc.assert(
      fc.property(anyArticle(language), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), (content, missing, columns) => {
        const frame = frameShort(content, missing, columns)
        const suggestions = suggest(frame, content)
        for (const { additions } of suggestions) {
          expect(fitOf(frame, withAdditions(content, additions))).toMatchObject({ oversetLines: 0, missingLines: 0 })
          const [only] = additions
          if (language === 'zh' && additions.length === 1 && only) {
            const fewer = { ...only, sample: only.sample.slice(1) }
            const widthPx = bodyColumnWidthPx(GEOMETRY, columns, columns)
            const shorter = withAdditions(content, fewer.sample === '' ? [] : [fewer])
            expect(articleLines(shorter, widthPx, STYLE)).toBeLessThan(articleLines(content, widthPx, STYLE) + only.lines)
          }
        }
        expect(suggestions.length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 40 },
    )
  })
})
