// The reading thread: one file in, its text or a refusal out, then it ends.
import fs from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readPageFile } from './read-page-file.js'
import type { ReadingAnswer, ReadingTask } from './reading-task.js'
import { IntakeRefusal } from './refusal.js'

const task = workerData as ReadingTask
const answer = (message: ReadingAnswer): void => parentPort?.postMessage(message)
// The maps lie beside the bundled thread.
const maps = path.join(task.folder, 'cmaps')

readPageFile(task.name, task.bytes, undefined, { mapFolder: fs.existsSync(maps) ? maps : null }).then(
  (text) => answer({ text }),
  (cause: unknown) => {
    const refusal = cause instanceof IntakeRefusal ? cause : new IntakeRefusal('damaged', {}, cause)
    answer({ refusal: { code: refusal.code, params: refusal.params } })
  },
)
