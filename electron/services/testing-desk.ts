// A desk of one person over a store of its own, for tests of the use cases.

import { findFirstPerson } from '../store/repositories/people.js'
import { enrol, openTestStore } from '../store/testing.js'
import type { Desk } from './desk.js'

export function openTestDesk(directory: string): Desk {
  const store = openTestStore(directory)
  enrol(store)
  const person = findFirstPerson(store)
  if (!person) throw new Error('nobody enrolled')
  return { store, person }
}
