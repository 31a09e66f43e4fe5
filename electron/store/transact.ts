// One command, one IMMEDIATE transaction: its rows, its audit entry and its outbox entry are all there or none is.
import { appendAudit, auditHead, nextHlc } from './audit.js'
import type { Ballast } from './ballast.js'
import { StoreFull, StoreRefused, storeErrorFrom } from './errors.js'
import { project } from './project.js'
import type { Command, Fact, LocalTx, Reader, StoreEvents, StorePorts, Tx } from './store.js'

export interface TransactContext extends Reader {
  readonly ports: StorePorts
  readonly ballast: Ballast
  readonly events: StoreEvents
}

export function runCommand<T>(context: TransactContext, command: Command, run: (tx: Tx) => T): T {
  return writing(context, () => {
    const { db, directory, deviceId, ports } = context
    const head = auditHead(db, deviceId)
    const now = ports.now()
    const hlc = nextHlc(head, now, deviceId)
    const facts: Fact[] = []
    let open = true
    const tx: Tx = {
      db,
      directory,
      deviceId,
      now,
      hlc,
      person: command.person,
      newId: ports.newId,
      record: (fact) => {
        if (!open) throw new StoreRefused('closed', `the transaction of ${command.op}`)
        facts.push(fact)
        project(db, fact, now)
      },
    }
    try {
      const result = run(tx)
      appendAudit(db, head, deviceId, { opId: ports.newId(), hlc, at: now }, command, facts)
      return result
    } finally {
      open = false
    }
  })
}

export function runLocal<T>(context: TransactContext, run: (tx: LocalTx) => T): T {
  return writing(context, () => {
    const { db, directory, deviceId } = context
    return run({ db, directory, deviceId, now: context.ports.now() })
  })
}

export function runRead<T>(reader: Reader, run: (reader: Reader) => T): T {
  try {
    return reader.db.inTransaction ? run(reader) : reader.db.transaction(() => run(reader)).deferred()
  } catch (error) {
    throw storeErrorFrom(error)
  }
}

/**
 * A full disk gets one more try with the reserve given up, and is told of either way; every other failure rolls back and is thrown.
 * The reserve is laid in again before the next write that finds room for it.
 */
function writing<T>(context: TransactContext, work: () => T): T {
  if (!context.db.open) throw new StoreRefused('closed', 'the store')
  if (context.db.inTransaction) throw new StoreRefused('nested', 'a transaction within a transaction')
  if (context.ballast.isReleased()) context.ballast.layIn()
  const attempt = (): T => {
    try {
      return context.db.transaction(work).immediate()
    } catch (error) {
      throw storeErrorFrom(error)
    }
  }
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof StoreFull) || !context.ballast.release()) throw error
    const result = attempt()
    context.events.onTrouble?.(new StoreFull(true, error))
    return result
  }
}
