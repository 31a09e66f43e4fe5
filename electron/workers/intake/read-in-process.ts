// Reads a page file in a process of its own, with limited memory and time: a hostile file costs that process, never the newsroom.
import { MOST_BYTES, MOST_HEAP_MB, MOST_MEMORY_MB, MOST_MILLISECONDS } from './limits.js'
import { ReadingAnswer, type ReadingTask } from './reading-task.js'
import { IntakeRefusal } from './refusal.js'

/** How a process ended that nobody had asked to end. */
export interface ReadingEnd {
  /** Exit status; the number of the signal when one ended it. */
  readonly exitCode: number
  /** The last of what it wrote to standard error. */
  readonly lastWords: string
}

export interface ReadingListener {
  /** Whatever the process sent. */
  readonly answered: (message: unknown) => void
  readonly ended: (end: ReadingEnd) => void
  /** It could not be started at all: no fault of the file. */
  readonly failed: (cause: unknown) => void
}

/** Kills the process, whatever it is doing; resolves once it is gone, at once when it already is. */
export type EndReading = () => Promise<void>

/** Starts a process (worker.ts, bundled) on one file. Each runtime has its own way; limits and answers are the same. */
export type StartReading = (task: ReadingTask, listener: ReadingListener) => EndReading

/** Characters of standard error that are kept: enough for the fatal error after V8's figures and its stack. */
const MOST_LAST_WORDS = 16_384

/** Keeps the end of what a process says, however much that is. */
export function lastWordsOf(stream: NodeJS.ReadableStream | null): () => string {
  let kept = ''
  stream?.on('data', (chunk: Buffer | string) => {
    kept = (kept + chunk.toString()).slice(-MOST_LAST_WORDS)
  })
  return () => kept
}

/** What V8 says before it gives up, and what limit-process.ts says. */
const OUT_OF_MEMORY = /out of memory|allocation failed|heap limit/iu
/** SIGKILL that we did not send is the system's own answer to a lack of memory. */
const KILLED = 9

function refusalOfEnd({ exitCode, lastWords }: ReadingEnd): IntakeRefusal {
  if (exitCode === KILLED || OUT_OF_MEMORY.test(lastWords))
    return new IntakeRefusal('tooLarge', { mostHeapMb: MOST_HEAP_MB, mostMemoryMb: MOST_MEMORY_MB })
  return new IntakeRefusal('damaged', { exitCode })
}

/**
 * The text of a page file. Rejects with IntakeRefusal (`timeout` after `mostMilliseconds`, `tooLarge` when memory ran out, `damaged`
 * when the process failed or sent anything but an answer) or, when cancelled, with the signal's reason. The process is gone by then.
 */
export async function readInProcess(
  start: StartReading,
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
  mostMilliseconds = MOST_MILLISECONDS,
): Promise<string> {
  signal?.throwIfAborted()
  if (bytes.length === 0) throw new IntakeRefusal('empty')
  // Before the bytes are copied to the process.
  if (bytes.length > MOST_BYTES) throw new IntakeRefusal('tooLarge', { mostBytes: MOST_BYTES })
  let end: EndReading | undefined
  let timer: NodeJS.Timeout | undefined
  let stop: (() => void) | undefined
  let message: unknown
  try {
    message = await new Promise<unknown>((resolve, reject) => {
      timer = setTimeout(() => reject(new IntakeRefusal('timeout', { mostMilliseconds })), mostMilliseconds)
      stop = () => reject(signal?.reason)
      signal?.addEventListener('abort', stop, { once: true })
      end = start({ name, bytes }, { answered: resolve, ended: (how) => reject(refusalOfEnd(how)), failed: reject })
    })
  } finally {
    clearTimeout(timer)
    if (stop !== undefined) signal?.removeEventListener('abort', stop)
    await end?.()
  }
  const answer = ReadingAnswer.safeParse(message)
  if (!answer.success) throw new IntakeRefusal('damaged', {}, answer.error)
  if ('refusal' in answer.data) throw new IntakeRefusal(answer.data.refusal.code, answer.data.refusal.params)
  return answer.data.text
}
