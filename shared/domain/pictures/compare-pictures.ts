// Whether two pictures are one and the same photograph: hashes guess which part of one the other shows, the grey prints prove it.
import type { PictureFingerprint } from './fingerprint.js'
import { WINDOWS } from './fingerprint.js'
import { hashDistance } from './perceptual-hash.js'
import { type AreaSums, areaSums, gridOf, WHOLE, type Window } from './raster.js'

export interface PictureLikeness {
  /** `same`: the whole picture again. `near`: a part of it. */
  readonly verdict: 'same' | 'near'
  /** Correlation of the parts laid over each other, up to 1. */
  readonly correlation: number
  /** Which of the two shows more, and what of it the other shows; null for the whole. */
  readonly cut: { readonly from: 'a' | 'b'; readonly window: Window } | null
}

/** Cells a side of the grids that are laid over each other. */
const PROOF_CELLS = 16
/** How many guesses are looked at for a pair, how alike a guess has to be to be worth moving, and at what likeness nothing more is tried. */
const GUESSES = 6
const WORTH_MOVING = 0.5
const BEYOND_DOUBT = 0.98
/** Steps by which the edges of a guess are moved, in shares of a side. */
const STEPS = [1 / 16, 1 / 32, 1 / 64]
const LEAST_SIDE = 0.6
/** A part is as wide and as high as the picture it is in, or the picture was stretched by at most so much. */
const MOST_STRETCH = 1.2
/** A part that leaves out no more than this is the whole. */
const WHOLE_SHARE = 0.94
/**
 * Measured with `npm run eval:duplicates -- --pictures <folder>`: cuts, greys and copies of a photograph correlate by 0.97 and more,
 * different photographs by less than 0.95, save for blurred grounds with nothing on them.
 */
const LEAST_CORRELATION = 0.95
/** An index need not look at pairs whose windowDistance is larger: of cuts that keep 70 % hardly one in a hundred. */
export const MOST_WINDOW_DISTANCE = 17

/** Pearson's correlation of two grids, 0 where one of them is flat. */
function correlation(one: Float64Array, other: Float64Array): number {
  const cells = one.length
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0]
  for (let cell = 0; cell < cells; cell++) {
    const [a, b] = [one[cell] ?? 0, other[cell] ?? 0]
    sumA += a
    sumB += b
    squareA += a * a
    squareB += b * b
    product += a * b
  }
  const [varianceA, varianceB] = [squareA - (sumA * sumA) / cells, squareB - (sumB * sumB) / cells]
  if (varianceA < cells || varianceB < cells) return 0
  return (product - (sumA * sumB) / cells) / Math.sqrt(varianceA * varianceB)
}

type Edges = readonly [left: number, top: number, right: number, bottom: number]
const edgesOf = ({ x, y, width, height }: Window): Edges => [x, y, x + width, y + height]
const windowOf = ([left, top, right, bottom]: Edges): Window => ({ x: left, y: top, width: right - left, height: bottom - top })

/** Single edges make the part larger or smaller, pairs of them shift it. */
const MOVES: readonly Edges[] = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [1, 0, 1, 0],
  [0, 1, 0, 1],
].flatMap((move) => [move, move.map((by) => -by)] as unknown as Edges[])

/** How like the whole of one picture a part of the other is; -1 for a part that is too small or of another shape. */
function likenessTo(larger: AreaSums, smaller: AreaSums): (edges: Edges) => number {
  const shown = gridOf(smaller, WHOLE, PROOF_CELLS, PROOF_CELLS)
  const shape = smaller.width / smaller.height / (larger.width / larger.height)
  return (edges) => {
    const window = windowOf(edges)
    const stretch = window.width / window.height / shape
    if (window.width < LEAST_SIDE || window.height < LEAST_SIDE || Math.max(stretch, 1 / stretch) > MOST_STRETCH) return -1
    return correlation(gridOf(larger, window, PROOF_CELLS, PROOF_CELLS), shown)
  }
}

/** From a first guess uphill to the part that is most alike. */
function settle(likeness: (edges: Edges) => number, guess: Edges): { edges: Edges; correlation: number } {
  let edges = guess
  let best = likeness(edges)
  for (const step of STEPS)
    for (let moved = true; moved; ) {
      moved = false
      for (const move of MOVES) {
        const tried = edges.map((edge, index) => Math.min(1, Math.max(0, edge + (move[index] ?? 0) * step))) as unknown as Edges
        const found = likeness(tried)
        if (found <= best + 1e-6) continue
        best = found
        edges = tried
        moved = true
      }
    }
  return { edges, correlation: best }
}

/** Null when the two are different pictures. */
export function comparePictures(a: PictureFingerprint, b: PictureFingerprint): PictureLikeness | null {
  const [areasA, areasB] = [areaSums(a.print), areaSums(b.print)]
  const likeness = { a: likenessTo(areasA, areasB), b: likenessTo(areasB, areasA) }
  const guesses = WINDOWS.flatMap((window, index) =>
    (['a', 'b'] as const).flatMap((from) => {
      const [part, whole] = from === 'a' ? [a.hashes[index], b.hashes[0]] : [b.hashes[index], a.hashes[0]]
      return part && whole ? [{ from, edges: edgesOf(window), distance: hashDistance(part, whole) }] : []
    }),
  )
    .sort((one, other) => one.distance - other.distance)
    .slice(0, GUESSES)
    .map((guess) => ({ ...guess, correlation: likeness[guess.from](guess.edges) }))
    .filter((guess) => guess.correlation >= WORTH_MOVING)
    .sort((one, other) => other.correlation - one.correlation)
  let found: PictureLikeness | null = null
  for (const { from, edges } of guesses) {
    const settled = settle(likeness[from], edges)
    if (settled.correlation < LEAST_CORRELATION || settled.correlation <= (found?.correlation ?? 0)) continue
    const window = windowOf(settled.edges)
    const isWhole = window.width * window.height >= WHOLE_SHARE
    found = { verdict: isWhole ? 'same' : 'near', correlation: settled.correlation, cut: isWhole ? null : { from, window } }
    if (settled.correlation >= BEYOND_DOUBT) break
  }
  return found
}

/** The best distance of one picture's whole to any window of the other, either way round: what an index looks for. */
export function windowDistance(a: PictureFingerprint, b: PictureFingerprint): number {
  let best = 64
  const [wholeA, wholeB] = [a.hashes[0], b.hashes[0]]
  for (let index = 0; index < WINDOWS.length; index++) {
    const [partA, partB] = [a.hashes[index], b.hashes[index]]
    if (partA && wholeB) best = Math.min(best, hashDistance(partA, wholeB))
    if (partB && wholeA) best = Math.min(best, hashDistance(partB, wholeA))
  }
  return best
}
