// When a question is asked: after the typing has rested, and never while an input method composes. Pinyin half typed is no word.

export interface SearchPace<T> {
  /** The value as it stands now. */
  readonly typed: (value: T) => void
  readonly compositionStarted: () => void
  readonly compositionEnded: () => void
  /** Asks without waiting (Enter, a filter chosen). While composing it waits for the end all the same. */
  readonly now: (value: T) => void
  readonly end: () => void
}

/** `onRest` gets the last value once it has rested for `restMs`. */
export function searchPace<T>(onRest: (value: T) => void, restMs: number): SearchPace<T> {
  let waiting: { readonly value: T } | null = null
  let isComposing = false
  let timer: ReturnType<typeof setTimeout> | null = null
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const rest = (): void => {
    stop()
    if (waiting === null || isComposing) return
    const { value } = waiting
    waiting = null
    onRest(value)
  }
  const start = (): void => {
    stop()
    if (waiting !== null && !isComposing) timer = setTimeout(rest, restMs)
  }
  return {
    typed: (value) => {
      waiting = { value }
      start()
    },
    compositionStarted: () => {
      isComposing = true
      stop()
    },
    compositionEnded: () => {
      isComposing = false
      start()
    },
    now: (value) => {
      waiting = { value }
      rest()
    },
    end: () => {
      waiting = null
      stop()
    },
  }
}
