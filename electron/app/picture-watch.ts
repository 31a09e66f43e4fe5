// Keeps the picture index up to the store: when one was opened, when a picture came in, and before a check.
import type { PictureClient } from '../workers/pictures/pictures-in-worker.js'
import type { Log } from './log.js'

/** So long a check waits for pictures that are being read; what comes later is told by the next one. */
const MOST_WAITING_MS = 2000

export interface PictureWatch {
  /** Something came in: follow in the background. */
  readonly follow: () => void
  /** Resolves when the index has followed, or after MOST_WAITING_MS; `onLate` is called when it has followed after all. */
  readonly settled: (onLate: () => void) => Promise<void>
}

/** @param client null while no store is open. An index that fails is logged: pictures are then not compared. */
export function createPictureWatch(client: () => PictureClient | null, log: Log): PictureWatch {
  const caughtUp = async (): Promise<void> => {
    const open = client()
    try {
      await open?.catchUp()
    } catch (error) {
      if (client() === open) log.failure('pictures.failed', error)
    }
  }
  return {
    follow: () => void caughtUp(),
    async settled(onLate) {
      let isLate = false
      let timer: NodeJS.Timeout | undefined
      const waited = new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          isLate = true
          resolve()
        }, MOST_WAITING_MS)
      })
      const followed = caughtUp().then(() => {
        clearTimeout(timer)
        if (isLate) onLate()
      })
      await Promise.race([followed, waited])
    },
  }
}
