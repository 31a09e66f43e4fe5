// The article on screen: its session, its placement, the measure it is counted at, and the counts themselves.
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { countCharacters } from '../../../shared/body/text.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import { noteSaved, useAsk } from '../../desk/index.js'
import { contentOf } from './article-document.js'
import { findSession, sessionOf } from './article-sessions.js'
import { createLineCounter, type LineCount } from './line-count.js'
import type { ArticleSession, SessionView } from './session-types.js'
import { bodyEditor } from './tiptap/body-editor.js'

export interface OpenArticle {
  readonly session: ArticleSession | null
  /** The store has no such article, or cannot be read. */
  readonly error: Error | null
}

/** Opens the session of an article; on the way out its draft is stored and becomes a version. */
export function useArticle(articleId: string | null): OpenArticle {
  const answer = useAsk('article.get', articleId === null ? null : { articleId })
  const stored = answer.data
  const session = useMemo(() => {
    if (articleId === null) return null
    return findSession(articleId) ?? (stored?.card.id === articleId ? sessionOf(stored) : null)
  }, [articleId, stored])

  useEffect(() => {
    if (!session) return
    return () => void session.leave()
  }, [session])

  // Another window, an import or the desk may have moved the head or the state; the session asks again in its own turn.
  const headId = stored?.card.headRevisionId
  const state = stored?.card.state
  useEffect(() => {
    if (!session || headId === undefined) return
    const known = session.view().article
    if (known.revision.id !== headId || known.card.state !== state) void session.refresh()
  }, [session, headId, state])

  useEffect(() => {
    if (!session) return
    const tell = () => {
      const { saving, savedAt } = session.view()
      if (saving === 'failed' || saving === 'saving') noteSaved({ state: saving })
      else if (saving === 'dirty') noteSaved({ state: 'unsaved' })
      else noteSaved(savedAt === null ? { state: 'idle' } : { state: 'saved', at: savedAt })
    }
    tell()
    const end = session.subscribe(tell)
    return () => {
      end()
      noteSaved({ state: 'idle' })
    }
  }, [session])

  return { session, error: session ? null : answer.error }
}

/** The session's state; draws again when it changes. */
export const useSessionView = (session: ArticleSession): SessionView => useSyncExternalStore(session.subscribe, session.view)

const counter = createLineCounter()

export { counter as lineCounter }

/** Counts after the key stroke has been drawn, never in its way. Null until the first count. */
export function useLineCount(session: ArticleSession, widthPx: number | null, style: PublicationStyle | undefined): LineCount | null {
  const [count, setCount] = useState<LineCount | null>(null)
  useEffect(() => {
    if (widthPx === null || !style) return
    let frame = 0
    const run = () => {
      frame = 0
      setCount(counter.count(contentOf(session.view().doc), widthPx, style))
    }
    let counted = session.view().doc
    run()
    const end = session.subscribe(() => {
      const { doc } = session.view()
      if (doc === counted) return
      counted = doc
      if (frame === 0) frame = requestAnimationFrame(run)
    })
    return () => {
      end()
      if (frame !== 0) cancelAnimationFrame(frame)
    }
  }, [session, widthPx, style])
  return count
}

/** Characters in the editor's selection, as a newsroom counts. */
export function useSelectedCharacters(): number {
  const [selected, setSelected] = useState(0)
  useEffect(() => {
    const { editor } = bodyEditor()
    const read = () => {
      const { from, to, empty } = editor.state.selection
      setSelected(empty ? 0 : countCharacters(editor.state.doc.textBetween(from, to, '\n')))
    }
    editor.on('selectionUpdate', read)
    return () => {
      editor.off('selectionUpdate', read)
    }
  }, [])
  return selected
}

/** The value as it was at least `delayMs` ago: for drawings that may trail the typing. */
export function useTrailing<T>(value: T, delayMs: number): T {
  const [shown, setShown] = useState(value)
  const latest = useRef(value)
  latest.current = value
  useEffect(() => {
    if (Object.is(shown, value)) return
    const timer = window.setTimeout(() => setShown(latest.current), delayMs)
    return () => window.clearTimeout(timer)
  }, [value, shown, delayMs])
  return shown
}
