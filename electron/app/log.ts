// The application's log: one line an event, kept small, free of copy and of secrets.
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAX_BYTES = 1_000_000

export interface Log {
  readonly file: string
  readonly write: (event: string, detail?: string) => void
}

/** Opens `forme.log` in `directory`; the last one is kept beside it as `forme.log.1`. Logging never throws. */
export function openLog(directory: string, now: () => number): Log {
  const file = join(directory, 'forme.log')
  return {
    file,
    write(event, detail) {
      try {
        mkdirSync(directory, { recursive: true })
        if (existsSync(file) && statSync(file).size > MAX_BYTES) renameSync(file, `${file}.1`)
        appendFileSync(
          file,
          `${new Date(now()).toISOString()} ${event}${detail ? ` ${detail.replaceAll('\n', ' ').slice(0, 2000)}` : ''}\n`,
        )
      } catch {
        // A full disk must not turn a log line into a second failure.
      }
    },
  }
}
