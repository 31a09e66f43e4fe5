import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folioFacts } from './folio-facts.js'
import { guessStops, stepGuess } from './guess-walk.js'
import { correct, isCorrected, redoCorrection, setLeftOut, startReview, undoCorrection } from './review-history.js'
import { sourceLines } from './source-lines.js'
import { articleOf, folioOf, guessOf, photoOf, resultOf } from './testing-items.js'

describe('corrections', () => {
  const first = resultOf([articleOf([1, 3])])
  const second = resultOf([articleOf([1, 2])])

  it('leave no step when nothing changed', () => {
    const history = startReview(first)
    expect(correct(history, first)).toBe(history)
    expect(setLeftOut(history, 1, false)).toBe(history)
    expect(isCorrected(history)).toBe(false)
    expect(undoCorrection(history)).toBe(history)
    expect(redoCorrection(history)).toBe(history)
  })

  it('go back and forth, leaving out included', () => {
    const history = setLeftOut(correct(startReview(first), second), 1, true)
    expect(history.present.leftOut.has(1)).toBe(true)
    const back = undoCorrection(undoCorrection(history))
    expect(back.present).toEqual({ result: first, leftOut: new Set() })
    expect(redoCorrection(redoCorrection(back)).present).toEqual(history.present)
  })

  it('end what could be redone when a new one is made', () => {
    const undone = undoCorrection(correct(startReview(first), second))
    expect(correct(undone, resultOf([])).future).toEqual([])
  })

  it('come back to any earlier state by as many undos', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }), (lines) => {
        let history = startReview(first)
        const states = [history.present]
        for (const line of lines) {
          history = correct(history, resultOf([articleOf([line, line])]))
          states.push(history.present)
        }
        for (const state of states.reverse()) {
          expect(history.present).toBe(state)
          history = undoCorrection(history)
        }
      }),
    )
  })
})

describe('source lines', () => {
  const text = '\uFEFF题\r\n文一\n\n文二\n8月26日\n剩下的'
  const result = resultOf(
    [articleOf([1, 5], { guesses: [guessOf('join', [2, 4], 0.6), guessOf('split', [2, 2])] }), folioOf(5)],
    [{ lines: [6, 6], text: '剩下的' }],
  )
  const lines = sourceLines(text, result)

  it('number every line and know whose it is', () => {
    expect(lines.map((line) => [line.no, line.text, line.owner?.kind ?? null])).toEqual([
      [1, '题', 'article'],
      [2, '文一', 'article'],
      [3, '', 'article'],
      [4, '文二', 'article'],
      [5, '8月26日', 'folio'],
      [6, '剩下的', 'unplaced'],
    ])
  })

  it('carry what was guessed at the line where it takes effect', () => {
    expect(lines.map((line) => line.join?.confidence ?? null)).toEqual([null, null, null, 0.6, null, null])
    expect(lines.map((line) => line.split !== null)).toEqual([false, true, false, false, false, false])
  })
})

describe('walking through guesses', () => {
  const result = resultOf([
    photoOf([8, 9], [guessOf('credit', [9, 9], 0.5)]),
    articleOf([1, 6], { guesses: [guessOf('join', [4, 5], 0.9), guessOf('headline', [1, 1], 0.3)] }),
  ])
  const stops = guessStops(result)

  it('goes down the page whatever the order of the items', () => {
    expect(stops.map((stop) => stop.guess.what)).toEqual(['headline', 'join', 'credit'])
    expect(stops.map((stop) => stop.uncertain)).toEqual([true, false, true])
  })

  it('steps, and begins again at the other end', () => {
    const walk = (by: 1 | -1, only: boolean, count: number) => {
      let at = null as ReturnType<typeof stepGuess>
      return Array.from({ length: count }, () => {
        at = stepGuess(stops, at, by, only)
        return at?.guess.what
      })
    }
    expect(walk(1, false, 4)).toEqual(['headline', 'join', 'credit', 'headline'])
    expect(walk(-1, false, 4)).toEqual(['credit', 'join', 'headline', 'credit'])
    expect(walk(1, true, 3)).toEqual(['headline', 'credit', 'headline'])
    expect(stepGuess([], null, 1, false)).toBeNull()
  })

  it('goes on from where it stood when that guess is gone', () => {
    const gone = stops[1] ?? null
    const left = stops.filter((stop) => stop !== gone)
    expect(stepGuess(left, gone, 1, false)?.guess.what).toBe('credit')
    expect(stepGuess(left, gone, -1, false)?.guess.what).toBe('headline')
  })
})

describe('facts of the folios', () => {
  it('hold when they agree', () => {
    expect(folioFacts(resultOf([folioOf(1), folioOf(9, { pageNo: 'A02' })]))).toEqual({ date: '2025-08-26', pageNo: 'A02' })
  })

  it('are none when folios differ or say what cannot be', () => {
    const differ = resultOf([folioOf(1, { pageNo: 'A02' }), folioOf(9, { date: '2025-08-27', pageNo: 'A03' })])
    expect(folioFacts(differ)).toEqual({ date: null, pageNo: null })
    expect(folioFacts(resultOf([folioOf(1, { date: '2025-02-30', pageNo: '第二版' })]))).toEqual({ date: null, pageNo: null })
    expect(folioFacts(resultOf([articleOf([1, 1])]))).toEqual({ date: null, pageNo: null })
  })
})
