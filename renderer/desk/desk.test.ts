import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CONTRACT, type OperationName } from '../../shared/ipc/contract.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import { ask, refusalOf, unwrap } from './ask.js'
import { flushAll, registerFlush } from './flush.js'
import { onMenuAction, runMenuAction } from './menu-actions.js'
import { SCREENS, usePlaces } from './places.js'
import { noteProgress, useProgressStore } from './progress.js'
import { formatsOf, refusalText, translate } from './text.js'
import { dismissToast, toast, useToasts } from './toasts.js'
import { isTouched, QUERY_TOPICS } from './topics.js'

const changed = (topics: Parameters<typeof isTouched>[1]['topics'], articleIds: string[] = []) => ({ topics, articleIds })

describe('an envelope', () => {
  it('gives its value', () => {
    expect(unwrap({ ok: true, value: 7 })).toBe(7)
  })

  it('throws its refusal whole', () => {
    const error = { code: 'intake', reason: 'tooLarge', params: { limit: 30 } } as const
    try {
      unwrap({ ok: false, error })
      expect.unreachable()
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(RefusalError)
      expect(refusalOf(thrown)).toEqual(error)
    }
  })

  it('is asked for through the bridge, by name', async () => {
    const operation = vi.fn(async () => ({ ok: true, value: [] }))
    vi.stubGlobal('window', { forme: { operations: { 'issue.list': operation } } })
    await expect(ask('issue.list', {})).resolves.toEqual([])
    expect(operation).toHaveBeenCalledWith({})
    vi.unstubAllGlobals()
  })

  it('that never comes is a closed store', async () => {
    vi.stubGlobal('window', { forme: { operations: { 'issue.list': () => Promise.reject(new Error('channel gone')) } } })
    await expect(ask('issue.list', {})).rejects.toMatchObject({ refusal: { code: 'storeClosed' } })
    vi.unstubAllGlobals()
  })

  it('has a sentence for errors nobody foresaw', () => {
    expect(refusalOf(new TypeError('x')).code).toBe('unexpected')
  })
})

describe('what a refusal says', () => {
  it('is the sentence of its reason, else of its code', () => {
    expect(refusalText(translate, { code: 'intake', reason: 'noText', params: {} })).toContain('扫描件')
    expect(refusalText(translate, { code: 'intake', reason: 'somethingNew', params: {} })).toBe(translate('error.intake'))
    expect(refusalText(translate, { code: 'diskFull', reason: null, params: {} })).toBe(translate('error.diskFull'))
  })
})

describe('a change', () => {
  it('touches the queries that show it and no others', () => {
    expect(isTouched(['style.get', {}], changed(['style']))).toBe(true)
    expect(isTouched(['style.get', {}], changed(['articles']))).toBe(false)
    expect(isTouched(['issue.get', { issueId: 'i' }], changed(['articles'], ['a']))).toBe(true)
  })

  it('of one article leaves the others alone', () => {
    expect(isTouched(['article.get', { articleId: 'a' }], changed(['articles'], ['b']))).toBe(false)
    expect(isTouched(['article.get', { articleId: 'b' }], changed(['articles'], ['b']))).toBe(true)
    expect(isTouched(['article.get', { articleId: 'a' }], changed(['articles']))).toBe(true)
  })

  it('is watched for by queries only', () => {
    for (const name of Object.keys(QUERY_TOPICS) as OperationName[]) expect(CONTRACT[name].kind).toBe('query')
  })
})

describe('places', () => {
  beforeEach(() => usePlaces.setState({ screen: 'stock', issueId: 'i', articleId: null, pageId: null, frameId: null, paragraph: null }))

  it('keep what a new place leaves out, except the paragraph', () => {
    usePlaces.getState().open({ screen: 'editor', articleId: 'a', paragraph: 3 })
    expect(usePlaces.getState()).toMatchObject({ screen: 'editor', articleId: 'a', paragraph: 3 })
    usePlaces.getState().open({ screen: 'press' })
    expect(usePlaces.getState()).toMatchObject({ screen: 'press', articleId: 'a', paragraph: null })
  })

  it('tell the editor of a new article once', () => {
    usePlaces.getState().open({ screen: 'editor', articleId: 'a', isNew: true })
    expect(usePlaces.getState().isNew).toBe(true)
    usePlaces.getState().newShown()
    expect(usePlaces.getState().isNew).toBe(false)
    usePlaces.getState().open({ screen: 'editor', articleId: 'a', isNew: true })
    usePlaces.getState().open({ screen: 'editor', articleId: 'b' })
    expect(usePlaces.getState().isNew).toBe(false)
  })

  it('take an errand to the archive once', () => {
    usePlaces.getState().open({ screen: 'archive', archive: { kind: 'search', text: '韦冰' } })
    expect(usePlaces.getState().archive).toEqual({ kind: 'search', text: '韦冰' })
    usePlaces.getState().archiveOpened()
    expect(usePlaces.getState().archive).toBeNull()
    usePlaces.getState().open({ screen: 'archive', archive: { kind: 'imports' } })
    usePlaces.getState().open({ screen: 'stock' })
    expect(usePlaces.getState().archive).toBeNull()
  })

  it('stand in the order of the work, which is the order of their keys', () => {
    expect(SCREENS).toEqual(['stock', 'editor', 'flatplan', 'makeUp', 'press', 'archive'])
  })

  it('lose the frame with its page', () => {
    usePlaces.getState().open({ screen: 'makeUp', pageId: 'p', frameId: 'f' })
    usePlaces.getState().open({ screen: 'makeUp', pageId: 'p' })
    expect(usePlaces.getState().frameId).toBe('f')
    usePlaces.getState().open({ screen: 'makeUp', pageId: 'q' })
    expect(usePlaces.getState().frameId).toBeNull()
  })

  it('of another issue start empty; of the same one stay', () => {
    usePlaces.getState().open({ screen: 'makeUp', articleId: 'a', pageId: 'p', frameId: 'f' })
    usePlaces.getState().openIssue('i')
    expect(usePlaces.getState().pageId).toBe('p')
    usePlaces.getState().openIssue('j')
    expect(usePlaces.getState()).toMatchObject({ issueId: 'j', articleId: null, pageId: null, frameId: null })
  })
})

describe('flush', () => {
  it('awaits all, and tells when one failed', async () => {
    const order: string[] = []
    const off = registerFlush(async () => {
      await Promise.resolve()
      order.push('first')
    })
    expect(await flushAll()).toBe(true)
    const offFailing = registerFlush(() => Promise.reject(new Error('disk full')))
    expect(await flushAll()).toBe(false)
    expect(order).toEqual(['first', 'first'])
    offFailing()
    off()
    expect(await flushAll()).toBe(true)
    expect(order).toHaveLength(2)
  })
})

describe('menu actions', () => {
  it('reach the listener in front', () => {
    const print = vi.fn()
    const off = onMenuAction('print', print)
    runMenuAction('print')
    expect(print).toHaveBeenCalledOnce()
    off()
  })

  it('open their screen when nobody listens, and are carried out there once', () => {
    usePlaces.setState({ screen: 'editor' })
    runMenuAction('importPage')
    expect(usePlaces.getState().screen).toBe('stock')
    const read = vi.fn()
    onMenuAction('importPage', read)()
    onMenuAction('importPage', read)()
    expect(read).toHaveBeenCalledOnce()
  })
})

describe('progress', () => {
  it('is known while the task runs and forgotten at its end', () => {
    noteProgress({ task: 'print', done: 2, total: 8 })
    expect(useProgressStore.getState().tasks).toEqual({ print: { done: 2, total: 8 } })
    noteProgress({ task: 'print', done: 8, total: 8 })
    expect(useProgressStore.getState().tasks).toEqual({})
  })
})

describe('notices', () => {
  afterEach(() => useToasts.setState({ toasts: [] }))

  it('are four at most, and the same one only once', () => {
    for (const title of ['a', 'b', 'c', 'd', 'd', 'e']) toast({ tone: 'ok', title })
    expect(useToasts.getState().toasts.map((one) => one.title)).toEqual(['b', 'c', 'd', 'e'])
  })

  it('go when dismissed', () => {
    dismissToast(toast({ tone: 'error', title: 'x' }))
    expect(useToasts.getState().toasts).toEqual([])
  })
})

describe('formats', () => {
  it('write the day as the language does, and the weekday that it is', () => {
    expect(formatsOf('zh-CN').dayAndWeekday('2026-08-26')).toBe('8月26日 星期三')
    expect(formatsOf('en').dayAndWeekday('2026-08-26')).toBe('Wed 26 Aug 2026')
    expect(formatsOf('en').longDay('2026-08-26')).toBe('26 August 2026')
  })

  it('write the same hour of midnight in both', () => {
    const midnight = new Date(2026, 7, 26, 0, 5, 9).getTime()
    expect(formatsOf('zh-CN').clock(midnight)).toBe('00:05:09')
    expect(formatsOf('en').clock(midnight)).toBe('00:05:09')
  })

  it('write shares and lists', () => {
    expect(formatsOf('en').percent(0.986, 1)).toBe('98.6%')
    expect(formatsOf('zh-CN').list(['甲', '乙', '丙'])).toBe('甲、乙和丙')
    expect(formatsOf('en').list(['A', 'B', 'C'])).toBe('A, B and C')
  })
})
