import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside } from '../../../shared/domain/layout/grid.js'
import { columnPitchPx, HANDLES } from './drag-maths.js'
import { type DragTask, ghostBox, landingOf, sameLanding } from './frame-drag.js'
import { frameAt, GEOMETRY, idOf, LIMITS } from './testing-frames.js'

const FRAMES = [frameAt(1, { column: 1, row: 4 }), frameAt(2, { column: 3, row: 4 })]
const GRID = { frames: FRAMES, limits: LIMITS, geometry: GEOMETRY }
const pitch = columnPitchPx(GEOMETRY)

describe('a drag', () => {
  it('lands in the grid, whatever is dragged and wherever', () => {
    const tasks = fc.oneof(
      fc.constant<DragTask>({ kind: 'move', ids: [idOf(1), idOf(2)] }),
      fc.constantFrom(...HANDLES).map((handle): DragTask => ({ kind: 'resize', id: idOf(2), handle })),
      fc
        .record({ x: fc.integer({ min: -200, max: 2000 }), y: fc.integer({ min: -200, max: 2000 }) })
        .map((from): DragTask => ({ kind: 'draw', frame: frameAt(9), from })),
      fc.integer({ min: 1, max: 60 }).map((rows): DragTask => ({ kind: 'place', frame: frameAt(9, { columnSpan: 3, rows }) })),
    )
    const offsets = fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) })
    fc.assert(
      fc.property(tasks, offsets, (task, offset) => {
        const landing = landingOf(task, offset, GRID)
        expect(landing.frames.length).toBeGreaterThan(0)
        for (const frame of landing.frames) expect(isInside(frame, LIMITS)).toBe(true)
        const box = ghostBox(task, offset, GRID)
        expect(box.width).toBeGreaterThanOrEqual(0)
        expect(box.height).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('says what it would lie on before it is let go', () => {
    const onto = landingOf({ kind: 'move', ids: [idOf(1)] }, { x: pitch, y: 0 }, GRID)
    expect(onto.edit).toEqual({ ok: false, refusal: { reason: 'overlaps', frameIds: [idOf(2)] } })
    const clear = landingOf({ kind: 'move', ids: [idOf(1)] }, { x: 0, y: 30 * GEOMETRY.rowPx }, GRID)
    expect(clear.edit).toEqual({ ok: true, step: [{ kind: 'move', frameId: idOf(1), column: 1, row: 34 }] })
  })

  it('let go where it began changes nothing', () => {
    expect(landingOf({ kind: 'move', ids: [idOf(1)] }, { x: 3, y: -4 }, GRID).edit).toEqual({ ok: true, step: [] })
    expect(landingOf({ kind: 'resize', id: idOf(1), handle: 'se' }, { x: 3, y: -4 }, GRID).edit).toEqual({ ok: true, step: [] })
  })

  it('knows when the landing stays the same', () => {
    const task: DragTask = { kind: 'move', ids: [idOf(1)] }
    const at = (x: number) => landingOf(task, { x, y: 0 }, GRID)
    expect(sameLanding(at(0), at(5))).toBe(true)
    expect(sameLanding(at(0), at(pitch))).toBe(false)
    expect(sameLanding(at(0), null)).toBe(false)
  })
})
