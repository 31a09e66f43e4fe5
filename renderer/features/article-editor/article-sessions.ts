// The sessions of this run, one an article. They outlive the screen: a save that the store refused goes on trying, and
// Ctrl+Z still works after another article was open in between.
import type { ArticleView } from '../../../shared/ipc/views.js'
import { ask, registerFlush } from '../../desk/index.js'
import { createArticleSession } from './article-session.js'
import type { ArticleSession } from './session-types.js'
import { bodyEditor } from './tiptap/body-editor.js'

const sessions = new Map<string, ArticleSession>()

/** Stores what is typed in every session; rejects when the store refused one. */
async function flushSessions(): Promise<void> {
  const stored = await Promise.all([...sessions.values()].map((session) => session.flush()))
  if (stored.includes(false)) throw new Error('an article could not be stored')
}

let watching = false
/** The window asks before it closes; leaving it for another application stores as well. */
function watchWindow(): void {
  if (watching) return
  watching = true
  registerFlush(flushSessions)
  const flushQuietly = () => void flushSessions().catch(() => undefined)
  window.addEventListener('blur', flushQuietly)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushQuietly()
  })
}

export const findSession = (articleId: string): ArticleSession | null => sessions.get(articleId) ?? null

/** The session of an article, opened from `view` when there is none yet. */
export function sessionOf(view: ArticleView): ArticleSession {
  const known = sessions.get(view.card.id)
  if (known) return known
  watchWindow()
  const { editor } = bodyEditor()
  const session = createArticleSession(view, {
    call: ask,
    schema: editor.schema,
    plugins: () => editor.state.plugins,
    now: Date.now,
    clock: { set: (run, delayMs) => window.setTimeout(run, delayMs), clear: (timer) => window.clearTimeout(timer as number) },
  })
  sessions.set(view.card.id, session)
  return session
}
