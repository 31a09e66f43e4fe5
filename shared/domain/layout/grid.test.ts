import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Frame } from '../frame.js'
import { DEFAULT_PUBLICATION, formatOf } from '../publication.js'
import { pageGeometry } from './geometry.js'
import {
  clampRect,
  fillShare,
  firstFreePlace,
  gridLimits,
  isInside,
  moveFrame,
  occupancy,
  overlappingPairs,
  placeFrame,
  rectsOverlap,
  resizeFrame,
} from './grid.js'
import { applyOperation, type LayoutOperation } from './operations.js'

const LIMITS = gridLimits(pageGeometry(formatOf(DEFAULT_PUBLICATION, 'duikai'), DEFAULT_PUBLICATION), 'inner')
const idOf = (n: number) => `019237a0-0000-7000-8000-${String(n).padStart(12, '0')}`

const frame = (n: number, part: Partial<Frame> = {}): Frame => ({
  id: idOf(n),
  kind: 'article',
  articleId: null,
  revisionId: null,
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

const rects = fc.record({
  column: fc.integer({ min: -3, max: 12 }),
  columnSpan: fc.integer({ min: 1, max: 10 }),
  row: fc.integer({ min: -5, max: 130 }),
  rows: fc.integer({ min: 1, max: 130 }),
})
const layouts = fc
  .array(fc.tuple(rects, fc.boolean()), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([rect, locked], n) => frame(n, { ...clampRect(rect, LIMITS), locked })))

describe('the grid', () => {
  it('knows which frames lie on each other', () => {
    expect(rectsOverlap(frame(1), frame(2, { column: 2, row: 13 }))).toBe(true)
    expect(rectsOverlap(frame(1), frame(2, { column: 3 }))).toBe(false)
    expect(rectsOverlap(frame(1), frame(2, { row: 14 }))).toBe(false)
    expect(overlappingPairs([frame(1), frame(2), frame(3, { column: 5 })]).map((pair) => pair.map((one) => one.id))).toEqual([
      [idOf(1), idOf(2)],
    ])
  })

  it('shows what is covered', () => {
    const cells = occupancy([frame(1)], LIMITS)
    expect(cells[3]?.slice(0, 3)).toEqual([true, true, false])
    expect(cells[13]?.[0]).toBe(false)
    expect(fillShare([frame(1, { columnSpan: 8, row: 4, rows: 107 })], LIMITS)).toBe(1)
    expect(fillShare([], LIMITS)).toBe(0)
  })

  it('finds the first free place and says when there is none', () => {
    expect(firstFreePlace([frame(1)], { columnSpan: 2, rows: 10 }, LIMITS)).toEqual({ column: 3, row: 4 })
    expect(firstFreePlace([frame(1, { columnSpan: 7 })], { columnSpan: 2, rows: 10 }, LIMITS)).toEqual({ column: 1, row: 14 })
    expect(firstFreePlace([frame(1, { columnSpan: 8, rows: 100 })], { columnSpan: 2, rows: 10 }, LIMITS)).toBeNull()
  })

  it('stops a frame at the edge of the grid and below the folio', () => {
    expect(moveFrame([frame(1)], frame(1), { column: 8, row: 1 }, LIMITS).frame).toMatchObject({ column: 7, row: 4 })
    expect(resizeFrame([frame(1)], frame(1), { column: 1, columnSpan: 20, row: 2, rows: 300 }, LIMITS).frame).toMatchObject({
      columnSpan: 8,
      bodyColumns: 8,
      row: 4,
      rows: 107,
    })
  })

  it('keeps the number of broken columns when a frame is resized', () => {
    const broken = frame(1, { columnSpan: 4, bodyColumns: 3 })
    expect(resizeFrame([broken], broken, { ...broken, columnSpan: 5 }, LIMITS).frame.bodyColumns).toBe(3)
  })

  it('names the frames it would cover and refuses to move a locked one or to cover one', () => {
    const other = frame(2, { column: 4 })
    expect(moveFrame([frame(1), other], frame(1), { column: 3, row: 4 }, LIMITS)).toMatchObject({ overlaps: [other], refused: null })
    const locked = { ...other, locked: true }
    expect(moveFrame([frame(1), locked], frame(1), { column: 3, row: 4 }, LIMITS).refused).toBe('overLocked')
    expect(moveFrame([locked], locked, { column: 1, row: 4 }, LIMITS).refused).toBe('locked')
    expect(placeFrame([locked], frame(3, { column: 4 }), LIMITS).refused).toBe('overLocked')
  })

  it('never lets a frame leave the grid, however it is dragged', () => {
    fc.assert(
      fc.property(layouts, rects, (frames, to) => {
        const one = frames[0] as Frame
        expect(isInside(moveFrame(frames, one, to, LIMITS).frame, LIMITS)).toBe(true)
        expect(isInside(resizeFrame(frames, one, to, LIMITS).frame, LIMITS)).toBe(true)
        expect(isInside(placeFrame(frames, { ...frame(99), ...to }, LIMITS).frame, LIMITS)).toBe(true)
      }),
    )
  })

  it('finds only places that are free and inside', () => {
    fc.assert(
      fc.property(layouts, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 60 }), (frames, columnSpan, rows) => {
        const place = firstFreePlace(frames, { columnSpan, rows }, LIMITS)
        if (!place) return
        const rect = { ...place, columnSpan, rows }
        expect(isInside(rect, LIMITS)).toBe(true)
        expect(frames.some((one) => rectsOverlap(one, rect))).toBe(false)
      }),
    )
  })

  it('reports every frame under a moved one', () => {
    fc.assert(
      fc.property(layouts, rects, (frames, to) => {
        const placement = moveFrame(frames, frames[0] as Frame, to, LIMITS)
        const after = frames.map((one) => (one.id === placement.frame.id ? placement.frame : one))
        const touched = overlappingPairs(after).filter((pair) => pair.some((one) => one.id === placement.frame.id))
        expect(touched).toHaveLength(placement.overlaps.length)
      }),
    )
  })
})

const operations = (frames: readonly Frame[]): fc.Arbitrary<LayoutOperation> => {
  const frameId = fc.constantFrom(...frames.map((one) => one.id))
  const number = fc.integer({ min: 1, max: 100 })
  return fc.oneof(
    fc.record({ kind: fc.constant('place' as const), frame: fc.constant(frame(50)), index: fc.integer({ min: 0, max: frames.length }) }),
    fc.record({ kind: fc.constant('remove' as const), frameId }),
    fc.record({ kind: fc.constant('move' as const), frameId, column: number, row: number }),
    fc.record({
      kind: fc.constant('resize' as const),
      frameId,
      column: number,
      columnSpan: number,
      row: number,
      rows: number,
      bodyColumns: number,
    }),
    fc.record({
      kind: fc.constant('change' as const),
      frameId,
      change: fc.record({ headSizePt: number, locked: fc.boolean(), text: fc.string() }, { requiredKeys: [] }),
    }),
    fc.constant({ kind: 'replaceAll' as const, frames: [frame(77)] }),
  )
}

describe('layout operations', () => {
  it('undo puts back exactly what was there, and undoing the undo does it again', () => {
    fc.assert(
      fc.property(
        layouts.chain((frames) => fc.tuple(fc.constant(frames), operations(frames))),
        ([frames, operation]) => {
          const done = applyOperation(frames, operation)
          const undone = applyOperation(done.frames, done.inverse)
          expect(undone.frames).toEqual(frames)
          expect(applyOperation(undone.frames, undone.inverse).frames).toEqual(done.frames)
        },
      ),
    )
  })

  it('refuses a frame it does not know and one that stands there already', () => {
    expect(() => applyOperation([], { kind: 'remove', frameId: idOf(1) })).toThrow(/no frame/)
    expect(() => applyOperation([frame(1)], { kind: 'place', frame: frame(1) })).toThrow(/already/)
  })
})
