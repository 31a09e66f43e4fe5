import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFromParagraphs } from '../../../shared/body/text.js'
import type { Byline } from '../../../shared/domain/byline.js'
import type { Finding } from '../../../shared/domain/finding.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { DEFAULT_PUBLICATION } from '../../../shared/domain/publication.js'
import type { ArticleCard, PageView, PreflightReport } from '../../../shared/ipc/views.js'
import {
  blockOfParagraph,
  findingsFor,
  fitOf,
  groupArticles,
  lostLines,
  measureOf,
  moveSignature,
  nextRole,
  outlineOf,
  placementOf,
  suggestNames,
  targetOf,
  titleOf,
} from './article-model.js'

const picture = (caption: string) => ({
  type: 'picture' as const,
  attrs: { sha256: null, caption, credit: '', widthPx: 0, heightPx: 0 },
})
const card = (id: string, state: ArticleCard['state'], updatedAt: number) => ({ id, state, updatedAt, createdAt: 0 }) as ArticleCard

describe('the list of articles', () => {
  it('groups by state, newest first', () => {
    const groups = groupArticles([card('a', 'draft', 1), card('b', 'filed', 2), card('c', 'draft', 3), card('d', 'spiked', 4)])
    expect(groups.writing.map((one) => one.id)).toEqual(['c', 'a'])
    expect(groups.filed.map((one) => one.id)).toEqual(['b'])
    expect(groups.spiked.map((one) => one.id)).toEqual(['d'])
  })
})

describe('the name of an article in the list', () => {
  it('is its headline, else its first words, told as untitled unless it is a photo', () => {
    expect(titleOf({ genre: 'article', headline: '主题', opening: '导语' })).toEqual({ text: '主题', untitled: false })
    expect(titleOf({ genre: 'article', headline: ' ', opening: '导语' })).toEqual({ text: '导语', untitled: true })
    expect(titleOf({ genre: 'photo', headline: '', opening: '说明' })).toEqual({ text: '说明', untitled: false })
  })
})

describe('the outline', () => {
  it('adds the lines under each subhead, the byline to the lead', () => {
    const body = bodyFromParagraphs([
      { kind: 'text', text: '导语' },
      { kind: 'text', text: '接着' },
      { kind: 'subhead', text: '小标题' },
      { kind: 'text', text: '正文' },
    ])
    const block = (index: number | null, lines: number) => ({ block: index, kind: 'text' as const, lines, through: 0 })
    const count = { widthPx: 1, total: 13, characters: 0, blocks: [block(null, 1), block(0, 3), block(1, 2), block(2, 1), block(3, 6)] }
    expect(outlineOf(body, count)).toEqual([
      { kind: 'lead', text: '', block: 0, lines: 6 },
      { kind: 'subhead', text: '小标题', block: 2, lines: 7 },
    ])
  })
})

describe('placement', () => {
  const frame = (id: string, articleId: string | null, row: number, column: number) => ({ id, articleId, row, column }) as Frame
  it('numbers frames in reading order', () => {
    const page = { id: 'p', content: { frames: [frame('x', 'a2', 20, 1), frame('y', 'a1', 1, 4), frame('z', null, 1, 1)] } } as PageView
    expect(placementOf({ pages: [page] }, 'a1')).toMatchObject({ number: 2, frame: { id: 'y' } })
    expect(placementOf({ pages: [page] }, 'nobody')).toBe(null)
  })
  it('counts at the base column, or at the columns of the frame', () => {
    const characters = ({ widthPx, geometry }: ReturnType<typeof measureOf>) => Math.floor(widthPx / geometry.bodySizePx)
    expect(characters(measureOf(DEFAULT_PUBLICATION, null))).toBe(13)
    const page = { content: { formatId: 'duikai' } } as PageView
    const wide = { ...frame('x', 'a', 1, 1), columnSpan: 2, bodyColumns: 1 } as Frame
    expect(characters(measureOf(DEFAULT_PUBLICATION, { page, frame: wide, number: 1 }))).toBe(27)
  })
  it('knows the lines a column loses to its subheads', () => {
    const fit = { capacityLines: 60, usedLines: 58, headTooTall: false, headTooWide: false }
    expect(lostLines({ ...fit, oversetLines: 4, missingLines: 0 })).toBe(2)
    expect(lostLines({ ...fit, oversetLines: 0, missingLines: 1 })).toBe(1)
  })
  it('says how the lines stand to the slot', () => {
    expect(fitOf(60, 60)).toEqual({ kind: 'even' })
    expect(fitOf(66, 60)).toEqual({ kind: 'over', lines: 6 })
    expect(fitOf(57, 60)).toEqual({ kind: 'under', lines: 3 })
  })
})

describe('findings of one article', () => {
  const place = (articleId: string, paragraph: number | null) => ({
    page: null,
    pageId: null,
    frameId: null,
    frame: null,
    articleId,
    article: null,
    paragraph,
  })
  const finding = (key: string, severity: Finding['severity'], where: Finding['where'], other: Finding['other'] = null): Finding => ({
    key,
    rule: 'r',
    severity,
    where,
    params: {},
    evidence: '',
    other,
  })
  it('keeps this article only, also as the second text, gravest first, settled last', () => {
    const body = bodyFromParagraphs([
      { kind: 'text', text: '一' },
      { kind: 'text', text: '二' },
    ])
    const report = {
      findings: [
        finding('warn', 'warn', place('a', 2)),
        finding('else', 'block', place('b', 1)),
        finding('dup', 'block', place('b', 1), place('a', null)),
        finding('done', 'block', place('a', 1)),
      ],
      verdicts: [{ findingKey: 'done' }],
    } as unknown as PreflightReport
    expect(findingsFor(report, 'a', body).map((one) => [one.finding.key, one.block])).toEqual([
      ['dup', null],
      ['warn', 1],
      ['done', 0],
    ])
    expect(blockOfParagraph(body, 9)).toBe(null)
  })
})

describe('where a finding is put right', () => {
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }, picture('无说明')] }
  const found = (rule: string, params: Finding['params'] = {}, block: number | null = null) =>
    targetOf({ finding: { rule, params } as Finding, settled: false, block }, body)
  it.each([
    [found('quotes-unbalanced', { field: 'body' }, 3), { block: 3 }],
    [found('quotes-unbalanced', { field: 'deck' }), { field: 'deck' }],
    [found('byline-missing'), { field: 'byline' }],
    [found('photo-credit-missing'), { block: 1 }],
    [found('placeholder-headline'), { field: 'headline' }],
    [found('overset'), { block: 0 }],
  ])('%#', (target, expected) => {
    expect(target).toEqual(expected)
  })
})

describe('bylines', () => {
  it('completes from the directory: role first, then use, never one who has signed', () => {
    const directory = [
      { name: '李冉', role: 'reporter' as const, uses: 9 },
      { name: '李然', role: 'correspondent' as const, uses: 1 },
      { name: '李明', role: 'reporter' as const, uses: 20 },
      { name: '王五', role: 'reporter' as const, uses: 99 },
    ]
    expect(suggestNames(directory, '李', 'correspondent', [{ role: 'reporter', name: '李明' }])).toEqual(['李然', '李冉'])
    expect(suggestNames(directory, '', 'reporter', [])).toEqual([])
  })
  it('moving keeps everyone, and back again is the same order', () => {
    const byline: fc.Arbitrary<Byline[]> = fc.array(
      fc.record({ role: fc.constant('reporter' as const), name: fc.string({ minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(byline, fc.nat(5), (list, at) => {
        const moved = moveSignature(list, at, 1)
        expect([...moved].map((one) => one.name).sort()).toEqual(list.map((one) => one.name).sort())
        if (at + 1 < list.length) expect(moveSignature(moved, at + 1, -1)).toEqual(list)
      }),
    )
  })
  it('roles go round', () => {
    expect(nextRole('author')).toBe('reporter')
    expect(nextRole(nextRole('intern'), -1)).toBe('intern')
  })
})
