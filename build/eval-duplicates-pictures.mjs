// Measures how pictures are found again: what of a photograph that was made smaller, grey, cut or squeezed is recognised, what of
// different photographs is taken for one, and how long an index of 100,000 takes. Photographs of a folder, drawn scenes without one.
import fs from 'node:fs'
import path from 'node:path'
import * as photon from '@silvia-odwyer/photon-node'
import { computed, percent, quantile, say } from './eval-duplicates-measure.mjs'

const { PhotonImage, SamplingFilter } = photon
const LONG_SIDE = 1000
const SCENES = 60
const INDEXED = 100_000

/** @typedef {InstanceType<typeof PhotonImage>} Image */

/** @param {Image} image @param {number} share */
const smaller = (image, share) =>
  photon.resize(
    image,
    Math.max(1, Math.round(image.get_width() * share)),
    Math.max(1, Math.round(image.get_height() * share)),
    SamplingFilter.Triangle,
  )
/** @param {Image} image @param {number} quality */
const squeezed = (image, quality) => PhotonImage.new_from_byteslice(image.get_bytes_jpeg(quality))
/** @param {Image} image */
const copyOf = (image) => new PhotonImage(image.get_raw_pixels(), image.get_width(), image.get_height())
/** @param {Image} image */
function grey(image) {
  const copy = copyOf(image)
  photon.grayscale_human_corrected(copy)
  return copy
}

/** A cut that keeps `share` of the picture, anywhere in it, at half the size and compressed. @param {Image} image @param {number} share @param {() => number} next */
function cut(image, share, next) {
  const [width, height] = [image.get_width(), image.get_height()]
  const across = Math.min(1, Math.sqrt(share) * Math.exp((next() - 0.5) * 0.15))
  const down = Math.min(1, share / across)
  const [left, top] = [next() * (1 - across), next() * (1 - down)]
  const part = photon.crop(image, left * width, top * height, (left + across) * width, (top + down) * height)
  return squeezed(smaller(part, 0.5), 70)
}

/** @type {Readonly<Record<string, (image: Image, next: () => number) => Image>>} */
const CHANGES = {
  'a quarter of the size': (image) => smaller(image, 0.25),
  'JPEG at 20': (image) => squeezed(image, 20),
  'black and white': grey,
  ...Object.fromEntries(
    [0.9, 0.8, 0.7, 0.6].map((share) => [
      `cut to ${percent(share)}`,
      (/** @type {Image} */ image, /** @type {() => number} */ next) => cut(image, share, next),
    ]),
  ),
  'cut to 70 %, grey': (image, next) => grey(cut(image, 0.7, next)),
}

/** Whole photographs and their four quarters, which are pictures of their own. @param {string} folder @returns {{ source: string, image: Image }[]} */
function photographsOf(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(jpe?g|png|webp)$/i.test(name))
    .sort()
    .flatMap((source) => {
      const image = PhotonImage.new_from_byteslice(fs.readFileSync(path.join(folder, source)))
      const whole = smaller(image, Math.min(1, LONG_SIDE / Math.max(image.get_width(), image.get_height())))
      image.free()
      const [w, h] = [whole.get_width(), whole.get_height()]
      const quarter = (/** @type {number} */ x, /** @type {number} */ y) =>
        photon.crop(whole, (x * w) / 2, (y * h) / 2, ((x + 1) * w) / 2, ((y + 1) * h) / 2)
      return [whole, quarter(0, 0), quarter(1, 0), quarter(0, 1), quarter(1, 1)].map((one) => ({ source, image: one }))
    })
}

/**
 * @param {{ folder: string | null, seed: number, code: any }} options `code` holds the bundled functions under test
 */
export function measurePictures({ folder, seed, code }) {
  const { rasterOf, fingerprintOf, comparePictures, windowDistance, createLikenessScan, scene, rgbaOf, numbersFrom } = code
  const next = numbersFrom(seed)
  const printOf = (/** @type {Image} */ image) => {
    const { raster, chroma } = rasterOf(image.get_raw_pixels(), image.get_width(), image.get_height(), code.RASTER_LONG_SIDE)
    return fingerprintOf(raster, chroma)
  }
  const found = (/** @type {any} */ one, /** @type {any} */ other) =>
    windowDistance(one, other) <= code.MOST_WINDOW_DISTANCE && comparePictures(one, other) !== null

  const all = folder
    ? photographsOf(folder)
    : Array.from({ length: SCENES }, (_, n) => ({ source: `${n}`, image: new PhotonImage(rgbaOf(scene(seed + n, 720, 480)), 720, 480) }))
  const pictures = all.flatMap(({ source, image }) => {
    const print = printOf(image)
    return print ? [{ source, image, print }] : []
  })
  say(`pictures: ${pictures.length} of ${folder ?? 'drawn scenes'}, ${all.length - pictures.length} flat`)
  for (const [name, change] of Object.entries(CHANGES)) {
    const hits = pictures.filter(({ image, print }) => {
      const changed = change(image, next)
      const other = printOf(changed)
      changed.free()
      return other !== null && found(print, other)
    })
    say(`  ${name.padEnd(24)} found ${percent(hits.length / pictures.length, 1)}`)
  }
  const pairs = pictures.flatMap((one, at) =>
    pictures.slice(at + 1).flatMap((other) => (one.source === other.source ? [] : [[one, other]])),
  )
  const wrong = pairs.filter(([one, other]) => found(one?.print, other?.print))
  say(`  ${'different'.padEnd(24)} taken for one ${wrong.length} of ${pairs.length} pairs`)

  const scan = createLikenessScan()
  const stirred = (/** @type {number} */ half) => (half ^ ((next() * 2 ** 32) & (next() * 2 ** 32))) >>> 0
  for (let no = 0; no < INDEXED; no++) {
    const { print } = /** @type {(typeof pictures)[number]} */ (pictures[no % pictures.length])
    const hashes = print.hashes.map((/** @type {any} */ hash) => hash && { high: stirred(hash.high), low: stirred(hash.low) })
    scan.add(no, { ...print, hashes })
  }
  const times = pictures.slice(0, 10).map(({ print }) => computed(() => scan.find(print)))
  say(`  a new picture against ${INDEXED}: p50 ${quantile(times, 0.5).toFixed(0)} ms`)
}
