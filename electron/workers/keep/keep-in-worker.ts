// Backs up and verifies on a thread of its own: on a day's store either takes long enough to be felt in the window.
import { Worker } from 'node:worker_threads'
import { errorOf, type KeepAnswer, type KeepResults, type KeepTask } from './keep-messages.js'

/** `workerFile` is the bundled thread (worker.ts). Rejects with the StoreError of the work; the thread has ended by then. */
export async function keepInWorker<K extends KeepTask['kind']>(
  workerFile: string,
  task: Extract<KeepTask, { kind: K }>,
): Promise<KeepResults[K]> {
  const worker = new Worker(workerFile, { workerData: task, env: {} })
  try {
    const answer = await new Promise<KeepAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)))
    })
    if ('failed' in answer) throw errorOf(answer.failed)
    return answer.done as KeepResults[K]
  } finally {
    await worker.terminate()
  }
}
