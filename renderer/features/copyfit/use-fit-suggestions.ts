// Cuts and additions for the article in hand, worked out when nobody types: a pause first, then a paragraph at a time
// whenever the window has nothing better to do. What was found before stays until there is something newer.
import { useEffect, useState } from 'react'
import type { ArticleContent } from '../../../shared/domain/article.js'
import { type FitSuggestions, suggestInSteps } from '../../../shared/domain/copyfit/suggest-in-steps.js'
import type { Frame } from '../../../shared/domain/frame.js'
import type { PageGeometry } from '../../../shared/domain/layout/types.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'

/** After the last change, ms. */
const PAUSE_MS = 300
/** A window that is never idle gives a step after this all the same, ms. */
const PATIENCE_MS = 1000
/** What a step may take, ms: with less time left the next one waits. */
const STEP_MS = 4

const NONE: FitSuggestions = { cuts: [], additions: [] }

export function useFitSuggestions(
  frame: Frame | null,
  content: ArticleContent | null,
  style: PublicationStyle | undefined,
  geometry: PageGeometry | null,
): FitSuggestions {
  const [found, setFound] = useState(NONE)
  useEffect(() => {
    if (!frame || !content || !style || !geometry) {
      setFound(NONE)
      return
    }
    const work = suggestInSteps(frame, content, style, geometry)
    let idle = 0
    const wait = () => {
      idle = requestIdleCallback(go, { timeout: PATIENCE_MS })
    }
    const go = (deadline: IdleDeadline) => {
      do {
        const step = work.next()
        if (step.done) {
          setFound(step.value)
          return
        }
      } while (deadline.timeRemaining() > STEP_MS)
      wait()
    }
    const timer = window.setTimeout(wait, PAUSE_MS)
    return () => {
      window.clearTimeout(timer)
      if (idle !== 0) cancelIdleCallback(idle)
    }
  }, [frame, content, style, geometry])
  return found
}
