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
    ['duplicate', 'warn', 'bothIntended', '', false],
    ['duplicate', 'warn', 'waived', '连载', false],
    ['duplicate', 'warn', 'related', '', true],
    ['duplicate', 'info', 'related', '', true],
    ['duplicate', 'block', 'related', '', false],
    ['duplicate', 'block', 'related', '同题两稿', true],
    ['printed-before', 'warn', 'keepOne', '', true],
    ['printed-before', 'warn', 'bothIntended', '', true],
    ['printed-before', 'warn', 'related', '', true],
    ['printed-before', 'info', 'falseAlarm', '', true],
    ['printed-before', 'info', 'waived', '', false],
    ['printed-before', 'block', 'bothIntended', ' ', false],
    ['printed-before', 'block', 'bothIntended', '重刊', true],
    ['printed-before', 'block', 'falseAlarm', '', true],
    ['overset', 'block', 'related', '同题两稿', false],
    ['stray-space', 'info', 'related', '', false],
    ['overset', 'block', 'waived', '赶时间', false],
    ['overset', 'block', 'falseAlarm', '', false],
    ['byline-missing', 'warn', 'waived', '', false],
    ['byline-missing', 'warn', 'waived', '社论不署名', true],
    ['byline-missing', 'warn', 'keepOne', '', false],
    ['stray-space', 'info', 'waived', '', true],
  ] as const)('%s (%s): %s with reason "%s" is %s', (rule, severity, decision, reason, allowed) => {
    expect(mayDecide({ rule, severity, params: {} }, decision, reason)).toBe(allowed)
  })

  it('asks for a reason on a text that ran before as a whole, also where the rule only warns', () => {
    const red = { rule: 'printed-before', severity: 'warn', params: { level: 'red' } } as const
    for (const decision of ['related', 'bothIntended'] as const) {
      expect(mayDecide(red, decision, '')).toBe(false)
      expect(mayDecide(red, decision, '读者要求重刊')).toBe(true)
    }
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

  it('opens again what was called related when it has become a whole duplicate', () => {
    const related = verdict('duplicate', 'related')
    expect(pressReady([finding('duplicate', 'warn')], [related]).settled).toHaveLength(1)
    expect(pressReady([finding('duplicate', 'block')], [related]).ready).toBe(false)
  })

  it('stays closed while both copies stand, also after keepOne', () => {
    expect(pressReady([finding('duplicate', 'block')], [verdict('duplicate', 'keepOne')]).ready).toBe(false)
  })

  it('heeds no verdict that may not be given, nor one on another finding', () => {
    expect(pressReady([finding('overset', 'block')], [verdict('overset', 'waived', '赶时间')]).ready).toBe(false)
    expect(pressReady([finding('duplicate', 'block')], [verdict('placed-twice', 'falseAlarm')]).ready).toBe(false)
  })
})
