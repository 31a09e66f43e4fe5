// Keeps the radar up to what was just stored: a moment after the last change, and once when a store was opened.
import type { ArchiveClient } from '../workers/archive/archive-in-worker.js'
import type { Log } from './log.js'

/** So long nothing else must change. */
const QUIET_MS = 1500

export interface RadarWatch {
  /** Something was stored. */
  readonly changed: () => void
  /** A store was opened: the index is read into memory and follows. */
  readonly opened: () => void
  readonly stop: () => void
}

/** @param client null while no store is open. A radar that fails is logged: the press check says so when it is asked. */
export function createRadarWatch(client: () => ArchiveClient | null, log: Log): RadarWatch {
  let timer: NodeJS.Timeout | undefined
  const quietly = (work: (open: ArchiveClient) => Promise<void>): void => {
    const open = client()
    if (open) work(open).catch((error: unknown) => (client() === open ? log.failure('radar.failed', error) : undefined))
  }
  return {
    changed() {
      clearTimeout(timer)
      timer = setTimeout(() => quietly((open) => open.follow()), QUIET_MS)
      timer.unref()
    },
    opened: () =>
      quietly(async (open) => {
        await open.follow()
        await open.warm()
      }),
    stop: () => clearTimeout(timer),
  }
}
