import { describe, expect, it } from 'vitest'
import type { Finding } from '../finding.js'
import type { Verdict } from '../verdict.js'
import { mayDecide, pressReady } from './press-ready.js'
import { idOf } from './testing/snapshots.js'

const NOWHERE = { page: null, pageId: null, frameId: null, frame: null, articleId: null, article: null, paragraph: null }
const finding = (rule: string, severity: Finding['severity']): Finding => ({
  key: `${rule}:1`,
  rule,
  severity,
  where: NOWHERE,
  params: {},
  evidence: '',
  other: null,
})
const verdict = (rule: string, decision: Verdict['decision'], reason = ''): Verdict => ({
  id: idOf('a1'),
  issueId: idOf('d1'),
  findingKey: `${rule}:1`,
  decision,
  reason,
  person: '周敏',
  givenAt: 0,
})

describe('mayDecide', () => {
  it.each([
    ['duplicate', 'block', 'keepOne', '', true],
    ['duplicate', 'block', 'falseAlarm', '', true],
    ['duplicate', 'block', 'bothIntended', '', false],
    ['duplicate', 'block', 'bothIntended', '  ', false],
    ['duplicate', 'warn', 'bothIntended', '连载', true],
    ['duplicate', 'warn', 'waived', '连载', false],
    ['overset', 'block', 'waived', '赶时间', false],
    ['overset', 'block', 'falseAlarm', '', false],
    ['byline-missing', 'warn', 'waived', '', false],
    ['byline-missing', 'warn', 'waived', '社论不署名', true],
    ['byline-missing', 'warn', 'keepOne', '', false],
    ['stray-space', 'info', 'waived', '', true],
  ] as const)('%s (%s): %s with reason "%s" is %s', (rule, severity, decision, reason, allowed) => {
    expect(mayDecide({ rule, severity }, decision, reason)).toBe(allowed)
  })
})

describe('pressReady', () => {
  it('is ready when nothing blocks, whatever else is open', () => {
    expect(pressReady([], []).ready).toBe(true)
    expect(pressReady([finding('byline-missing', 'warn'), finding('underset', 'info')], [])).toMatchObject({ ready: true, settled: [] })
    expect(pressReady([finding('overset', 'block')], []).ready).toBe(false)
  })

  it('takes a duplicate for settled when both are meant or it was none', () => {
    const both = verdict('duplicate', 'bothIntended', '两版读者不同')
    expect(pressReady([finding('duplicate', 'block')], [both])).toEqual({
      ready: true,
      open: [],
      settled: [{ finding: finding('duplicate', 'block'), verdict: both }],
    })
    expect(pressReady([finding('duplicate', 'block')], [verdict('duplicate', 'falseAlarm')]).ready).toBe(true)
  })

  it('stays closed while both copies stand, also after keepOne', () => {
    expect(pressReady([finding('duplicate', 'block')], [verdict('duplicate', 'keepOne')]).ready).toBe(false)
  })

  it('heeds no verdict that may not be given, nor one on another finding', () => {
    expect(pressReady([finding('overset', 'block')], [verdict('overset', 'waived', '赶时间')]).ready).toBe(false)
    expect(pressReady([finding('duplicate', 'block')], [verdict('placed-twice', 'falseAlarm')]).ready).toBe(false)
  })
})
