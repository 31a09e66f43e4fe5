// What a search means.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holdsTerm, matchExpression, parseQuery } from './query.js'
import { indexText } from './search-tokens.js'

const termTexts = (text: string): string[] => parseQuery(text).terms.map((term) => term.tokens.join(' ') + (term.prefix ? '*' : ''))

it('reads words, phrases and beginnings', () => {
  expect(termTexts('山阳区 教育')).toEqual(['山阳 阳区', '教育'])
  expect(termTexts('harbour of')).toEqual(['harbour*', 'of'])
  expect(termTexts('"harbour café"')).toEqual(['harbour cafe'])
  expect(termTexts('“harbour')).toEqual(['harbour'])
  expect(termTexts('「山阳 区」')).toEqual(['山阳 阳区'])
  expect(termTexts('通告，老')).toEqual(['通告 告 老*'])
  expect(termTexts('5G')).toEqual(['5 g'])
  expect(termTexts('2025年')).toEqual(['20 02 25 5年'])
  expect(termTexts('　')).toEqual([])
})
it('names what is too short to look for', () => {
  expect(parseQuery('山 阳 教育')).toMatchObject({ ignored: ['山', '阳'], terms: [{ tokens: ['教育'] }] })
})
it('is bounded', () => {
  expect(parseQuery('教育 '.repeat(200)).terms).toHaveLength(20)
  expect(parseQuery('教'.repeat(5000)).terms[0]?.tokens).toHaveLength(399)
})
it('writes an expression that only says what was typed', () => {
  expect(matchExpression(parseQuery('教育 harb'), ['head', 'body'])).toBe('{head body} : ("教育" AND "harb" *)')
  expect(matchExpression(parseQuery('，'), ['head'])).toBeNull()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const expression = matchExpression(parseQuery(text), ['head'])
      if (expression !== null)
        expect(expression).toMatch(/^\{head\} : \("[a-z0-9 \u0080-\u{10ffff}]+"( \*)?( AND "[a-z0-9 \u0080-\u{10ffff}]+"( \*)?)*\)$/u)
    }),
  )
}, 30_000)
it('holds of a text what stands in it', () => {
  const [term] = parseQuery('通告，老').terms
  if (term === undefined) throw new Error('no term')
  expect(holdsTerm(indexText('昨日通告，老桥封闭'), term)).toBe(true)
  expect(holdsTerm(indexText('昨日通告老桥封闭'), term)).toBe(false)
})
