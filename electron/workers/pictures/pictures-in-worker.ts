// The newsroom's side of the pictures' threads: they begin with the first call and end with close.
import { Worker } from 'node:worker_threads'
import type {
  AddPicturesReport,
  AddPicturesTask,
  CatchUpReport,
  PictureAnswer,
  PictureCall,
  PictureStop,
  PicturesThreadData,
} from './thread-messages.js'

export interface PictureClient {
  /** Brings the index up to the store; a call while one runs waits for one more run at most. Rejects when the thread ends or the index cannot be written. */
  readonly catchUp: () => Promise<CatchUpReport>
  /** Reads picture files of printed issues. Rejects with the signal's reason when stopped: what is in stays in. */
  readonly addFiles: (task: AddPicturesTask, signal?: AbortSignal) => Promise<AddPicturesReport>
  readonly close: () => Promise<void>
}

/** `workerFile` is the bundled thread (worker.ts), `directory` the folder of the store. */
export function openPictureClient({ workerFile, directory }: { readonly workerFile: string; readonly directory: string }): PictureClient {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  let worker: Worker | null = null
  let last = 0
  let isClosed = false
  const fail = (error: Error): void => {
    worker = null
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  const begin = (): Worker => {
    const thread = new Worker(workerFile, {
      workerData: { role: 'keep', directory, workerFile } satisfies PicturesThreadData,
      env: {},
      stdout: true,
      stderr: true,
    })
    thread.on('message', (answer: PictureAnswer) => {
      const one = waiting.get(answer.call)
      waiting.delete(answer.call)
      if ('failure' in answer) one?.reject(new Error(answer.failure))
      else one?.resolve(answer.result as never)
      if (waiting.size === 0) thread.unref()
    })
    thread.on('error', fail)
    thread.on('exit', () => {
      if (worker === thread) fail(new Error('the pictures thread ended'))
    })
    return thread
  }
  const ask = <Result>(
    message: { readonly name: 'catchUp'; readonly args: null } | { readonly name: 'addFiles'; readonly args: AddPicturesTask },
  ) =>
    new Promise<Result>((resolve, reject) => {
      if (isClosed) {
        reject(new Error('the pictures are closed'))
        return
      }
      worker ??= begin()
      worker.ref()
      const call = ++last
      waiting.set(call, { resolve: resolve as (result: never) => void, reject })
      worker.postMessage({ call, ...message } as PictureCall)
    })

  let running: Promise<CatchUpReport> | null = null
  let next: Promise<CatchUpReport> | null = null
  const run = (): Promise<CatchUpReport> => {
    const mine = ask<CatchUpReport>({ name: 'catchUp', args: null }).finally(() => {
      if (running === mine) running = null
    })
    running = mine
    return mine
  }
  return {
    catchUp: () => {
      if (!running) return run()
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null
          return run()
        })
      return next
    },
    addFiles: async (task, signal) => {
      signal?.throwIfAborted()
      const answered = ask<AddPicturesReport>({ name: 'addFiles', args: task })
      const call = last
      const stop = (): void => worker?.postMessage({ stop: call } satisfies PictureStop)
      signal?.addEventListener('abort', stop, { once: true })
      try {
        const report = await answered
        signal?.throwIfAborted()
        return report
      } finally {
        signal?.removeEventListener('abort', stop)
      }
    },
    close: async () => {
      isClosed = true
      const thread = worker
      fail(new Error('the pictures are closed'))
      await thread?.terminate()
    },
  }
}
