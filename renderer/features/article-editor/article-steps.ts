// The editor's steps since the base revision, kept so that a later merge can replay them; and the one-step stand-in for
// a draft whose own steps were typed in an earlier run.
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { DocAttrStep, ReplaceStep, type Step } from '@tiptap/pm/transform'
import type { FieldName } from './article-document.js'

/** The cap of the contract on the steps of one draft, in characters. */
export const STEPS_CAP = 4_000_000

export interface StepLog {
  readonly add: (steps: readonly Step[]) => void
  /** A new base: the log starts again. */
  readonly reset: (steps?: readonly Step[]) => void
  /** The JSON array, or null when it would be longer than the cap. */
  readonly json: () => string | null
}

export function createStepLog(cap = STEPS_CAP): StepLog {
  let parts: string[] = []
  let length = 2
  const add = (steps: readonly Step[]) => {
    for (const step of steps) {
      // Past the cap nothing more is kept: a log with a hole cannot be replayed.
      if (length > cap) return
      const part = JSON.stringify(step.toJSON())
      length += part.length + 1
      parts.push(part)
    }
    if (length > cap) parts = []
  }
  return {
    add,
    reset(steps = []) {
      parts = []
      length = 2
      add(steps)
    },
    json: () => (length > cap ? null : `[${parts.join(',')}]`),
  }
}

/** Steps that turn one document into the other: one replacement of what differs, one step for each changed field. */
export function stepsBetween(from: DocumentNode, to: DocumentNode): Step[] {
  const steps: Step[] = []
  const start = from.content.findDiffStart(to.content)
  const end = from.content.findDiffEnd(to.content)
  if (start !== null && end !== null) {
    // The two searches may overlap in repeated text; the end is pushed behind the start.
    const overlap = start - Math.min(end.a, end.b)
    const push = overlap > 0 ? overlap : 0
    steps.push(new ReplaceStep(start, end.a + push, to.slice(start, end.b + push)))
  }
  for (const name of Object.keys(to.attrs) as FieldName[])
    if (JSON.stringify(from.attrs[name]) !== JSON.stringify(to.attrs[name])) steps.push(new DocAttrStep(name, to.attrs[name]))
  return steps
}
