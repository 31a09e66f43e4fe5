// Laws of the small pure parts: ids, the clock, canonical bytes.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Id } from '../../shared/domain/ids.js'
import { canonicalBytes, sha256Hex } from './canonical.js'
import { timeName, timeOfName } from './files.js'
import { formatHlc, parseHlc, tickHlc } from './hlc.js'
import { mintUuid7, uuid7Source } from './identity.js'

const ms = fc.integer({ min: 0, max: 2 ** 47 })

describe('ids', () => {
  it('are UUIDv7 that carry their time', () => {
    fc.assert(
      fc.property(ms, fc.uint8Array({ minLength: 16, maxLength: 16 }), (now, bytes) => {
        const id = mintUuid7(now, () => bytes)
        expect(Id.safeParse(id).success).toBe(true)
        expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(now)
      }),
    )
  })
  it('sort in the order they are minted, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(ms, { minLength: 2, maxLength: 50 }), (times) => {
        let at = 0
        const mint = uuid7Source(() => times[at++] ?? 0, randomBytes)
        const ids = times.map(() => mint())
        expect([...ids].sort()).toEqual(ids)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
  it('stay in order over more than 4096 in one millisecond', () => {
    const mint = uuid7Source(() => 1000, randomBytes)
    const ids = Array.from({ length: 10_000 }, mint)
    expect([...ids].sort()).toEqual(ids)
    expect(ids.every((id) => Id.safeParse(id).success)).toBe(true)
  })
})

describe('the hybrid clock', () => {
  const device = '01990000-0000-7000-8000-000000000001'
  it('only goes forward, as time and as text, and is never behind the wall clock', () => {
    fc.assert(
      fc.property(fc.array(ms, { minLength: 1, maxLength: 60 }), (times) => {
        let last: string | null = null
        for (const now of times) {
          const next: string = tickHlc(last, now, device)
          if (last !== null) expect(next > last).toBe(true)
          expect(parseHlc(next).ms).toBeGreaterThanOrEqual(now)
          expect(formatHlc(parseHlc(next))).toBe(next)
          last = next
        }
      }),
    )
  })
  it('carries over when its counter is full', () => {
    const full = formatHlc({ ms: 5, counter: 0xffff, device })
    expect(parseHlc(tickHlc(full, 1, device))).toEqual({ ms: 6, counter: 0, device })
    expect(() => parseHlc('yesterday')).toThrow(TypeError)
  })
})

describe('canonical bytes', () => {
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger(),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 5 }), tie('value'), { maxKeys: 4 }),
    ),
  })).value
  it('do not depend on the order of keys, and reading them back gives the same bytes', () => {
    fc.assert(
      fc.property(json, (value) => {
        const bytes = canonicalBytes(value)
        const back: unknown = JSON.parse(bytes.toString('utf8'))
        expect(canonicalBytes(back).equals(bytes)).toBe(true)
        const turned = (one: unknown): unknown => {
          if (Array.isArray(one)) return one.map(turned)
          if (typeof one !== 'object' || one === null) return one
          return Object.fromEntries(
            Object.entries(one)
              .reverse()
              .map(([key, inner]) => [key, turned(inner)]),
          )
        }
        expect(sha256Hex(canonicalBytes(turned(back)))).toBe(sha256Hex(bytes))
      }),
    )
  })
  it.each([
    ['a fraction', { a: [1.5] }, '$.a[0]'],
    ['a number past the safe integers', 2 ** 53, '$'],
    ['not a number', { n: Number.NaN }, '$.n'],
    ['half a character', { t: '甲\ud800' }, '$.t'],
    ['half a character in a key', { '\udc00': 1 }, '$'],
    ['a date', { d: new Date(0) }, '$.d'],
    ['a function', { f: () => 1 }, '$.f'],
  ])('refuse %s and say where', (_name, value, place) => {
    expect(() => canonicalBytes(value)).toThrow(TypeError)
    expect(() => canonicalBytes(value)).toThrow(place)
  })
  it('refuse nothing at all', () => expect(() => canonicalBytes(undefined)).toThrow(TypeError))
})

describe('names of times', () => {
  it('sort as the times do and read back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), fc.integer({ min: 0, max: 253_402_300_799 }), (a, b) => {
        expect(timeOfName(timeName(a * 1000))).toBe(a * 1000)
        expect(timeName(a * 1000) < timeName(b * 1000)).toBe(a < b)
      }),
    )
    expect(timeOfName('latest')).toBeNull()
  })
})
