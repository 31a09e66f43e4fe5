// The only thing the page can see of the outside: one function an operation, one subscription an event.
import type { EventName, EventPayload, Input, OperationName, Output } from './contract.js'
import type { Envelope } from './errors.js'

export type FormeBridge = {
  readonly operations: { readonly [N in OperationName]: (input: Input<N>) => Promise<Envelope<Output<N>>> }
  /** Returns the function that ends the subscription. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void
}

/** Scheme and host of the application's own pages. */
export const APP_ORIGIN = 'app://forme'
/** Pictures of the store: `asset://photo/<sha256>`. */
export const ASSET_ORIGIN = 'asset://photo'
