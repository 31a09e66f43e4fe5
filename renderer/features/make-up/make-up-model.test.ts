import { describe, expect, it } from 'vitest'
import { EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import type { Finding, FindingPlace } from '../../../shared/domain/finding.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { setFrame } from '../../../shared/domain/layout/set-frame.js'
import type { ArticleCard, IssueView, PageView, PreflightReport } from '../../../shared/ipc/views.js'
import { frameViews } from '../../page/page-view-model.js'
import { frameShapes, headSizeChange, nextHeadSize } from './frame-shapes.js'
import {
  duplicateMarks,
  fitState,
  frameNames,
  isStale,
  isWaiting,
  layoutChanges,
  neighbour,
  openFindings,
  pageFigures,
  standings,
  stockItems,
  withPresentIds,
} from './make-up-model.js'
import { charactersOf, quickFixes } from './quick-fixes.js'
import { copyOf, frameAt, GEOMETRY, idOf, LIMITS, STYLE } from './testing-frames.js'
import { fittedZoom, zoomStep } from './use-zoom.js'

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
    const hole = { ...whole, kind: 'filler' as const, revisionId: null }
    expect(pageFigures(frameViews([hole], {}, STYLE, GEOMETRY), LIMITS, GEOMETRY)).toMatchObject({ fill: 1, head: 0, text: 0 })
    expect(figures.text + figures.head).toBeLessThan(1)
  })

  it('counts what a proposal would change', () => {
    const [one = frameAt(1), two = frameAt(2)] = frames
    expect(layoutChanges(frames, [one, { ...two, rows: 20 }, frameAt(4)])).toEqual({ moved: 1, placed: 1, taken: 1, fillers: 0 })
    const filler = frameAt(5, { kind: 'filler', articleId: null, revisionId: null })
    expect(layoutChanges([one, filler], [one])).toEqual({ moved: 0, placed: 0, taken: 0, fillers: 1 })
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

describe('the stock', () => {
  const card = (n: number, part: Partial<ArticleCard> = {}): ArticleCard => ({
    id: idOf(n),
    issueId: idOf(90),
    state: 'filed',
    genre: 'article',
    language: 'zh',
    kicker: '',
    headline: `第${n}稿`,
    opening: '',
    section: '',
    bylineNames: '',
    characters: 10,
    pictures: 0,
    headRevisionId: idOf(200 + n),
    hasDraft: false,
    createdAt: n,
    updatedAt: n,
    filedAt: n,
    ...part,
  })
  const pageWith = (n: number, frames: Frame[]): PageView =>
    ({ id: idOf(n), revisionId: idOf(n), content: { pageNo: `A0${n}`, frames } }) as unknown as PageView
  const issue = (articles: ArticleCard[]) => ({ articles }) as unknown as IssueView

  it('counts the local frames of the page in hand and the stored ones of the others', () => {
    const stored = [pageWith(1, [frameAt(1)]), pageWith(2, [frameAt(2)])]
    const placed = standings(stored, idOf(1), [frameAt(3)])
    expect([...placed].map(([article, standing]) => [article, standing.pageNo])).toEqual([
      [idOf(103), 'A01'],
      [idOf(102), 'A02'],
    ])
  })

  it('is what is alive, in order of filing; only filed copy on no page waits', () => {
    const cards = [card(1, { filedAt: null, state: 'draft' }), card(2, { filedAt: 9 }), card(3, { state: 'spiked' }), card(4), card(5)]
    const items = stockItems(issue(cards), new Map([[idOf(5), { pageId: idOf(1), pageNo: 'A01', frameId: idOf(8) }]]))
    expect(items.map((item) => item.id)).toEqual([idOf(4), idOf(5), idOf(2), idOf(1)])
    expect(items.filter(isWaiting).map((item) => item.id)).toEqual([idOf(4), idOf(2)])
  })

  it('knows a frame that holds an older revision', () => {
    const cards = new Map([[idOf(101), card(101, { headRevisionId: idOf(201) })]])
    expect(isStale(frameAt(1), cards)).toBe(false)
    expect(isStale(frameAt(1, { revisionId: idOf(7) }), cards)).toBe(true)
    expect(isStale(frameAt(2), cards)).toBe(false)
  })
})

describe('findings of a page', () => {
  it('are the open ones that touch it, the gravest first', () => {
    const found = (key: string, severity: string, pageId: string, otherPageId: string | null = null) =>
      ({ key, severity, where: { pageId }, other: otherPageId === null ? null : { pageId: otherPageId } }) as unknown as Finding
    const report = {
      findings: [
        found('note', 'info', idOf(1)),
        found('block', 'block', idOf(2), idOf(1)),
        found('settled', 'block', idOf(1)),
        found('elsewhere', 'block', idOf(3)),
      ],
      verdicts: [{ findingKey: 'settled' }],
    } as unknown as PreflightReport
    expect(openFindings(report, idOf(1)).map((finding) => finding.key)).toEqual(['block', 'note'])
  })
})

describe('a layout from elsewhere', () => {
  it('keeps the ids that frames of the same articles have', () => {
    const next = [frameAt(11, { articleId: idOf(101) }), frameAt(12), frameAt(13, { articleId: null })]
    expect(withPresentIds([frameAt(1), frameAt(2)], next).map((frame) => frame.id)).toEqual([idOf(1), idOf(12), idOf(13)])
  })
})

describe('zoom', () => {
  it('steps to the next value and stops at the ends', () => {
    expect(zoomStep(0.36, 1)).toBe(0.4)
    expect(zoomStep(0.36, -1)).toBe(0.33)
    expect(zoomStep(0.5, 1)).toBe(0.67)
    expect(zoomStep(2, 1)).toBe(2)
  })
  it('shows the whole page when fitted', () => {
    const zoom = fittedZoom({ width: 900, height: 760 }, GEOMETRY)
    expect(GEOMETRY.trimHeightPx * zoom).toBeLessThanOrEqual(720 + 1e-9)
    expect(GEOMETRY.trimWidthPx * zoom).toBeLessThanOrEqual(860 + 1e-9)
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
  const scene = (frames: ReturnType<typeof frameAt>[]) => ({
    frames,
    limits: LIMITS,
    style: STYLE,
    geometry: GEOMETRY,
    contentOf: () => copyOf(100),
  })

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
    expect(rows?.overlaps).toEqual([{ frameId: idOf(2), rows: Math.min(10, (rows?.to ?? 0) - 14), locked: false }])
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
    const frame = frameAt(1, { columnSpan: 2, bodyColumns: 2 })
    expect(charactersOf(6, frame, copyOf(40), { style: STYLE, geometry: GEOMETRY })).toBe(78)
    expect(charactersOf(6, frame, { ...EMPTY_ARTICLE, language: 'en' }, { style: STYLE, geometry: GEOMETRY })).toBeNull()
  })
})
