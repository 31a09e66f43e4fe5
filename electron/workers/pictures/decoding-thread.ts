// Reads pictures on a thread of their own, one after the other, with limits: a hostile file costs that thread, never the newsroom.
import { Worker } from 'node:worker_threads'
import { MOST_HEAP_MB, MOST_MILLISECONDS } from './limits.js'
import { type PictureReading, PictureRefused } from './read-picture.js'
import type { DecodingAnswer, DecodingTask, PicturesThreadData } from './thread-messages.js'

export interface PictureDecoder {
  /** Rejects with PictureRefused; the next picture is read all the same. */
  readonly read: (bytes: Uint8Array, wantsThumbnail: boolean) => Promise<PictureReading>
  readonly close: () => Promise<void>
}

/** `workerFile` is the bundled thread (worker.ts). The thread begins with the first picture. */
export function openPictureDecoder(workerFile: string, mostMilliseconds = MOST_MILLISECONDS): PictureDecoder {
  let worker: Worker | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let settle: (answer: DecodingAnswer) => void = () => undefined
  const end = async (): Promise<void> => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  const begin = (): Worker => {
    const thread = new Worker(workerFile, {
      workerData: { role: 'decode' } satisfies PicturesThreadData,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    })
    const heed = (answer: DecodingAnswer): void => {
      if (worker === thread) settle(answer)
    }
    thread.on('message', heed)
    thread.on('error', () => heed({ refusal: 'damaged' }))
    thread.on('exit', () => heed({ refusal: 'damaged' }))
    return thread
  }

  const readNow = async (task: DecodingTask): Promise<PictureReading> => {
    let timer: NodeJS.Timeout | undefined
    const answer = await new Promise<DecodingAnswer>((resolve) => {
      settle = resolve
      timer = setTimeout(() => resolve({ refusal: 'timeout' }), mostMilliseconds)
      worker ??= begin()
      worker.postMessage(task)
    })
    clearTimeout(timer)
    if ('reading' in answer) return answer.reading
    // Whatever went wrong in there, the next picture meets a decoder that nothing has happened to.
    await end()
    throw new PictureRefused(answer.refusal)
  }

  return {
    read: (bytes, wantsThumbnail) => {
      const mine = turn.then(() => readNow({ bytes, wantsThumbnail }))
      turn = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await turn
      await end()
    },
  }
}
