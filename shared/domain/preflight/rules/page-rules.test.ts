import { describe, expect, it } from 'vitest'
import { article, found, photo, picture, placing, type SnapshotPlan, snapshotOf, withPictures } from '../testing/snapshots.js'
import { articleUnplaced } from './article-unplaced.js'
import { frameOutsideGrid } from './frame-outside-grid.js'
import { frameWithoutCopy } from './frame-without-copy.js'
import { framesOverlap } from './frames-overlap.js'
import { headOverfull } from './head-overfull.js'
import { overset } from './overset.js'
import { pageEmpty } from './page-empty.js'
import { pageNumberDuplicate } from './page-number-duplicate.js'
import { placedTwice } from './placed-twice.js'
import { stalePlacement } from './stale-placement.js'
import { underset } from './underset.js'

const copy = article('夜市设在湖滨路东段，首晚有六十多个摊位，卖花灯、糖画和小吃，市民可以乘7路车前往。')
const articles = { a: copy, b: article('另一篇说的是河道清淤。') }
const onePage = { articles, pages: [{ no: 'A01', frames: ['a'] }] } satisfies SnapshotPlan

describe('overset', () => {
  it('blocks, and shows the words that would be lost', () => {
    expect(found(overset, { ...onePage, fits: { 'A01-1': { oversetLines: 3 } } })).toEqual([
      'block A01-1 …花灯、糖画和小吃，市民可以乘7路车前往。',
    ])
    expect(found(overset, onePage)).toEqual([])
  })
})

describe('underset', () => {
  it('warns when the frame could be shorter, notes what cannot be helped', () => {
    const missing = (missingLines: number) =>
      found(underset, { ...onePage, fits: { 'A01-1': { missingLines } } }).map((line) => line.split(' ')[0])
    expect([0, 1, 3, 4, 20].map(missing)).toEqual([[], ['info'], ['info'], ['warn'], ['warn']])
  })

  it('is silent on a photo without a text', () => {
    const plan = { articles: { p: photo(picture()) }, pages: [{ no: 'A01', frames: ['p'] }], fits: { 'A01-1': { missingLines: 9 } } }
    expect(found(underset, plan)).toEqual([])
  })
})

describe('head-overfull', () => {
  it('blocks a head that is too wide or too tall', () => {
    expect(found(headOverfull, { ...onePage, fits: { 'A01-1': { headTooWide: true } } })).toEqual(['block A01-1 湖滨路夜市昨晚开张'])
    expect(headOverfull.check(snapshotOf({ ...onePage, fits: { 'A01-1': { headTooTall: true } } }))[0]?.params).toEqual({
      way: 'tall',
      sizePt: 26,
    })
    expect(found(headOverfull, onePage)).toEqual([])
  })
})

describe('placed-twice', () => {
  it('blocks the second place and names the first', () => {
    const plan = {
      articles,
      pages: [
        { no: 'A01', frames: ['a', 'b'] },
        { no: 'A02', frames: ['a'] },
      ],
    }
    const [finding, ...others] = placedTwice.check(snapshotOf(plan))
    expect(finding).toMatchObject({ severity: 'block', where: { page: 'A02', frame: 1 }, other: { page: 'A01', frame: 1 } })
    expect(others).toEqual([])
    expect(found(placedTwice, onePage)).toEqual([])
  })
})

describe('stale-placement', () => {
  it('blocks an older revision and quotes the new words', () => {
    const older = article('夜市设在湖滨路东段，首晚有五十多个摊位。')
    const plan = { ...onePage, printed: { a: older } }
    expect(found(stalePlacement, plan)).toEqual(['block A01-1 …在湖滨路东段，首晚有六十多个摊位，卖花灯…'])
    expect(found(stalePlacement, onePage)).toEqual([])
  })

  it('blocks also when only a field outside the text was changed', () => {
    expect(found(stalePlacement, { ...onePage, printed: { a: { ...copy, byline: [] } } })).toEqual(['block A01-1'])
  })
})

describe('frame-without-copy', () => {
  it('tells a filler without words and does not block it', () => {
    const filler = (text: string) => ({ kind: 'filler' as const, text })
    const plan = { articles, pages: [{ no: 'A01', frames: [filler('公益广告'), filler(' \n'), filler('')] }] }
    const findings = frameWithoutCopy.check(snapshotOf(plan))
    expect(findings.map(({ severity, where, params }) => [severity, where.frame, params.state])).toEqual([
      ['info', 2, 'hole'],
      ['info', 3, 'hole'],
    ])
  })

  it('blocks an empty frame and one whose article is gone, never a filler', () => {
    const gone = placing({ articles: { x: copy, y: copy, z: copy } }, 'z')
    const plan = { articles, pages: [{ no: 'A01', frames: ['a', {}, gone, { kind: 'filler' as const, text: '公益广告' }] }] }
    const findings = frameWithoutCopy.check(snapshotOf(plan))
    expect(findings.map((finding) => [finding.severity, finding.where.frame, finding.params.state])).toEqual([
      ['block', 2, 'empty'],
      ['block', 3, 'gone'],
    ])
  })
})

describe('frames on the grid', () => {
  it('block where two of one page meet, not where they touch', () => {
    const plan: SnapshotPlan = { articles, pages: [{ no: 'A01', frames: ['a', { ...placing({ articles }, 'b'), row: 10, column: 4 }] }] }
    expect(framesOverlap.check(snapshotOf(plan))).toMatchObject([{ severity: 'block', params: { a: 'A01-1', b: 'A01-2' } }])
    expect(found(framesOverlap, { articles, pages: [{ no: 'A01', frames: ['a', 'b'] }] })).toEqual([])
    const twoPages = [
      { no: 'A01', frames: ['a'] },
      { no: 'A02', frames: ['b'] },
    ]
    expect(found(framesOverlap, { articles, pages: twoPages })).toEqual([])
  })

  it('block where one leaves the grid', () => {
    const at = (changes: object) =>
      found(frameOutsideGrid, { articles, pages: [{ no: 'A01', frames: [{ ...placing({ articles }, 'a'), ...changes }] }] })
    expect(at({ column: 5, columnSpan: 4, row: 101, rows: 10 })).toEqual([])
    expect(at({ column: 6, columnSpan: 4 })).toEqual(['block A01-1 湖滨路夜市昨晚开张'])
    expect(at({ row: 102, rows: 10 })).toEqual(['block A01-1 湖滨路夜市昨晚开张'])
  })
})

describe('pages', () => {
  it('warn when empty', () => {
    expect(found(pageEmpty, { pages: [{ no: 'A01', frames: [] }] })).toEqual(['warn A01 要闻'])
    expect(found(pageEmpty, onePage)).toEqual([])
  })

  it('block when two have one number', () => {
    const pages = ['A01', 'A02', 'A01'].map((no) => ({ no, frames: [] }))
    expect(pageNumberDuplicate.check(snapshotOf({ pages }))).toMatchObject([{ severity: 'block', params: { page: 'A01' } }])
    expect(found(pageNumberDuplicate, { pages: pages.slice(0, 2) })).toEqual([])
  })
})

describe('article-unplaced', () => {
  it('notes filed copy that stands on no page, not drafts', () => {
    expect(found(articleUnplaced, onePage)).toEqual(['info stock 另一篇说的是河道清淤。'])
    expect(found(articleUnplaced, { ...onePage, drafts: ['b'] })).toEqual([])
    expect(found(articleUnplaced, { articles: { p: withPictures(article(''), picture()) } })).toEqual(['info stock 湖滨路夜市昨晚开张'])
  })
})
