// The thread that keeps the store safe: one task in, its report or what failed out, then it ends.
import { parentPort, workerData } from 'node:worker_threads'
import { failureOf, type KeepAnswer, type KeepTask } from './keep-messages.js'
import { carryOut } from './keep-task.js'

const answer = (message: KeepAnswer): void => parentPort?.postMessage(message)

try {
  answer({ done: carryOut(workerData as KeepTask) })
} catch (error) {
  answer({ failed: failureOf(error) })
}
