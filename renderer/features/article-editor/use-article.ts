// The article on screen: its session, its placement, the measure it is counted at, and the counts themselves.
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { countCharacters } from '../../../shared/body/text.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import { noteSaved, useAsk } from '../../desk/index.js'
import { contentOf } from './article-document.js'
import { findSession, sessionOf } from './article-sessions.js'
import { countLines, type LineCount } from './line-count.js'
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
    let told: { readonly saving: SessionView['saving']; readonly savedAt: number | null } | null = null
    const tell = () => {
      const { saving, savedAt } = session.view()
      if (told?.saving === saving && told.savedAt === savedAt) return
      told = { saving, savedAt }
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

/** True when nothing changed between the two but the words of the body. */
const onlyBody = (one: SessionView, other: SessionView): boolean =>
  one.doc.attrs === other.doc.attrs &&
  (Object.keys(one) as (keyof SessionView)[]).every((key) => key === 'doc' || Object.is(one[key], other[key]))

/** The session's state without its body: draws again when a field or a state changes, never at a letter of the copy. */
export function useSessionView(session: ArticleSession): SessionView {
  const kept = useRef<SessionView | null>(null)
  return useSyncExternalStore(session.subscribe, () => {
    const now = session.view()
    if (kept.current === null || !onlyBody(kept.current, now)) kept.current = now
    return kept.current
  })
}

/** The document as it was when the last pause in writing of `delayMs` began: for drawings that may trail the typing. */
export function useTrailingDoc(session: ArticleSession, delayMs: number): DocumentNode {
  const [shown, setShown] = useState(() => session.view().doc)
  useEffect(() => {
    let timer = 0
    let seen = session.view().doc
    setShown(seen)
    const end = session.subscribe(() => {
      const { doc } = session.view()
      if (doc === seen) return
      seen = doc
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setShown(session.view().doc), delayMs)
    })
    return () => {
      window.clearTimeout(timer)
      end()
    }
  }, [session, delayMs])
  return shown
}

/** The line count of the open article for those who show it; each draws itself and nothing else at a letter. */
export interface CountFeed {
  readonly subscribe: (listener: () => void) => () => void
  /** Null until the first count. */
  readonly count: () => LineCount | null
}

/** Counts after the key stroke has been drawn, never in its way. */
export function useCountFeed(session: ArticleSession, widthPx: number | null, style: PublicationStyle | undefined): CountFeed {
  const [state] = useState(() => {
    const listeners = new Set<() => void>()
    let count: LineCount | null = null
    return {
      feed: {
        subscribe: (listener: () => void) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        count: () => count,
      } satisfies CountFeed,
      set: (next: LineCount) => {
        count = next
        for (const listener of [...listeners]) listener()
      },
    }
  })
  useEffect(() => {
    if (widthPx === null || !style) return
    let frame = 0
    const run = () => {
      frame = 0
      state.set(countLines(contentOf(session.view().doc), widthPx, style))
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
  }, [session, widthPx, style, state])
  return state.feed
}

export const useCount = (feed: CountFeed): LineCount | null => useSyncExternalStore(feed.subscribe, feed.count)

/** The count as it was when the last pause of `delayMs` began. */
export function useSettledCount(feed: CountFeed, delayMs: number): LineCount | null {
  const [shown, setShown] = useState(feed.count)
  useEffect(() => {
    let timer = 0
    const settle = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setShown(feed.count()), delayMs)
    }
    settle()
    const end = feed.subscribe(settle)
    return () => {
      window.clearTimeout(timer)
      end()
    }
  }, [feed, delayMs])
  return shown
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
