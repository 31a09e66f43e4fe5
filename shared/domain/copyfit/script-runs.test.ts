import { expect, it } from 'vitest'
import { composeParagraph } from './compose.js'
import { scriptRuns } from './script-runs.js'

const runs = (text: string) => [...scriptRuns([...text].map((character) => character.codePointAt(0) ?? 0))].join('')

it('counts a full-width mark after Latin letters as Latin, an ideographic one never', () => {
  expect(runs('中？《')).toBe('111')
  expect(runs('P？《')).toBe('221')
  expect(runs('P”。')).toBe('221')
  expect(runs('中5！')).toBe('111')
})

it('gives a closing bracket the script of its opening one, and first marks that of the first letter', () => {
  expect(runs('中（P）！')).toBe('11211')
  expect(runs('“P')).toBe('22')
  expect(runs('……')).toBe('00')
})

it('sets the pair full width across runs, half an em narrower within one', () => {
  const width = (text: string) => {
    for (let widthPx = 12; ; widthPx++)
      if (
        composeParagraph({ kind: 'text', runs: [{ text, face: 'song', sizePx: 12 }], indentPx: 0, align: 'justify', block: 0 }, widthPx)
          .length === 1
      )
        return widthPx
  }
  expect(width('中中？《中')).toBe(54)
  expect(width('中P？《中') - width('中P')).toBeGreaterThanOrEqual(36)
})
