// What is kept of a picture to find it again: the hash of the whole, hashes of a fixed set of windows, and a small grey print
// on which a guess is proved.
import { HASH_CELLS, type PictureHash, perceptualHash } from './perceptual-hash.js'
import { areaSums, fitted, gridOf, type Raster, WHOLE, type Window } from './raster.js'

/** Longer side of the raster that hashes are taken from. */
export const RASTER_LONG_SIDE = 256
/** Longer side of the grey print. */
export const PRINT_LONG_SIDE = 64
/** Mean distance of colours from grey below which a picture counts as grey. */
const GREY_CHROMA = 6

/** Windows begin and end on eighths of a side and are at least six long: every cut that keeps 60 % of a picture has one nearly its own. */
const STEPS = 8
const LEAST_STEPS = 6
const SPANS = Array.from({ length: STEPS - LEAST_STEPS + 1 }, (_, cut) => STEPS - cut).flatMap((length) =>
  Array.from({ length: STEPS - length + 1 }, (_unused, from) => ({ from: from / STEPS, length: length / STEPS })),
)

/** The whole picture first. */
export const WINDOWS: readonly Window[] = SPANS.flatMap((down) =>
  SPANS.map((over) => ({ x: over.from, y: down.from, width: over.length, height: down.length })),
)

export interface PictureFingerprint {
  /** By WINDOWS; null where a window is flat. */
  readonly hashes: readonly (PictureHash | null)[]
  readonly print: Raster
  readonly isGrey: boolean
}

/** `raster` as rasterOf gives it with RASTER_LONG_SIDE, upright; `chroma` likewise. Null for a flat picture: it would be like every other. */
export function fingerprintOf(raster: Raster, chroma: number): PictureFingerprint | null {
  const areas = areaSums(raster)
  const hashes = WINDOWS.map((window) => perceptualHash(gridOf(areas, window, HASH_CELLS, HASH_CELLS)))
  if (hashes[0] === null) return null
  const { width, height } = fitted(raster.width, raster.height, PRINT_LONG_SIDE)
  const luma = Uint8Array.from(gridOf(areas, WHOLE, width, height), Math.round)
  return { hashes, print: { width, height, luma }, isGrey: chroma < GREY_CHROMA }
}
