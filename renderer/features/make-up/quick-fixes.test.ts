import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../shared/domain/frame.js'
import { isInside, overlappingPairs } from '../../../shared/domain/layout/grid.js'
import { setFrame } from '../../../shared/domain/layout/set-frame.js'
import { doStep, startHistory, undoStep } from './layout-history.js'
import { fixStep, pushDown, quickFixes } from './quick-fixes.js'
import { copyOf, frameAt, GEOMETRY, idOf, LIMITS, STYLE } from './testing-frames.js'

const NEIGHBOUR = copyOf(100)
const fixesOf = (frame: Frame, frames: readonly Frame[]) =>
  quickFixes(frame, copyOf(700), { frames, limits: LIMITS, style: STYLE, geometry: GEOMETRY, contentOf: () => NEIGHBOUR })

describe('more rows over a neighbour', () => {
  const frame = frameAt(1, { rows: 14 })
  const below = frameAt(2, { row: 18, rows: 10 })
  const last = frameAt(3, { row: 28, rows: 10 })

  it('push it and what lies under it down, say how each fits, and are one step of undo', () => {
    const frames = [frame, below, last]
    const fix = fixesOf(frame, frames).find((one) => one.kind === 'rows')
    expect(fix?.push?.rows).toBe((fix?.to ?? 0) - 14)
    expect(fix?.push?.moved.map((one) => one.frame.id)).toEqual([idOf(2), idOf(3)])
    for (const { frame: moved, fit } of fix?.push?.moved ?? []) expect(fit).toEqual(setFrame(moved, NEIGHBOUR, STYLE, GEOMETRY).fit)
    if (!fix) return
    const done = doStep(startHistory(frames), fixStep(fix))
    expect(overlappingPairs(done.frames)).toEqual([])
    expect(done.frames.find((one) => one.id === frame.id)).toEqual(fix.frame)
    expect(undoStep(done)?.frames).toEqual(frames)
  })

  it('never move a locked frame, and stop where the page ends', () => {
    const locked = fixesOf(frame, [frame, { ...below, locked: true }]).find((one) => one.kind === 'rows')
    expect(locked?.push).toBeNull()
    expect(locked?.overlaps[0]?.locked).toBe(true)
    expect(fixesOf(frame, [frame, below, { ...last, locked: true }]).find((one) => one.kind === 'rows')?.push).toBeNull()
    expect(fixesOf(frame, [frame, { ...below, rows: LIMITS.lastRow - 17 }]).find((one) => one.kind === 'rows')?.push).toBeNull()
  })

  it('leave a page without overlaps, inside its grid, with everything else in place', () => {
    const cell = fc.record({
      column: fc.integer({ min: 1, max: LIMITS.columns - 1 }),
      row: fc.integer({ min: LIMITS.firstRow, max: LIMITS.lastRow - 12 }),
      columnSpan: fc.integer({ min: 1, max: 2 }),
      rows: fc.integer({ min: 1, max: 12 }),
      locked: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 9 }), fc.integer({ min: 1, max: 12 }), (cells, more) => {
        const frames: Frame[] = []
        for (const [index, part] of cells.entries()) {
          const one = frameAt(index + 1, { ...part, locked: part.locked && index > 4 })
          if (overlappingPairs([...frames, one]).length === 0) frames.push(one)
        }
        const [first] = frames
        if (!first) return
        const grown = { ...first, rows: first.rows + more }
        const moved = pushDown(grown, frames, LIMITS)
        if (!moved) return
        const after = frames.map((one) => (one.id === grown.id ? grown : (moved.find(({ id }) => id === one.id) ?? one)))
        expect(overlappingPairs(after)).toEqual([])
        for (const one of moved) {
          const before = frames.find(({ id }) => id === one.id)
          expect(isInside(one, LIMITS)).toBe(true)
          expect(before?.locked).toBe(false)
          expect(one).toEqual({ ...before, row: one.row })
          expect(one.row).toBeGreaterThan(before?.row ?? 0)
        }
      }),
    )
  })
})
