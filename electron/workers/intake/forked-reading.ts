// The reading process where there is no Electron: a child of plain Node, without this one's environment.
import { fork } from 'node:child_process'
import os from 'node:os'
import { MOST_HEAP_MB } from './limits.js'
import { lastWordsOf, type StartReading } from './read-in-process.js'

/** Starts `file` (worker.ts, bundled) with this Node. */
export function forkedReading(file: string): StartReading {
  return (task, listener) => {
    const child = fork(file, [], {
      execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`],
      env: {},
      // Bytes arrive as bytes.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const lastWords = lastWordsOf(child.stderr)
    // Not 'exit': what was written last may come after it.
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
    child.once('message', listener.answered)
    child.once('close', (code, signal) =>
      listener.ended({ exitCode: code ?? (signal === null ? 1 : os.constants.signals[signal]), lastWords: lastWords() }),
    )
    child.on('error', (cause) => {
      // A child that ended while it was written to says so by 'close'.
      if (child.pid === undefined) listener.failed(cause)
    })
    child.send(task, () => undefined)
    return async () => {
      if (child.pid === undefined) return
      child.kill('SIGKILL')
      await gone
    }
  }
}
