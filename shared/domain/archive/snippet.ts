// The stretch of a text that shows best why it was found, and the places in it that were looked for.
import type { ArchiveQuery } from './query.js'
import { type SearchToken, searchTokens } from './search-tokens.js'

/** Half-open UTF-16 range. */
export type Mark = readonly [from: number, to: number]

export interface MarkedText {
  readonly text: string
  /** Ascending, not touching one another. */
  readonly marks: readonly Mark[]
}

interface Place {
  readonly from: number
  readonly to: number
  readonly term: number
}

function findPlaces(text: string, query: Pick<ArchiveQuery, 'terms'>): Place[] {
  if (query.terms.length === 0) return []
  const tokens = searchTokens(text)
  const places: Place[] = []
  for (const [number, term] of query.terms.entries()) {
    const last = term.tokens.length - 1
    for (let at = 0; at + last < tokens.length; at++) {
      const fits = term.tokens.every((wanted, index) => {
        const found = (tokens[at + index] as SearchToken).text
        return index === last && term.prefix ? found.startsWith(wanted) : found === wanted
      })
      if (!fits) continue
      const [first, final] = [tokens[at] as SearchToken, tokens[at + last] as SearchToken]
      // A beginning of a pair is its first character; a beginning of a word marks the word.
      places.push({ from: first.start, to: term.prefix ? final.end : final.wholeEnd, term: number })
    }
  }
  return places.sort((a, b) => a.from - b.from || a.to - b.to)
}

const merged = (places: readonly Place[]): Mark[] => {
  const marks: [number, number][] = []
  for (const { from, to } of places) {
    const last = marks.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else marks.push([from, to])
  }
  return marks
}

/** Where the terms of a query stand in a text. */
export const markText = (text: string, query: Pick<ArchiveQuery, 'terms'>): MarkedText => ({ text, marks: merged(findPlaces(text, query)) })

/** A place where a snippet may begin: behind one of these. */
const PAUSE = /[。！？；\n.!?]/u

/**
 * A stretch of at most `length` UTF-16 units around the place where most different terms stand close together; from the beginning of the
 * text when none stands in it. Line breaks become spaces; an ellipsis stands where text was left out. Marks count in the snippet.
 */
export function makeSnippet(text: string, query: Pick<ArchiveQuery, 'terms'>, length = 120): MarkedText {
  const places = findPlaces(text, query)
  const room = Math.max(length, 20)
  let best = 0
  let bestTerms = 0
  for (let first = 0; first < places.length; first++) {
    const start = (places[first] as Place).from
    const terms = new Set<number>()
    for (let next = first; next < places.length && (places[next] as Place).to <= start + room * 0.7; next++)
      terms.add((places[next] as Place).term)
    if (terms.size > bestTerms) [best, bestTerms] = [start, terms.size]
  }
  const [from, to] = windowAround(text, best, room)
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : '']
  const shift = before.length - from
  return {
    text: before + text.slice(from, to).replace(/[\n\r\t]/gu, ' ') + after,
    marks: merged(places)
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]) => [Math.max(start, from) + shift, Math.min(end, to) + shift] as const),
  }
}

/** A range of `room` units that shows `place` with some text before it, begins behind a pause where one is near, and parts no surrogate pair. */
function windowAround(text: string, place: number, room: number): [number, number] {
  const lead = Math.floor(room * 0.25)
  let from = Math.max(0, Math.min(place - lead, text.length - room))
  for (let at = from; at > 0 && at < place; at++)
    if (PAUSE.test(text[at - 1] ?? '')) {
      from = at
      break
    }
  let to = Math.min(text.length, from + room)
  const parts = (at: number): boolean => /[\udc00-\udfff]/u.test(text[at] ?? '') && /[\ud800-\udbff]/u.test(text[at - 1] ?? '')
  if (parts(from)) from++
  if (parts(to)) to--
  return [from, to]
}
