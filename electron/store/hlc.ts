// A hybrid logical clock: a time for display and order that never runs backwards, whatever the wall clock does.
// Kulkarni et al., "Logical Physical Clocks" (2014). Written as text that sorts in its order.

export interface Hlc {
  /** Milliseconds since 1970, UTC. */
  readonly ms: number
  readonly counter: number
  readonly device: string
}

const MAX_COUNTER = 0xffff
const PATTERN = /^(\d{15})-([0-9a-f]{4})-(.+)$/

/** `000001787654321-0003-<device>`. */
export const formatHlc = (hlc: Hlc): string =>
  `${String(hlc.ms).padStart(15, '0')}-${hlc.counter.toString(16).padStart(4, '0')}-${hlc.device}`

/** @throws TypeError for text that is no such time. */
export function parseHlc(text: string): Hlc {
  const match = PATTERN.exec(text)
  if (!match?.[1] || !match[2] || !match[3]) throw new TypeError(`no hybrid time: ${text}`)
  return { ms: Number(match[1]), counter: Number.parseInt(match[2], 16), device: match[3] }
}

/** The next time on `device`: later than `last` and not before `nowMs`. */
export function tickHlc(last: string | null, nowMs: number, device: string): string {
  const before = last === null ? { ms: -1, counter: 0 } : parseHlc(last)
  if (nowMs > before.ms) return formatHlc({ ms: nowMs, counter: 0, device })
  if (before.counter < MAX_COUNTER) return formatHlc({ ms: before.ms, counter: before.counter + 1, device })
  return formatHlc({ ms: before.ms + 1, counter: 0, device })
}
