// When typed text goes to the store: soon after the keys rest, at the latest after a fixed time, one save at a time,
// the newest never dropped, a failure kept and told. Pure timing: the clock and the saving come in as arguments.

/** Timers as a test can drive them; `setTimeout` and `clearTimeout` fit. Delays are milliseconds. */
export interface AutosaveClock {
  readonly set: (run: () => void, delayMs: number) => unknown
  readonly clear: (timer: unknown) => void
}

export type AutosaveState = 'clean' | 'dirty' | 'saving' | 'failed'

export interface AutosaveOptions {
  /** Stores the newest text; it reads the text itself, at the moment it runs. Resolves only after the commit. */
  readonly save: () => Promise<void>
  readonly clock: AutosaveClock
  readonly onState: (state: AutosaveState, error: unknown) => void
  readonly idleMs?: number
  readonly maxMs?: number
  /** Pause before a failed save is tried again without being asked. */
  readonly retryMs?: number
}

export interface Autosave {
  /** Something was typed. */
  readonly touch: () => void
  /** An input method has begun or ended composing: idle saves wait for the end, the latest-time save does not. */
  readonly composing: (on: boolean) => void
  /** Stores everything typed so far, at once. False when it could not be stored; the text stays dirty. */
  readonly flush: () => Promise<boolean>
  readonly isDirty: () => boolean
  /** Ends all timers; what is dirty stays dirty. */
  readonly stop: () => void
}

/** Idle 250 ms, at most 1 s: a killed process lost at most a second of typing in the measurements behind these values. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { save, clock, onState, idleMs = 250, maxMs = 1000, retryMs = 3000 } = options
  // Edits are counted: `saved` is the count that the store is known to hold.
  let typed = 0
  let saved = 0
  let inComposition = false
  let waitsForComposition = false
  let stopped = false
  let failed = false
  let idle: unknown = null
  let latest: unknown = null
  let inFlight: Promise<void> | null = null

  const clearTimers = () => {
    if (idle !== null) clock.clear(idle)
    if (latest !== null) clock.clear(latest)
    idle = null
    latest = null
  }

  const start = (): Promise<void> => {
    clearTimers()
    waitsForComposition = false
    const covers = typed
    onState('saving', null)
    const run = save().then(
      () => {
        saved = covers
        failed = false
        inFlight = null
        if (saved === typed) onState('clean', null)
        else {
          onState('dirty', null)
          arm()
        }
      },
      (error: unknown) => {
        failed = true
        inFlight = null
        onState('failed', error)
        if (!stopped) idle ??= clock.set(fire, retryMs)
      },
    )
    inFlight = run
    return run
  }

  function fire(): void {
    idle = null
    // While a save runs its end arms the timers again, so nothing is lost by returning here.
    if (inFlight || saved === typed || stopped) return
    start()
  }

  function arm(): void {
    if (stopped) return
    if (idle !== null) clock.clear(idle)
    idle = clock.set(() => {
      if (!inComposition) return fire()
      idle = null
      waitsForComposition = true
    }, idleMs)
    latest ??= clock.set(() => {
      latest = null
      fire()
    }, maxMs)
  }

  return {
    touch() {
      typed += 1
      if (!inFlight && !failed) onState('dirty', null)
      arm()
    },
    composing(on) {
      inComposition = on
      if (on || !waitsForComposition) return
      waitsForComposition = false
      if (saved < typed) arm()
    },
    async flush() {
      const wanted = typed
      while (saved < wanted) {
        if (inFlight) await inFlight
        else await start()
        // A failure ends the attempt; the caller tells the person, the retry timer goes on.
        if (failed) return false
      }
      return true
    },
    isDirty: () => saved < typed,
    stop() {
      stopped = true
      clearTimers()
    },
  }
}
