import { describe, expect, it } from 'vitest'
import { fillMessage } from '../../../i18n/fill-message.js'
import type { PrintedMatch } from '../../duplicates/printed-before.js'
import { INVENTED } from '../../duplicates/testing/invented-copy.js'
import { Finding } from '../../finding.js'
import { PREFLIGHT_MESSAGES } from '../messages.js'
import { article, articleIdOf, printedMatch, type SnapshotPlan, snapshotOf } from '../testing/snapshots.js'
import { archiveUnchecked } from './archive-unchecked.js'
import { printedBefore } from './printed-before.js'

const articles = { bridge: article(INVENTED.zhBridge), library: article(INVENTED.zhLibrary) }
const id = articleIdOf({ articles }, 'bridge')
const plan = (...matches: PrintedMatch[]): SnapshotPlan => ({
  articles,
  pages: [{ no: 'A02', frames: ['library', 'bridge'] }],
  printedBefore: new Map([[id, matches]]),
})
const check = (...matches: PrintedMatch[]) => printedBefore.check(snapshotOf(plan(...matches)))
const keyOf = (...matches: PrintedMatch[]) => check(...matches)[0]?.key

describe('printed-before', () => {
  it('blocks a text that ran before, and says where it stands and stood', () => {
    const [finding, ...others] = check(printedMatch({ changedNumbers: 2 }))
    expect(others).toEqual([])
    expect(Finding.parse(finding)).toMatchObject({
      severity: 'block',
      where: { page: 'A02', frame: 2, articleId: id, paragraph: 1 },
      params: {
        documentId: 'archived-1',
        kind: 'archive',
        day: '2025-08-20',
        page: 'A03',
        level: 'red',
        aInBPercent: 100,
        bInAPercent: 98,
        chars: 180,
        changedNumbers: 2,
        routine: 'no',
        others: 0,
      },
      evidence: '昨晚六点，湖滨路夜市',
      other: null,
    })
  })

  it('begins where the passage begins', () => {
    expect(check(printedMatch({ at: (INVENTED.zhBridge[0] ?? '').length + 1 }))[0]?.where.paragraph).toBe(2)
  })

  it('warns about a part, and notes a passage', () => {
    expect(check(printedMatch({ level: 'amber' }))[0]).toMatchObject({ severity: 'warn' })
    expect(check(printedMatch({ level: 'info' }), printedMatch({ level: 'info' }, { id: 'b' }))).toMatchObject([
      { severity: 'info', params: { others: 1 } },
    ])
  })

  it('counts several copies as one, without notes', () => {
    const found = check(printedMatch(), printedMatch({ level: 'amber' }, { id: 'b' }), printedMatch({ level: 'info' }, { id: 'c' }))
    expect(found).toMatchObject([{ severity: 'block', params: { documentId: 'archived-1', others: 1 } }])
  })

  it('is remembered until a compared passage changes or another copy appears', () => {
    const [one, other] = [printedMatch(), printedMatch({}, { id: 'b' })]
    expect(keyOf(one)).toBe(keyOf({ ...one, ageDays: 9, aInB: 0.7, at: 3 }))
    expect(keyOf(one)).toContain(`printed-before:${id}:archived-1:`)
    expect(keyOf(one, other)).toBe(keyOf(other, one))
    expect(new Set([keyOf(one), keyOf({ ...one, passagesHash: '1' }), keyOf(other), keyOf(one, other)]).size).toBe(4)
    // Notes are no part of the answer.
    expect(keyOf(one, printedMatch({ level: 'info' }, { id: 'c' }))).toBe(keyOf(one))
  })

  it('keeps its key short however long the names', () => {
    const long = 'n'.repeat(200)
    expect(keyOf(printedMatch({}, { id: long }))?.length).toBeLessThan(300)
    expect(keyOf(...Array.from({ length: 24 }, (_, number) => printedMatch({}, { id: `${long.slice(3)}${number}` })))?.length).toBeLessThan(
      120,
    )
  })

  it('is silent where nothing was found', () => {
    expect(printedBefore.check(snapshotOf({ articles }))).toEqual([])
    expect(check()).toEqual([])
  })

  it('reads well with and without day, page and further copies', () => {
    const say = (match: PrintedMatch, language: 'zh-CN' | 'en', ...more: PrintedMatch[]) => {
      const { message } = PREFLIGHT_MESSAGES['printed-before']
      return fillMessage(language === 'en' ? message.en : message.zh, language, check(match, ...more)[0]?.params ?? {})
    }
    expect(say(printedMatch(), 'zh-CN')).toBe(
      '往期 2025-08-20 A03《湖滨路夜市开张》与本稿相同 180 字：本稿的 100% 见于该稿，该稿的 98% 见于本稿。',
    )
    const stock = printedMatch({ changedNumbers: 1, routine: true }, { kind: 'stock', day: null, page: null, id: 's' })
    expect(say(stock, 'zh-CN', printedMatch())).toBe(
      '稿库《湖滨路夜市开张》与本稿相同 180 字：本稿的 100% 见于该稿，该稿的 98% 见于本稿。改了 1 处数字。像是套用格式。另有 1 篇相同。',
    )
    expect(say(printedMatch(), 'en')).toMatch(/^“湖滨路夜市开张” in the archive \(2025-08-20 A03\) has 180 characters/)
  })
})

describe('archive-unchecked', () => {
  it('speaks when nothing is known, and only then', () => {
    expect(archiveUnchecked.check(snapshotOf({ articles, archive: 'failed' }))).toMatchObject([{ severity: 'warn', where: { page: null } }])
    for (const archive of ['compared', 'empty'] as const) expect(archiveUnchecked.check(snapshotOf({ articles, archive }))).toEqual([])
  })
})
