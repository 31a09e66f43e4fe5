// Pictures as plain brightness: what comparing looks at. Everything here averages areas, so that a picture and its smaller copy agree.

/** Brightness 0 to 255, row by row from the top left. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly luma: Uint8Array
}

/** Part of a picture in shares of its sides, 0 to 1, `x` and `y` from the top left. */
export interface Window {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const WHOLE: Window = { x: 0, y: 0, width: 1, height: 1 }

/** Weights of BT.601, in 1/256. */
const [RED, GREEN, BLUE] = [77, 150, 29]

/** The sizes that `width` × `height` has when its longer side is `longSide`; never enlarged, never less than 1. */
export function fitted(width: number, height: number, longSide: number): { width: number; height: number } {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * Brightness of a decoded picture, averaged down until its longer side is at most `longSide`; transparent pixels lie on white paper.
 * `chroma` is the mean distance of the smaller picture's colours from grey, 0 to 255.
 * @param rgba 4 bytes a pixel. @throws RangeError when there are fewer or more of them than the sizes say
 */
export function rasterOf(rgba: Uint8Array, width: number, height: number, longSide: number): { raster: Raster; chroma: number } {
  if (width < 1 || height < 1 || rgba.length !== width * height * 4) throw new RangeError(`${rgba.length} bytes for ${width} × ${height}`)
  const small = fitted(width, height, longSide)
  const cells = small.width * small.height
  const sums = new Float64Array(cells * 3)
  const counts = new Uint32Array(cells)
  const columnOf = Uint32Array.from({ length: width }, (_, x) => Math.floor((x * small.width) / width))
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * small.height) / height) * small.width
    for (let x = 0; x < width; x++, at += 4) {
      const cell = row + (columnOf[x] ?? 0)
      const alpha = rgba[at + 3] ?? 255
      const paper = 255 - alpha
      const into = cell * 3
      for (let part = 0; part < 3; part++) {
        const value = rgba[at + part] ?? 0
        sums[into + part] = (sums[into + part] ?? 0) + (alpha === 255 ? value : (value * alpha) / 255 + paper)
      }
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  const luma = new Uint8Array(cells)
  let chroma = 0
  for (let cell = 0; cell < cells; cell++) {
    const count = counts[cell] ?? 1
    const [red, green, blue] = [0, 1, 2].map((part) => (sums[cell * 3 + part] ?? 0) / count) as [number, number, number]
    luma[cell] = Math.round((RED * red + GREEN * green + BLUE * blue) / 256)
    chroma += Math.max(red, green, blue) - Math.min(red, green, blue)
  }
  return { raster: { ...small, luma }, chroma: chroma / cells }
}

/** How a viewer sees a picture stored with a camera's rotation mark. Source: Exif 2.32, tag 0x0112 Orientation. */
export function upright({ width, height, luma }: Raster, orientation: number): Raster {
  if (orientation <= 1 || orientation > 8) return { width, height, luma }
  const lies = orientation >= 5
  const [w, h] = lies ? [height, width] : [width, height]
  const [mirrored, turned] = [[2, 3, 7, 6].includes(orientation), [3, 4, 7, 8].includes(orientation)]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [seenX, seenY] = [mirrored ? w - 1 - x : x, turned ? h - 1 - y : y]
      out[y * w + x] = luma[lies ? seenX * width + seenY : seenY * width + seenX] ?? 0
    }
  return { width: w, height: h, luma: out }
}

/** Sums over rectangles at once. Source: F. C. Crow, "Summed-area tables for texture mapping", SIGGRAPH 1984. */
export interface AreaSums {
  readonly width: number
  readonly height: number
  readonly sums: Float64Array
}

export function areaSums({ width, height, luma }: Raster): AreaSums {
  const stride = width + 1
  const sums = new Float64Array(stride * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += luma[y * width + x] ?? 0
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row
    }
  }
  return { width, height, sums }
}

/** The sum above and left of a point that may lie within a pixel. */
function sumTo({ width, height, sums }: AreaSums, x: number, y: number): number {
  const stride = width + 1
  const [left, top] = [Math.min(Math.floor(x), width), Math.min(Math.floor(y), height)]
  const [right, bottom] = [Math.min(left + 1, width), Math.min(top + 1, height)]
  const [over, down] = [x - left, y - top]
  const upper = (sums[top * stride + left] ?? 0) * (1 - over) + (sums[top * stride + right] ?? 0) * over
  const lower = (sums[bottom * stride + left] ?? 0) * (1 - over) + (sums[bottom * stride + right] ?? 0) * over
  return upper * (1 - down) + lower * down
}

/** A window of a picture as `columns` × `rows` means of brightness, row by row, whatever its shape. */
export function gridOf(areas: AreaSums, window: Window, columns: number, rows: number): Float64Array {
  const edges = (from: number, length: number, size: number, cells: number) =>
    Float64Array.from({ length: cells + 1 }, (_, n) => Math.min(size, Math.max(0, (from + (length * n) / cells) * size)))
  const xs = edges(window.x, window.width, areas.width, columns)
  const ys = edges(window.y, window.height, areas.height, rows)
  const cellArea = ((window.width * areas.width) / columns) * ((window.height * areas.height) / rows)
  const grid = new Float64Array(columns * rows)
  let above = xs.map((x) => sumTo(areas, x, ys[0] ?? 0))
  for (let row = 0; row < rows; row++) {
    const below = xs.map((x) => sumTo(areas, x, ys[row + 1] ?? 0))
    for (let column = 0; column < columns; column++)
      grid[row * columns + column] =
        ((below[column + 1] ?? 0) - (below[column] ?? 0) - (above[column + 1] ?? 0) + (above[column] ?? 0)) / cellArea
    above = below
  }
  return grid
}
