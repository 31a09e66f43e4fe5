// Items of the native menu that a screen carries out: `importPage`, `print`. The screen in front that can do it listens;
// when none does, the screen the action belongs to is opened and told as soon as it listens.
import { useEffect, useRef } from 'react'
import { openPlace, type ScreenName } from './places.js'
import { useIsShown } from './shown.js'

type Listener = () => void
const listeners = new Map<string, Set<Listener>>()
const HOME: Readonly<Record<string, ScreenName>> = { importPage: 'stock', print: 'press' }
let waiting: string | null = null

/** Tells the listeners of an action, or opens the screen it belongs to. An action nobody knows does nothing. */
export function runMenuAction(action: string): void {
  const heard = listeners.get(action)
  if (heard && heard.size > 0) {
    waiting = null
    for (const listener of [...heard]) listener()
    return
  }
  const home = Object.hasOwn(HOME, action) ? HOME[action] : undefined
  if (!home) return
  waiting = action
  openPlace({ screen: home })
}

/** Listens for an action. Returns the function that ends it. */
export function onMenuAction(action: string, listener: Listener): () => void {
  const heard = listeners.get(action) ?? new Set()
  heard.add(listener)
  listeners.set(action, heard)
  if (waiting === action) {
    waiting = null
    listener()
  }
  return () => heard.delete(listener)
}

/** The same for components: the newest `run` is called while the component's screen is in front. */
export function useMenuAction(action: string, run: () => void): void {
  const isShown = useIsShown()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => (isShown ? onMenuAction(action, () => latest.current()) : undefined), [action, isShown])
}
