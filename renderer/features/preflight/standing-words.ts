// Words that return without being a repeat: passages of formulae in a text, the passage of a row that can be called one, recurring columns.
import type { ParagraphRow, TextRange } from '../../../shared/domain/duplicates/align-paragraphs.js'
import { normalise } from '../../../shared/domain/duplicates/normalise.js'
import { FORMULA_UNITS, formulaRanges as markedRanges } from '../../../shared/domain/duplicates/standing-formulae.js'
import type { ArticleCard, PublicationStyle } from '../../../shared/ipc/views.js'

/** A passage weighing less than this is a formula of the trade. */
const FORMULA_BELOW = 0.1
/** Longest passage and column name the publication keeps. */
const PASSAGE_CHARACTERS = 400
const COLUMN_CHARACTERS = 60

/** Ascending, touching ones joined. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: [number, number][] = []
  for (const [from, to] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else if (to > from) joined.push([from, to])
  }
  return joined
}

interface Weighed {
  readonly a: TextRange
  readonly b: TextRange
  readonly informative: number
}

/** The formulae on one side of a comparison: passages that weigh nothing, and those an editor called so. */
export const formulaRanges = (side: 'a' | 'b', text: string, spans: readonly Weighed[], formulae: readonly string[]): TextRange[] =>
  joinRanges([...spans.filter((span) => span.informative < FORMULA_BELOW).map((span) => span[side]), ...markedRanges(text, formulae)])

/** Text that can be kept as a formula: one line, neither too long nor a mere turn of phrase; null when it cannot. */
export function keepablePassage(text: string): string | null {
  const passage = text.replaceAll(/\s+/gu, ' ').trim()
  return passage.length > PASSAGE_CHARACTERS || normalise(passage).count < FORMULA_UNITS ? null : passage
}

/** The longest passage both texts share in this row, as it stands on the left; null where they share none that can be kept. */
export function sharedPassage(row: ParagraphRow, spans: readonly { readonly a: TextRange }[]): string | null {
  if (row.a === null || row.b === null) return null
  const { range, text } = row.a
  let longest: TextRange = row.state === 'same' ? range : [range[0], range[0]]
  if (row.state !== 'same')
    for (const span of spans) {
      const part: TextRange = [Math.max(span.a[0], range[0]), Math.min(span.a[1], range[1])]
      if (part[1] - part[0] > longest[1] - longest[0]) longest = part
    }
  return keepablePassage(text.slice(longest[0] - range[0], longest[1] - range[0]))
}

/** The row a place of the left text stands in; -1 when none. */
export const rowAt = (rows: readonly ParagraphRow[], offset: number): number =>
  rows.findIndex((row) => row.a !== null && row.a.range[0] <= offset && offset < row.a.range[1])

export interface Longest {
  /** Units: characters of Chinese, words of Latin copy. */
  readonly units: number
  /** Index of the row it begins in. */
  readonly row: number
}

/** The longest matching passage, null when nothing matches. */
export function longestPassage(
  rows: readonly ParagraphRow[],
  spans: readonly { readonly a: TextRange; readonly chars: number }[],
): Longest | null {
  const [longest] = [...spans].sort((one, other) => other.chars - one.chars)
  return longest ? { units: longest.chars, row: rowAt(rows, longest.a[0]) } : null
}

/** What the article could be a regular column by, the narrower first: its kicker, its section. Those already marked are left out. */
export function columnsOf(card: Pick<ArticleCard, 'kicker' | 'section'>, style: Pick<PublicationStyle, 'recurringColumns'>): string[] {
  const names = [card.kicker, card.section].map((name) => name.trim())
  return [...new Set(names)].filter((name) => name !== '' && name.length <= COLUMN_CHARACTERS && !style.recurringColumns.includes(name))
}
