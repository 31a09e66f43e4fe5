// Makes pages up on a thread of its own: seconds of work that would otherwise hold the window still.
import { Worker } from 'node:worker_threads'
import type { MakeUpProposal } from '../../../shared/domain/layout/makeup/types.js'
import type { IssueTask, MadeUp, PageTask } from './make-up-task.js'

export type MakeUpMessage = { readonly done: number; readonly total: number } | { readonly made: MadeUp | MakeUpProposal[] }

/** Runs a task; rejects with the signal's reason when it is cancelled. The thread has ended by then. */
export interface MakeUpThread {
  (task: IssueTask, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<MadeUp>
  (task: PageTask, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<MakeUpProposal[]>
}

/** `workerFile` is the bundled thread (worker.ts). */
export const makeUpThread = (workerFile: string): MakeUpThread =>
  (async (task: IssueTask | PageTask, signal: AbortSignal, onProgress: (done: number, total: number) => void) => {
    signal.throwIfAborted()
    const worker = new Worker(workerFile, { workerData: task, env: {} })
    let stop: (() => void) | undefined
    try {
      return await new Promise<MadeUp | MakeUpProposal[]>((resolve, reject) => {
        worker.on('message', (message: MakeUpMessage) => {
          if ('made' in message) resolve(message.made)
          else onProgress(message.done, message.total)
        })
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)))
        stop = () => reject(signal.reason)
        signal.addEventListener('abort', stop, { once: true })
      })
    } finally {
      if (stop) signal.removeEventListener('abort', stop)
      await worker.terminate()
    }
  }) as MakeUpThread
