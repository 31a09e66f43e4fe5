// The source text of an imported page line by line: which item each line went to, and what was guessed at it.
import { lineOwners } from '../../../shared/domain/intake/index.js'
import type { Guess, IntakeResult, Item } from '../../../shared/domain/intake/item.js'

/** The part of a page that a line belongs to, named by its first source line. */
export interface LineOwner {
  readonly kind: Item['kind'] | 'unplaced'
  readonly firstLine: number
  /** Running number among the items, from 0; unplaced stretches have none. */
  readonly index: number | null
}

export interface SourceLine {
  readonly no: number
  readonly text: string
  /** Blank lines have none, unless they stand inside an item. */
  readonly owner: LineOwner | null
  /** First line of its owner that shows: where the number of the item stands. */
  readonly first: boolean
  /** The guess that this line goes on from the line above it, or that something new begins here. */
  readonly join: Guess | null
  readonly split: Guess | null
}

/** Below this a guess is shown as uncertain. */
export const UNCERTAIN_BELOW = 0.7
export const isUncertain = (guess: Guess): boolean => guess.confidence < UNCERTAIN_BELOW

export const guessesOf = (item: Item): readonly Guess[] => (item.kind === 'folio' ? [] : item.guesses)
export const firstLineOf = (item: Item): number => item.source.lines[0]

/** The lines of a text as intake counts them. */
export const splitLines = (text: string): string[] => text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)

/** Every line of the text, blank ones too, numbered from 1. */
export function sourceLines(text: string, result: IntakeResult): SourceLine[] {
  const owners = lineOwners(result)
  const joins = new Map<number, Guess>()
  const splits = new Map<number, Guess>()
  for (const item of result.items)
    for (const guess of guessesOf(item)) {
      if (guess.what === 'join') joins.set(guess.lines[1], guess)
      if (guess.what === 'split') splits.set(guess.lines[0], guess)
    }
  const seen = new Set<string>()
  return splitLines(text).map((line, index) => {
    const no = index + 1
    const owned = owners.get(no)
    const key = owned ? `${owned.kind} ${owned.index}` : ''
    const first = owned !== undefined && !seen.has(key) && line.trim() !== ''
    if (first) seen.add(key)
    const owner: LineOwner | null = owned
      ? {
          kind: owned.kind === 'unplaced' ? 'unplaced' : (result.items[owned.index]?.kind ?? 'unplaced'),
          firstLine: owned.lines[0],
          index: owned.kind === 'unplaced' ? null : owned.index,
        }
      : null
    return { no, text: line, owner, first, join: joins.get(no) ?? null, split: splits.get(no) ?? null }
  })
}
