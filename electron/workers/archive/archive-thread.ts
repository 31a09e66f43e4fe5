// One thread of the archive: calls go to it and each is answered once; it may be stopped, and it is ended with everything that waits.
import { Worker } from 'node:worker_threads'
import {
  type ArchiveCallName,
  type ArchiveCalls,
  type ArchiveThreadData,
  errorFrom,
  type FromThread,
  type ToThread,
} from './archive-messages.js'
import type { ImportProgress } from './import-files.js'

/** How long a stopped import may take to its next mark before its thread is ended; nothing is lost by that either. */
const MOST_STOPPING_MS = 3000

export interface Thread {
  readonly call: <Name extends ArchiveCallName>(
    name: Name,
    args: ArchiveCalls[Name]['args'],
    turn?: { readonly signal?: AbortSignal | undefined; readonly onProgress?: ((progress: ImportProgress) => void) | undefined },
  ) => Promise<ArchiveCalls[Name]['result']>
  readonly isAlive: () => boolean
  readonly end: () => Promise<void>
}

export function beginThread(workerFile: string, data: ArchiveThreadData): Thread {
  const worker = new Worker(workerFile, { workerData: data, env: {}, stdout: true, stderr: true })
  // An idle thread keeps no command line from ending.
  worker.unref()
  interface Waiting {
    readonly resolve: (result: unknown) => void
    readonly reject: (error: unknown) => void
    readonly onProgress: ((progress: ImportProgress) => void) | undefined
  }
  const waiting = new Map<number, Waiting>()
  let last = 0
  let alive = true
  const fail = (error: Error): void => {
    alive = false
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  worker.on('message', (message: FromThread) => {
    const one = waiting.get(message.call)
    if (one === undefined) return
    if ('progress' in message) one.onProgress?.(message.progress)
    else if ('failure' in message) one.reject(errorFrom(message.failure))
    else one.resolve(message.result)
  })
  worker.on('error', (error: Error) => fail(error))
  worker.on('exit', () => fail(new Error('the archive thread ended')))

  return {
    isAlive: () => alive,
    end: async () => {
      alive = false
      await worker.terminate()
    },
    call: async (name, args, turn = {}) => {
      const call = ++last
      let timer: NodeJS.Timeout | undefined
      const stop = (): void => {
        worker.postMessage({ cancel: call } satisfies ToThread)
        timer = setTimeout(() => waiting.get(call)?.reject(turn.signal?.reason), MOST_STOPPING_MS)
      }
      worker.ref()
      try {
        return await new Promise<never>((resolve, reject) => {
          waiting.set(call, { resolve: resolve as (result: unknown) => void, reject, onProgress: turn.onProgress })
          turn.signal?.addEventListener('abort', stop, { once: true })
          worker.postMessage({ call, name, args } as ToThread)
        })
      } catch (error) {
        // The thread speaks of its own stop; the caller knows its reason.
        turn.signal?.throwIfAborted()
        throw error
      } finally {
        clearTimeout(timer)
        turn.signal?.removeEventListener('abort', stop)
        waiting.delete(call)
        if (waiting.size === 0) worker.unref()
      }
    },
  }
}
