// Asks the application as its window does, past every screen.
import type { Page } from 'playwright/test'
import type { Input, OperationName, Output } from '../shared/ipc/contract.js'
import type { Envelope } from '../shared/ipc/errors.js'

export const tell = <N extends OperationName>(page: Page, name: N, input: Input<N>): Promise<Envelope<Output<N>>> =>
  page.evaluate(
    ([name, input]) => {
      const { operations } = Reflect.get(window, 'forme') as { operations: Record<string, (input: unknown) => Promise<unknown>> }
      return operations[name]?.(input)
    },
    [name, input] as const,
  ) as Promise<Envelope<Output<N>>>

/** The same for what must not be refused. */
export async function ask<N extends OperationName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await tell(page, name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value
}
