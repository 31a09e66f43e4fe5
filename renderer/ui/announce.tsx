// Words for screen readers only: what changed under the hands (moved to column 3; 2 lines over).
import { useSyncExternalStore } from 'react'
import { VisuallyHidden } from 'react-aria-components'

let spoken = ''
const listeners = new Set<() => void>()

/** Reads `text` out once, politely. The same words twice are read twice. */
export function announce(text: string): void {
  // A no-break space makes the repeated text a new one for the live region.
  spoken = spoken === text ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

/** Mounted once, by the shell. */
export function Announcer() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => spoken,
  )
  return (
    <VisuallyHidden>
      <div role="status">{text}</div>
    </VisuallyHidden>
  )
}
