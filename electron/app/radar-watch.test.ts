import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ArchiveClient } from '../workers/archive/archive-in-worker.js'
import type { Log } from './log.js'
import { createRadarWatch } from './radar-watch.js'

const calls: string[] = []
const failures: string[] = []
const log: Log = { write: () => undefined, failure: (what: string) => failures.push(what) } as unknown as Log
const threads = (fails = false) =>
  ({
    follow: async () => {
      calls.push('follow')
      if (fails) throw new Error('damaged')
    },
    warm: async () => {
      calls.push('warm')
    },
  }) as unknown as ArchiveClient

beforeEach(() => {
  calls.length = 0
  failures.length = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('follows once, a moment after the last of many changes', async () => {
  const watch = createRadarWatch(() => threads(), log)
  for (let n = 0; n < 20; n++) {
    watch.changed()
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(calls).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  expect(calls).toEqual(['follow'])
  watch.changed()
  watch.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(calls).toEqual(['follow'])
})

it('follows and warms at once when a store was opened, and rests while none is', async () => {
  createRadarWatch(() => threads(), log).opened()
  await vi.advanceTimersByTimeAsync(0)
  expect(calls).toEqual(['follow', 'warm'])
  createRadarWatch(() => null, log).opened()
  await vi.advanceTimersByTimeAsync(0)
  expect(calls).toHaveLength(2)
})

it('logs a failure, except of threads that ended with their store', async () => {
  const failing = threads(true)
  createRadarWatch(() => failing, log).opened()
  await vi.advanceTimersByTimeAsync(0)
  expect(failures).toEqual(['radar.failed'])
  let open: ArchiveClient | null = failing
  createRadarWatch(() => open, log).opened()
  open = null
  await vi.advanceTimersByTimeAsync(0)
  expect(failures).toHaveLength(1)
})
