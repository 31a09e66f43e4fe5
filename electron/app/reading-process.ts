// The reading process of the application: a utility process of Electron without our environment, one a file.
import { utilityProcess } from 'electron'
import type { ReadPageFile } from '../services/intake-page.js'
import { MOST_HEAP_MB } from '../workers/intake/limits.js'
import { lastWordsOf, readInProcess, type StartReading } from '../workers/intake/read-in-process.js'

/** Its name among the application's processes. */
const SERVICE = 'Forme page reader'

const startUtility =
  (file: string): StartReading =>
  (task, listener) => {
    const child = utilityProcess.fork(file, [], {
      // A utility process takes V8's flags from Chromium's switch; as a flag of Node's it would be ignored.
      execArgv: [`--js-flags=--max-old-space-size=${MOST_HEAP_MB}`],
      // An empty environment counts as none and would hand ours on.
      env: { LANG: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      serviceName: SERVICE,
    })
    const lastWords = lastWordsOf(child.stderr)
    let fatal = ''
    let isGone = false
    const gone = new Promise<void>((resolve) =>
      child.once('exit', (exitCode) => {
        isGone = true
        resolve()
        listener.ended({ exitCode, lastWords: lastWords() + fatal })
      }),
    )
    child.once('message', listener.answered)
    // Without a listener it would be thrown at us; the end itself follows.
    child.on('error', (type, location) => {
      fatal = `\n${type} ${location}`
    })
    child.postMessage(task)
    // Not child.kill(): that asks, and a process may refuse.
    const kill = () => {
      try {
        if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
      } catch {
        // It has just ended by itself; 'exit' is on its way.
      }
    }
    return async () => {
      if (isGone) return
      if (child.pid === undefined) child.once('spawn', kill)
      else kill()
      await gone
    }
  }

/** Reads page files with `file` (the bundled reading process). */
export const pageReader = (file: string): ReadPageFile => {
  const start = startUtility(file)
  return (name, bytes, signal) => readInProcess(start, name, bytes, signal)
}
