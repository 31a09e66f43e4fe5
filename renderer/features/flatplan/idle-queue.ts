// Heavy drawing one piece at a time, when the window has nothing better to do.

const waiting = new Set<() => void>()
let isAsked = false

/** A page is worth drawing within this time even when the window is never idle. */
const AT_LATEST_MS = 400

function runNext(): void {
  const [next] = waiting
  isAsked = false
  if (!next) return
  waiting.delete(next)
  next()
  askNext()
}

function askNext(): void {
  if (isAsked || waiting.size === 0) return
  isAsked = true
  requestIdleCallback(runNext, { timeout: AT_LATEST_MS })
}

/** Runs `draw` in its turn. Returns the function that takes it back. */
export function whenIdle(draw: () => void): () => void {
  waiting.add(draw)
  askNext()
  return () => waiting.delete(draw)
}
