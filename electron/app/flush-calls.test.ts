import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFlushCalls } from './flush-calls.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const contents = (gone = false) => ({ send: vi.fn(), isDestroyed: () => gone })

it('waits for the window of the same token only', async () => {
  let n = 0
  const calls = createFlushCalls(() => `t${++n}`)
  const window = contents()
  const asked = calls.ask(window)
  expect(window.send).toHaveBeenCalledWith('flush', { token: 't1' })
  calls.answered('t0', true)
  calls.answered('t1', true)
  await expect(asked).resolves.toBe(true)
})

it('reports a window that could not store, or kept silent', async () => {
  let n = 0
  const calls = createFlushCalls(() => `t${++n}`)
  const failed = calls.ask(contents())
  calls.answered('t1', false)
  await expect(failed).resolves.toBe(false)
  const silent = calls.ask(contents())
  vi.advanceTimersByTime(5000)
  await expect(silent).resolves.toBe(false)
})

it('has nothing to wait for when the window is gone', async () => {
  await expect(createFlushCalls(() => 't').ask(contents(true))).resolves.toBe(true)
})
