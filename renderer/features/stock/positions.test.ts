import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../shared/domain/frame.js'
import type { PageView } from '../../../shared/ipc/views.js'
import { articlePositions } from './positions.js'
import { positionLabel } from './stock-rows.js'
import { idOf } from './testing-rows.js'

const frameOf = (number: number, articleId: string | null, column: number, row: number): Frame => ({
  id: idOf(300 + number),
  kind: articleId === null ? 'filler' : 'article',
  articleId,
  revisionId: articleId === null ? null : idOf(500),
  column,
  columnSpan: 2,
  row,
  rows: 10,
  bodyColumns: 2,
  headFace: 'song',
  headSizePt: 22,
  headRows: 3,
  pictures: [],
  text: '',
  locked: false,
})

const pageOf = (number: number, frames: Frame[]): PageView => ({
  id: idOf(700 + number),
  revisionId: idOf(800 + number),
  content: {
    v: 1,
    issueId: idOf(900),
    pageNo: `A0${number}`,
    pageName: '',
    section: '',
    formatId: 'duikai',
    pattern: 'inner',
    responsibleEditor: '',
    layoutEditor: '',
    proofreader: '',
    frames,
  },
})

describe('positions of articles', () => {
  it('count every frame in reading order, fillers too, over all pages', () => {
    const pages = [
      pageOf(1, [frameOf(1, idOf(2), 1, 40), frameOf(2, null, 3, 1), frameOf(3, idOf(1), 1, 1)]),
      pageOf(2, [frameOf(4, idOf(2), 1, 1)]),
    ]
    const labels = [...articlePositions(pages)].map(([id, positions]) => [id.slice(-1), positions.map(positionLabel)])
    expect(labels.sort()).toEqual([
      ['1', ['A01-1']],
      ['2', ['A01-3', 'A02-1']],
    ])
  })
})
