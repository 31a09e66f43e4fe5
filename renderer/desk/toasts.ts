// Notices that pass: what was done (with its undo) and what was refused. Drawn by ui/Toasts.
import { create } from 'zustand'

export interface Toast {
  readonly id: number
  readonly tone: 'ok' | 'warn' | 'error'
  readonly title: string
  readonly detail?: string
  /** One action, mostly undo; the notice goes when it is taken. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Toasts {
  readonly toasts: readonly Toast[]
  readonly show: (toast: Omit<Toast, 'id'>) => number
  readonly dismiss: (id: number) => void
}

/** Older notices make room; more than this at once is noise. */
const AT_ONCE = 4
let lastId = 0

export const useToasts = create<Toasts>((set) => ({
  toasts: [],
  show: (toast) => {
    lastId += 1
    const id = lastId
    // The same refusal twice in a row is one notice, not two.
    set((state) => ({
      toasts: [...state.toasts.filter((one) => one.title !== toast.title || one.detail !== toast.detail), { ...toast, id }].slice(-AT_ONCE),
    }))
    return id
  },
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((one) => one.id !== id) })),
}))

/** Shows a notice from anywhere; returns its id for `dismissToast`. */
export const toast = (notice: Omit<Toast, 'id'>): number => useToasts.getState().show(notice)
export const dismissToast = (id: number): void => useToasts.getState().dismiss(id)
