import { describe, expect, it } from 'vitest'
import { actedOn, extendTo, goTo, keepWithin, NO_SELECTION, selectAll, toggle } from './stock-selection.js'

const order = ['a', 'b', 'c', 'd']

describe('selection in the stock', () => {
  it('without more acts on the row the keyboard is on', () => {
    expect(actedOn(goTo('b'), order)).toEqual(['b'])
    expect(actedOn(NO_SELECTION, order)).toEqual([])
  })

  it('takes the row it was on along when a second one joins', () => {
    expect(actedOn(toggle(goTo('c'), 'a'), order)).toEqual(['a', 'c'])
    expect(actedOn(toggle(toggle(goTo('c'), 'a'), 'a'), order)).toEqual(['c'])
  })

  it('extends from the anchor in both directions', () => {
    const from = goTo('b')
    expect(actedOn(extendTo(from, 'd', order), order)).toEqual(['b', 'c', 'd'])
    expect(actedOn(extendTo(extendTo(from, 'd', order), 'a', order), order)).toEqual(['a', 'b'])
    expect(actedOn(selectAll(from, order), order)).toEqual(order)
  })

  it('moves to the row below when its own goes', () => {
    expect(keepWithin(goTo('b'), ['a', 'c', 'd'], order).active).toBe('c')
    expect(keepWithin(goTo('d'), ['a', 'b', 'c'], order).active).toBe('c')
    expect(keepWithin(goTo('x'), order, order).active).toBe('a')
    expect(keepWithin(goTo('b'), [], order).active).toBeNull()
  })

  it('is left alone while everything is still there', () => {
    const selection = toggle(goTo('a'), 'b')
    expect(keepWithin(selection, order, order)).toBe(selection)
  })
})
