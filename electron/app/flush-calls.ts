// Asks a window to store what was typed and waits for its word, five seconds at most.
import type { WebContents } from 'electron'

const PATIENCE_MS = 5000

export interface FlushCalls {
  /** True when the window answered that everything is stored; false when it did not answer in time or could not. */
  readonly ask: (contents: Pick<WebContents, 'send' | 'isDestroyed'>) => Promise<boolean>
  /** The window's answer, from `app.flushed`. */
  readonly answered: (token: string, ok: boolean) => void
}

/** `newToken` makes one unguessable word a call. */
export function createFlushCalls(newToken: () => string): FlushCalls {
  const waiting = new Map<string, (ok: boolean) => void>()
  return {
    ask: (contents) =>
      new Promise((resolve) => {
        if (contents.isDestroyed()) return resolve(true)
        const token = newToken()
        const timer = setTimeout(() => settle(false), PATIENCE_MS)
        const settle = (ok: boolean) => {
          clearTimeout(timer)
          waiting.delete(token)
          resolve(ok)
        }
        waiting.set(token, settle)
        contents.send('flush', { token })
      }),
    answered: (token, ok) => waiting.get(token)?.(ok),
  }
}
