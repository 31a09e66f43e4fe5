// Opens the store and seats the person: the first start enrols one person with every role, without ceremony.
import { randomBytes } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import type { Person } from '../../shared/domain/person.js'
import { mintSigningKeys, uuid7Source } from '../store/identity.js'
import { openStore } from '../store/open-store.js'
import { enrolFirstPerson, findFirstPerson } from '../store/repositories/people.js'
import type { Store, StoreEvents, StorePorts } from '../store/store.js'
import type { Desk } from './desk.js'
import { machineKey, wrapKey } from './machine-key.js'

/** The clock and the ids of this process. */
export const systemPorts = (): StorePorts => ({ now: Date.now, newId: uuid7Source(Date.now, randomBytes) })

/** Throws StoreError (newer, damaged, locked …). */
export function openDesk(directory: string, appVersion: string, events: StoreEvents = {}): Desk {
  const store = openStore({ directory, ports: systemPorts(), appVersion, deviceName: hostname(), ...events })
  try {
    return { store, person: findFirstPerson(store) ?? enrol(store) }
  } catch (error) {
    store.close()
    throw error
  }
}

function enrol(store: Store): Person {
  const key = machineKey(store.directory)
  return store.command({ op: 'person.enrol', entity: null, person: null }, (tx) =>
    enrolFirstPerson(tx, { name: loginName(), keys: mintSigningKeys(), wrapKey: (bytes) => wrapKey(key, bytes) }),
  )
}

function loginName(): string {
  try {
    return userInfo().username.slice(0, 60) || 'Forme'
  } catch {
    return 'Forme'
  }
}
