import { describe, expect, it } from 'vitest'
import { PREFLIGHT_MESSAGES } from '../../../shared/domain/preflight/messages.js'
import { actsOn, mayWaive } from './finding-acts.js'
import { findingWords } from './finding-words.js'
import { findingOf, idOf, placeAt } from './testing-issue.js'

const everywhere = placeAt({ page: 'A01', pageId: idOf(701), frameId: idOf(301), frame: 1, articleId: idOf(1), paragraph: 3 })
const DECIDED_HERE = ['duplicate', 'printed-before', 'page-number-duplicate']
const RULES = Object.keys(PREFLIGHT_MESSAGES).filter((rule) => !DECIDED_HERE.includes(rule))

describe('what can be done about a finding', () => {
  it.each(RULES)('%s leads somewhere', (rule) => {
    expect(actsOn(findingOf(rule, { rule, where: everywhere })).length).toBeGreaterThan(0)
  })

  it('leads to the paragraph for words, to the frame for the page, to the flatplan for a folio', () => {
    expect(actsOn(findingOf('q', { rule: 'quotes-unbalanced', where: everywhere }))).toEqual([
      { id: 'edit', place: { screen: 'editor', articleId: idOf(1), paragraph: 3 } },
    ])
    expect(actsOn(findingOf('o', { rule: 'frames-overlap', where: everywhere }))).toEqual([
      { id: 'page', place: { screen: 'makeUp', pageId: idOf(701), frameId: idOf(301), articleId: idOf(1) } },
    ])
    const folio = placeAt({ page: 'A01', pageId: idOf(701) })
    expect(actsOn(findingOf('d', { rule: 'date-weekday', where: folio }))).toEqual([
      { id: 'heading', place: { screen: 'flatplan', pageId: idOf(701), frameId: null } },
    ])
  })

  it('puts the newest version where an old one stands, or leads to the frame', () => {
    const stale = findingOf('s', { rule: 'stale-placement', where: everywhere })
    expect(actsOn(stale).map((act) => act.id)).toEqual(['newest', 'page'])
    expect(actsOn({ ...stale, where: { ...everywhere, frameId: null } }).map((act) => act.id)).toEqual(['page'])
  })

  it('offers no way to a place that is not named, and none where two texts are decided on', () => {
    expect(actsOn(findingOf('p', { rule: 'page-empty' }))).toEqual([])
    for (const rule of ['duplicate', 'printed-before']) expect(actsOn(findingOf('d', { rule, where: everywhere }))).toEqual([])
  })

  it('leads to the archive when nothing could be compared', () => {
    expect(actsOn(findingOf('u', { rule: 'archive-unchecked', severity: 'warn' }))).toEqual([
      { id: 'archive', place: { screen: 'archive', archive: { kind: 'imports' } } },
    ])
  })

  it('waives warnings and notes, never blocks or texts that are compared', () => {
    expect(mayWaive(findingOf('w'))).toBe(true)
    expect(mayWaive(findingOf('n', { severity: 'info' }))).toBe(true)
    expect(mayWaive(findingOf('b', { severity: 'block' }))).toBe(false)
    for (const rule of ['duplicate', 'printed-before']) expect(mayWaive(findingOf('d', { rule, severity: 'warn' }))).toBe(false)
  })
})

describe('the words of a finding', () => {
  it('are in the language asked for', () => {
    const over = findingOf('o', { rule: 'overset', params: { lines: 1 } })
    expect(findingWords(over, 'title', 'zh-CN')).toBe('超 1 行')
    expect(findingWords(over, 'title', 'en')).toBe('1 line over')
  })

  it('name a rule that is not known', () => {
    const unknown = findingOf('u', { rule: 'constructor', evidence: '字句' })
    expect(findingWords(unknown, 'title', 'en')).toBe('constructor')
    expect(findingWords(unknown, 'message', 'en')).toBe('字句')
    expect(findingWords(unknown, 'fix', 'en')).toBe('')
  })
})
