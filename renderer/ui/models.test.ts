import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitOf } from './fit-model.js'
import { given } from './given.js'
import { keyCap } from './Kbd.js'
import { moveInList } from './rows-model.js'

describe('the copyfit meter', () => {
  it('says even, over and short in lines', () => {
    expect(fitOf(60, 60)).toEqual({ state: 'even', lines: 0, scale: 72 })
    expect(fitOf(66, 60)).toEqual({ state: 'over', lines: 6, scale: 72 })
    expect(fitOf(57, 60)).toEqual({ state: 'under', lines: 3, scale: 72 })
  })

  it('keeps copy and slot on the bar, whatever their lengths', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (used, slot) => {
        const fit = fitOf(used, slot)
        expect(fit.scale).toBeGreaterThanOrEqual(Math.max(used, slot))
        expect(fit.scale).toBeGreaterThan(0)
        expect(fit.lines).toBe(Math.abs(used - slot))
      }),
    )
  })
})

describe('J and K', () => {
  const ids = ['a', 'b', 'c']
  it('step and stop at the ends', () => {
    expect(moveInList(ids, 'a', 1)).toBe('b')
    expect(moveInList(ids, 'c', 1)).toBe('c')
    expect(moveInList(ids, 'a', -1)).toBe('a')
  })
  it('start at the near end when nothing, or something gone, is current', () => {
    expect(moveInList(ids, null, 1)).toBe('a')
    expect(moveInList(ids, 'gone', -1)).toBe('c')
    expect(moveInList([], null, 1)).toBeNull()
  })
})

describe('key caps', () => {
  it('show arrows and Enter as signs', () => {
    expect(keyCap('Ctrl+Enter')).toBe('Ctrl ↵')
    expect(keyCap('Alt+ArrowUp')).toBe('Alt ↑')
    expect(keyCap('j')).toBe('J')
  })
})

describe('given', () => {
  it('drops undefined and keeps null, false and 0', () => {
    expect(given({ a: undefined, b: null, c: false, d: 0 })).toEqual({ b: null, c: false, d: 0 })
  })
})
