// Finds the passages that two texts share: seeds of five equal units, grown as far as they go, chained over small changes.
import { gramHash, gramsOf } from './fingerprint.js'
import { isWord, normalise, runWeight, type Units } from './normalise.js'

/** Units in a seed: the shortest run that can be found. */
export const SEED_UNITS = 5
/** Words in one where a word counts for what it says: three say as much as five characters. */
const SEED_WORDS = 3
/** Units that may be new or gone between two runs of one passage. */
const GAP_UNITS = 12
/** A passage has at least so many matched units, and at least this share of its length matched. */
const PASSAGE_UNITS = 13
const PASSAGE_DENSITY = 0.5
/** Places of one seed that are tried; a formula that stands more often is no better evidence. */
const PLACES_TRIED = 32
/** Advantage, in units, of going on where the last run ended over a longer run elsewhere. */
const SAME_DIAGONAL = 6

/** A text made ready: its units, the hashes of its seeds and where each seed stands (chains by hash, -1 ends one). */
export interface PreparedText {
  readonly units: Units
  readonly seeds: Uint32Array
  readonly heads: Int32Array
  readonly next: Int32Array
  /** Words count for more than a character, in seeds and in passages. */
  readonly fine: boolean
}

/** A run of equal units (numbers masked): `length` units from `a` in the one and from `b` in the other text. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

export interface Passage {
  readonly runs: readonly Run[]
  /** Units in the runs. */
  readonly matched: number
}

/** Seeds by the unit they start with, up to the first that would not be whole. */
function fineSeeds(units: Units): Uint32Array {
  const seeds = new Uint32Array(units.count)
  let start = 0
  for (; start < units.count; start++) {
    const length = seedLength(units, start, true)
    if (start + length > units.count) break
    seeds[start] = gramHash(units, start, length)
  }
  return seeds.slice(0, start)
}

const seedLength = (units: Units, at: number, fine: boolean): number => (fine && isWord(units.codes[at] ?? 0) ? SEED_WORDS : SEED_UNITS)

/** @param fine finds shorter runs of words, too: for texts that are known to share something. Both sides must be prepared alike. */
export function prepareText(text: string, fine = false): PreparedText {
  const units = normalise(text)
  const seeds = fine ? fineSeeds(units) : gramsOf(units, SEED_UNITS)
  let size = 16
  while (size < seeds.length * 2) size *= 2
  const heads = new Int32Array(size).fill(-1)
  const next = new Int32Array(seeds.length)
  for (let at = seeds.length - 1; at >= 0; at--) {
    const bucket = (seeds[at] ?? 0) & (size - 1)
    next[at] = heads[bucket] ?? -1
    heads[bucket] = at
  }
  return { units, seeds, heads, next, fine }
}

/** Equal units from `i` and `j` on. */
function runLength(a: Units, i: number, b: Units, j: number): number {
  let length = 0
  while (i + length < a.count && j + length < b.count && a.codes[i + length] === b.codes[j + length]) length++
  return length
}

/** The best run that starts at unit `i` of `a`, the place that goes on from `last` preferred. */
function bestRun(a: PreparedText, i: number, b: PreparedText, last: Run | undefined): Run | null {
  const seed = a.seeds[i] ?? 0
  let best: Run | null = null
  let bestScore = 0
  let tried = 0
  const shortest = seedLength(a.units, i, a.fine)
  for (let j = b.heads[seed & (b.heads.length - 1)] ?? -1; j >= 0 && tried < PLACES_TRIED; j = b.next[j] ?? -1) {
    if (b.seeds[j] !== seed) continue
    tried++
    const length = runLength(a.units, i, b.units, j)
    if (length < shortest) continue
    const score = length + (last && i - j === last.a - last.b ? SAME_DIAGONAL : 0) - (last && j < last.b ? 1 : 0)
    if (score <= bestScore) continue
    best = { a: i, b: j, length }
    bestScore = score
  }
  return best
}

/** Grows a run to the left, over units that were not a seed, down to unit `floor` of `a`. */
function grownLeft(a: Units, b: Units, run: Run, floor: number): Run {
  let grown = 0
  while (run.a - grown > floor && run.b - grown > 0 && a.codes[run.a - grown - 1] === b.codes[run.b - grown - 1]) grown++
  return { a: run.a - grown, b: run.b - grown, length: run.length + grown }
}

/** Runs in the order of `a`, which they cover without overlapping; in `b` two of them may. */
export function findRuns(a: PreparedText, b: PreparedText): Run[] {
  const runs: Run[] = []
  let i = 0
  while (i < a.seeds.length) {
    const last = runs.at(-1)
    const found = bestRun(a, i, b, last)
    if (found === null) {
      i++
      continue
    }
    const run = grownLeft(a.units, b.units, found, last ? last.a + last.length : 0)
    runs.push(run)
    i = run.a + run.length
  }
  return runs
}

/** True when `run` carries on behind `last` in both texts, over a gap no longer than one changed clause. */
function continues(last: Run, run: Run): boolean {
  const gapA = run.a - (last.a + last.length)
  const gapB = run.b - (last.b + last.length)
  return gapA >= 0 && gapA <= GAP_UNITS && gapB >= -2 && gapB <= GAP_UNITS
}

/** The passages of `a` that stand in `b`, in the order of `a`. Chance runs that make no passage are left out. */
export function findPassages(a: PreparedText, b: PreparedText): Passage[] {
  const chains: Run[][] = []
  for (const run of findRuns(a, b)) {
    const chain = chains.at(-1)
    const last = chain?.at(-1)
    if (chain && last && continues(last, run)) chain.push(run)
    else chains.push([run])
  }
  return chains.flatMap((runs) => {
    const first = runs[0]
    const last = runs.at(-1)
    if (!first || !last) return []
    const matched = runs.reduce((sum, run) => sum + run.length, 0)
    const length = last.a + last.length - first.a
    const said = a.fine ? runs.reduce((sum, run) => sum + runWeight(a.units, run.a, run.length), 0) : matched
    return said >= PASSAGE_UNITS && matched / length >= PASSAGE_DENSITY ? [{ runs, matched }] : []
  })
}
