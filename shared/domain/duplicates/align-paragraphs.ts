// Two articles side by side for the comparison screen: rows of paragraphs that belong together, with what differs in them.
import { findRuns, type PreparedText, prepareText } from './align.js'
import type { Units } from './normalise.js'
import { type UnitRange, unitDifference } from './unit-difference.js'

/** Half-open UTF-16 range in the plain text of its side. */
export type TextRange = readonly [number, number]

/** One paragraph, or several neighbours that the other side runs together as one. Numbered from 1. */
export interface ParagraphSide {
  readonly first: number
  readonly last: number
  readonly range: TextRange
  readonly text: string
}

export interface ParagraphRow {
  readonly a: ParagraphSide | null
  readonly b: ParagraphSide | null
  readonly state: 'same' | 'differs' | 'onlyA' | 'onlyB'
  /** What stands on one side only; the whole paragraph where it has no partner. */
  readonly diffs: { readonly a: readonly TextRange[]; readonly b: readonly TextRange[] }
  /** Units that are new, gone or changed (差 n 字). */
  readonly unitsApart: number
}

/** Two stretches in the same place of matching paragraphs that say different things. */
export interface ChangedPlace {
  readonly a: { readonly range: TextRange; readonly text: string }
  readonly b: { readonly range: TextRange; readonly text: string }
}

export interface ParagraphAlignment {
  readonly rows: readonly ParagraphRow[]
  readonly changedNumbers: readonly ChangedPlace[]
  /** Short replacements, where a changed name shows. */
  readonly changedWords: readonly ChangedPlace[]
}

/** Share of the shorter paragraph that must stand in the other for the two to belong together. */
const BELONGS = 0.5
/** Units of a replacement that is still a word or a name and not a rewritten clause. */
const WORD_UNITS = 8

interface Paragraph {
  readonly range: TextRange
  readonly units: UnitRange
}

interface Text {
  readonly source: string
  readonly prepared: PreparedText
  readonly paragraphs: readonly Paragraph[]
  /** Paragraph index by unit. */
  readonly owner: Uint32Array
}

/** Paragraph indexes, inclusive, of each side. */
interface Group {
  a: UnitRange
  b: UnitRange
}

function readText(source: string): Text {
  const prepared = prepareText(source)
  const { units } = prepared
  const owner = new Uint32Array(units.count)
  const paragraphs: Paragraph[] = []
  let unit = 0
  for (const match of source.matchAll(/[^\n]*\S[^\n]*/gu)) {
    const range: TextRange = [match.index, match.index + match[0].length]
    const from = unit
    while (unit < units.count && (units.starts[unit] ?? 0) < range[1]) owner[unit++] = paragraphs.length
    paragraphs.push({ range, units: { from, to: unit } })
  }
  return { source, prepared, paragraphs, owner }
}

const size = (range: UnitRange): number => range.to - range.from

function equalParagraphs(a: Units, ra: UnitRange, b: Units, rb: UnitRange): boolean {
  if (size(ra) !== size(rb) || size(ra) === 0) return false
  for (let unit = 0; unit < size(ra); unit++) if (a.values[ra.from + unit] !== b.values[rb.from + unit]) return false
  return true
}

interface Kinship {
  readonly i: number
  readonly j: number
  readonly shared: number
}

/** Pairs of paragraphs that belong together, the closest first. */
function kinships(a: Text, b: Text): Kinship[] {
  const shared = new Map<number, number>()
  for (const run of findRuns(a.prepared, b.prepared))
    for (let unit = 0; unit < run.length; unit++) {
      const key = (a.owner[run.a + unit] ?? 0) * b.paragraphs.length + (b.owner[run.b + unit] ?? 0)
      shared.set(key, (shared.get(key) ?? 0) + 1)
    }
  const found: Kinship[] = []
  a.paragraphs.forEach((left, i) => {
    b.paragraphs.forEach((right, j) => {
      const equal = equalParagraphs(a.prepared.units, left.units, b.prepared.units, right.units)
      const count = equal ? size(left.units) : (shared.get(i * b.paragraphs.length + j) ?? 0)
      if (equal || (count > 0 && count >= BELONGS * Math.min(size(left.units), size(right.units)))) found.push({ i, j, shared: count })
    })
  })
  return found.sort((one, other) => other.shared - one.shared || Math.abs(one.i - one.j) - Math.abs(other.i - other.j) || one.i - other.i)
}

const touches = (range: UnitRange, index: number): boolean => index === range.from - 1 || index === range.to
const grown = (range: UnitRange, index: number): UnitRange => ({ from: Math.min(range.from, index), to: Math.max(range.to, index + 1) })

/** Pairs paragraphs one to one, then lets a neighbour join where the other side has run two paragraphs together. */
function groupParagraphs(kin: readonly Kinship[]): { groups: Group[]; ofA: Map<number, Group>; ofB: Map<number, Group> } {
  const groups: Group[] = []
  const ofA = new Map<number, Group>()
  const ofB = new Map<number, Group>()
  for (const { i, j } of kin) {
    if (ofA.has(i) || ofB.has(j)) continue
    const group = { a: { from: i, to: i + 1 }, b: { from: j, to: j + 1 } }
    groups.push(group)
    ofA.set(i, group)
    ofB.set(j, group)
  }
  for (const { i, j } of kin) {
    const [left, right] = [ofA.get(i), ofB.get(j)]
    if (left && !right && touches(left.b, j)) {
      left.b = grown(left.b, j)
      ofB.set(j, left)
    } else if (right && !left && touches(right.a, i)) {
      right.a = grown(right.a, i)
      ofA.set(i, right)
    }
  }
  return { groups, ofA, ofB }
}

function sideOf(text: Text, range: UnitRange): ParagraphSide {
  const start = text.paragraphs[range.from]?.range[0] ?? 0
  const end = text.paragraphs[range.to - 1]?.range[1] ?? start
  return { first: range.from + 1, last: range.to, range: [start, end], text: text.source.slice(start, end) }
}

const unitsOf = (text: Text, range: UnitRange): UnitRange => ({
  from: text.paragraphs[range.from]?.units.from ?? 0,
  to: text.paragraphs[range.to - 1]?.units.to ?? 0,
})

function textRange(units: Units, range: UnitRange): TextRange {
  return [units.starts[range.from] ?? 0, units.ends[range.to - 1] ?? 0]
}

function lonelyRow(text: Text, index: number, state: 'onlyA' | 'onlyB'): ParagraphRow {
  const range = { from: index, to: index + 1 }
  const side = sideOf(text, range)
  const unitsApart = size(unitsOf(text, range))
  return state === 'onlyA'
    ? { a: side, b: null, state, diffs: { a: [side.range], b: [] }, unitsApart }
    : { a: null, b: side, state, diffs: { a: [], b: [side.range] }, unitsApart }
}

interface ComparedRow {
  readonly row: ParagraphRow
  readonly numbers: readonly ChangedPlace[]
  readonly words: readonly ChangedPlace[]
}

function comparedRow(a: Text, b: Text, group: Group): ComparedRow {
  const [unitsA, unitsB] = [a.prepared.units, b.prepared.units]
  const { words, numbers } = unitDifference(unitsA, unitsOf(a, group.a), unitsB, unitsOf(b, group.b))
  const changes = [...words, ...numbers].sort((one, other) => one.a.from - other.a.from || one.b.from - other.b.from)
  const place = (text: Text, range: UnitRange) => {
    const [from, to] = textRange(text.prepared.units, range)
    return { range: [from, to] as const, text: text.source.slice(from, to) }
  }
  const places = (list: typeof changes): ChangedPlace[] => list.map((change) => ({ a: place(a, change.a), b: place(b, change.b) }))
  const short = words.filter(
    ({ a: left, b: right }) => Math.min(size(left), size(right)) > 0 && Math.max(size(left), size(right)) <= WORD_UNITS,
  )
  return {
    row: {
      a: sideOf(a, group.a),
      b: sideOf(b, group.b),
      state: changes.length === 0 ? 'same' : 'differs',
      diffs: {
        a: changes.filter((change) => size(change.a) > 0).map((change) => textRange(unitsA, change.a)),
        b: changes.filter((change) => size(change.b) > 0).map((change) => textRange(unitsB, change.b)),
      },
      unitsApart: changes.reduce((sum, change) => sum + Math.max(size(change.a), size(change.b)), 0),
    },
    numbers: places(numbers),
    words: places(short),
  }
}

/**
 * Rows in the order of `a`; a paragraph that only `b` has stands behind the one it follows there. Every paragraph with a visible
 * character is in exactly one row. Offsets are UTF-16, in the plain text of each side (paragraphs joined by a line feed).
 */
export function alignParagraphs(textA: string, textB: string): ParagraphAlignment {
  const [a, b] = [readText(textA), readText(textB)]
  const { groups, ofA, ofB } = groupParagraphs(kinships(a, b))
  const compared = new Map(groups.map((group) => [group, comparedRow(a, b, group)]))
  const rows: ParagraphRow[] = []
  a.paragraphs.forEach((_, index) => {
    const group = ofA.get(index)
    const paired = group && compared.get(group)
    if (!group || !paired) rows.push(lonelyRow(a, index, 'onlyA'))
    else if (group.a.from === index) rows.push(paired.row)
  })
  b.paragraphs.forEach((_, index) => {
    if (ofB.has(index)) return
    const before = rows.findIndex((row) => row.b !== null && row.b.first <= index && row.b.last >= index)
    rows.splice(before + 1, 0, lonelyRow(b, index, 'onlyB'))
  })
  const inOrder = [...compared].sort(([one], [other]) => one.a.from - other.a.from).map(([, row]) => row)
  return { rows, changedNumbers: inOrder.flatMap((row) => row.numbers), changedWords: inOrder.flatMap((row) => row.words) }
}
