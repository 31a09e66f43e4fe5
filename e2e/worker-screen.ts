// A virtual screen of its own for each worker of the tests: windows of two applications on one screen take the focus from each other.
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

export interface WorkerScreen {
  /** For the environment: `:101`. */
  readonly display: string
  readonly close: () => void
}

/** Starts a screen and waits until it takes windows. Throws when there is no Xvfb or it ends before that. */
export async function openWorkerScreen(): Promise<WorkerScreen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    const told = server.stdio[3] as Readable
    told.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (said.endsWith('\n')) resolve(said.trim())
    })
  })
  return { display: `:${number}`, close: () => server.kill() }
}
