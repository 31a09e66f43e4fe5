// Reads a page file on a thread of its own, with limited memory and time: a hostile file costs that thread, never the newsroom.
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { MOST_BYTES, MOST_HEAP_MB, MOST_MILLISECONDS } from './limits.js'
import type { ReadingAnswer, ReadingTask } from './reading-task.js'
import { IntakeRefusal } from './refusal.js'

/**
 * The text of a page file. `workerFile` is the bundled thread (worker.ts). Rejects with IntakeRefusal (`timeout` after
 * `mostMilliseconds`, `tooLarge` when memory runs out) or, when cancelled, with the signal's reason. The thread has ended by then.
 */
export async function readInWorker(
  workerFile: string,
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
  mostMilliseconds = MOST_MILLISECONDS,
): Promise<string> {
  signal?.throwIfAborted()
  if (bytes.length === 0) throw new IntakeRefusal('empty')
  // Before the bytes are copied to the thread.
  if (bytes.length > MOST_BYTES) throw new IntakeRefusal('tooLarge', { mostBytes: MOST_BYTES })
  const task: ReadingTask = { name, bytes, folder: path.dirname(workerFile) }
  const worker = new Worker(workerFile, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
    env: {},
    stdout: true,
    stderr: true,
  })
  let stop: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<ReadingAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (cause: NodeJS.ErrnoException) =>
        reject(
          cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new IntakeRefusal('tooLarge', { mostHeapMb: MOST_HEAP_MB }, cause)
            : new IntakeRefusal('damaged', {}, cause),
        ),
      )
      worker.once('exit', (code) => reject(new IntakeRefusal('damaged', { exitCode: code })))
      timer = setTimeout(() => reject(new IntakeRefusal('timeout', { mostMilliseconds })), mostMilliseconds)
      stop = () => reject(signal?.reason)
      signal?.addEventListener('abort', stop, { once: true })
    })
    if ('refusal' in answer) throw new IntakeRefusal(answer.refusal.code, answer.refusal.params)
    return answer.text
  } finally {
    clearTimeout(timer)
    if (stop !== undefined) signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
