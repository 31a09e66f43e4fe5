import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PictureClient } from '../workers/pictures/pictures-in-worker.js'
import type { Log } from './log.js'
import { createPictureWatch } from './picture-watch.js'

const failure = vi.fn()
const log = { write: vi.fn(), failure } as unknown as Log
const REPORT = { read: 0, refused: 0, pairs: 0 }
const clientOf = (catchUp: PictureClient['catchUp']): PictureClient => ({ catchUp, addFiles: vi.fn(), close: vi.fn() })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.clearAllMocks()
})

it('a check waits until the index has followed', async () => {
  const onLate = vi.fn()
  await createPictureWatch(() => clientOf(async () => REPORT), log).settled(onLate)
  await vi.runAllTimersAsync()
  expect(onLate).not.toHaveBeenCalled()
})

it('it does not wait for ever, and hears of what came late', async () => {
  let end: (report: typeof REPORT) => void = () => undefined
  const onLate = vi.fn()
  const settled = createPictureWatch(() => clientOf(() => new Promise((resolve) => (end = resolve))), log).settled(onLate)
  await vi.advanceTimersByTimeAsync(2000)
  await settled
  expect(onLate).not.toHaveBeenCalled()
  end(REPORT)
  await vi.runAllTimersAsync()
  expect(onLate).toHaveBeenCalledOnce()
})

it('an index that fails is logged and hinders nobody', async () => {
  const client = clientOf(async () => Promise.reject(new Error('no room')))
  await createPictureWatch(() => client, log).settled(vi.fn())
  expect(failure).toHaveBeenCalledWith('pictures.failed', expect.objectContaining({ message: 'no room' }))
})

it('without a store there is nothing to follow', async () => {
  await createPictureWatch(() => null, log).settled(vi.fn())
  expect(failure).not.toHaveBeenCalled()
})
