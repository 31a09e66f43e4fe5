// The reading process: one file in, its text or a refusal out. It is a utility process of Electron or a child of plain Node.
import fs from 'node:fs'
import path from 'node:path'
import { limitProcess } from './limit-process.js'
import { MOST_MEMORY_MB, MOST_MILLISECONDS } from './limits.js'
import { readPageFile } from './read-page-file.js'
import type { ReadingAnswer, ReadingTask } from './reading-task.js'
import { IntakeRefusal } from './refusal.js'

/** What Electron gives a utility process to speak through. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  postMessage(message: unknown): void
}

// The owner ends us long before that; this is for an owner that was killed.
limitProcess(MOST_MEMORY_MB, MOST_MILLISECONDS * 2)

// The maps lie beside the bundled process (CommonJS, so __dirname is real there).
const maps = path.join(__dirname, 'cmaps')

async function answerTo({ name, bytes }: ReadingTask): Promise<ReadingAnswer> {
  try {
    return { text: await readPageFile(name, bytes, undefined, { mapFolder: fs.existsSync(maps) ? maps : null }) }
  } catch (cause) {
    const refusal = cause instanceof IntakeRefusal ? cause : new IntakeRefusal('damaged', {}, cause)
    return { refusal: { code: refusal.code, params: refusal.params } }
  }
}

const { parentPort } = process as { parentPort?: ParentPort }
if (parentPort) parentPort.on('message', async ({ data }) => parentPort.postMessage(await answerTo(data as ReadingTask)))
else process.on('message', async (task) => process.send?.(await answerTo(task as ReadingTask)))
