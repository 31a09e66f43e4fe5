// What can be cut so that an overset article fits its frame. Nothing is guessed: every cut is tried on the composer, and a
// suggestion is given only when the whole article, set into its frame without it, has no line over.
import type { ArticleContent } from '../article.js'
import type { Frame } from '../frame.js'
import { setFrame } from '../layout/set-frame.js'
import type { PageGeometry } from '../layout/types.js'
import type { PublicationStyle } from '../publication.js'
import { type CopyParagraph, copyParagraphs } from './copy-paragraphs.js'
import { withoutSpan } from './edit-block.js'
import { fewestCharacters, type Offer } from './fewest-characters.js'
import type { Cutting } from './paragraph-changes.js'

/**
 * One cut. `anywhere`: any run of so many characters (English: words) of the paragraph, `from`–`to` being its last ones;
 * `tail`: exactly the last ones; the others say exactly what goes.
 */
export interface Cut {
  readonly kind: 'anywhere' | 'tail' | 'clause' | 'sentence' | 'paragraph'
  /** From 1 among the paragraphs with text, subheads included, as findings count them. */
  readonly paragraph: number
  /** Index of the block in the body. */
  readonly block: number
  /** UTF-16 offsets in the block's own text, and what stands there. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** As a newsroom counts them, without spaces. */
  readonly characters: number
  /** Of English copy; null in Chinese. */
  readonly words: number | null
  /** Lines the paragraph has less. */
  readonly lines: number
}

/** Cuts that together make the article fit. */
export interface CutSuggestion {
  readonly cuts: readonly Cut[]
  readonly characters: number
  readonly lines: number
}

/** Above this many lines over nobody trims words: sentences and paragraphs go. */
export const MOST_TRIMMED_LINES = 8
/** Nor trims more than this off one paragraph. */
export const MOST_TAIL_LINES = 3
/** So many lines may be lost again to subheads that must not stand at the foot of a column. */
const SPARE_LINES = 2
/** More cuts than this in one suggestion are no help. */
const MOST_CUTS = 6
const MOST_SUGGESTIONS = 5
/** Suggestions of trims, and of clauses or sentences; the rest are whole paragraphs. */
const MOST_TRIMS = 2
const MOST_PIECES = 2

/** True for what can be cut as it stands; a trim names a number of characters and leaves the choice to the writer. */
export const isReadyCut = ({ kind }: Cut): boolean => kind !== 'anywhere' && kind !== 'tail'

/** The article without what the cuts name. */
export function withoutCuts(content: ArticleContent, cuts: readonly Cut[]): ArticleContent {
  const byBlock = new Map(cuts.map((cut) => [cut.block, cut]))
  const blocks = content.body.content.flatMap((block, index) => {
    const cut = byBlock.get(index)
    if (!cut || (block.type !== 'paragraph' && block.type !== 'subhead')) return [block]
    return cut.kind === 'paragraph' ? [] : [withoutSpan(block, cut)]
  })
  return { ...content, body: { ...content.body, content: blocks } }
}

const cutOf = ({ number, block, text }: CopyParagraph, { kind, from, to, characters, words, lines }: Cutting): Cut => ({
  kind,
  paragraph: number,
  block,
  from,
  to,
  text: text.slice(from, to),
  characters,
  words,
  lines,
})

const wholeOf = ({ number, block, text, characters, words, lines }: CopyParagraph): Cut => ({
  kind: 'paragraph',
  paragraph: number,
  block,
  from: 0,
  to: text.length,
  text,
  characters,
  words,
  lines,
})

const suggestionOf = (cuts: readonly Cut[]): CutSuggestion => ({
  cuts,
  characters: cuts.reduce((sum, cut) => sum + cut.characters, 0),
  lines: cuts.reduce((sum, cut) => sum + cut.lines, 0),
})

const offerOf = (cut: Cut): Offer<Cut> => ({ lines: cut.lines, characters: cut.characters, change: cut })

/** The fewest characters first; of equals the one further down the article, as newsrooms cut from the end. */
const shortestFirst = (one: Cut, other: Cut): number => one.characters - other.characters || other.paragraph - one.paragraph

/** What a suggestion is weighed against: trims against trims, what is cut as it stands against its like. */
const isReady = ({ cuts }: CutSuggestion): boolean => cuts.every(isReadyCut)

/** How many things there are to do; paragraphs that go together are one. */
const partsOf = ({ cuts }: CutSuggestion): number => (cuts.some((cut) => cut.kind === 'paragraph') ? 1 : cuts.length)

/** Without those that take more cuts than another and spare no character by it. */
const worthwhile = (suggestions: readonly CutSuggestion[]): CutSuggestion[] =>
  suggestions.filter((one) =>
    suggestions.every((other) => isReady(other) !== isReady(one) || partsOf(other) >= partsOf(one) || other.characters > one.characters),
  )

/**
 * Up to five ways, the fewest characters first, to make `content` fit `frame`; none when it fits or nothing helps. The
 * opening sentence of the article is never among them. Some milliseconds for an article asked about before in this measure.
 */
export function suggestCuts(
  frame: Frame,
  content: ArticleContent,
  style: PublicationStyle,
  geometry: PageGeometry,
): readonly CutSuggestion[] {
  const over = setFrame(frame, content, style, geometry).fit.oversetLines
  if (over === 0) return []
  const paragraphs = copyParagraphs(content, frame, style, geometry)
  const fits = (cuts: readonly Cut[]) => setFrame(frame, withoutCuts(content, cuts), style, geometry).fit.oversetLines === 0
  /** The cheapest of the offers that fits; a line more is tried where subheads eat one. */
  const together = (offers: readonly (readonly Offer<Cut>[])[]): readonly Cut[] | null => {
    for (let lines = over; lines <= over + SPARE_LINES; lines++) {
      const cuts = fewestCharacters(offers, lines)
      if (cuts && cuts.length <= MOST_CUTS && fits(cuts)) return cuts
    }
    return null
  }
  const firstFitting = (cuts: readonly Cut[], most: number): Cut[][] => {
    const found: Cut[][] = []
    for (const cut of cuts.toSorted(shortestFirst)) {
      if (found.length === most) break
      if (fits([cut])) found.push([cut])
    }
    return found
  }

  const trims = over > MOST_TRIMMED_LINES ? [] : trimsOf(paragraphs, over)
  const combined = together(trims.map((list) => list.map(offerOf)))
  const single = firstFitting(
    trims.flatMap((list) => list.find((cut) => cut.lines >= over) ?? []),
    MOST_TRIMS,
  )
  const allTrims = combined && combined.length > 1 ? [[...combined], ...single] : single

  const pieces = paragraphs.map((paragraph) => piecesOf(paragraph))
  const alone = firstFitting(
    pieces.flat().filter((cut) => cut.lines >= over),
    MOST_PIECES,
  )
  const joined = alone.length > 0 ? null : together(pieces.map((list) => list.map(offerOf)))

  const whole = wholeParagraphs(paragraphs, over, fits)

  const suggestions = [
    ...allTrims.slice(0, MOST_TRIMS).map((cuts) => suggestionOf(cuts.map((cut) => placed(cut, paragraphs)))),
    ...[...alone, ...(joined ? [joined] : []), ...whole].map(suggestionOf),
  ]
  return worthwhile(suggestions)
    .slice(0, MOST_SUGGESTIONS)
    .toSorted((a, b) => a.characters - b.characters || a.cuts.length - b.cuts.length)
}

/** For each paragraph the shortest tails that take 1, 2 … lines off. */
const trimsOf = (paragraphs: readonly CopyParagraph[], lines: number): Cut[][] =>
  paragraphs.map((paragraph) =>
    paragraph.kind === 'text'
      ? (paragraph.changes?.tails(Math.min(lines, MOST_TAIL_LINES)) ?? []).map((tail) => cutOf(paragraph, tail))
      : [],
  )

/** A tail whose place does not matter is a trim anywhere in its paragraph. */
function placed(cut: Cut, paragraphs: readonly CopyParagraph[]): Cut {
  const changes = paragraphs.find((one) => one.block === cut.block)?.changes
  return changes?.isAnywhere({ ...cut, kind: 'tail' }) ? { ...cut, kind: 'anywhere' } : cut
}

/** Sentences and clauses that can go; the lead keeps its opening sentence. */
function piecesOf(paragraph: CopyParagraph): Cut[] {
  if (paragraph.kind === 'subhead') return []
  const pieces = paragraph.changes?.pieces() ?? []
  return pieces
    .filter((piece) => !(paragraph.leads && piece.kind === 'sentence' && piece.from === 0))
    .map((piece) => cutOf(paragraph, piece))
}

/**
 * Whole paragraphs: the last ones of the article, as newsrooms cut, and one alone that does it with fewer characters. A
 * subhead that would be left with nothing under it goes too; the lead stays.
 */
function wholeParagraphs(paragraphs: readonly CopyParagraph[], over: number, fits: (cuts: readonly Cut[]) => boolean): (readonly Cut[])[] {
  const gone = (first: number, last: number): readonly Cut[] => {
    let from = first
    const next = paragraphs[last + 1]
    while (from > 0 && (next === undefined || next.kind === 'subhead') && paragraphs[from - 1]?.kind === 'subhead') from--
    return paragraphs.slice(from, last + 1).map(wholeOf)
  }
  const mayGo = (at: number) => {
    const paragraph = paragraphs[at]
    return paragraph?.kind === 'text' && !paragraph.leads
  }
  const fromTheEnd = (): readonly Cut[] | null => {
    for (let first = paragraphs.length - 1; first > 0; first--) {
      if (!mayGo(first)) continue
      const cuts = gone(first, paragraphs.length - 1)
      if (paragraphs.some(({ leads, block }) => leads && cuts.some((cut) => cut.block === block))) return null
      if (suggestionOf(cuts).lines >= over && fits(cuts)) return cuts
    }
    return null
  }
  const last = fromTheEnd()
  const most = last ? suggestionOf(last).characters : Number.POSITIVE_INFINITY
  const alone = paragraphs
    .flatMap((_, at) => (mayGo(at) ? [gone(at, at)] : []))
    .map(suggestionOf)
    .filter(({ lines, characters }) => lines >= over && characters < most)
    .toSorted((a, b) => a.characters - b.characters || (b.cuts[0]?.paragraph ?? 0) - (a.cuts[0]?.paragraph ?? 0))
    .find(({ cuts }) => fits(cuts))
  return [...(last ? [last] : []), ...(alone ? [alone.cuts] : [])]
}
