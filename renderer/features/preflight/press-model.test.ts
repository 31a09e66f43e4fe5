import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentRow, duplicateOf, noteResolved, type PressRow, pageStates, placeCode, pressGroups, rowsOf, standOn } from './press-model.js'
import { findingOf, idOf, pageOf, placeAt, verdictOn } from './testing-issue.js'

const block = findingOf('block', {
  severity: 'block',
  rule: 'headline-missing',
  where: placeAt({ pageId: idOf(701), page: 'A01', frame: 4 }),
})
const warn = findingOf('warn', { where: placeAt({ pageId: idOf(702), page: 'A02' }) })
const note = findingOf('note', { severity: 'info' })
const pair = findingOf('pair', {
  severity: 'block',
  rule: 'duplicate',
  where: placeAt({ pageId: idOf(701), articleId: idOf(1) }),
  other: placeAt({ pageId: idOf(702), articleId: idOf(2) }),
})

describe('the groups', () => {
  it('stand in order of gravity, then what was settled, then what was put right; empty ones are left out', () => {
    const groups = pressGroups(
      { findings: [note, warn, block, pair], verdicts: [verdictOn('warn')], reopened: [] },
      [{ finding: findingOf('gone'), resolvedAt: 7 }],
      [],
      null,
    )
    expect(groups.map((group) => [group.id, group.rows.map((row) => row.id)])).toEqual([
      ['block', ['block', 'pair']],
      ['info', ['note']],
      ['settled', ['warn']],
      ['resolved', ['gone']],
    ])
  })

  it('mark a finding that a verdict had settled before its words were changed', () => {
    const reopened = [{ findingKey: 'pair', verdict: verdictOn('pair-before', { decision: 'bothIntended' }) }]
    const rows = rowsOf(pressGroups({ findings: [block, pair], verdicts: [], reopened }, [], [], null))
    expect(rows.map((row) => [row.id, row.reopened])).toEqual([
      ['block', false],
      ['pair', true],
    ])
  })

  it('leave a finding open when its verdict does not hold for it', () => {
    const groups = pressGroups({ findings: [block], verdicts: [verdictOn('block')], reopened: [] }, [], [], null)
    expect(groups.map((group) => group.id)).toEqual(['block'])
  })

  it('keep to one page, on either side of a pair', () => {
    const idsOn = (pageId: string) =>
      rowsOf(pressGroups({ findings: [block, warn, note, pair], verdicts: [], reopened: [] }, [], [], pageId)).map((row) => row.id)
    expect(idsOn(idOf(701))).toEqual(['block', 'pair'])
    expect(idsOn(idOf(702))).toEqual(['pair', 'warn'])
  })

  it('know the verdict that put a finding right, so that it can be taken back', () => {
    const pulled = verdictOn('pair', { decision: 'keepOne' })
    const [group] = pressGroups({ findings: [], verdicts: [], reopened: [] }, [{ finding: pair, resolvedAt: 7 }], [pulled], null)
    expect(group?.rows[0]).toMatchObject({ kind: 'resolved', verdict: pulled, resolvedAt: 7 })
  })
})

describe('what was put right', () => {
  it('is what the next check no longer has, newest first', () => {
    const first = noteResolved([], [block, warn], [warn], 10)
    expect(first).toEqual([{ finding: block, resolvedAt: 10 }])
    expect(noteResolved(first, [warn], [], 20).map((one) => one.finding.key)).toEqual(['warn', 'block'])
  })

  it('is not a finding that came back under other words', () => {
    const edited = { ...pair, key: 'pair-edited' }
    expect(noteResolved([], [pair], [edited], 10)).toEqual([])
    const turned = { ...edited, where: edited.other ?? pair.where, other: pair.where }
    expect(noteResolved([], [pair], [turned], 10)).toEqual([])
  })

  it('is taken off the list when the finding is there again', () => {
    const resolved = noteResolved([], [block], [], 10)
    expect(noteResolved(resolved, [], [block], 20)).toEqual([])
  })

  it('is another earlier text of the same article', () => {
    const ran = (key: string, documentId: string) =>
      findingOf(key, { rule: 'printed-before', where: placeAt({ articleId: idOf(1) }), params: { documentId } })
    expect(noteResolved([], [ran('ran', 'ar-1')], [ran('ran-edited', 'ar-1')], 10)).toEqual([])
    expect(noteResolved([], [ran('ran', 'ar-1')], [ran('ran-2', 'ar-2')], 10)).toHaveLength(1)
  })

  it('stays the same list when nothing went away', () => {
    const resolved = noteResolved([], [block], [], 10)
    expect(noteResolved(resolved, [warn], [warn], 20)).toBe(resolved)
  })
})

describe('the pages', () => {
  it('count a finding about two pages on both, and notes on none', () => {
    expect(pageStates([pageOf(1, []), pageOf(2, []), pageOf(3, [])], [block, warn, pair, note])).toMatchObject([
      { pageNo: 'A01', blocks: 2, warns: 0 },
      { pageNo: 'A02', blocks: 1, warns: 1 },
      { pageNo: 'A03', blocks: 0, warns: 0 },
    ])
  })

  it('are named with the frame where there is one', () => {
    expect(placeCode(block.where)).toBe('A01-4')
    expect(placeCode(warn.where)).toBe('A02')
    expect(placeCode(note.where)).toBeNull()
  })
})

describe('where the person stands', () => {
  const row = (id: string, kind: PressRow['kind'] = 'open'): PressRow => ({
    id,
    kind,
    finding: findingOf(id),
    verdict: null,
    resolvedAt: null,
    reopened: false,
  })

  it('is the first open finding to begin with', () => {
    expect(currentRow([row('done', 'settled'), row('a'), row('b')], null)?.id).toBe('a')
    expect(currentRow([], null)).toBeNull()
  })

  it('moves to the one that took the place of a finding that was settled or put right', () => {
    const before = [row('a'), row('b'), row('c')]
    expect(currentRow([row('a'), row('c'), row('b', 'settled')], standOn(before, 'b'))?.id).toBe('c')
    expect(currentRow([row('a'), row('b'), row('c', 'resolved')], standOn(before, 'c'))?.id).toBe('b')
  })

  it('stays on a settled row that was chosen', () => {
    const rows = [row('a'), row('b', 'settled')]
    expect(currentRow(rows, standOn(rows, 'b'))?.id).toBe('b')
  })

  it('is always one of the rows, and the one stood on while it is unchanged', () => {
    const kinds = fc.constantFrom('open', 'settled', 'resolved')
    const list = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), kind: kinds }), { selector: (one) => one.id })
    fc.assert(
      fc.property(list, list, fc.constantFrom('a', 'b', 'c', 'd'), (before, after, id) => {
        const standing = standOn(
          before.map((one) => row(one.id, one.kind)),
          id,
        )
        const rows = after.map((one) => row(one.id, one.kind))
        const now = currentRow(rows, standing)
        if (now !== null) expect(rows).toContain(now)
        const same = rows.find((one) => one.id === standing?.id && one.kind === standing.kind)
        if (same) expect(now).toBe(same)
        else expect(now?.kind).toBe(rows.some((one) => one.kind === 'open') ? 'open' : undefined)
      }),
    )
  })

  it('comes to the open pair of an article, from either side', () => {
    const rows = rowsOf(pressGroups({ findings: [block, pair], verdicts: [], reopened: [] }, [], [], null))
    expect(duplicateOf(rows, idOf(1))?.id).toBe('pair')
    expect(duplicateOf(rows, idOf(2))?.id).toBe('pair')
    expect(duplicateOf(rows, idOf(3))).toBeNull()
    const ran = findingOf('ran', { rule: 'printed-before', severity: 'block', where: placeAt({ articleId: idOf(1) }) })
    const alone = rowsOf(pressGroups({ findings: [ran, warn], verdicts: [], reopened: [] }, [], [], null))
    expect(duplicateOf(alone, idOf(1))?.id).toBe('ran')
    const both = rowsOf(pressGroups({ findings: [ran, pair], verdicts: [], reopened: [] }, [], [], null))
    expect(duplicateOf(both, idOf(1))?.id).toBe('pair')
  })
})
