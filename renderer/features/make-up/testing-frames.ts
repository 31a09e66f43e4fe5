// Frames, copy and grids for the tests of this room.
import { type ArticleContent, EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { pageGeometry } from '../../../shared/domain/layout/geometry.js'
import { gridLimits } from '../../../shared/domain/layout/grid.js'
import { DEFAULT_PUBLICATION, formatOf } from '../../../shared/domain/publication.js'

export const STYLE = DEFAULT_PUBLICATION
export const GEOMETRY = pageGeometry(formatOf(STYLE, 'duikai'), STYLE)
export const LIMITS = gridLimits(GEOMETRY, 'inner')

export const idOf = (n: number) => `019237a0-0000-7000-8000-${String(n).padStart(12, '0')}`

export const frameAt = (n: number, part: Partial<Frame> = {}): Frame => ({
  id: idOf(n),
  kind: 'article',
  articleId: idOf(100 + n),
  revisionId: idOf(200 + n),
  column: 1,
  columnSpan: 2,
  row: 4,
  rows: 10,
  bodyColumns: 2,
  headFace: 'song',
  headSizePt: 22,
  headRows: 3,
  pictures: [],
  text: '',
  locked: false,
  ...part,
})

/** An article of so many characters. */
export const copyOf = (characters: number, part: Partial<ArticleContent> = {}): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline: '河堤步道今天全线贯通',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '堤'.repeat(characters) }] }] },
  ...part,
})
