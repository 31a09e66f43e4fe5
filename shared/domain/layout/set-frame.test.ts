import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArticleContent, EMPTY_ARTICLE } from '../article.js'
import { articleLines } from '../copyfit/measure.js'
import type { Frame } from '../frame.js'
import { DEFAULT_PUBLICATION, formatOf } from '../publication.js'
import { defaultFrame } from './frame-defaults.js'
import { bodyColumnWidthPx, firstFreeRow, frameBox, pageGeometry, spanCharacters } from './geometry.js'
import { setFrame } from './set-frame.js'

const STYLE = DEFAULT_PUBLICATION
const GEOMETRY = pageGeometry(formatOf(STYLE, 'duikai'), STYLE)
const ID = '019237a0-0000-7000-8000-000000000001'

const FRAME: Frame = {
  id: ID,
  kind: 'article',
  articleId: ID,
  revisionId: ID,
  column: 1,
  columnSpan: 3,
  row: 4,
  rows: 20,
  bodyColumns: 3,
  headFace: 'song',
  headSizePt: 22,
  headRows: 3,
  pictures: [],
  text: '',
  locked: false,
}

const picture = (caption = '孩子们在画画。', credit = '陈小溪 摄') =>
  ({ type: 'picture', attrs: { sha256: null, caption, credit, widthPx: 1200, heightPx: 800 } }) as const

function article(paragraphs: readonly number[], part: Partial<ArticleContent> = {}, pictures = 0): ArticleContent {
  const texts = paragraphs.map((length) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: '新'.repeat(length) }],
  }))
  return {
    ...EMPTY_ARTICLE,
    headline: '早市搬家方便了两条街',
    ...part,
    body: { type: 'doc', content: [...texts, ...Array.from({ length: pictures }, () => picture())] },
  }
}

const articles = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 12 }), fc.integer({ min: 0, max: 2 }))
  .map(([lengths, pictures]) => article(lengths, {}, pictures))

const frames = fc
  .record({
    columnSpan: fc.integer({ min: 1, max: 8 }),
    rows: fc.integer({ min: 1, max: 60 }),
    bodyColumns: fc.integer({ min: 1, max: 8 }),
    headRows: fc.integer({ min: 0, max: 12 }),
    pictures: fc.array(
      fc.record({
        picture: fc.integer({ min: 0, max: 2 }),
        column: fc.integer({ min: 1, max: 8 }),
        columnSpan: fc.integer({ min: 1, max: 8 }),
        at: fc.constantFrom('top' as const, 'bottom' as const),
        rows: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map((part): Frame => ({ ...FRAME, ...part }))

describe('geometry', () => {
  it('keeps the column law: n base columns are 13n + (n − 1) characters', () => {
    for (let n = 1; n <= 8; n++) expect(spanCharacters(GEOMETRY, n)).toBe(13 * n + (n - 1))
  })

  it('centres a type area of about 353 mm in the trim of a broadsheet', () => {
    const right = frameBox({ column: 8, columnSpan: 1, row: 1, rows: 1 }, GEOMETRY)
    expect(GEOMETRY.trimWidthPx).toBeCloseTo((390 / 25.4) * 96)
    expect(GEOMETRY.trimWidthPx - (right.x + right.width)).toBeCloseTo(GEOMETRY.typeLeftPx)
    expect(right.x + right.width - GEOMETRY.typeLeftPx).toBe(8 * 156.5 + 7 * 12)
  })

  it('fits every format of the publication into its trim', () => {
    for (const format of STYLE.formats) {
      const geometry = pageGeometry(format, STYLE)
      expect(geometry.typeLeftPx).toBeGreaterThan(0)
      expect(geometry.typeTopPx).toBeGreaterThan(0)
    }
  })

  it('leaves the first rows to the nameplate and to the folio', () => {
    expect(firstFreeRow('front')).toBeGreaterThan(firstFreeRow('inner'))
  })

  it('shares a span between broken columns', () => {
    const width = bodyColumnWidthPx(GEOMETRY, 4, 3)
    expect(3 * width + 2 * GEOMETRY.gutterPx).toBeCloseTo(4 * 156.5 + 3 * 12)
  })
})

describe('setting a frame', () => {
  it('pours lines column by column below the head and keeps the last row white', () => {
    const content = article([300, 300])
    const set = setFrame(FRAME, content, STYLE, GEOMETRY)
    expect(set.columns.map((column) => column.capacityLines)).toEqual([16, 16, 16])
    expect(set.columns.map((column) => column.box.y)).toEqual([51, 51, 51])
    expect(set.columns[0]?.lines).toHaveLength(16)
    expect(set.fit).toMatchObject({
      capacityLines: 48,
      usedLines: 48,
      oversetLines: articleLines(content, 156.5, STYLE) - 48,
      missingLines: 0,
    })
  })

  it('counts the empty lines of a short article', () => {
    expect(setFrame(FRAME, article([100]), STYLE, GEOMETRY).fit).toMatchObject({ oversetLines: 0, usedLines: 8, missingLines: 40 })
  })

  it('lets text run beside and below a picture', () => {
    const frame: Frame = { ...FRAME, pictures: [{ picture: 0, column: 2, columnSpan: 2, at: 'top', rows: 8 }] }
    const set = setFrame(frame, article([600], {}, 1), STYLE, GEOMETRY)
    expect(set.columns.map((column) => column.capacityLines)).toEqual([16, 7, 7])
    expect(set.pictures[0]).toMatchObject({ captionOverset: false, credit: '陈小溪 摄', box: { x: 168.5, width: 325 } })
  })

  it('stands a picture at the foot of its columns', () => {
    const frame: Frame = { ...FRAME, pictures: [{ picture: 0, column: 1, columnSpan: 1, at: 'bottom', rows: 6 }] }
    const [set] = [setFrame(frame, article([600], {}, 1), STYLE, GEOMETRY)]
    expect(set.columns[0]?.box.y).toBe(51)
    expect(set.columns[0]?.capacityLines).toBeLessThan(16 - 6 + 1)
    expect((set.pictures[0]?.captionBox.y ?? 0) + (set.pictures[0]?.captionBox.height ?? 0)).toBe(19 * 17)
  })

  it('never leaves a subhead alone at the foot of a column', () => {
    const body: ArticleContent['body'] = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '新'.repeat(11 + 13 * 14) }] },
        { type: 'subhead', content: [{ type: 'text', text: '两条街' }] },
        { type: 'paragraph', content: [{ type: 'text', text: '新'.repeat(100) }] },
      ],
    }
    const set = setFrame(FRAME, { ...article([]), body }, STYLE, GEOMETRY)
    expect(set.columns[0]?.lines).toHaveLength(15)
    expect(set.columns[1]?.lines[0]?.kind).toBe('subhead')
    expect(set.fit.missingLines).toBe(48 - 15 - set.fit.usedLines + 15 - 1)
  })

  it('breaks a headline into as few balanced lines as fit and reports one that is too tall', () => {
    const wide = setFrame(FRAME, article([10], { headline: '早市搬家以后两条街的居民都说方便了许多' }), STYLE, GEOMETRY)
    expect(wide.head?.lines.map((line) => line.text)).toHaveLength(2)
    expect(wide.head?.tooTall).toBe(true)
    expect(wide.head?.tooWide).toBe(false)
    const lengths = wide.head?.lines.map((line) => line.text.length) ?? []
    expect(Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0))).toBeLessThanOrEqual(1)
  })

  it('reports a headline that no break makes fit', () => {
    expect(
      setFrame({ ...FRAME, columnSpan: 1, bodyColumns: 1 }, article([], { headline: 'Internationalisation' }), STYLE, GEOMETRY).fit
        .headTooWide,
    ).toBe(true)
  })

  it('sets a filler in its whole frame', () => {
    const set = setFrame({ ...FRAME, kind: 'filler', text: '一粥一饭 当思来处不易' }, null, STYLE, GEOMETRY)
    expect(set.head?.lines[0]).toMatchObject({ role: 'headline', text: '一粥一饭 当思来处不易' })
    expect(set.columns).toEqual([])
  })

  it('ends the lines of a filler where they were ended, repeated ones too', () => {
    const lines = (text: string) =>
      setFrame({ ...FRAME, kind: 'filler', text }, null, STYLE, GEOMETRY).head?.lines.map((line) => `${line.text} ${line.face}`)
    expect(lines('讲文明\n树新风\n\n讲文明')).toEqual(['讲文明 songBlack', '树新风 songBlack', '讲文明 songBlack'])
    expect(lines('Mind the gap')).toEqual(['Mind the gap latinBold'])
    expect(lines(' ')).toEqual([])
  })
})

describe('laws of setting', () => {
  it('poured and overset lines are together every line, in order', () => {
    fc.assert(
      fc.property(frames, articles, (frame, content) => {
        const set = setFrame(frame, content, STYLE, GEOMETRY)
        const total = articleLines(content, bodyColumnWidthPx(GEOMETRY, frame.columnSpan, frame.bodyColumns), STYLE)
        expect(set.fit.usedLines + set.fit.oversetLines).toBe(total)
        expect(set.overset).toHaveLength(set.fit.oversetLines)
        const order = [...set.columns.flatMap((column) => column.lines), ...set.overset].map((line) => line.paragraph)
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }),
    )
  })

  it('no column holds more than its capacity, and capacity is its height in rows', () => {
    fc.assert(
      fc.property(frames, articles, (frame, content) => {
        const set = setFrame(frame, content, STYLE, GEOMETRY)
        for (const column of set.columns) {
          expect(column.lines.length).toBeLessThanOrEqual(column.capacityLines)
          expect(column.box.height).toBe(column.capacityLines * GEOMETRY.rowPx)
        }
        expect(set.fit.missingLines).toBeGreaterThanOrEqual(0)
        expect(set.fit.oversetLines === 0 || set.fit.missingLines === 0).toBe(true)
      }),
    )
  })

  it('nothing stands outside the frame, and text never under a picture', () => {
    fc.assert(
      fc.property(frames, articles, (frame, content) => {
        const set = setFrame(frame, content, STYLE, GEOMETRY)
        const pictures = set.pictures.flatMap((one) => [one.box, one.captionBox])
        for (const box of [...set.columns.map((column) => column.box), ...pictures, ...(set.head ? [set.head.box] : [])]) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(set.box.width + 0.01)
          expect(box.height === 0 || (box.y >= 0 && box.y + box.height <= set.box.height)).toBe(true)
        }
        for (const { box } of set.columns)
          for (const other of pictures)
            if (box.height > 0 && other.height > 0 && box.x < other.x + other.width - 0.01 && other.x < box.x + box.width - 0.01)
              expect(box.y + box.height <= other.y || other.y + other.height <= box.y).toBe(true)
      }),
    )
  })

  it('a default frame leaves nothing overset', () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 2, max: 8 }), (content, columnSpan) => {
        const frame = defaultFrame(content, { id: ID, articleId: ID, revisionId: ID, column: 1, row: 4, columnSpan }, STYLE, GEOMETRY)
        const { fit } = setFrame(frame, content, STYLE, GEOMETRY)
        expect(fit.oversetLines === 0 || frame.rows === GEOMETRY.rows).toBe(true)
        expect(fit.headTooTall).toBe(false)
        expect(fit.headTooWide).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})
