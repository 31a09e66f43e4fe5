// Texts with the places found in them, cut into stretches that can be drawn: found or not, and the running number of each place.
import { markText, parseQuery } from '../../../shared/domain/archive/index.js'

/** Half-open UTF-16 ranges in the text, ascending. */
export interface FoundText {
  readonly text: string
  readonly marks: readonly (readonly [from: number, to: number])[]
}

export interface TextPart {
  readonly text: string
  /** Running number of the place from 1; null between places. */
  readonly place: number | null
}

/** The stretches of one text. Marks that leave it or cross one another are cut to fit. `from` is the number before its first place. */
export function partsOf({ text, marks }: FoundText, from = 0): readonly TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  let place = from
  for (const [start, end] of marks) {
    const [markFrom, markTo] = [Math.max(start, at), Math.min(end, text.length)]
    if (markTo <= markFrom) continue
    if (markFrom > at) parts.push({ text: text.slice(at, markFrom), place: null })
    place++
    parts.push({ text: text.slice(markFrom, markTo), place })
    at = markTo
  }
  if (at < text.length) parts.push({ text: text.slice(at), place: null })
  return parts
}

export interface MarkedLines {
  /** One entry a line given, in the same order. */
  readonly lines: readonly (readonly TextPart[])[]
  /** How many places were found. */
  readonly places: number
}

/** Marks what `text` looks for in each of the lines, counting the places through. */
export function markLines(lines: readonly string[], text: string): MarkedLines {
  const query = parseQuery(text)
  let places = 0
  const marked = lines.map((line) => {
    const parts = partsOf(markText(line, query), places)
    places = parts.findLast((part) => part.place !== null)?.place ?? places
    return parts
  })
  return { lines: marked, places }
}
