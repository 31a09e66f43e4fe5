// The fingerprints by which a text is kept in, and looked for in, the index of everything filed, printed or archived.
import { gramHash, winnow } from './fingerprint.js'
import { isWord, type Units } from './normalise.js'

/** Neighbouring units in a fingerprint: characters, and words, which say more each and are changed more easily. */
const GRAM_UNITS = 6
const GRAM_WORDS = 5
/** Of so many neighbouring k-grams at least one is kept. */
const WINDOW = 12
/** A k-gram is looked up when its hash is below this share of all hashes: the smallest of a window is above it once in 333. */
const LOOKED_UP = (1 - 0.003 ** (1 / WINDOW)) * 2 ** 32
/** Fingerprints (31 bits) from this one on are looked up for short texts only. */
export const LOOKED_UP_HASHES = Math.ceil(LOOKED_UP / 2)
/** A text with fewer such k-grams is looked up with all it has. */
const FEW = 8

/** Units in the k-gram that starts at a unit. */
export const gramUnits = (units: Units, at: number): number => (isWord(units.codes[at] ?? 0) ? GRAM_WORDS : GRAM_UNITS)

/** Every k-gram from the start on, words taken five at a time and all else six; 32-bit hashes. */
export function archiveGrams(units: Units): Uint32Array {
  const grams = new Uint32Array(units.count)
  let start = 0
  for (; start < units.count; start++) {
    const k = gramUnits(units, start)
    if (start + k > units.count) break
    grams[start] = gramHash(units, start, k)
  }
  return grams.slice(0, start)
}

/** What the index keeps of a text: distinct hashes of 31 bits, about one for every 6.5 units; none under five or six units. */
export const archiveFingerprints = (units: Units): number[] => [
  ...new Set(winnow(archiveGrams(units), WINDOW).map((kept) => kept.hash >>> 1)),
]

/**
 * What is looked up for a text: every k-gram that another text could have kept, by its hash of 31 bits, with the units it
 * starts at. The text's own windows do not matter: a passage that begins elsewhere has other windows but the same k-grams.
 */
export function archiveQuery(units: Units): Map<number, number[]> {
  const grams = archiveGrams(units)
  const places = [...grams.keys()]
  const small = places.filter((at) => (grams[at] ?? 0) < LOOKED_UP)
  const query = new Map<number, number[]>()
  for (const at of small.length < FEW ? places : small) {
    const hash = (grams[at] ?? 0) >>> 1
    const known = query.get(hash)
    if (known) known.push(at)
    else query.set(hash, [at])
  }
  return query
}

/** Hashes of every k-gram of passages that somebody called a standing formula: they never count as evidence. */
export const formulaFingerprints = (passages: readonly Units[]): Set<number> =>
  new Set(passages.flatMap((passage) => [...archiveGrams(passage)].map((gram) => gram >>> 1)))

/** A 53-bit hash of all units with the values of numbers: equal for texts that differ in layout alone. 0 for an empty text. */
export function bodyHash(units: Units): number {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (const value of units.values) {
    low = Math.imul(low ^ value, 0x01000193)
    high = Math.imul(high ^ value, 0x85ebca6b) ^ (high >>> 13)
  }
  return units.count === 0 ? 0 : (low >>> 0) * 0x20_0000 + (high >>> 11)
}
