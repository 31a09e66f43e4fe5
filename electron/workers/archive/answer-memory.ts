// What was found for a text, kept for as long as nothing but the text itself could have changed it.
import type { IndexMoment } from '../../store/duplicate-index/changes.js'

interface Asked {
  readonly id: string
  readonly text: string
}

interface Known<T> {
  readonly text: string
  readonly key: string
  readonly moment: IndexMoment
  readonly answer: T
}

/** Articles of a few large issues. */
const KEPT = 2000

export function createAnswerMemory<T>() {
  const known = new Map<string, Known<T>>()
  return {
    /** @param key everything else the answer depends on @param holds whether an answer of that moment still does */
    find(asked: Asked, key: string, holds: (moment: IndexMoment) => boolean): T | null {
      const one = known.get(asked.id)
      return one !== undefined && one.text === asked.text && one.key === key && holds(one.moment) ? one.answer : null
    },
    keep(asked: Asked, key: string, moment: IndexMoment, answer: T): void {
      // Taken out and put in again: what was asked for last stays longest.
      known.delete(asked.id)
      known.set(asked.id, { text: asked.text, key, moment, answer })
      if (known.size > KEPT) known.delete(known.keys().next().value as string)
    },
  }
}
