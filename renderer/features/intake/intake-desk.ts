// The files waiting to be read and the page under review. Lives as long as the window, so that going to another screen and
// coming back loses no correction. Files are read one after the other; the next one waits until the review is closed.
import type { IntakeReading } from '../../../shared/ipc/views.js'
import { type ReviewHistory, startReview } from './review-history.js'

/** A file as dropped, picked or pasted; its bytes are fetched only when its turn comes. */
export interface ImportFile {
  readonly name: string
  readonly size: number
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>
}

export interface IntakePorts {
  /** Asks the main process to read; rejects with a refusal. */
  readonly read: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<IntakeReading>
  /** Asks the main process to stop reading. */
  readonly cancel: () => Promise<unknown>
  /** Tells the person that a file was not read. */
  readonly refused: (name: string, error: unknown) => void
}

export interface Review {
  readonly name: string
  readonly text: string
  readonly history: ReviewHistory
}

export interface IntakeDeskState {
  /** Name of the file being read. */
  readonly reading: string | null
  /** Files behind the one being read or reviewed. */
  readonly waiting: number
  readonly review: Review | null
}

export interface IntakeDesk {
  readonly state: () => IntakeDeskState
  readonly subscribe: (listener: () => void) => () => void
  readonly add: (files: readonly ImportFile[]) => void
  /** Stops reading; the files that wait are dropped too. */
  readonly stop: () => void
  /** Replaces the corrections of the page under review. */
  readonly change: (change: (history: ReviewHistory) => ReviewHistory) => void
  /** Ends the review (filed or given up) and reads the next file. */
  readonly close: () => void
}

const IDLE: IntakeDeskState = { reading: null, waiting: 0, review: null }

export function createIntakeDesk(ports: IntakePorts): IntakeDesk {
  let state = IDLE
  let queue: readonly ImportFile[] = []
  // Counts up with every stop, so that an answer that comes after it is not shown.
  let turn = 0
  const listeners = new Set<() => void>()
  const set = (change: Partial<IntakeDeskState>): void => {
    state = { ...state, ...change, waiting: queue.length }
    for (const listener of [...listeners]) listener()
  }

  const readNext = async (): Promise<void> => {
    const [file, ...rest] = queue
    if (state.reading !== null || state.review !== null) return
    if (!file) return
    const mine = turn
    queue = rest
    set({ reading: file.name })
    try {
      const reading = await ports.read(file.name, await file.bytes())
      if (mine === turn)
        set({
          reading: null,
          review: { name: reading.name, text: reading.text, history: startReview({ items: reading.items, unplaced: reading.unplaced }) },
        })
    } catch (error) {
      if (mine !== turn) return
      set({ reading: null })
      ports.refused(file.name, error)
      await readNext()
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: (files) => {
      queue = [...queue, ...files]
      set({})
      void readNext()
    },
    stop: () => {
      if (state.reading === null) return
      turn += 1
      queue = []
      set({ reading: null })
      void ports.cancel()
    },
    change: (change) => {
      if (!state.review) return
      const history = change(state.review.history)
      if (history !== state.review.history) set({ review: { ...state.review, history } })
    },
    close: () => {
      set({ review: null })
      void readNext()
    },
  }
}
