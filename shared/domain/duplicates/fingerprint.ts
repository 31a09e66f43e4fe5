// Hashes of neighbouring units: every k-gram of a text, and the few of them that winnowing keeps as its fingerprint.
import { NUMBER, type Units } from './normalise.js'

const SPREAD = 0x9e3779b1
const BASE = 0x01000193

/** The final mix of MurmurHash3, so that the smallest hashes are spread evenly. */
function mixed(hash: number): number {
  let value = hash
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/**
 * The 32-bit hash of the `k` units from `start`. Numbers are masked, but a run that is mostly numbers is hashed with their
 * values: the grid of a price list says nothing, the prices do.
 */
export function gramHash(units: Units, start: number, k: number): number {
  let numbers = 0
  for (let offset = 0; offset < k; offset++) if (units.codes[start + offset] === NUMBER) numbers++
  const source = numbers * 2 > k ? units.values : units.codes
  let hash = 0
  for (let offset = 0; offset < k; offset++) hash = Math.imul(hash, BASE) + Math.imul((source[start + offset] ?? 0) + 1, SPREAD)
  return mixed(hash)
}

/** One hash for each run of `k` units; `count - k + 1` of them, none when the text is shorter. */
export function gramsOf(units: Units, k: number): Uint32Array {
  const grams = new Uint32Array(Math.max(0, units.count - k + 1))
  for (let start = 0; start < grams.length; start++) grams[start] = gramHash(units, start, k)
  return grams
}

/** A kept k-gram and the unit it starts at. */
export interface Fingerprint {
  readonly hash: number
  readonly at: number
}

/**
 * Winnowing: of every `window` neighbouring k-grams the smallest is kept, the rightmost of equals. Two texts that share a run of
 * `window + k - 1` units share a fingerprint, at about 2 / (window + 1) of the k-grams.
 * Source: Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
 */
export function winnow(grams: Uint32Array, window: number): Fingerprint[] {
  const kept: Fingerprint[] = []
  let smallest = -1
  const lastStart = Math.max(0, grams.length - window)
  for (let start = 0; start <= lastStart && grams.length > 0; start++) {
    const end = Math.min(grams.length, start + window)
    const from = smallest < start ? start : end - 1
    if (smallest < start) smallest = start
    for (let at = from; at < end; at++) if ((grams[at] ?? 0) <= (grams[smallest] ?? 0)) smallest = at
    if (kept.at(-1)?.at !== smallest) kept.push({ hash: grams[smallest] ?? 0, at: smallest })
  }
  return kept
}
