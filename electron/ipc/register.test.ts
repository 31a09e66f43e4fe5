import { describe, expect, it, vi } from 'vitest'
import { CONTRACT } from '../../shared/ipc/contract.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import { OPERATION_NAMES } from '../../shared/ipc/names.js'
import { answer, type Gate, type Handlers, type Sender } from './register.js'

const ID = '01890000-0000-7000-8000-000000000001'
const ours: Sender = { url: 'app://forme/index.html', isMainFrame: true, isRegistered: true, window: 1 }
const open: Gate = { isOurs: (url) => url?.startsWith('app://forme/') ?? false, may: () => true, report: vi.fn(), asRefusal: () => null }
const handlers = (run: (input: unknown) => unknown) => ({ 'issue.get': run, 'verdict.withdraw': run }) as unknown as Handlers

describe('answer', () => {
  it('passes a good message to its handler', async () => {
    const run = vi.fn(() => 'view')
    expect(await answer('issue.get', handlers(run), open, ours, { issueId: ID })).toEqual({ ok: true, value: 'view' })
    expect(run).toHaveBeenCalledWith({ issueId: ID }, 1)
  })

  it.each<[string, Partial<Sender>]>([
    ['a foreign page', { url: 'https://example.org/' }],
    ['a data page', { url: 'data:text/html,x' }],
    ['a frame inside the page', { isMainFrame: false }],
    ['a window nobody opened', { isRegistered: false }],
    ['nobody', { url: undefined }],
  ])('refuses %s', async (_who, sender) => {
    const run = vi.fn()
    expect(await answer('issue.get', handlers(run), open, { ...ours, ...sender }, { issueId: ID })).toMatchObject({
      ok: false,
      error: { code: 'notAllowed' },
    })
    expect(run).not.toHaveBeenCalled()
  })

  it.each([undefined, null, {}, 'x', { issueId: 'x' }, { issueId: ID, path: '/etc/passwd' }, [ID], { issueId: { toString: 1 } }])(
    'refuses the message %j',
    async (message) => {
      const run = vi.fn()
      expect(await answer('issue.get', handlers(run), open, ours, message)).toMatchObject({ ok: false, error: { code: 'badRequest' } })
      expect(run).not.toHaveBeenCalled()
    },
  )

  it('asks for the permission of the operation', async () => {
    const may = vi.fn(() => false)
    expect(await answer('verdict.withdraw', handlers(vi.fn()), { ...open, may }, ours, { verdictId: ID })).toMatchObject({
      ok: false,
      error: { code: 'notAllowed', reason: 'check' },
    })
    expect(may).toHaveBeenCalledWith('check')
  })

  it('turns refusals into envelopes and hides what nobody foresaw', async () => {
    const refuse = handlers(() => {
      throw new RefusalError('conflict', null, { author: 'x' })
    })
    expect(await answer('issue.get', refuse, open, ours, { issueId: ID })).toEqual({
      ok: false,
      error: { code: 'conflict', reason: null, params: { author: 'x' } },
    })
    const report = vi.fn()
    const crash = handlers(() => Promise.reject(new Error('/home/secret/path')))
    const told = await answer('issue.get', crash, { ...open, report }, ours, { issueId: ID })
    expect(told).toEqual({ ok: false, error: { code: 'unexpected', reason: null, params: {} } })
    expect(report).toHaveBeenCalledOnce()
  })
})

it('the contract takes no unknown key and no path of the file system anywhere', () => {
  for (const name of OPERATION_NAMES) {
    const parsed = CONTRACT[name].input.safeParse({ path: '/etc/passwd', surprise: 1 })
    expect(parsed.success, name).toBe(false)
  }
})
