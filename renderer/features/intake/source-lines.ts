// The source text of an imported page line by line: which item each line went to, and what was guessed between two lines.
import type { Guess, IntakeResult, Item, LineRange } from '../../../shared/domain/intake/item.js'

/** The part of a page that a line belongs to, named by its first source line. */
export interface LineOwner {
  readonly kind: 'article' | 'photo' | 'folio' | 'unplaced'
  readonly firstLine: number
  /** Running number among the items, from 0; unplaced stretches have none. */
  readonly index: number | null
}

export interface SourceLine {
  readonly no: number
  readonly text: string
  /** Blank lines have none, unless they stand inside an item. */
  readonly owner: LineOwner | null
  /** The guess that this line goes on from the line above it, or that something new begins here. */
  readonly join: Guess | null
  readonly split: Guess | null
}

/** Below this a guess is shown as uncertain. */
export const UNCERTAIN_BELOW = 0.7
export const isUncertain = (guess: Guess): boolean => guess.confidence < UNCERTAIN_BELOW

export const guessesOf = (item: Item): readonly Guess[] => (item.kind === 'folio' ? [] : item.guesses)
export const firstLineOf = (item: Item): number => item.source.lines[0]

export const splitLines = (text: string): string[] => text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)

interface Holding {
  readonly range: LineRange
  readonly owner: LineOwner
}

const holdingsOf = (result: IntakeResult): Holding[] => [
  ...result.items.map((item, index) => ({
    range: item.source.lines,
    owner: { kind: item.kind, firstLine: firstLineOf(item), index },
  })),
  ...result.unplaced.map(({ lines }) => ({ range: lines, owner: { kind: 'unplaced' as const, firstLine: lines[0], index: null } })),
]

/** The owner of each line number. Where ranges lie inside each other (a folio in the middle of an article) the shortest one holds the line. */
function ownersOf(result: IntakeResult): Map<number, LineOwner> {
  const owners = new Map<number, LineOwner>()
  const widestFirst = holdingsOf(result).sort((a, b) => b.range[1] - b.range[0] - (a.range[1] - a.range[0]))
  for (const { range, owner } of widestFirst) for (let no = range[0]; no <= range[1]; no += 1) owners.set(no, owner)
  return owners
}

/** Every line of the text, blank ones too, numbered from 1. */
export function sourceLines(text: string, result: IntakeResult): SourceLine[] {
  const owners = ownersOf(result)
  const joins = new Map<number, Guess>()
  const splits = new Map<number, Guess>()
  for (const item of result.items)
    for (const guess of guessesOf(item)) {
      if (guess.what === 'join') joins.set(guess.lines[1], guess)
      if (guess.what === 'split') splits.set(guess.lines[1], guess)
    }
  return splitLines(text).map((line, index) => ({
    no: index + 1,
    text: line,
    owner: owners.get(index + 1) ?? null,
    join: joins.get(index + 1) ?? null,
    split: splits.get(index + 1) ?? null,
  }))
}
