// The thread that makes pages up: one task in, progress and the pages out, then it ends.
import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { uuid7Source } from '../../store/identity.js'
import type { MakeUpMessage } from './make-up-in-worker.js'
import { type IssueTask, makeUpPages, type PageTask, proposeForPage } from './make-up-task.js'

const tell = (message: MakeUpMessage): void => parentPort?.postMessage(message)
const task = workerData as IssueTask | PageTask
const calls = { newId: uuid7Source(Date.now, randomBytes), onProgress: (done: number, total: number) => tell({ done, total }) }

tell({ made: task.kind === 'issue' ? makeUpPages(task, calls) : proposeForPage(task, calls) })
