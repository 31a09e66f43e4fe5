// Cuts and additions of one article, worked out paragraph by paragraph so that nobody who types has to wait: the caller
// goes on when there is time, or drops the work.
import type { ArticleContent } from '../article.js'
import type { Frame } from '../frame.js'
import { setFrame } from '../layout/set-frame.js'
import type { PageGeometry } from '../layout/types.js'
import type { PublicationStyle } from '../publication.js'
import { copyParagraphs } from './copy-paragraphs.js'
import { type AdditionSuggestion, MOST_FILLED_LINES, suggestAdditions } from './suggest-additions.js'
import { type CutSuggestion, MOST_TAIL_LINES, MOST_TRIMMED_LINES, suggestCuts } from './suggest-cuts.js'

export interface FitSuggestions {
  readonly cuts: readonly CutSuggestion[]
  readonly additions: readonly AdditionSuggestion[]
}

/** suggestCuts and suggestAdditions; each step is the work of one paragraph, some milliseconds at most. */
export function* suggestInSteps(
  frame: Frame,
  content: ArticleContent,
  style: PublicationStyle,
  geometry: PageGeometry,
): Generator<undefined, FitSuggestions> {
  const { oversetLines: over, missingLines: missing } = setFrame(frame, content, style, geometry).fit
  for (const { changes } of over > 0 || missing > 0 ? copyParagraphs(content, frame, style, geometry) : []) {
    if (over > 0) changes?.pieces()
    if (over > 0 && over <= MOST_TRIMMED_LINES) changes?.tails(Math.min(over, MOST_TAIL_LINES))
    if (missing > 0 && missing <= MOST_FILLED_LINES) changes?.fillings(missing)
    yield
  }
  return { cuts: suggestCuts(frame, content, style, geometry), additions: suggestAdditions(frame, content, style, geometry) }
}
