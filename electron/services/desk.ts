// What every use case works with: the open store and the person at the desk.
import type { Person } from '../../shared/domain/person.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { Store } from '../store/store.js'

export interface Desk {
  readonly store: Store
  readonly person: Person
}

/** One command of this person, see Store.command. */
export const commandBy = (desk: Desk, op: string, entity: string | null) => ({ op, entity, person: desk.person.id })

/** The refusal for a thing that is not there. */
export const notFound = (what: string) => new RefusalError('notFound', what)
