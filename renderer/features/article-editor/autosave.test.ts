import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AutosaveState, createAutosave } from './autosave.js'

/** A clock that only moves when told. */
function manualClock() {
  let now = 0
  let serial = 0
  const timers = new Map<number, { at: number; run: () => void }>()
  return {
    now: () => now,
    clock: {
      set: (run: () => void, delayMs: number) => {
        serial += 1
        timers.set(serial, { at: now + delayMs, run })
        return serial
      },
      clear: (timer: unknown) => {
        timers.delete(timer as number)
      },
    },
    async advance(ms: number) {
      const end = now + ms
      for (;;) {
        const next = [...timers].filter(([, one]) => one.at <= end).sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0]
        if (!next) break
        timers.delete(next[0])
        now = Math.max(now, next[1].at)
        next[1].run()
        await settle()
      }
      now = end
    },
  }
}
const settle = async () => {
  for (let i = 0; i < 8; i += 1) await Promise.resolve()
}

function bench(saveTakes: (n: number) => number | 'fails' = () => 0) {
  const time = manualClock()
  const stored: { text: string; at: number }[] = []
  const states: AutosaveState[] = []
  let text = ''
  let running = 0
  let mostRunning = 0
  let saves = 0
  const autosave = createAutosave({
    clock: time.clock,
    onState: (state) => states.push(state),
    save: async () => {
      const takes = saveTakes(saves)
      saves += 1
      running += 1
      mostRunning = Math.max(mostRunning, running)
      const copy = text
      if (typeof takes === 'number' && takes > 0) await new Promise<void>((done) => time.clock.set(done, takes))
      running -= 1
      if (takes === 'fails') throw new Error('disk full')
      stored.push({ text: copy, at: time.now() })
    },
  })
  const type = (more: string) => {
    text += more
    autosave.touch()
  }
  return { time, stored, states, autosave, type, text: () => text, mostRunning: () => mostRunning }
}

describe('autosave', () => {
  it('saves 250 ms after the last key', async () => {
    const { time, stored, type } = bench()
    type('a')
    await time.advance(200)
    type('b')
    await time.advance(249)
    expect(stored).toEqual([])
    await time.advance(1)
    expect(stored).toEqual([{ text: 'ab', at: 450 }])
  })

  it('saves within a second while typing goes on without a rest', async () => {
    const { time, stored, type } = bench()
    for (let i = 0; i < 30; i += 1) {
      type('x')
      await time.advance(100)
    }
    expect(stored.length).toBeGreaterThanOrEqual(2)
    expect(stored[0]?.at).toBe(1000)
  })

  it('waits for the input method, but not past a second', async () => {
    const { time, stored, autosave, type } = bench()
    autosave.composing(true)
    type('n')
    await time.advance(600)
    expect(stored).toEqual([])
    autosave.composing(false)
    await time.advance(250)
    expect(stored.map((one) => one.text)).toEqual(['n'])
    autosave.composing(true)
    type('i')
    await time.advance(1000)
    expect(stored.map((one) => one.text)).toEqual(['n', 'ni'])
  })

  it('tells a failure, keeps the text dirty and tries again', async () => {
    const { time, stored, states, autosave, type } = bench((n) => (n === 0 ? 'fails' : 0))
    type('a')
    await time.advance(250)
    expect(states.at(-1)).toBe('failed')
    expect(autosave.isDirty()).toBe(true)
    await time.advance(3000)
    expect(stored.map((one) => one.text)).toEqual(['a'])
    expect(states.at(-1)).toBe('clean')
  })

  it('flush says false when the store refuses and true once it holds everything', async () => {
    const { autosave, type } = bench((n) => (n === 0 ? 'fails' : 0))
    type('a')
    expect(await autosave.flush()).toBe(false)
    expect(await autosave.flush()).toBe(true)
    expect(autosave.isDirty()).toBe(false)
  })

  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const), text: fc.string({ minLength: 1, maxLength: 3 }) }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 1500 }) }),
    fc.record({ do: fc.constant('compose' as const), on: fc.boolean() }),
    fc.record({ do: fc.constant('flush' as const) }),
  )

  it('never drops the newest text, never runs two saves, never tells clean before the commit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30 }),
        fc.array(fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constant('fails' as const)), { minLength: 1, maxLength: 6 }),
        async (steps, durations) => {
          const run = bench((n) => (n < durations.length ? (durations[n] ?? 0) : 0))
          for (const one of steps) {
            if (one.do === 'type') run.type(one.text)
            else if (one.do === 'wait') await run.time.advance(one.ms)
            else if (one.do === 'compose') run.autosave.composing(one.on)
            else run.autosave.flush().catch(() => undefined)
            await settle()
            if (run.states.at(-1) === 'clean') expect(run.stored.at(-1)?.text).toBe(run.text())
          }
          await run.time.advance(60_000)
          await settle()
          expect(run.stored.at(-1)?.text ?? '').toBe(run.text())
          expect(run.autosave.isDirty()).toBe(false)
          expect(run.mostRunning()).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('an accepted save never holds text older than one second plus the save before it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 5, maxLength: 40 }), async (pauses) => {
        const run = bench()
        const typedAt: number[] = []
        for (const pause of pauses) {
          typedAt.push(run.time.now())
          run.type('x')
          await run.time.advance(pause)
        }
        await run.time.advance(1000)
        typedAt.forEach((at, index) => {
          const first = run.stored.find((one) => one.text.length > index)
          expect(first).toBeDefined()
          expect((first?.at ?? 0) - at).toBeLessThanOrEqual(1000)
        })
      }),
      { numRuns: 60 },
    )
  })
})
