import { expect, it } from 'vitest'
import type { Frame } from '../../../shared/domain/frame.js'
import { pageContent } from '../../store/testing.js'
import { fixedFrames } from './make-up-task.js'

const frame = (last: number, changes: Partial<Frame>): Frame => ({
  id: `01900000-0000-7000-8000-00000000000${last}`,
  kind: 'article',
  articleId: null,
  revisionId: null,
  column: 1,
  columnSpan: 2,
  row: last * 20,
  rows: 10,
  bodyColumns: 2,
  headFace: 'song',
  headSizePt: 20,
  headRows: 3,
  pictures: [],
  text: '',
  locked: false,
  ...changes,
})

it('leaves locked frames and room kept for an advertisement where they are', () => {
  const [free, locked, filler] = [frame(1, {}), frame(2, { locked: true }), frame(3, { kind: 'filler' })]
  const page = pageContent('01900000-0000-7000-8000-000000000009', 'A01', { frames: [free, locked, filler] })
  expect(fixedFrames(page)).toEqual([locked, filler])
})
