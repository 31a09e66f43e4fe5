// Random pages for the property tests of make-up: articles, pictures and locked frames of every size.
import fc from 'fast-check'
import type { Frame } from '../../../frame.js'
import type { MakeUpPicture, Priority } from '../types.js'
import { BROADSHEET, type SyntheticArticle } from './synthetic-page.js'

const picture: fc.Arbitrary<MakeUpPicture> = fc.record({
  widthPx: fc.integer({ min: 300, max: 3000 }),
  heightPx: fc.integer({ min: 300, max: 3000 }),
  hasImage: fc.boolean(),
  captionCharacters: fc.integer({ min: 0, max: 120 }),
})

const article: fc.Arbitrary<Omit<SyntheticArticle, 'articleId'>> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      genre: fc.constant<'article'>('article'),
      priority: fc.constantFrom<Priority>(1, 2, 3, 4, 5),
      headlineCharacters: fc.integer({ min: 0, max: 26 }),
      bodyCharacters: fc.integer({ min: 0, max: 2600 }),
      pictures: fc.array(picture, { maxLength: 5, size: 'xsmall' }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      genre: fc.constant<'photo'>('photo'),
      priority: fc.constantFrom<Priority>(2, 3, 4),
      headlineCharacters: fc.constantFrom(0, 10),
      bodyCharacters: fc.constantFrom(0, 120),
      pictures: fc.array(picture, { minLength: 1, maxLength: 2 }),
    }),
  },
)

/** Up to `most` articles, named a0, a1, … */
export function articleLists(most: number): fc.Arbitrary<SyntheticArticle[]> {
  return fc
    .array(article, { minLength: 1, maxLength: most, size: 'max' })
    .map((list) => list.map((one, index) => ({ ...one, articleId: `a${index}` })))
}

/** A locked frame somewhere on the broadsheet below `firstRow`. */
export function lockedFrame(id: string, column: number, columnSpan: number, row: number, rows: number): Frame {
  return {
    id,
    kind: 'filler',
    articleId: null,
    revisionId: null,
    column,
    columnSpan,
    row,
    rows,
    bodyColumns: 1,
    headFace: 'song',
    headSizePt: 16,
    headRows: 0,
    pictures: [],
    text: '',
    locked: true,
  }
}

/** None to three locked frames that do not overlap: one in each third of the page. */
export function lockedFrames(firstRow: number): fc.Arbitrary<Frame[]> {
  const third = Math.floor((BROADSHEET.rows - firstRow + 1) / 3)
  const one = (index: number): fc.Arbitrary<Frame | null> =>
    fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: third - 6 }))
        .map(([a, b, top]) => {
          const column = Math.min(a, b)
          const rows = Math.max(4, Math.min(third - top, 12))
          return lockedFrame(`locked ${index}`, column, Math.max(a, b) - column + 1, firstRow + index * third + top, rows)
        }),
    )
  return fc.tuple(one(0), one(1), one(2)).map((frames) => frames.filter((frame) => frame !== null))
}
