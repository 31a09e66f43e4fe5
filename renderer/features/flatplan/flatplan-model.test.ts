import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, FindingPlace } from '../../../shared/domain/finding.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { DEFAULT_PUBLICATION } from '../../../shared/domain/publication.js'
import type { ArticleCard, PageView } from '../../../shared/ipc/views.js'
import { dropIndex, flatplanOf, MOST_LINKS, pairsToLink, spreadsOf } from './flatplan-model.js'

const frame = (id: string, part: Partial<Frame> = {}): Frame => ({
  id,
  kind: 'article',
  articleId: `article-${id}`,
  revisionId: `revision-${id}`,
  column: 1,
  columnSpan: 8,
  row: 4,
  rows: 50,
  bodyColumns: 8,
  headFace: 'song',
  headSizePt: 26,
  headRows: 4,
  pictures: [],
  text: '',
  locked: false,
  ...part,
})
const page = (id: string, frames: Frame[], part: Partial<PageView['content']> = {}): PageView => ({
  id,
  revisionId: `${id}-1`,
  content: {
    v: 1,
    issueId: 'issue',
    pageNo: id,
    pageName: '',
    section: '',
    formatId: 'duikai',
    pattern: 'inner',
    responsibleEditor: '',
    layoutEditor: '',
    proofreader: '',
    frames,
    ...part,
  },
})
const card = (id: string, part: Partial<ArticleCard> = {}): ArticleCard => ({
  id: `article-${id}`,
  issueId: 'issue',
  state: 'filed',
  genre: 'article',
  language: 'zh',
  kicker: '',
  headline: `稿 ${id}`,
  opening: '开头',
  section: '',
  bylineNames: '',
  characters: 300,
  pictures: 0,
  headRevisionId: `revision-${id}`,
  hasDraft: false,
  createdAt: 1,
  updatedAt: 1,
  filedAt: 1,
  ...part,
})
const at = (pageId: string, id: string, number: number): FindingPlace => ({
  page: pageId,
  pageId,
  frameId: id,
  frame: number,
  articleId: `article-${id}`,
  article: null,
  paragraph: null,
})
const finding = (rule: string, severity: Finding['severity'], where: FindingPlace, part: Partial<Finding> = {}): Finding => ({
  key: `${rule} ${where.frameId}`,
  rule,
  severity,
  where,
  params: {},
  evidence: '',
  other: null,
  ...part,
})
const plan = (pages: PageView[], articles: ArticleCard[], findings: Finding[] = []) =>
  flatplanOf({ pages, articles, findings, style: DEFAULT_PUBLICATION })

/** Two frames that cover a page of the default format. */
const FULL = [frame('a'), frame('b', { row: 54, rows: 57 })]

describe('spreads', () => {
  it('lay the first page alone, then pairs, and an even last one alone', () => {
    expect(spreadsOf([1, 2, 3, 4, 5])).toEqual([[1], [2, 3], [4, 5]])
    expect(spreadsOf([1, 2, 3, 4])).toEqual([[1], [2, 3], [4]])
    expect(spreadsOf([])).toEqual([])
  })
  it('hold every page once, in order, at most two to a spread', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (pages) => {
        const spreads = spreadsOf(pages)
        expect(spreads.flat()).toEqual(pages)
        expect(spreads.every((spread) => spread.length >= 1 && spread.length <= 2)).toBe(true)
      }),
    )
  })
})

describe('dropping a page', () => {
  it('puts it in the gap, and nowhere when it is there already', () => {
    const order = fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1), fc.nat(count - 1)))
    fc.assert(
      fc.property(order, fc.constantFrom('before' as const, 'after' as const), ([count, from, target], side) => {
        const pages = Array.from({ length: count }, (_, index) => index)
        const index = dropIndex(from, target, side)
        const others = pages.filter((one) => one !== from)
        const after = index === null ? pages : [...others.slice(0, index), from, ...others.slice(index)]
        if (target === from) expect(after).toEqual(pages)
        else expect(after.indexOf(from) - after.indexOf(target)).toBe(side === 'before' ? -1 : 1)
      }),
    )
  })
})

describe('the state of a page', () => {
  it('is empty without copy, even when a filler stands on it', () => {
    const filler = frame('f', { kind: 'filler', articleId: null, revisionId: null, text: '补白' })
    expect(plan([page('A02', [filler])], []).pages[0]?.state).toBe('empty')
  })
  it('is being made up while it has room, ready when it is full, and not ready while something blocks', () => {
    const cards = [card('a'), card('b')]
    const state = (frames: Frame[], findings: Finding[] = []) => plan([page('A02', frames)], cards, findings).pages[0]?.state
    expect(state([frame('a')])).toBe('makingUp')
    expect(state(FULL)).toBe('ready')
    expect(state(FULL, [finding('photo-credit-missing', 'warn', at('A02', 'a', 1))])).toBe('ready')
    expect(state(FULL, [finding('overset', 'block', at('A02', 'a', 1), { params: { lines: 2 } })])).toBe('makingUp')
  })
})

describe('the articles of a page', () => {
  it('are numbered in reading order and say how they fit, the gravest first', () => {
    const frames = [
      frame('c', { row: 80, rows: 5 }),
      frame('a', { rows: 5 }),
      frame('b', { row: 20, rows: 5 }),
      frame('d', { row: 90, rows: 5 }),
    ]
    const findings = [
      finding('underset', 'info', at('A02', 'a', 1), { params: { lines: 3 } }),
      finding('overset', 'block', at('A02', 'b', 2), { params: { lines: 6 } }),
      finding('headline-missing', 'block', at('A02', 'c', 3)),
      finding('overset', 'block', at('A02', 'c', 3), { params: { lines: 1 } }),
    ]
    const [first] = plan(
      [page('A02', frames)],
      'abcd'.split('').map((id) => card(id)),
      findings,
    ).pages
    expect(first?.entries.map((entry) => [entry.label, entry.card?.id, entry.fit])).toEqual([
      ['A02-1', 'article-a', { kind: 'under', lines: 3 }],
      ['A02-2', 'article-b', { kind: 'over', lines: 6 }],
      ['A02-3', 'article-c', { kind: 'noHeadline' }],
      ['A02-4', 'article-d', { kind: 'even' }],
    ])
    expect(first?.blocks).toBe(3)
  })
  it('say nothing of fit for a photo and a filler', () => {
    const frames = [frame('a', { rows: 5 }), frame('f', { row: 20, rows: 5, articleId: null, kind: 'filler' })]
    const [first] = plan([page('A02', frames)], [card('a', { genre: 'photo' })]).pages
    expect(first?.entries.map((entry) => entry.fit.kind)).toEqual(['none', 'none'])
  })
})

describe('duplicates', () => {
  const pages = [page('A02', [frame('a')]), page('A03', [frame('b')])]
  const twice = (part: Partial<Finding> = {}) =>
    finding('duplicate', 'block', at('A02', 'a', 1), {
      other: at('A03', 'b', 1),
      params: { aInBPercent: 96, bInAPercent: 100 },
      ...part,
    })
  it('count on both pages, mark both articles and make a pair', () => {
    const made = plan(pages, [card('a'), card('b')], [twice()])
    expect(made.pages.map((one) => [one.blocks, one.entries[0]?.fit.kind])).toEqual([
      [1, 'duplicate'],
      [1, 'duplicate'],
    ])
    expect(made.pairs).toEqual([
      {
        key: 'duplicate a',
        a: { pageId: 'A02', frameId: 'a', label: 'A02-1' },
        b: { pageId: 'A03', frameId: 'b', label: 'A03-1' },
        articleId: 'article-a',
        percent: 100,
      },
    ])
  })
  it('are no pair while one is in stock, or when only a passage is shared', () => {
    const stock: FindingPlace = { ...at('A03', 'b', 1), page: null, pageId: null, frameId: null, frame: null }
    expect(plan(pages, [card('a'), card('b')], [twice({ other: stock })]).pairs).toEqual([])
    expect(plan(pages, [card('a'), card('b')], [twice({ severity: 'warn' })]).pairs).toEqual([])
  })
})

describe('ties between duplicates', () => {
  it('are all drawn while they are few, else only some of the selected page', () => {
    const end = (pageId: string) => ({ pageId, frameId: 'f', label: `${pageId}-1` })
    const pair = (n: number) => ({ key: `${n}`, a: end('A01'), b: end(n % 2 ? 'A02' : 'A03'), articleId: 'a', percent: 100 })
    const few = Array.from({ length: MOST_LINKS }, (_, n) => pair(n))
    expect(pairsToLink(few, 'A09')).toEqual(few)
    const many = Array.from({ length: MOST_LINKS * 3 }, (_, n) => pair(n))
    expect(pairsToLink(many, 'A09')).toEqual([])
    expect(pairsToLink(many, 'A02').map((one) => one.b.pageId)).toEqual(Array.from({ length: MOST_LINKS }, () => 'A02'))
  })
})

describe('the sums of the issue', () => {
  it('count filed copy once, drafts and spiked copy not, and list what waits, longest first', () => {
    const articles = [
      card('a'),
      card('late', { filedAt: 9, section: '民生' }),
      card('early', { filedAt: 2 }),
      card('draft', { state: 'draft' }),
      card('spiked', { state: 'spiked' }),
    ]
    const findings = [finding('overset', 'block', at('A02', 'a', 1), { params: { lines: 4 } })]
    const made = plan([page('A02', [frame('a')]), page('A03', [], { pageName: '民生' })], articles, findings)
    expect(made.waiting.map((one) => one.id)).toEqual(['article-early', 'article-late'])
    expect(made.pages.map((one) => one.waiting)).toEqual([0, 1])
    expect(made.totals).toEqual({
      states: { ready: 0, makingUp: 1, empty: 1 },
      placed: 1,
      filed: 3,
      pagesWithCopy: 1,
      oversetLines: 4,
      blocks: 1,
      warnings: 0,
    })
  })
})
