import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePictures, MOST_WINDOW_DISTANCE, windowDistance } from './compare-pictures.js'
import { decodeFingerprint, encodeFingerprint } from './encode-fingerprint.js'
import { fingerprintOf, type PictureFingerprint, RASTER_LONG_SIDE } from './fingerprint.js'
import { type Raster, rasterOf } from './raster.js'
import { cutOut, numbersFrom, relit, rgbaOf, scene } from './testing-scenes.js'

const print = (raster: Raster): PictureFingerprint => {
  const found = fingerprintOf(raster, 40)
  if (!found) throw new Error('a scene has a fingerprint')
  return found
}
const smaller = (raster: Raster, longSide: number): Raster => rasterOf(rgbaOf(raster), raster.width, raster.height, longSide).raster
const Seed = fc.integer({ min: 1, max: 1_000_000 })

describe('the same photograph', () => {
  it('is known at any size, light, contrast and with noise', () => {
    fc.assert(
      fc.property(
        Seed,
        fc.integer({ min: 60, max: 239 }),
        fc.integer({ min: -25, max: 25 }),
        fc.double({ min: 0.7, max: 1.2, noNaN: true }),
        (seed, side, light, contrast) => {
          const picture = scene(seed)
          const next = numbersFrom(seed)
          const copy = relit(smaller(picture, side), (luma) => (luma - 128) * contrast + 128 + light + (next() - 0.5) * 16)
          const likeness = comparePictures(print(picture), print(copy))
          expect(likeness?.verdict).toBe('same')
          expect(windowDistance(print(picture), print(copy))).toBeLessThanOrEqual(MOST_WINDOW_DISTANCE)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('is known in a cut of 60 % of it and more, and the cut is told', () => {
    let found = 0
    const cuts = fc.record({
      seed: Seed,
      side: fc.double({ min: 0.78, max: 0.9, noNaN: true }),
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    const cases = fc.sample(cuts, { numRuns: 30, seed: 7 })
    for (const { seed, side, x, y } of cases) {
      const window = { x: x * (1 - side), y: y * (1 - side), width: side, height: side }
      const [whole, part] = [print(scene(seed)), print(cutOut(scene(seed), window))]
      const likeness = comparePictures(whole, part)
      if (likeness?.verdict !== 'near' || windowDistance(whole, part) > MOST_WINDOW_DISTANCE) continue
      found++
      expect(likeness.cut?.from).toBe('a')
      expect(Math.abs((likeness.cut?.window.width ?? 0) - side)).toBeLessThan(0.07)
      expect(comparePictures(part, whole)?.cut?.from).toBe('b')
    }
    expect(found / cases.length).toBeGreaterThan(0.9)
  })
})

it('different pictures do not match', () => {
  fc.assert(
    fc.property(Seed, Seed, (one, other) => {
      fc.pre(one !== other)
      expect(comparePictures(print(scene(one)), print(scene(other)))).toBeNull()
    }),
    { numRuns: 60 },
  )
})

it('a flat picture has no fingerprint', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 90 }),
      (light, width, height) => {
        expect(fingerprintOf({ width, height, luma: new Uint8Array(width * height).fill(light) }, 0)).toBeNull()
      },
    ),
  )
})

it('a fingerprint comes back from its bytes; other bytes are none', () => {
  fc.assert(
    fc.property(Seed, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (seed, width, height) => {
      const made = fingerprintOf(smaller(scene(seed, width, height), RASTER_LONG_SIDE), 0)
      if (made) expect(decodeFingerprint(encodeFingerprint(made))).toEqual(made)
    }),
    { numRuns: 15 },
  )
  const bytes = encodeFingerprint(print(scene(3)))
  expect(decodeFingerprint(bytes.subarray(1))).toBeNull()
  expect(decodeFingerprint(new Uint8Array())).toBeNull()
  expect(decodeFingerprint(Uint8Array.from(bytes, (byte, at) => (at === 0 ? 99 : byte)))).toBeNull()
})
