// Items of the native menu that a screen carries out: `importPage`, `print`. The screen that can do it listens.
import { useEffect, useRef } from 'react'

type Listener = () => void
const listeners = new Map<string, Set<Listener>>()

/** Tells the listeners of an action; false when nobody on screen carries it out. */
export function runMenuAction(action: string): boolean {
  const heard = listeners.get(action)
  if (!heard || heard.size === 0) return false
  for (const listener of [...heard]) listener()
  return true
}

/** Listens for an action. Returns the function that ends it. */
export function onMenuAction(action: string, listener: Listener): () => void {
  const heard = listeners.get(action) ?? new Set()
  heard.add(listener)
  listeners.set(action, heard)
  return () => heard.delete(listener)
}

/** The same for components: the newest `run` is called while the component is on screen. */
export function useMenuAction(action: string, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => onMenuAction(action, () => latest.current()), [action])
}
