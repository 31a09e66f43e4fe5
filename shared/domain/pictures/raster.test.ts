import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaSums, fitted, gridOf, rasterOf, upright, WHOLE } from './raster.js'
import { rgbaOf, scene } from './testing-scenes.js'

const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

describe('rasterOf', () => {
  it('keeps the mean of the light, whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.constantFrom(20, 40, 80), (seed, side) => {
        const picture = scene(seed, 160, 80)
        expect(mean(rasterOf(rgbaOf(picture), 160, 80, side).raster.luma)).toBeCloseTo(mean(picture.luma), 0)
      }),
    )
  })

  it('tells colour from grey and lays transparent pixels on white paper', () => {
    expect(rasterOf(Uint8Array.from([200, 0, 0, 255]), 1, 1, 8)).toMatchObject({ chroma: 200 })
    expect(rasterOf(Uint8Array.from([90, 90, 90, 255]), 1, 1, 8).chroma).toBe(0)
    expect(rasterOf(Uint8Array.from([0, 0, 0, 0]), 1, 1, 8).raster.luma).toEqual(Uint8Array.of(255))
  })

  it('refuses bytes that are not what the sizes say', () => {
    expect(() => rasterOf(new Uint8Array(15), 2, 2, 8)).toThrow(RangeError)
  })
})

it('sizes keep their shape, are never enlarged and never nothing', () => {
  expect(fitted(4000, 3000, 256)).toEqual({ width: 256, height: 192 })
  expect(fitted(30, 20, 256)).toEqual({ width: 30, height: 20 })
  expect(fitted(9000, 1, 256)).toEqual({ width: 256, height: 1 })
})

it('a grid of a picture has its mean', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 3, max: 50 }), (seed, cells) => {
      const picture = scene(seed, 97, 61)
      expect(mean(gridOf(areaSums(picture), WHOLE, cells, cells))).toBeCloseTo(mean(picture.luma), 3)
    }),
  )
})

it('turns a picture as its camera says', () => {
  // 1 2 3
  // 4 5 6
  const picture = { width: 3, height: 2, luma: Uint8Array.of(1, 2, 3, 4, 5, 6) }
  const seen = (orientation: number) => Array.from(upright(picture, orientation).luma).join('')
  expect([1, 2, 3, 4, 5, 6, 7, 8].map(seen)).toEqual(['123456', '321654', '654321', '456123', '142536', '415263', '635241', '362514'])
  expect(upright(picture, 6)).toMatchObject({ width: 2, height: 3 })
})
