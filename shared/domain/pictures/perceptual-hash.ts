// The perceptual hash of a window of a picture: 64 signs of its lowest frequencies. Brightness and contrast do not count,
// and neither do size, compression and colour.
//
// Source: C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010, the DCT based hash (pHash).
// Here frequencies are taken in zigzag order, all of them at least as low as those of the 8 × 8 square that is usual.

/** Cells a side of the grid that is hashed. */
export const HASH_CELLS = 32
export const HASH_BITS = 64

/** 64 bits in two halves of 32. */
export interface PictureHash {
  readonly high: number
  readonly low: number
}

/** Mean of squared frequencies' roots below which there is nothing to see, in steps of brightness. */
const LEAST_CONTRAST = 3

/** Frequencies from the lowest on, without the mean: (0,1) (1,0) (0,2) (1,1) … */
const FREQUENCIES: readonly (readonly [number, number])[] = Array.from({ length: 12 }, (_, sum) =>
  Array.from({ length: sum + 1 }, (_unused, u) => [u, sum - u] as const),
)
  .flat()
  .slice(1, HASH_BITS + 1)

const MOST_FREQUENCY = Math.max(...FREQUENCIES.flat()) + 1

/** DCT-II, orthonormal, of which only the lowest frequencies are needed. */
const COSINES = Array.from({ length: MOST_FREQUENCY }, (_, u) =>
  Float64Array.from(
    { length: HASH_CELLS },
    (_unused, x) => Math.sqrt((u === 0 ? 1 : 2) / HASH_CELLS) * Math.cos(((2 * x + 1) * u * Math.PI) / (2 * HASH_CELLS)),
  ),
)

/** The hash of HASH_CELLS × HASH_CELLS means of brightness; null for a flat picture, which is like every other one. */
export function perceptualHash(grid: Float64Array): PictureHash | null {
  // Rows first, then columns: the transform is separable.
  const rows = COSINES.map((wave) =>
    Float64Array.from({ length: HASH_CELLS }, (_, y) => {
      let sum = 0
      for (let x = 0; x < HASH_CELLS; x++) sum += (grid[y * HASH_CELLS + x] ?? 0) * (wave[x] ?? 0)
      return sum
    }),
  )
  const coefficients = FREQUENCIES.map(([u, v]) => {
    const [row, wave] = [rows[u], COSINES[v]]
    let sum = 0
    for (let y = 0; y < HASH_CELLS; y++) sum += (row?.[y] ?? 0) * (wave?.[y] ?? 0)
    return sum
  })
  const energy = coefficients.reduce((sum, value) => sum + value * value, 0)
  if (Math.sqrt(energy) / HASH_CELLS < LEAST_CONTRAST) return null
  let [high, low] = [0, 0]
  coefficients.forEach((value, index) => {
    if (value <= 0) return
    if (index < 32) high |= 1 << index
    else low |= 1 << (index - 32)
  })
  return { high: high >>> 0, low: low >>> 0 }
}

/** Ones of a 32-bit number. Source: H. S. Warren, "Hacker's Delight", 2nd edition, 5-1. */
export function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Bits that differ, 0 to 64; of two unrelated pictures about half. */
export const hashDistance = (one: PictureHash, other: PictureHash): number =>
  countBits(one.high ^ other.high) + countBits(one.low ^ other.low)
