// How much more must be written, and where, so that an article fills its frame: the words that run a paragraph's last line
// over into a new one, tried on the composer.
import type { ArticleContent } from '../article.js'
import type { Frame } from '../frame.js'
import { setFrame } from '../layout/set-frame.js'
import type { PageGeometry } from '../layout/types.js'
import type { PublicationStyle } from '../publication.js'
import { type CopyParagraph, copyParagraphs } from './copy-paragraphs.js'
import { withWords } from './edit-block.js'
import { fewestCharacters } from './fewest-characters.js'
import type { Filling } from './paragraph-changes.js'

/** So many characters more at the end of a paragraph. Words of English copy are as long as the paragraph's own. */
export interface Addition {
  readonly paragraph: number
  readonly block: number
  /** UTF-16 offset in the block's text: in front of its final marks. */
  readonly at: number
  readonly characters: number
  readonly words: number | null
  readonly lines: number
  /** The words it was tried with: ideographs, or the paragraph's own words. */
  readonly sample: string
}

export interface AdditionSuggestion {
  readonly additions: readonly Addition[]
  readonly characters: number
  readonly lines: number
}

/** Above this many empty lines there is a story to be written, not a line to be filled. */
export const MOST_FILLED_LINES = 8
const MOST_SUGGESTIONS = 3

const additionOf = ({ number, block }: CopyParagraph, filling: Filling): Addition => ({ paragraph: number, block, ...filling })

const suggestionOf = (additions: readonly Addition[]): AdditionSuggestion => ({
  additions,
  characters: additions.reduce((sum, one) => sum + one.characters, 0),
  lines: additions.reduce((sum, one) => sum + one.lines, 0),
})

/** The article with the sample words of each addition in their places. */
export function withAdditions(content: ArticleContent, additions: readonly Addition[]): ArticleContent {
  const byBlock = new Map(additions.map((one) => [one.block, one]))
  const blocks = content.body.content.map((block, index) => {
    const one = byBlock.get(index)
    return one && (block.type === 'paragraph' || block.type === 'subhead') ? withWords(block, one.at, one.sample) : block
  })
  return { ...content, body: { ...content.body, content: blocks } }
}

/**
 * Up to three ways, the fewest characters first, to fill the empty lines of `frame` exactly; none when it is full, overset,
 * or so empty that this is no matter of words.
 */
export function suggestAdditions(
  frame: Frame,
  content: ArticleContent,
  style: PublicationStyle,
  geometry: PageGeometry,
): readonly AdditionSuggestion[] {
  const missing = setFrame(frame, content, style, geometry).fit.missingLines
  if (missing === 0 || missing > MOST_FILLED_LINES) return []
  const fills = (additions: readonly Addition[]) => {
    const { fit } = setFrame(frame, withAdditions(content, additions), style, geometry)
    return fit.oversetLines === 0 && fit.missingLines === 0
  }
  const offers = copyParagraphs(content, frame, style, geometry)
    .filter(({ kind, changes }) => kind === 'text' && changes !== null)
    .map((paragraph) => (paragraph.changes?.fillings(missing) ?? []).map((filling) => additionOf(paragraph, filling)))
  const combined = fewestCharacters(
    offers.map((list) => list.map((one) => ({ lines: one.lines, characters: one.characters, change: one }))),
    missing,
  )
  const single = offers
    .flatMap((list) => list.find((one) => one.lines === missing) ?? [])
    .toSorted((a, b) => a.characters - b.characters || b.paragraph - a.paragraph)
    .map((one) => [one])
  const ways = combined && combined.length > 1 ? [combined, ...single] : single
  const found: (readonly Addition[])[] = []
  for (const way of ways) if (found.length < MOST_SUGGESTIONS && fills(way)) found.push(way)
  const suggestions = found.map(suggestionOf)
  return suggestions
    .filter((one) => suggestions.every((other) => other.additions.length >= one.additions.length || other.characters > one.characters))
    .toSorted((a, b) => a.characters - b.characters)
}
