// Every message takes the same road: sender -> size -> parse -> permission -> handler -> envelope.

import type { Permission } from '../../shared/domain/workflow/authorize.js'
import type { OperationName } from '../../shared/ipc/contract.js'
import { CONTRACT, type Output, type ParsedInput } from '../../shared/ipc/contract.js'
import { type Envelope, type Refusal, RefusalError } from '../../shared/ipc/errors.js'
import { isWithinLimits } from './message-size.js'

/** One function an operation; leaving one out does not compile. `window` identifies the asking window. */
export type Handlers = { readonly [N in OperationName]: (input: ParsedInput<N>, window: number) => Output<N> | Promise<Output<N>> }

/** What is known about the sender of a message, taken from the main process, never from the message. */
export interface Sender {
  readonly url: string | undefined
  /** The message comes from the top frame of a window that this application opened. */
  readonly isMainFrame: boolean
  readonly isRegistered: boolean
  readonly window: number
}

export interface Gate {
  readonly isOurs: (url: string | undefined) => boolean
  readonly may: (permission: Permission) => boolean
  /** Told about failures nobody foresaw, for the log; the window only learns the code. */
  readonly report: (operation: string, error: unknown) => void
  /** Turns errors of the store into refusals; null for errors it does not know. */
  readonly asRefusal: (error: unknown) => Refusal | null
}

const refusal = (code: Refusal['code'], reason: string | null = null): Envelope<never> => ({
  ok: false,
  error: { code, reason, params: {} },
})

/** Answers one message. Never throws: whatever happens becomes an envelope. */
export async function answer<N extends OperationName>(
  name: N,
  handlers: Handlers,
  gate: Gate,
  sender: Sender,
  message: unknown,
): Promise<Envelope<Output<N>>> {
  if (!sender.isRegistered || !sender.isMainFrame || !gate.isOurs(sender.url)) return refusal('notAllowed', 'sender')
  const operation = CONTRACT[name]
  if (!isWithinLimits(message)) return refusal('badRequest', 'size')
  const parsed = operation.input.safeParse(message)
  if (!parsed.success) {
    const first = parsed.error.issues[0]
    return refusal('badRequest', first ? `${first.path.join('.')}: ${first.code}` : null)
  }
  if (!gate.may(operation.needs)) return refusal('notAllowed', operation.needs)
  try {
    return { ok: true, value: (await handlers[name](parsed.data as ParsedInput<N>, sender.window)) as Output<N> }
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, error: error.refusal }
    const known = gate.asRefusal(error)
    if (known) return { ok: false, error: known }
    gate.report(name, error)
    return refusal('unexpected')
  }
}
