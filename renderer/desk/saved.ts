// Whether what was typed is on disk, said plainly in the title bar: saved at, saving, not saved yet, failed.
import { create } from 'zustand'

export type SavedState =
  | { readonly state: 'idle' }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'failed' }

export const useSaved = create<{ readonly saved: SavedState }>(() => ({ saved: { state: 'idle' } }))

/** Tells the title bar; "saved" only after the main process said the commit is done. */
export const noteSaved = (saved: SavedState): void => useSaved.setState({ saved })
