// Stored data by TanStack Query: one hook for questions, one for commands; a `changed` event asks again what it touched.
import { QueryClient, type UseMutationResult, type UseQueryResult, useIsFetching, useMutation, useQuery } from '@tanstack/react-query'
import type { EventPayload, Input, OperationName, Output } from '../../shared/ipc/contract.js'
import { ask, refusalOf } from './ask.js'
import { refusalText, translate } from './text.js'
import { toast } from './toasts.js'
import { isTouched } from './topics.js'

/** Local answers are never stale by age: the main process says what changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

export const askKey = <N extends OperationName>(name: N, input: Input<N>): readonly [N, Input<N>] => [name, input]

export interface AskOptions {
  /** False while the input is not known yet. */
  readonly enabled?: boolean
  /** Keep showing the answer to the former input until the new one is there. */
  readonly keepPrevious?: boolean
}

/** Asks a query and asks again when something it shows changed. `input` null asks nothing. */
export function useAsk<N extends OperationName>(
  name: N,
  input: Input<N> | null,
  options: AskOptions = {},
): UseQueryResult<Output<N>, Error> {
  return useQuery<Output<N>, Error>({
    queryKey: [name, input],
    queryFn: () => {
      if (input === null) throw new Error('asked without input')
      return ask(name, input)
    },
    enabled: input !== null && (options.enabled ?? true),
    ...(options.keepPrevious ? { placeholderData: (previous: Output<N> | undefined) => previous } : {}),
  } as Parameters<typeof useQuery<Output<N>, Error>>[0])
}

export interface CommandOptions {
  /** The screen says itself what was refused; no notice is shown. */
  readonly quiet?: boolean
}

/** Shows the sentence for a refused command. Something the person stopped needs no notice. */
export function showRefusal(error: unknown): void {
  const refusal = refusalOf(error)
  if (refusal.code === 'cancelled') return
  toast({ tone: refusal.code === 'conflict' ? 'warn' : 'error', title: refusalText(translate, refusal) })
}

/** A command: `mutate(input)` or `await mutateAsync(input)`. A refusal shows its sentence unless `quiet`. */
export function useCommand<N extends OperationName>(name: N, options: CommandOptions = {}): UseMutationResult<Output<N>, Error, Input<N>> {
  return useMutation<Output<N>, Error, Input<N>>({
    mutationFn: (input) => ask(name, input),
    onError: (error) => {
      if (!options.quiet) showRefusal(error)
    },
  })
}

/** Puts an answer in place without asking, for commands that return what the query would. */
export function putAnswer<N extends OperationName>(name: N, input: Input<N>, answer: Output<N>): void {
  queryClient.setQueryData(askKey(name, input), answer)
}

/** Asks again every query that `event` may have touched. */
export function invalidateChanged(event: EventPayload<'changed'>): void {
  void queryClient.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, event) })
}

/** True while any question to the main process is under way. */
export const useIsAsking = (): boolean => useIsFetching() > 0
