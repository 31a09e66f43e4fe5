// The session: what the store said at the start, the person, language and theme; language and theme apply at once.
import { create } from 'zustand'
import type { Preferences, Start } from '../../shared/ipc/views.js'
import { ask } from './ask.js'
import { answerFlush } from './flush.js'
import { onMenuAction, runMenuAction } from './menu-actions.js'
import { usePlaces } from './places.js'
import { noteProgress } from './progress.js'
import { invalidateChanged, showRefusal } from './queries.js'
import { translate, useLanguageStore } from './text.js'
import { toast } from './toasts.js'

interface Session {
  readonly start: Start | null
  /** The start itself failed: the window has no main process to talk to. */
  readonly failed: boolean
}

const useSessionStore = create<Session>(() => ({ start: null, failed: false }))

/** Start data, language and theme of this window. */
export const useSession = (): Session => useSessionStore()
export const usePreferences = (): Preferences | null => useSessionStore((state) => state.start?.preferences ?? null)

const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)')

/** Sets what the style sheets read: language on the document, theme as data-theme. */
function applyPreferences({ language, theme }: Preferences): void {
  const root = document.documentElement
  root.lang = language
  root.dataset.theme = theme === 'system' ? (darkSystem().matches ? 'dark' : 'light') : theme
  useLanguageStore.setState({ language })
}

function takePreferences(preferences: Preferences): void {
  applyPreferences(preferences)
  useSessionStore.setState(({ start }) => ({ start: start && { ...start, preferences } }))
}

/** Stores a preference; language and theme are applied before the answer comes, so that the switch feels immediate. */
export async function savePreferences(change: Partial<Pick<Preferences, 'language' | 'theme' | 'issueId'>>): Promise<void> {
  const { start } = useSessionStore.getState()
  if (!start) return
  takePreferences({ ...start.preferences, ...change })
  try {
    takePreferences(await ask('app.savePreferences', change))
  } catch (error) {
    takePreferences(start.preferences)
    showRefusal(error)
  }
}

/** Preferences that a command returned (the backup folder). */
export const notePreferences = (preferences: Preferences): void => takePreferences(preferences)

/** Opens an issue and remembers it for the next start. */
export function openIssue(issueId: string): void {
  usePlaces.getState().openIssue(issueId)
  void savePreferences({ issueId })
}

/** Subscribes to the main process's events and asks for the start. Called once, by main.tsx. */
export async function startSession(): Promise<void> {
  window.forme.on('changed', invalidateChanged)
  window.forme.on('progress', noteProgress)
  window.forme.on('flush', ({ token }) => void answerFlush(token))
  window.forme.on('menu', ({ action }) => runMenuAction(action))
  onMenuAction('spaceLow', () => toast({ tone: 'warn', title: translate('notice.spaceLow'), detail: translate('notice.spaceLowDetail') }))
  darkSystem().addEventListener('change', () => {
    const { start } = useSessionStore.getState()
    if (start) applyPreferences(start.preferences)
  })
  try {
    const start = await ask('app.start', {})
    applyPreferences(start.preferences)
    useSessionStore.setState({ start })
  } catch {
    useSessionStore.setState({ failed: true })
  }
}
