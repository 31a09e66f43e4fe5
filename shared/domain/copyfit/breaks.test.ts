import { describe, expect, it } from 'vitest'
import { mayBreak } from './breaks.js'

/** ÷ where a line may end, × where it may not, as in UAX #14. */
function marked(text: string): string {
  const characters = [...text]
  return characters
    .map((right, i) => (i === 0 ? right : (mayBreak(characters[i - 2] ?? '', characters[i - 1] ?? '', right) ? '÷' : '×') + right))
    .join('')
}

describe('where a line may break', () => {
  it.each([
    '中÷国',
    '中×，÷国',
    '中÷（×国×）÷人',
    '2×0×2×5÷年',
    '3×.×5×%',
    '8×:×3×0',
    '1×,×0×0×0',
    'A÷级',
    'x×-÷y',
    'x×-÷5',
    '，×-×5',
    '中÷—×—÷国',
    '。×…×…÷中',
    '”÷“',
    '》÷《',
    '：÷“×中×”÷国',
    'x×“×y',
    '5×%÷中',
    'w×w×w×.×a×/×b×?÷c',
    '中÷史',
    '翰×·÷史',
    '3×～÷5',
    'n×’×t',
    '到÷‘×家×’÷的',
    '①÷中',
    '㎡÷x',
    '1×0×0÷㎡',
    'a× ÷b',
    'a× ×)',
  ])('%s', (expected) => {
    expect(marked(expected.replaceAll(/[÷×]/g, ''))).toBe(expected)
  })
})
