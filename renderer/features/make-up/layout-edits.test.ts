import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside, overlappingPairs } from '../../../shared/domain/layout/grid.js'
import {
  changeFrame,
  type Edit,
  growFrames,
  lockFrames,
  moveFrames,
  placeAt,
  placeFirstFree,
  removeFrames,
  resizeTo,
  withPicture,
} from './layout-edits.js'
import { doStep, redoStep, sameFrames, startHistory, undoStep } from './layout-history.js'
import { frameAt, idOf, LIMITS } from './testing-frames.js'

const PAGE = [
  frameAt(1, { column: 1, columnSpan: 2, row: 4, rows: 10 }),
  frameAt(2, { column: 3, columnSpan: 2, row: 4, rows: 10 }),
  frameAt(3, { column: 1, columnSpan: 4, row: 14, rows: 20, locked: true }),
]
const refusalOf = (edit: Edit) => (edit.ok ? null : edit.refusal)

describe('edits', () => {
  it('refuses to move onto another frame and names it', () => {
    expect(refusalOf(moveFrames(PAGE, [idOf(1)], { columns: 1, rows: 0 }, LIMITS))).toEqual({ reason: 'overlaps', frameIds: [idOf(2)] })
  })

  it('moves several together, over places they leave themselves', () => {
    const edit = moveFrames(PAGE, [idOf(1), idOf(2)], { columns: 1, rows: 0 }, LIMITS)
    expect(edit.ok && edit.step).toEqual([
      { kind: 'move', frameId: idOf(1), column: 2, row: 4 },
      { kind: 'move', frameId: idOf(2), column: 4, row: 4 },
    ])
  })

  it('stops at the edge of the grid', () => {
    expect(refusalOf(moveFrames(PAGE, [idOf(1)], { columns: -1, rows: 0 }, LIMITS))).toEqual({ reason: 'edge' })
    expect(refusalOf(moveFrames(PAGE, [idOf(1)], { columns: 0, rows: -1 }, LIMITS))).toEqual({ reason: 'edge' })
  })

  it('never moves, resizes, changes or removes what is locked', () => {
    const locked = { reason: 'locked', frameId: idOf(3) }
    expect(refusalOf(moveFrames(PAGE, [idOf(1), idOf(3)], { columns: 0, rows: 40 }, LIMITS))).toEqual(locked)
    expect(refusalOf(growFrames(PAGE, [idOf(3)], { columns: 0, rows: 1 }, LIMITS))).toEqual(locked)
    expect(refusalOf(changeFrame(PAGE, idOf(3), { headSizePt: 31 }))).toEqual(locked)
    expect(refusalOf(removeFrames(PAGE, [idOf(1), idOf(3)]))).toEqual(locked)
    expect(changeFrame(PAGE, idOf(3), { locked: false }).ok).toBe(true)
  })

  it('lets the words of a locked filler change, never its place', () => {
    const page = [frameAt(1, { kind: 'filler', articleId: null, revisionId: null, locked: true })]
    const change = { text: '讲文明', headSizePt: 26, headFace: 'kai' as const }
    expect(changeFrame(page, idOf(1), change)).toEqual({ ok: true, step: [{ kind: 'change', frameId: idOf(1), change }] })
    const locked = { reason: 'locked', frameId: idOf(1) }
    expect(refusalOf(changeFrame(page, idOf(1), { text: '', rows: 4 }))).toEqual(locked)
    expect(refusalOf(removeFrames(page, [idOf(1)]))).toEqual(locked)
    expect(refusalOf(changeFrame(PAGE, idOf(3), { text: '讲文明' }))).toEqual({ reason: 'locked', frameId: idOf(3) })
  })

  it('locks and unlocks several as one step, those that change alone', () => {
    const edit = lockFrames(PAGE, [idOf(1), idOf(3)], true)
    expect(edit.ok && edit.step).toEqual([{ kind: 'change', frameId: idOf(1), change: { locked: true } }])
    const history = doStep(startHistory(PAGE), edit.ok ? edit.step : [])
    expect(history.frames.map((frame) => frame.locked)).toEqual([true, false, true])
    expect(undoStep(history)?.frames).toEqual(PAGE)
    expect(lockFrames(PAGE, [idOf(3)], true)).toEqual({ ok: true, step: [] })
  })

  it('refuses several as a whole when one of them may not', () => {
    const row = [frameAt(1, { column: 1, columnSpan: 2 }), frameAt(2, { column: LIMITS.columns - 1, columnSpan: 2 })]
    expect(refusalOf(moveFrames(row, [idOf(1), idOf(2)], { columns: 1, rows: 0 }, LIMITS))).toEqual({ reason: 'edge' })
    const withLocked = [frameAt(1), frameAt(2, { column: 5, locked: true })]
    for (const edit of [
      moveFrames(withLocked, [idOf(1), idOf(2)], { columns: 0, rows: 1 }, LIMITS),
      removeFrames(withLocked, [idOf(1), idOf(2)]),
    ])
      expect(refusalOf(edit)).toEqual({ reason: 'locked', frameId: idOf(2) })
  })

  it('resizes with the text columns following, and refuses to cover a neighbour', () => {
    const edit = resizeTo(PAGE, idOf(2), { column: 3, columnSpan: 3, row: 4, rows: 8 }, LIMITS)
    expect(edit.ok && edit.step).toEqual([{ kind: 'resize', frameId: idOf(2), column: 3, columnSpan: 3, row: 4, rows: 8, bodyColumns: 3 }])
    expect(refusalOf(growFrames(PAGE, [idOf(2)], { columns: 0, rows: 1 }, LIMITS))).toEqual({ reason: 'overlaps', frameIds: [idOf(3)] })
  })

  it('grows one frame into room that the one before it just left', () => {
    const pair = [frameAt(1, { row: 4, rows: 10 }), frameAt(2, { row: 14, rows: 10 })]
    expect(growFrames(pair, [idOf(1), idOf(2)], { columns: 0, rows: -1 }, LIMITS).ok).toBe(true)
  })

  it('sets new copy into the first place free, or says how many rows it takes', () => {
    const edit = placeFirstFree(PAGE, [frameAt(9, { columnSpan: 3, rows: 12 })], LIMITS)
    expect(edit.ok && edit.step[0]).toMatchObject({ kind: 'place', frame: { id: idOf(9), column: 5, row: 4 } })
    const full = [frameAt(1, { columnSpan: LIMITS.columns, row: LIMITS.firstRow, rows: LIMITS.lastRow - LIMITS.firstRow })]
    const shapes = [frameAt(9, { columnSpan: 3, rows: 12 }), frameAt(9, { columnSpan: 4, rows: 9 })]
    expect(refusalOf(placeFirstFree(full, shapes, LIMITS))).toEqual({ reason: 'noRoom', columns: 3, rows: 12 })
  })

  it('takes the next shape when the best finds no room', () => {
    const narrow = [
      frameAt(1, { column: 2, columnSpan: LIMITS.columns - 1, row: LIMITS.firstRow, rows: LIMITS.lastRow - LIMITS.firstRow + 1 }),
    ]
    const edit = placeFirstFree(narrow, [frameAt(9, { columnSpan: 2, rows: 10 }), frameAt(9, { columnSpan: 1, rows: 20 })], LIMITS)
    expect(edit.ok && edit.step[0]).toMatchObject({ frame: { columnSpan: 1, column: 1 } })
  })

  it('refuses a drop on a frame', () => {
    expect(refusalOf(placeAt(PAGE, frameAt(9, { column: 2, row: 8, rows: 5 })))).toEqual({
      reason: 'overlaps',
      frameIds: [idOf(1), idOf(2)],
    })
  })

  it('changes, adds and takes out a picture', () => {
    const place = { picture: 0, column: 1, columnSpan: 1, at: 'top', rows: 9 } as const
    expect(withPicture([], 0, place)).toEqual([place])
    expect(withPicture([place], 0, { ...place, rows: 4 })).toEqual([{ ...place, rows: 4 }])
    expect(withPicture([place], 0, null)).toEqual([])
  })
})

describe('undo', () => {
  const acts = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      frame: fc.nat(3),
      columns: fc.integer({ min: -3, max: 3 }),
      rows: fc.integer({ min: -9, max: 9 }),
    }),
    fc.record({
      kind: fc.constant('grow' as const),
      frame: fc.nat(3),
      columns: fc.integer({ min: -2, max: 2 }),
      rows: fc.integer({ min: -9, max: 9 }),
    }),
    fc.record({ kind: fc.constant('size' as const), frame: fc.nat(3), columns: fc.integer({ min: 6, max: 60 }), rows: fc.constant(0) }),
    fc.record({ kind: fc.constant('remove' as const), frame: fc.nat(3), columns: fc.constant(0), rows: fc.constant(0) }),
    fc.record({
      kind: fc.constant('place' as const),
      frame: fc.nat(20),
      columns: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 3, max: 30 }),
    }),
  )

  it('leads back to the first page step by step, forward again, and nothing ever lies on anything', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 25 }), (list) => {
        let history = startHistory(PAGE)
        for (const [index, act] of list.entries()) {
          const ids = [idOf(act.frame)]
          const edit =
            act.kind === 'move'
              ? moveFrames(history.frames, ids, act, LIMITS)
              : act.kind === 'grow'
                ? growFrames(history.frames, ids, act, LIMITS)
                : act.kind === 'size'
                  ? changeFrame(history.frames, idOf(act.frame), { headSizePt: act.columns })
                  : act.kind === 'remove'
                    ? removeFrames(history.frames, ids)
                    : placeFirstFree(history.frames, [frameAt(1000 + index, { columnSpan: act.columns, rows: act.rows })], LIMITS)
          if (edit.ok && edit.step.length > 0) history = doStep(history, edit.step)
        }
        expect(overlappingPairs(history.frames)).toEqual([])
        expect(history.frames.every((frame) => isInside(frame, LIMITS))).toBe(true)
        const last = history.frames
        for (let before = undoStep(history); before; before = undoStep(history)) history = before
        expect(history.frames).toEqual(PAGE)
        for (let after = redoStep(history); after; after = redoStep(history)) history = after
        expect(history.frames).toEqual(last)
      }),
    )
  })

  it('forgets what was taken back once something new is done', () => {
    const moved = doStep(startHistory(PAGE), [{ kind: 'move', frameId: idOf(1), column: 5, row: 4 }])
    const back = undoStep(moved)
    expect(back && redoStep(doStep(back, [{ kind: 'remove', frameId: idOf(2) }]))).toBe(null)
  })

  it('knows the same frames whatever the order of their fields', () => {
    const [first = frameAt(1)] = PAGE
    const turned = Object.fromEntries(Object.entries(first).reverse()) as typeof first
    expect(sameFrames([first], [turned])).toBe(true)
    expect(sameFrames([first], [{ ...first, rows: 11 }])).toBe(false)
  })
})
