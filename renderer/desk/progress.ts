// Long work of the main process, as last told: reading a file, printing, make-up, backup, verification.
import { create } from 'zustand'
import type { EventPayload } from '../../shared/ipc/contract.js'

export type Task = EventPayload<'progress'>['task']
export interface TaskProgress {
  readonly done: number
  readonly total: number
}

export const useProgressStore = create<{ readonly tasks: Readonly<Partial<Record<Task, TaskProgress>>> }>(() => ({ tasks: {} }))

/** Progress of a task while it runs; null when it does not. */
export const useProgress = (task: Task): TaskProgress | null => useProgressStore((state) => state.tasks[task] ?? null)

/** A task whose `done` has reached `total` is over and forgotten. */
export function noteProgress({ task, done, total }: EventPayload<'progress'>): void {
  useProgressStore.setState((state) => {
    const { [task]: _former, ...others } = state.tasks
    return { tasks: done >= total ? others : { ...others, [task]: { done, total } } }
  })
}

/** Forgets a task that ended without a last word (stopped, refused). */
export const endProgress = (task: Task): void => noteProgress({ task, done: 1, total: 1 })
