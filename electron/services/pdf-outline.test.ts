import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OutlineEntry, setOutline } from './pdf-outline.js'
import { type Bookmark, readBookmarks } from './testing-bookmarks.js'

const PAGES = 3
const [WIDTH, HEIGHT] = [600, 800]
const MM = 72 / 25.4

async function blankPdf(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < PAGES; page += 1) pdf.addPage([WIDTH, HEIGHT])
  return pdf
}

const read = async (pdf: PDFDocument) => readBookmarks(await pdf.save({ useObjectStreams: true }))

/** Titles as newspapers have them: any characters, rare names beyond the BMP too, no control characters. */
const title = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/\p{C}/gu, ''))
  .filter((text) => text !== '')
const entry = (depth: number): fc.Arbitrary<OutlineEntry> =>
  fc.record({
    title,
    page: fc.integer({ min: 0, max: PAGES - 1 }),
    leftMm: fc.integer({ min: 0, max: 200 }),
    topMm: fc.integer({ min: 0, max: 280 }),
    isOpen: fc.boolean(),
    entries: depth === 0 ? fc.constant([]) : fc.array(entry(depth - 1), { maxLength: 4 }),
  })

/** Everything under it that opening it would show. */
const shown = (entries: readonly OutlineEntry[]): number =>
  entries.flatMap((one) => [one, ...(one.isOpen ? Array.from({ length: shown(one.entries) }) : [])]).length
const expected = (entries: readonly OutlineEntry[]): unknown[] =>
  entries.map((one) => ({
    title: one.title,
    page: one.page,
    left: expect.closeTo(one.leftMm * MM, 2),
    top: expect.closeTo(HEIGHT - one.topMm * MM, 2),
    count: one.entries.length === 0 ? 0 : one.isOpen ? shown(one.entries) : -shown(one.entries),
    entries: expected(one.entries),
  }))

describe('the outline of a PDF', () => {
  it('is read by another program as it was given: titles, nesting, places, what is open', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry(2), { maxLength: 5 }), async (entries) => {
        const pdf = await blankPdf()
        setOutline(pdf, entries)
        expect(await read(pdf)).toEqual(expected(entries))
      }),
      { numRuns: 30 },
    )
  })

  it('is a chain in both directions, and counts what it shows', async () => {
    const leaf = (text: string): OutlineEntry => ({ title: text, page: 0, leftMm: 0, topMm: 10, isOpen: false, entries: [] })
    const pdf = await blankPdf()
    setOutline(pdf, [
      { ...leaf('A01 要闻'), isOpen: true, entries: [leaf('其一'), leaf('其二'), leaf('其三')] },
      { ...leaf('A02'), entries: [leaf('其四')] },
    ])
    const dict = (from: PDFDict, name: string) => from.lookup(PDFName.of(name), PDFDict)
    const root = dict(pdf.catalog, 'Outlines')
    expect(String(root.lookup(PDFName.of('Type')))).toBe('/Outlines')
    expect(String(root.lookup(PDFName.of('Count')))).toBe('5')
    const [first, last] = [dict(root, 'First'), dict(root, 'Last')]
    expect(dict(first, 'Next')).toBe(last)
    expect(dict(last, 'Prev')).toBe(first)
    expect(first.has(PDFName.of('Prev')) || last.has(PDFName.of('Next'))).toBe(false)
    for (const item of [first, last]) expect(dict(item, 'Parent')).toBe(root)
    const middle = dict(dict(first, 'First'), 'Next')
    expect(dict(middle, 'Next')).toBe(dict(first, 'Last'))
    expect(dict(middle, 'Parent')).toBe(first)
    // UTF-16BE with its mark: the second title of the first page.
    expect(middle.lookup(PDFName.of('Title'), PDFHexString).asString()).toBe('FEFF51764E8C')
  })

  it('adds its own objects and changes none but the catalog', async () => {
    const pdf = await blankPdf()
    const objects = () => new Map(pdf.context.enumerateIndirectObjects().map(([ref, object]) => [ref.toString(), object.toString()]))
    const before = objects()
    const leaf: OutlineEntry = { title: 'A01', page: 2, leftMm: 0, topMm: 0, isOpen: true, entries: [] }
    setOutline(pdf, [{ ...leaf, entries: [leaf, leaf] }])
    const after = objects()
    const changed = [...before].filter(([ref, object]) => after.get(ref) !== object)
    expect(changed.map(([, object]) => /\/Type \/Catalog/.test(object))).toEqual([true])
    expect(after.size - before.size).toBe(4)
    setOutline(pdf, [])
    expect(await read(pdf)).toEqual([] satisfies Bookmark[])
  })

  it('refuses a page that is not there', async () => {
    const pdf = await blankPdf()
    const astray: OutlineEntry = { title: 'A09', page: PAGES, leftMm: 0, topMm: 0, isOpen: false, entries: [] }
    expect(() => setOutline(pdf, [astray])).toThrow(RangeError)
  })
})
