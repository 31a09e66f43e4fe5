// All hashes of the index in memory, looked through one after the other: 100,000 pictures take 29 MB and a fifth of a second
// for a new one. Banding the hashes into tables was weighed; at the distances that cuts need it looks at nearly all of them too.
import { MOST_WINDOW_DISTANCE } from '../../../shared/domain/pictures/compare-pictures.js'
import { type PictureFingerprint, WINDOWS } from '../../../shared/domain/pictures/fingerprint.js'
import { countBits } from '../../../shared/domain/pictures/perceptual-hash.js'

/** Halves of the hashes of one picture. */
const HALVES = WINDOWS.length * 2
/** No more than so many pictures, nearest first, are worth comparing print by print. */
const MOST_CANDIDATES = 400

export interface LikenessScan {
  readonly add: (no: number, fingerprint: PictureFingerprint) => void
  /** Numbers of pictures whose whole is like a part of this one, or the other way round, nearest first. */
  readonly find: (fingerprint: PictureFingerprint) => number[]
  readonly size: () => number
}

/** A flat window is at this distance from everything. */
const halvesOf = ({ hashes }: PictureFingerprint): Uint32Array =>
  Uint32Array.from(hashes.flatMap((hash) => [hash?.high ?? 0, hash?.low ?? 0]))

export function createLikenessScan(): LikenessScan {
  let numbers = new Uint32Array(64)
  let halves = new Uint32Array(64 * HALVES)
  let size = 0
  return {
    size: () => size,
    add: (no, fingerprint) => {
      if (size === numbers.length) {
        const [moreNumbers, moreHalves] = [new Uint32Array(size * 2), new Uint32Array(size * 2 * HALVES)]
        moreNumbers.set(numbers)
        moreHalves.set(halves)
        numbers = moreNumbers
        halves = moreHalves
      }
      numbers[size] = no
      halves.set(halvesOf(fingerprint), size * HALVES)
      size++
    },
    find: (fingerprint) => {
      const asked = halvesOf(fingerprint)
      const [wholeHigh = 0, wholeLow = 0] = asked
      const found: { no: number; distance: number }[] = []
      for (let at = 0; at < size; at++) {
        const from = at * HALVES
        const [otherHigh, otherLow] = [halves[from] as number, halves[from + 1] as number]
        let best = MOST_WINDOW_DISTANCE + 1
        for (let half = 0; half < HALVES; half += 2) {
          const [high, low] = [halves[from + half] as number, halves[from + half + 1] as number]
          if ((high | low) !== 0) {
            const bits = countBits(high ^ wholeHigh)
            if (bits < best) best = Math.min(best, bits + countBits(low ^ wholeLow))
          }
          const [askedHigh, askedLow] = [asked[half] as number, asked[half + 1] as number]
          if ((askedHigh | askedLow) !== 0) {
            const bits = countBits(askedHigh ^ otherHigh)
            if (bits < best) best = Math.min(best, bits + countBits(askedLow ^ otherLow))
          }
        }
        if (best <= MOST_WINDOW_DISTANCE) found.push({ no: numbers[at] as number, distance: best })
      }
      return found
        .sort((one, other) => one.distance - other.distance)
        .slice(0, MOST_CANDIDATES)
        .map(({ no }) => no)
    },
  }
}
