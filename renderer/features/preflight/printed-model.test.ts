import { describe, expect, it } from 'vitest'
import type { PrintedMatch } from '../../../shared/domain/duplicates/printed-before.js'
import { changesSince, copiesOf, earlierIdOf, earlierPlaceOf, isComparison, percentsOf, reopenedVerdict } from './printed-model.js'
import { findingOf, verdictOn } from './testing-issue.js'

const ran = findingOf('ran', {
  rule: 'printed-before',
  params: {
    documentId: 'ar-1',
    kind: 'archive',
    day: '2026-08-20',
    page: 'A03',
    headline: '晒紫菜',
    aInBPercent: 99,
    bInAPercent: 100,
    level: 'red',
  },
})

const matchOf = (id: string, more: Partial<PrintedMatch> = {}): PrintedMatch => ({
  earlier: {
    id,
    kind: 'issue',
    articleId: null,
    day: '2026-08-22',
    page: null,
    headline: '另一篇',
    section: '',
    byline: [],
    source: '周敏',
  },
  level: 'amber',
  routine: false,
  aInB: 0.999,
  bInA: 0.4,
  matchedUnits: 200,
  longestRun: 90,
  changedNumbers: 0,
  ageDays: 4,
  at: 0,
  words: '外港',
  passagesHash: 'x',
  ...more,
})

describe('a text printed before', () => {
  it('is known by the finding: where and when it ran', () => {
    expect(earlierIdOf(ran)).toBe('ar-1')
    expect(earlierPlaceOf(ran)).toEqual({ kind: 'archive', day: '2026-08-20', page: 'A03', headline: '晒紫菜' })
    expect(earlierPlaceOf(findingOf('odd', { params: { kind: 'stock', day: '' } }))).toMatchObject({ kind: 'stock', day: null, page: null })
  })

  it('is compared and decided, as a duplicate is, and other findings are not', () => {
    expect(isComparison(ran)).toBe(true)
    expect(isComparison(findingOf('pair', { rule: 'duplicate' }))).toBe(true)
    expect(isComparison(findingOf('space'))).toBe(false)
  })

  it('reads 100 % only when all of it stands there', () => {
    expect(percentsOf({ aInB: 0.999, bInA: 1 })).toEqual([99, 100])
  })
})

describe('the copies of an article', () => {
  it('begin with the one the finding names, and leave out shared passages', () => {
    const copies = copiesOf(ran, [matchOf('is-2'), matchOf('ar-1', { level: 'red' }), matchOf('ar-9', { level: 'info' })])
    expect(copies.map((copy) => [copy.id, copy.place.day, copy.percents])).toEqual([
      ['ar-1', '2026-08-20', [99, 100]],
      ['is-2', '2026-08-22', [99, 40]],
    ])
    const passage = { ...ran, params: { ...ran.params, level: 'info' } }
    expect(copiesOf(passage, [matchOf('ar-9', { level: 'info' })]).map((copy) => copy.id)).toEqual(['ar-1', 'ar-9'])
  })
})

describe('a finding that asks again', () => {
  it('names the verdict that held before, and only for itself', () => {
    const verdict = verdictOn('ran-before', { decision: 'bothIntended' })
    const report = { reopened: [{ findingKey: 'ran', verdict }] }
    expect(reopenedVerdict(report, ran)).toBe(verdict)
    expect(reopenedVerdict(report, findingOf('other'))).toBeNull()
  })

  it('tells the changes of this article before those of the other', () => {
    const changes = changesSince({ changesA: [{ was: '70余人', now: '80余人' }], changesB: [{ was: '', now: '昨天' }] })
    expect(changes).toEqual([
      { side: 0, was: '70余人', now: '80余人' },
      { side: 1, was: '', now: '昨天' },
    ])
  })
})
