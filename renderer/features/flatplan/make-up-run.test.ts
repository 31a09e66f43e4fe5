import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { translatorOf } from '../../../shared/i18n/index.js'
import type { EventPayload } from '../../../shared/ipc/contract.js'
import { useToasts } from '../../desk/index.js'
import { forgetStopped, isMakingUp, runMakeUp, runOf, runWords, stopMakeUp, useMakeUpRun } from './make-up-run.js'

const ISSUE = { id: 'issue-1' }
const OTHER = 'issue-2'
const PAGES = [{ page: 'A01' }]

type Progress = EventPayload<'progress'>
let asked: string[]
let listeners: ((progress: Progress) => void)[]
let answer: (envelope: unknown) => void
const tell = (progress: Progress) => {
  for (const listen of listeners) listen(progress)
}
const refused = (code: string) => ({ ok: false, error: { code, reason: null, params: {} } })

/** A main process whose make-up lasts until the test answers it, and which stops it as asked. */
beforeEach(() => {
  asked = []
  listeners = []
  answer = () => undefined
  const operations = {
    'issue.makeUp': () => {
      asked.push('issue.makeUp')
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    'makeUp.cancel': async () => {
      asked.push('makeUp.cancel')
      answer(refused('cancelled'))
      return { ok: true, value: null }
    },
  }
  const on = (_event: string, listen: (progress: Progress) => void) => {
    listeners.push(listen)
    return () => {
      listeners = listeners.filter((one) => one !== listen)
    }
  }
  vi.stubGlobal('window', { forme: { operations, on } })
  useMakeUpRun.setState({ run: { state: 'idle' } })
  useToasts.setState({ toasts: [] })
})
afterEach(() => vi.unstubAllGlobals())

const run = () => useMakeUpRun.getState().run
const begun = () => vi.waitFor(() => expect(asked).toContain('issue.makeUp'))

describe('the make-up of an issue', () => {
  it('runs, counts its pages, and is over with what was made', async () => {
    const made = runMakeUp(ISSUE, 7)
    expect(run()).toEqual({ state: 'running', issueId: ISSUE.id, pages: null, stopping: false })
    await begun()
    // Proposals under way are stopped before it begins, never after.
    expect(asked).toEqual(['makeUp.cancel', 'issue.makeUp'])
    tell({ task: 'print', done: 1, total: 2 })
    tell({ task: 'makeUp', done: 3, total: 12 })
    expect(run()).toMatchObject({ pages: { done: 3, total: 12 } })
    // The last page is not the end: the pages are stored after it.
    tell({ task: 'makeUp', done: 12, total: 12 })
    expect(isMakingUp()).toBe(true)
    answer({ ok: true, value: PAGES })
    expect(await made).toEqual(PAGES)
    expect(run()).toEqual({ state: 'idle' })
    expect(listeners).toEqual([])
  })

  it('is one at a time', async () => {
    const first = runMakeUp(ISSUE, 1)
    await begun()
    expect(await runMakeUp({ id: OTHER }, 2)).toBeNull()
    expect(asked.filter((name) => name === 'issue.makeUp')).toHaveLength(1)
    expect(isMakingUp(ISSUE.id)).toBe(true)
    expect(isMakingUp(OTHER)).toBe(false)
    answer({ ok: true, value: PAGES })
    await first
  })

  it('is stopped without a notice, says so in a line, and begins again', async () => {
    const made = runMakeUp(ISSUE, 1)
    await begun()
    expect(stopMakeUp()).toBe(true)
    expect(run()).toMatchObject({ stopping: true })
    // A second press asks nothing more.
    expect(stopMakeUp()).toBe(true)
    expect(asked).toEqual(['makeUp.cancel', 'issue.makeUp', 'makeUp.cancel'])
    expect(await made).toBeNull()
    expect(run()).toEqual({ state: 'stopped', issueId: ISSUE.id })
    expect(useToasts.getState().toasts).toEqual([])
    expect(stopMakeUp()).toBe(false)

    asked = []
    const again = runMakeUp(ISSUE, 2)
    expect(run()).toMatchObject({ state: 'running', stopping: false })
    await begun()
    answer({ ok: true, value: PAGES })
    expect(await again).toEqual(PAGES)
  })

  it('stopped before it was asked for is never asked for', async () => {
    const made = runMakeUp(ISSUE, 1)
    stopMakeUp()
    expect(await made).toBeNull()
    expect(asked).not.toContain('issue.makeUp')
    expect(run().state).toBe('stopped')
  })

  it('that was finished when the stop arrived counts as made', async () => {
    const made = runMakeUp(ISSUE, 1)
    await begun()
    answer({ ok: true, value: PAGES })
    stopMakeUp()
    expect(await made).toEqual(PAGES)
    expect(run()).toEqual({ state: 'idle' })
  })

  it('hands other refusals on and is over', async () => {
    const made = runMakeUp(ISSUE, 1)
    await begun()
    answer(refused('conflict'))
    await expect(made).rejects.toMatchObject({ refusal: { code: 'conflict' } })
    expect(run()).toEqual({ state: 'idle' })
  })

  it('concerns its own issue only; the line goes once it was read', () => {
    const stopped = { state: 'stopped', issueId: ISSUE.id } as const
    expect(runOf(stopped, ISSUE.id)).toBe(stopped)
    expect(runOf(stopped, OTHER)).toEqual({ state: 'idle' })
    useMakeUpRun.setState({ run: stopped })
    forgetStopped()
    expect(run()).toEqual({ state: 'idle' })
    useMakeUpRun.setState({ run: { state: 'running', issueId: ISSUE.id, pages: null, stopping: false } })
    forgetStopped()
    expect(run().state).toBe('running')
  })
})

describe('how far it is', () => {
  const t = translatorOf('en')
  it('names a total only where one is known', () => {
    expect(runWords(t, null)).toBe('Making up pages')
    expect(runWords(t, { done: 0, total: 0 })).toBe('Making up pages')
    expect(runWords(t, { done: 3, total: 12 })).toBe('Making up, 3 of 12')
    expect(runWords(t, { done: 1, total: 1 })).toBe('Making up, 1 page done')
  })
})
