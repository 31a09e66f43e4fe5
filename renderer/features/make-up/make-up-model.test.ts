import { describe, expect, it } from 'vitest'
import type { Finding, FindingPlace } from '../../../shared/domain/finding.js'
import { setFrame } from '../../../shared/domain/layout/set-frame.js'
import { frameViews } from '../../page/page-view-model.js'
import { frameShapes, headSizeChange, nextHeadSize } from './frame-shapes.js'
import { duplicateMarks, fitState, frameNames, layoutChanges, neighbour, pageFigures } from './make-up-model.js'
import { charactersOf, quickFixes } from './quick-fixes.js'
import { copyOf, frameAt, GEOMETRY, idOf, LIMITS, STYLE } from './testing-frames.js'

const fitOf = (frame: ReturnType<typeof frameAt>, characters: number) => setFrame(frame, copyOf(characters), STYLE, GEOMETRY).fit

describe('fit', () => {
  it('says over, under, even, or nothing for a frame without text', () => {
    const frame = frameAt(1, { rows: 14 })
    expect(fitState(fitOf(frame, 900))).toMatchObject({ state: 'over' })
    expect(fitState(fitOf(frame, 60))).toMatchObject({ state: 'under' })
    expect(fitState({ ...fitOf(frame, 60), missingLines: 0 })).toEqual({ state: 'even', lines: 0 })
    expect(fitState(setFrame({ ...frame, articleId: null }, null, STYLE, GEOMETRY).fit)).toBe(null)
  })
})

describe('the page', () => {
  const frames = [frameAt(1, { column: 3, row: 4 }), frameAt(2, { column: 1, row: 4 }), frameAt(3, { column: 1, row: 20 })]
  const views = frameViews(frames, {}, STYLE, GEOMETRY)

  it('names frames in reading order and walks them', () => {
    expect(frameNames('A02', frames).get(idOf(2))).toBe('A02-1')
    expect(frameNames('A02', frames).get(idOf(1))).toBe('A02-2')
    expect(neighbour(views, null, 1)).toBe(idOf(2))
    expect(neighbour(views, idOf(2), 1)).toBe(idOf(1))
    expect(neighbour(views, idOf(3), 1)).toBe(null)
    expect(neighbour(views, null, -1)).toBe(idOf(3))
  })

  it('counts its shares of the free area', () => {
    const whole = frameAt(1, {
      columnSpan: LIMITS.columns,
      row: LIMITS.firstRow,
      rows: LIMITS.lastRow - LIMITS.firstRow + 1,
      headRows: 10,
      bodyColumns: 8,
    })
    const revisionId = whole.revisionId ?? ''
    const figures = pageFigures(frameViews([whole], { [revisionId]: copyOf(300) }, STYLE, GEOMETRY), LIMITS, GEOMETRY)
    expect(figures.fill).toBe(1)
    expect(figures.head).toBeCloseTo(10 / whole.rows, 5)
    expect(figures.text).toBeGreaterThan(0)
    expect(figures.text + figures.head).toBeLessThan(1)
  })

  it('counts what a proposal would change', () => {
    const [one = frameAt(1), two = frameAt(2)] = frames
    expect(layoutChanges(frames, [one, { ...two, rows: 20 }, frameAt(4)])).toEqual({ moved: 1, placed: 1, taken: 1 })
  })

  it('marks both frames of a pair with their own shares', () => {
    const place = (frame: number | null): FindingPlace => ({
      page: frame === null ? null : 'A03',
      pageId: frame === null ? null : idOf(50),
      frameId: frame === null ? null : idOf(frame),
      frame,
      articleId: idOf(60),
      article: null,
      paragraph: null,
    })
    const finding = {
      rule: 'duplicate',
      where: place(1),
      other: place(2),
      params: { aInBPercent: 100, bInAPercent: 96 },
    } as unknown as Finding
    const marks = duplicateMarks([finding, { ...finding, where: place(3), other: place(null) }])
    expect(marks.get(idOf(1))).toEqual({ other: 'A03-2', percent: 100 })
    expect(marks.get(idOf(2))).toEqual({ other: 'A03-1', percent: 96 })
    expect(marks.get(idOf(3))?.other).toBe(null)
  })
})

describe('shapes and sizes', () => {
  it('offers every span once, the best first, each holding all of the copy', () => {
    const wish = { id: idOf(1), articleId: idOf(2), revisionId: idOf(3), firstRow: LIMITS.firstRow }
    const shapes = [...frameShapes(copyOf(800), wish, STYLE, GEOMETRY)]
    expect(shapes.map((shape) => shape.columnSpan).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    for (const shape of shapes) expect(setFrame(shape, copyOf(800), STYLE, GEOMETRY).fit.oversetLines).toBe(0)
  })

  it('lets the head rows follow the size only where they were not set by hand', () => {
    const content = copyOf(300)
    const following = headSizeChange(frameAt(1, { headRows: 0 }), content, 31, GEOMETRY)
    expect(following).toEqual({ headSizePt: 31 })
    const { headRows } = headSizeChange(frameAt(1, { headSizePt: 22, headRows: 3 }), content, 36, GEOMETRY)
    if (headRows !== undefined) expect(headRows).toBeGreaterThanOrEqual(3)
    expect(headSizeChange(frameAt(1, { headSizePt: 22, headRows: 30 }), content, 36, GEOMETRY)).toEqual({ headSizePt: 36 })
  })

  it('steps through the sizes of the trade and stops at the ends', () => {
    expect(nextHeadSize(22, 1)).toBe(26)
    expect(nextHeadSize(24, -1)).toBe(22)
    expect(nextHeadSize(42, 1)).toBe(42)
    expect(nextHeadSize(14, -1)).toBe(14)
  })
})

describe('quick fixes', () => {
  const scene = (frames: ReturnType<typeof frameAt>[]) => ({ frames, limits: LIMITS, style: STYLE, geometry: GEOMETRY })

  it('promise exactly what the composer then sets', () => {
    const frame = frameAt(1, { rows: 14 })
    const content = copyOf(700)
    const fixes = quickFixes(frame, content, scene([frame]))
    expect(fixes.find((fix) => fix.kind === 'rows')?.fit.oversetLines).toBe(0)
    for (const fix of fixes) expect(setFrame(fix.frame, content, STYLE, GEOMETRY).fit).toEqual(fix.fit)
  })

  it('name the neighbour that more rows would cover', () => {
    const frame = frameAt(1, { rows: 14 })
    const below = frameAt(2, { row: 18, rows: 10 })
    const rows = quickFixes(frame, copyOf(700), scene([frame, below])).find((fix) => fix.kind === 'rows')
    expect(rows?.overlaps).toEqual([{ frameId: idOf(2), rows: Math.min(10, (rows?.to ?? 0) - 14) }])
  })

  it('are none for a frame that fits or is locked', () => {
    const wish = { id: idOf(1), articleId: idOf(2), revisionId: idOf(3), firstRow: LIMITS.firstRow }
    const content = copyOf(700)
    for (const frame of frameShapes(content, wish, STYLE, GEOMETRY)) {
      const { fit } = setFrame(frame, content, STYLE, GEOMETRY)
      if (fit.missingLines === 0 && !fit.headTooTall && !fit.headTooWide) expect(quickFixes(frame, content, scene([frame]))).toEqual([])
    }
    expect(quickFixes(frameAt(1, { rows: 14, locked: true }), content, scene([]))).toEqual([])
  })

  it('count characters by the measure of the column', () => {
    expect(charactersOf(6, frameAt(1, { columnSpan: 2, bodyColumns: 2 }), GEOMETRY)).toBe(78)
  })
})
