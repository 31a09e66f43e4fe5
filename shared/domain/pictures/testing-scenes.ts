// Test support: drawn scenes that are unlike each other, and what is done to a photograph on its way to a page.
import type { Raster, Window } from './raster.js'

/** A small generator so that a scene is named by its number. Source: mulberry32, T. Ettinger, public domain. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Boxes and discs of many sizes over a slope of light, like the masses of a photograph. */
export function scene(seed: number, width = 240, height = 160): Raster {
  const next = numbersFrom(seed)
  const [slopeX, slopeY] = [next() * 80 - 40, next() * 80 - 40]
  const shapes = Array.from({ length: 26 }, () => ({
    x: next(),
    y: next(),
    w: 0.04 + next() * 0.3,
    h: 0.04 + next() * 0.3,
    light: next() * 255,
    isDisc: next() < 0.5,
  }))
  const luma = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let light = 128 + slopeX * (x / width - 0.5) + slopeY * (y / height - 0.5)
      for (const shape of shapes) {
        const [dx, dy] = [(x / width - shape.x) / shape.w, (y / height - shape.y) / shape.h]
        if (shape.isDisc ? dx * dx + dy * dy < 0.25 : Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5) light = shape.light
      }
      luma[y * width + x] = light
    }
  return { width, height, luma }
}

/** The part of a picture under a window. */
export function cutOut({ width, height, luma }: Raster, window: Window): Raster {
  const [left, top] = [Math.round(window.x * width), Math.round(window.y * height)]
  const [w, h] = [Math.round(window.width * width), Math.round(window.height * height)]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) out[y * w + x] = luma[(top + y) * width + left + x] ?? 0
  return { width: w, height: h, luma: out }
}

/** Every brightness through `change`, kept within 0 and 255. */
export const relit = (raster: Raster, change: (luma: number) => number): Raster => ({
  ...raster,
  luma: Uint8ClampedArray.from(raster.luma, change) as unknown as Uint8Array,
})

/** Opaque bytes as a decoder gives them, grey. */
export const rgbaOf = ({ luma }: Raster): Uint8Array =>
  Uint8Array.from({ length: luma.length * 4 }, (_, at) => (at % 4 === 3 ? 255 : (luma[at >> 2] ?? 0)))
