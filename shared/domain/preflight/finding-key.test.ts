import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingKey, pairOfKey, shortHash } from './finding-key.js'

describe('shortHash', () => {
  it('is 16 hex digits and changes with any one character', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(60), fc.string({ minLength: 1, maxLength: 1 }), (text, at, character) => {
        const other = text.slice(0, at) + character + text.slice(at)
        expect(shortHash(text)).toMatch(/^[0-9a-f]{16}$/)
        expect(shortHash(other)).not.toBe(shortHash(text))
      }),
    )
  })

  it('stays the same for ever: verdicts in stores are kept under it', () => {
    expect(shortHash('版')).toBe('cd8d1af7e9f4748c')
  })
})

describe('findingKey', () => {
  it('names rule and records, and the words when they matter', () => {
    expect(findingKey('overset', ['f1'])).toBe('overset:f1')
    expect(findingKey('date-weekday', ['a1'], '8月26日')).not.toBe(findingKey('date-weekday', ['a1'], '8月27日'))
  })
})

describe('pairOfKey', () => {
  it('is the same whatever the words were, also for keys with a hash for each text', () => {
    expect(pairOfKey('duplicate:a1:b1:0123')).toBe('duplicate:a1:b1')
    expect(pairOfKey('duplicate:a1:b1:0123:4567')).toBe('duplicate:a1:b1')
    expect(pairOfKey('printed-before:a1:2026:08-26:A01:0123#2')).toBe('printed-before:a1:2026:08-26:A01')
  })
})
