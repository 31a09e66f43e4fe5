// Laws of intake, on made-up pages and on arbitrary text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTAKE_REASONS } from './reasons.js'
import { splitPage } from './split-page.js'
import { anyPage, expectEveryLineOwnedOnce, expectJoinsMatch } from './testing-laws.js'

const anyText = fc.oneof(anyPage, fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }))

describe('splitPage', () => {
  it('gives every line that is not blank to exactly one item or stretch', () => {
    fc.assert(
      fc.property(anyText, (text) => expectEveryLineOwnedOnce(text, splitPage(text, 'page.txt'))),
      { numRuns: 400 },
    )
  })
  it('gives every guess a reason that has a name', () => {
    const known: ReadonlySet<string> = new Set(INTAKE_REASONS)
    fc.assert(
      fc.property(anyPage, (text) => {
        const guesses = splitPage(text, 'page.txt').items.flatMap((item) => (item.kind === 'folio' ? [] : item.guesses))
        expect(guesses.filter((guess) => !known.has(guess.reason))).toEqual([])
      }),
    )
  })
  it('joins lines without losing a character', () => {
    fc.assert(
      fc.property(anyText, (text) => expectJoinsMatch(text, splitPage(text, 'page.txt'))),
      { numRuns: 400 },
    )
  })
  it('reads every kind of line end alike, and a byte order mark as nothing', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const expected = splitPage(text, 'page.txt')
        for (const other of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`])
          expect(splitPage(other, 'page.txt')).toEqual(expected)
      }),
    )
  })
  it('comes to an end on a page of many lines and on a line of many characters', { timeout: 60_000 }, () => {
    splitPage('清晨的江面上还有薄雾，书屋的灯已经亮了\n'.repeat(20_000), 'page.txt')
    splitPage('清晨的江面上还有薄雾，'.repeat(40_000), 'page.txt')
    splitPage('（((【“ '.repeat(40_000), 'page.txt')
    expect(splitPage('临江\n'.repeat(20_000), 'page.txt').items.length).toBeLessThan(20_000)
  })
})
