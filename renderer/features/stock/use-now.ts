// The present minute, for labels that say 今天 and show the hour only for today's copy.
import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** Epoch ms, renewed once a minute. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
