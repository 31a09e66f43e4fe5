// What was changed in a text since it was compared: short stretches as they read, those within the compared passages first.
import { passagesOf } from './compared-passages.js'
import { normalise, type Units } from './normalise.js'
import { type UnitChange, type UnitRange, unitDifference } from './unit-difference.js'

export interface TextChange {
  /** As it stood and as it stands; '' for what is new or gone. */
  readonly was: string
  readonly now: string
}

type TextRange = readonly [number, number]

export const CHANGES_SHOWN = 20
/** Characters shown of one stretch: a name, a figure or a clause as it is, the beginning of a paragraph. */
const CHARACTERS_SHOWN = 40

/** Paragraphs as if each were one unit: what it compares as, and in place of offsets the units it holds. */
function paragraphsOf(text: string, units: Units): Units {
  const codes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let unit = 0
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const start = unit
    let hash = 0x811c9dc5
    for (; unit < units.count && (units.starts[unit] ?? 0) < paragraph.index + paragraph[0].length; unit++)
      hash = Math.imul(hash ^ (units.values[unit] ?? 0), 0x01000193)
    if (unit === start) continue
    // Beyond the range of numbers, which compare as one.
    codes.push((hash | 0x8000_0000) >>> 0)
    starts.push(start)
    ends.push(unit)
  }
  const all = Uint32Array.from(codes)
  return { count: all.length, codes: all, values: all, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

const unitsIn = (paragraphs: Units, { from, to }: UnitRange, count: number): UnitRange =>
  from === to
    ? { from: paragraphs.starts[from] ?? count, to: paragraphs.starts[from] ?? count }
    : { from: paragraphs.starts[from] ?? count, to: paragraphs.ends[to - 1] ?? count }

/** Paragraphs that were edited one by one stay with each other, so that no more than a paragraph is compared at a time. */
function oneByOne({ a, b }: UnitChange): UnitChange[] {
  if (a.to - a.from !== b.to - b.from) return [{ a, b }]
  return Array.from({ length: a.to - a.from }, (_, index) => ({
    a: { from: a.from + index, to: a.from + index + 1 },
    b: { from: b.from + index, to: b.from + index + 1 },
  }))
}

/** First whole paragraphs, then words within those that differ: a long text costs no more than its changed parts. */
function changesOf(was: string, now: string, before: Units, after: Units): UnitChange[] {
  const [left, right] = [paragraphsOf(was, before), paragraphsOf(now, after)]
  const { words } = unitDifference(left, { from: 0, to: left.count }, right, { from: 0, to: right.count })
  return words
    .flatMap(oneByOne)
    .flatMap(({ a, b }) => {
      const found = unitDifference(before, unitsIn(left, a, before.count), after, unitsIn(right, b, after.count))
      return [...found.words, ...found.numbers]
    })
    .sort((one, other) => one.b.from - other.b.from || one.a.from - other.a.from)
}

/** The stretch as it reads, shortened where it is long. */
function wordsOf(text: string, units: Units, { from, to }: UnitRange): string {
  if (from === to) return ''
  const characters = [...text.slice(units.starts[from] ?? 0, units.ends[to - 1] ?? 0).replace(/\s*\n\s*/g, ' ')]
  return characters.length > CHARACTERS_SHOWN ? `${characters.slice(0, CHARACTERS_SHOWN - 1).join('')}…` : characters.join('')
}

/** True when the change lies within a passage, or between two units of one. */
const touches = (range: UnitRange, passages: readonly UnitRange[]): boolean =>
  passages.some((passage) => (range.from === range.to ? range.from > passage.from : range.to > passage.from) && range.from < passage.to)

/**
 * At most CHANGES_SHOWN changes of words and numbers, in the order of the text; layout and punctuation are none.
 * @param passagesWas compared passages of the text as it was, UTF-16 ranges; changes within them, or within `passagesNow`, come first
 */
export function textChanges(
  was: string,
  now: string,
  passagesWas: readonly TextRange[] = [],
  passagesNow: readonly TextRange[] = [],
): TextChange[] {
  if (was === now) return []
  const [before, after] = [normalise(was), normalise(now)]
  const [inside, insideNow] = [passagesOf(before, passagesWas), passagesOf(after, passagesNow)]
  const changes = changesOf(was, now, before, after)
  const within = (change: UnitChange) => touches(change.a, inside) || touches(change.b, insideNow)
  return [...changes.filter(within), ...changes.filter((change) => !within(change))]
    .slice(0, CHANGES_SHOWN)
    .map(({ a, b }) => ({ was: wordsOf(was, before, a), now: wordsOf(now, after, b) }))
}
