// The typed way to the main process: asks one operation of the contract and unwraps its envelope.
import type { FormeBridge } from '../../shared/ipc/bridge.js'
import type { Input, OperationName, Output } from '../../shared/ipc/contract.js'
import { type Envelope, type Refusal, RefusalError } from '../../shared/ipc/errors.js'

declare global {
  interface Window {
    readonly forme: FormeBridge
  }
}

/** The value of an envelope; a refusal is thrown as RefusalError with its code, reason and parameters. */
export function unwrap<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value
  throw new RefusalError(envelope.error.code, envelope.error.reason, envelope.error.params)
}

/** Asks the main process. Throws RefusalError when it refuses or cannot be reached. */
export async function ask<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
  const operation = window.forme.operations[name] as (input: Input<N>) => Promise<Envelope<Output<N>>>
  let envelope: Envelope<Output<N>>
  try {
    envelope = await operation(input)
  } catch {
    // The channel itself failed (the main process is going down); the person sees the same sentence as for a closed store.
    throw new RefusalError('storeClosed')
  }
  return unwrap(envelope)
}

/** What went wrong, as a refusal; anything that is not a RefusalError counts as unexpected. */
export const refusalOf = (error: unknown): Refusal =>
  error instanceof RefusalError ? error.refusal : { code: 'unexpected', reason: null, params: {} }
