// Ends this process when it holds too much memory or outlives its owner. From a thread, because what takes the memory or the time
// does not let the main thread look; V8's own limit does not count buffers outside of the heap.
import { Worker } from 'node:worker_threads'

const LOOK_MS = 100

/** Above `mostMegabytes` the process says "out of memory" and is killed; after `mostMilliseconds` it is killed without a word. */
export function limitProcess(mostMegabytes: number, mostMilliseconds: number): void {
  const script = `
    const { writeSync } = require('node:fs')
    const kill = () => process.kill(process.pid, 'SIGKILL')
    setInterval(() => {
      if (process.memoryUsage.rss() <= ${mostMegabytes * 1024 * 1024}) return
      writeSync(2, 'out of memory\\n')
      kill()
    }, ${LOOK_MS})
    setTimeout(kill, ${mostMilliseconds})`
  new Worker(script, { eval: true, env: {}, stdout: true, stderr: true }).unref()
}
