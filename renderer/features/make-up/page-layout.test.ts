import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../shared/domain/frame.js'
import { createPageLayout, type LayoutPorts, type SaveState, type StoredLayout } from './page-layout.js'
import { frameAt, idOf } from './testing-frames.js'

const FRAMES = [frameAt(1)]
const moveTo = (row: number) => [{ kind: 'move', frameId: idOf(1), column: 1, row }] as const
const rowOf = (frames: readonly Frame[]) => frames[0]?.row

/** A store that answers only when it is told to, and a clock that is wound by hand. */
function desk() {
  const waiting: { frames: readonly Frame[]; base: string; answer: (ok: boolean | 'conflict' | 'gone') => Promise<void> }[] = []
  const states: SaveState[] = []
  const timers: (() => void)[] = []
  const conflicts: (readonly Frame[])[] = []
  let stored: StoredLayout = { revisionId: idOf(10), frames: FRAMES }
  let revision = 10
  const ports: LayoutPorts = {
    save: (frames, base) =>
      new Promise((resolve, reject) => {
        waiting.push({
          frames,
          base,
          answer: async (ok) => {
            if (ok === true) {
              stored = { revisionId: idOf(++revision), frames }
              resolve(stored)
            } else reject(new Error(ok === false ? 'again' : ok))
            for (let turn = 0; turn < 8; turn++) await Promise.resolve()
          },
        })
      }),
    reload: async () => stored,
    failureOf: (error) => (error as Error).message as 'conflict' | 'gone' | 'again',
    onState: (state) => states.push(state),
    onConflict: (mine) => conflicts.push(mine),
    clock: {
      set: (run) => {
        timers.push(run)
        return run
      },
      clear: (timer) => {
        const index = timers.indexOf(timer as () => void)
        if (index >= 0) timers.splice(index, 1)
      },
    },
  }
  const layout = createPageLayout({ revisionId: idOf(10), frames: FRAMES }, ports)
  const wind = () => timers.splice(0).forEach((run) => void run())
  const elsewhere = (frames: readonly Frame[]) => {
    stored = { revisionId: idOf(++revision), frames }
    return stored
  }
  return { layout, waiting, states, conflicts, timers, wind, elsewhere }
}

describe('a page layout', () => {
  it('applies at once, stores after a rest, and stores only the newest', async () => {
    const { layout, waiting, states, wind } = desk()
    layout.apply(moveTo(20))
    layout.apply(moveTo(30))
    expect(rowOf(layout.history().frames)).toBe(30)
    expect(waiting).toHaveLength(0)
    wind()
    expect(waiting.map((save) => [rowOf(save.frames), save.base])).toEqual([[30, idOf(10)]])
    await waiting[0]?.answer(true)
    expect(states.at(-1)).toBe('saved')
  })

  it('has one save in flight; the next carries the revision that came back', async () => {
    const { layout, waiting, wind } = desk()
    layout.apply(moveTo(20))
    wind()
    layout.apply(moveTo(30))
    layout.apply(moveTo(40))
    wind()
    expect(waiting).toHaveLength(1)
    await waiting[0]?.answer(true)
    expect(waiting.map((save) => [rowOf(save.frames), save.base])).toEqual([
      [20, idOf(10)],
      [40, idOf(11)],
    ])
  })

  it('keeps a layout that could not be stored and tries again', async () => {
    const { layout, waiting, states, wind } = desk()
    layout.apply(moveTo(20))
    wind()
    await waiting[0]?.answer(false)
    expect(states.at(-1)).toBe('failed')
    wind()
    await waiting[1]?.answer(true)
    expect(states.at(-1)).toBe('saved')
    expect(rowOf(layout.history().frames)).toBe(20)
  })

  it('does not go on trying when the page is gone', async () => {
    const { layout, waiting, timers, wind } = desk()
    layout.apply(moveTo(20))
    wind()
    await waiting[0]?.answer('gone')
    expect(timers).toHaveLength(0)
  })

  it('takes over the other layout on a conflict and keeps the local one as an undo', async () => {
    const { layout, waiting, conflicts, elsewhere, wind } = desk()
    layout.apply(moveTo(20))
    elsewhere([frameAt(1, { row: 50 })])
    wind()
    await waiting[0]?.answer('conflict')
    expect(rowOf(layout.history().frames)).toBe(50)
    expect(conflicts.map(rowOf)).toEqual([20])
    layout.undo()
    expect(rowOf(layout.history().frames)).toBe(20)
    wind()
    expect(waiting[1]?.base).toBe(idOf(11))
  })

  it('takes over a page that was changed elsewhere, as a step', () => {
    const { layout, elsewhere, timers } = desk()
    layout.receive(elsewhere([frameAt(1, { row: 60 })]))
    expect(rowOf(layout.history().frames)).toBe(60)
    expect(timers).toHaveLength(0)
    layout.undo()
    expect(rowOf(layout.history().frames)).toBe(4)
  })

  it('is not led back by a page that was read before its own save', async () => {
    const { layout, waiting, wind } = desk()
    layout.apply(moveTo(20))
    wind()
    await waiting[0]?.answer(true)
    layout.receive({ revisionId: idOf(10), frames: FRAMES })
    expect(rowOf(layout.history().frames)).toBe(20)
    expect(layout.history().undo).toHaveLength(1)
  })

  it('takes over after its save what arrived while it ran, unless that was the save itself', async () => {
    const { layout, waiting, wind } = desk()
    layout.apply(moveTo(20))
    wind()
    layout.receive({ revisionId: idOf(11), frames: [frameAt(1, { row: 20 })] })
    await waiting[0]?.answer(true)
    expect(layout.history().undo).toHaveLength(1)
    layout.apply(moveTo(25))
    wind()
    layout.receive({ revisionId: idOf(13), frames: [frameAt(1, { row: 70 })] })
    await waiting[1]?.answer(true)
    expect(rowOf(layout.history().frames)).toBe(70)
  })

  it('flushes at once and says when it could not', async () => {
    const { layout, waiting } = desk()
    layout.apply(moveTo(20))
    const flushed = layout.flush()
    expect(waiting).toHaveLength(1)
    await waiting[0]?.answer(true)
    await flushed
    layout.apply(moveTo(30))
    const failing = layout.flush()
    const caught = expect(failing).rejects.toThrow('again')
    await waiting[1]?.answer(false)
    await caught
  })
})
