// The application's log: one line an event, kept small, free of copy and of secrets.
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAX_BYTES = 1_000_000

export interface Log {
  readonly file: string
  readonly write: (event: string, detail?: string) => void
  /** An error nobody foresaw: what it was and where, never what it was about. */
  readonly failure: (event: string, error: unknown) => void
}

/** Opens `forme.log` in `directory`; the last one is kept beside it as `forme.log.1`. Logging never throws. */
export function openLog(directory: string, now: () => number): Log {
  const file = join(directory, 'forme.log')
  const write: Log['write'] = (event, detail) => {
    try {
      mkdirSync(directory, { recursive: true })
      if (existsSync(file) && statSync(file).size > MAX_BYTES) renameSync(file, `${file}.1`)
      appendFileSync(
        file,
        `${new Date(now()).toISOString()} ${event}${detail ? ` ${detail.replaceAll(/\s*\n\s*/g, ' ').slice(0, 2000)}` : ''}\n`,
      )
    } catch {
      // A full disk must not turn a log line into a second failure.
    }
  }
  return { file, write, failure: (event, error) => write(event, traceOf(error)) }
}

/**
 * Kind, code and place of an error. Its message only where the system, SQLite or the language wrote it: messages of
 * parsers and checks quote what they were given, and that may be copy.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const isPlain = code !== '' || error instanceof TypeError || error instanceof RangeError
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  return [error.name, code, isPlain ? error.message : '', ...frames.map((line) => line.trim())].filter(Boolean).join(' ')
}
