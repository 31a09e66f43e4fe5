import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Desk } from '../services/desk.js'
import { openTestStore, temporaryFolder } from '../store/testing.js'
import { scrubWhenDue } from './scrub.js'

const DAY = 24 * 3_600_000
const sound = { ok: true, revisions: 3, badRevisions: [], auditEntries: 4, auditOk: true, problems: [] }

let folder: string
let desk: Desk
let time = Date.UTC(2026, 0, 5)
let idle = 600
const log = { file: '', write: vi.fn(), failure: vi.fn() }
const verify = vi.fn()
const onBad = vi.fn()
const tick = () => scrubWhenDue({ desk: () => desk, verify, now: () => time, idleSeconds: () => idle, log, onBad })

beforeEach(() => {
  folder = temporaryFolder()
  desk = { store: openTestStore(folder) } as Desk
  idle = 600
  vi.clearAllMocks()
  verify.mockResolvedValue(sound)
})
afterEach(() => {
  desk.store.close()
  rmSync(folder, { recursive: true, force: true })
})

it('checks once a week', async () => {
  await tick()
  await tick()
  expect(verify).toHaveBeenCalledTimes(1)
  time += 6 * DAY
  await tick()
  expect(verify).toHaveBeenCalledTimes(1)
  time += DAY
  await tick()
  expect(verify).toHaveBeenCalledTimes(2)
  expect(log.write).toHaveBeenLastCalledWith('scrub.ok', '3 revisions')
  expect(onBad).not.toHaveBeenCalled()
})

it('waits for a pause, a day at most', async () => {
  await tick()
  idle = 0
  time += 7 * DAY
  await tick()
  expect(verify).toHaveBeenCalledTimes(1)
  time += DAY
  await tick()
  expect(verify).toHaveBeenCalledTimes(2)
})

it('tells of what it found, and of a check that failed', async () => {
  verify.mockResolvedValue({ ...sound, ok: false, problems: ['revision x'] })
  await tick()
  expect(onBad).toHaveBeenCalledWith(1)
  time += 8 * DAY
  verify.mockRejectedValue(new Error('gone'))
  await tick()
  expect(log.failure).toHaveBeenCalledWith('scrub.failed', expect.any(Error))
  // Not counted as done: the next call tries again.
  verify.mockResolvedValue(sound)
  await tick()
  expect(verify).toHaveBeenCalledTimes(3)
})

it('does nothing while no store is open', async () => {
  await scrubWhenDue({ desk: () => null, verify, now: () => time, idleSeconds: () => idle, log, onBad })
  expect(verify).not.toHaveBeenCalled()
})
