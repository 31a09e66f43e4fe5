// Keyboard shortcuts that an input method can live with: nothing fires while text is being composed, and single letters
// fire only outside of text fields.
import { useEffect, useRef } from 'react'
import { useIsShown } from '../desk/shown.js'

/** The part of a keyboard event that decides; React's and the DOM's both fit. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing?: boolean
  readonly keyCode?: number
  readonly nativeEvent?: { readonly isComposing?: boolean }
  readonly target: EventTarget | null
  readonly preventDefault: () => void
}

/** Chord → what it does: `Ctrl+S`, `Alt+1`, `Ctrl+Alt+2`, `F7`, `ArrowUp`, `j`, `[`, ` `. A run that returns false did not take the key. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler may return nothing or say it did not take the key
export type ShortcutMap = Readonly<Record<string, () => void | boolean>>

/** True while an input method composes (229 is what Chromium sends for the key that starts or ends it). */
export const isComposing = (event: KeyPress): boolean =>
  event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229 || event.key === 'Process'

/** The chord of a key press in the notation of ShortcutMap. ⌘ counts as Ctrl; Shift is named only where the key alone does not show it. */
export function chordOf(event: KeyPress): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1]
  const modified = event.ctrlKey || event.metaKey || event.altKey
  // With Alt (and under non-Latin layouts) `key` is another sign; the physical key is what the hint names.
  const plain = digit && modified ? digit : letter && (modified || !/^[\x20-\x7e]$/.test(event.key)) ? letter : event.key
  const key = plain.length === 1 ? (modified ? plain.toUpperCase() : plain.toLowerCase()) : plain
  const namesShift = event.shiftKey && (key.length > 1 || /^[a-z]$/i.test(key))
  return [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt', namesShift && 'Shift', key].filter(Boolean).join('+')
}

/** True when keys typed there are text: inputs that take characters, text areas, editable documents. */
export function isTextField(target: EventTarget | null): boolean {
  const element = target as { tagName?: string; type?: string; isContentEditable?: boolean } | null
  if (element?.isContentEditable) return true
  const tag = element?.tagName?.toLowerCase()
  if (tag === 'textarea' || tag === 'select') return true
  return tag === 'input' && !['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'].includes(element?.type ?? 'text')
}

const WORKS_IN_TEXT = /^(Ctrl\+|Alt\+|Shift\+F\d|F\d)/

/** Runs the matching entry and takes the key. Returns whether one was run. */
export function onShortcut(event: KeyPress, map: ShortcutMap): boolean {
  if (isComposing(event)) return false
  const chord = chordOf(event)
  const run = Object.hasOwn(map, chord) ? map[chord] : undefined
  if (!run) return false
  if (isTextField(event.target) && !WORKS_IN_TEXT.test(chord)) return false
  if (run() === false) return false
  event.preventDefault()
  return true
}

/** Shortcuts of a screen. They rest while the screen is not in front, while a dialog is open and when a component has taken the key already. */
export function useShortcuts(map: ShortcutMap, enabled = true): void {
  const isShown = useIsShown()
  const latest = useRef(map)
  useEffect(() => {
    latest.current = map
  })
  useEffect(() => {
    if (!enabled || !isShown) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('.veil, [role="menu"], [role="listbox"].pop-list')) return
      onShortcut(event, latest.current)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled, isShown])
}
