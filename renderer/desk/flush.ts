// What the screens still hold in memory is stored before the window may close: each registers how, all are awaited.
import { ask } from './ask.js'

const flushes = new Set<() => Promise<void>>()

/** Registers a function that stores what has been typed and not yet stored. Returns the function that takes it back. */
export function registerFlush(flush: () => Promise<void>): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Runs every registered flush to its end; true only when none failed. */
export async function flushAll(): Promise<boolean> {
  const results = await Promise.allSettled([...flushes].map((flush) => flush()))
  return results.every((result) => result.status === 'fulfilled')
}

/** Answers the main process's `flush` event. */
export async function answerFlush(token: string): Promise<void> {
  const ok = await flushAll()
  await ask('app.flushed', { token, ok })
}
