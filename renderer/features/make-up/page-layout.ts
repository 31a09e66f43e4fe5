// The layout of one page while the application runs: every step is applied at once and stored soon after, one save at a
// time, the newest layout winning. A layout that came from elsewhere is taken over as one more step that can be undone.
import type { Frame } from '../../../shared/domain/frame.js'
import { doStep, type LayoutHistory, type LayoutStep, redoStep, sameFrames, startHistory, undoStep } from './layout-history.js'

/** A page as the store has it. Revision ids are UUIDv7: a later one sorts after an earlier one. */
export interface StoredLayout {
  readonly revisionId: string
  readonly frames: readonly Frame[]
}

export type SaveState = 'unsaved' | 'saving' | 'saved' | 'failed'

export interface LayoutPorts {
  /** Stores the frames on top of a revision; resolves with what is stored now. */
  readonly save: (frames: readonly Frame[], baseRevisionId: string) => Promise<StoredLayout>
  /** The page as it is stored now. */
  readonly reload: () => Promise<StoredLayout>
  /** `conflict`: the page was changed elsewhere. `gone`: it cannot be stored any more. `again`: worth another try. */
  readonly failureOf: (error: unknown) => 'conflict' | 'gone' | 'again'
  readonly onState: (state: SaveState, error: unknown) => void
  /** The page was changed elsewhere; that layout stands now. `mine` is the local one, also one undo away. */
  readonly onConflict: (mine: readonly Frame[]) => void
  readonly clock: { readonly set: (run: () => void, delayMs: number) => unknown; readonly clear: (timer: unknown) => void }
  /** Rest after the last step before it is stored. */
  readonly idleMs?: number
  readonly retryMs?: number
}

export interface PageLayout {
  readonly history: () => LayoutHistory
  readonly subscribe: (listener: () => void) => () => void
  readonly apply: (step: LayoutStep) => void
  /** False when there is nothing to take back. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** The store's view of the page, whenever it is read again. */
  readonly receive: (stored: StoredLayout) => void
  /** Stores what is not stored yet; throws when that fails. */
  readonly flush: () => Promise<void>
}

export function createPageLayout(start: StoredLayout, ports: LayoutPorts): PageLayout {
  const { clock, idleMs = 250, retryMs = 3000 } = ports
  const listeners = new Set<() => void>()
  let history = startHistory(start.frames)
  let base = start.revisionId
  let stored = start.frames
  let arrived: StoredLayout | null = null
  let timer: unknown = null
  let inFlight: Promise<void> | null = null
  let failure: unknown = null

  const isDirty = () => history.frames !== stored
  const setHistory = (next: LayoutHistory) => {
    history = next
    for (const listener of listeners) listener()
  }
  const arm = (delayMs: number) => {
    if (timer !== null) clock.clear(timer)
    timer = clock.set(() => {
      timer = null
      if (!inFlight && isDirty()) send()
    }, delayMs)
  }

  /** Makes a stored layout the present one. */
  function takeOver(from: StoredLayout): void {
    base = from.revisionId
    arrived = null
    if (!sameFrames(history.frames, from.frames)) setHistory(doStep(history, [{ kind: 'replaceAll', frames: from.frames }]))
    stored = history.frames
  }

  function settle(): void {
    if (isDirty()) {
      send()
      return
    }
    ports.onState('saved', null)
    if (arrived && arrived.revisionId > base) takeOver(arrived)
  }

  async function failed(error: unknown): Promise<void> {
    const kind = ports.failureOf(error)
    if (kind !== 'conflict') {
      failure = error
      ports.onState('failed', error)
      if (kind === 'again') arm(retryMs)
      return
    }
    try {
      const other = await ports.reload()
      const mine = history.frames
      takeOver(other)
      ports.onState('saved', null)
      ports.onConflict(mine)
    } catch (unread) {
      failure = unread
      ports.onState('failed', unread)
    }
  }

  function send(): void {
    if (timer !== null) clock.clear(timer)
    timer = null
    failure = null
    const sent = history.frames
    ports.onState('saving', null)
    inFlight = ports.save(sent, base).then(
      (answer) => {
        inFlight = null
        base = answer.revisionId
        stored = sent
        settle()
      },
      async (error: unknown) => {
        await failed(error)
        inFlight = null
      },
    )
  }

  const changed = (next: LayoutHistory) => {
    setHistory(next)
    if (!isDirty()) return
    ports.onState('unsaved', null)
    arm(idleMs)
  }

  return {
    history: () => history,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply: (step) => changed(doStep(history, step)),
    undo() {
      const next = undoStep(history)
      if (next) changed(next)
      return next !== null
    },
    redo() {
      const next = redoStep(history)
      if (next) changed(next)
      return next !== null
    },
    receive(from) {
      if (from.revisionId <= base) return
      // A save that is under way settles first: the answer may be this very revision.
      if (inFlight || isDirty()) arrived = from
      else takeOver(from)
    },
    async flush() {
      while (inFlight || isDirty()) {
        if (!inFlight) send()
        await inFlight
        if (failure !== null) throw failure
      }
    },
  }
}
