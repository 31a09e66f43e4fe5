// What the status bar says for the screen in front: its state on the left, its keys on the right.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { MessageKey } from '../../shared/i18n/index.js'
import type { ScreenName } from './places.js'

export interface KeyHint {
  /** Caps side by side, in the notation of the shortcuts. */
  readonly keys: readonly string[]
  readonly label: MessageKey
}
export interface StatusLine {
  readonly text: string
  readonly hints: readonly KeyHint[]
}

export const useStatusStore = create<{ readonly lines: Readonly<Partial<Record<ScreenName, StatusLine>>> }>(() => ({ lines: {} }))

/** Sets the line of a screen while the calling component is mounted. `hints` must be a constant of the module. */
export function useStatusLine(screen: ScreenName, text: string, hints: readonly KeyHint[]): void {
  useEffect(() => {
    useStatusStore.setState((state) => ({ lines: { ...state.lines, [screen]: { text, hints } } }))
  }, [screen, text, hints])
}
