import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitPage } from '../../../shared/domain/intake/index.js'
import { paragraphPieces, paragraphSeams } from './paragraph-seams.js'
import { splitLines } from './source-lines.js'
import { guessOf } from './testing-items.js'

const lines: Record<number, string> = { 3: '丰收社区把“小事不出楼道、矛盾不出网', 5: '格”落到实处。', 7: '再接一行。' }
const lineText = (no: number): string => lines[no] ?? ''
const paragraph = { kind: 'text' as const, text: '丰收社区把“小事不出楼道、矛盾不出网格”落到实处。再接一行。', lines: [3, 5, 7] }

describe('seams of a paragraph', () => {
  it('stand where a source line begins', () => {
    expect(paragraphSeams(paragraph, lineText)).toEqual([
      { at: 18, line: 5 },
      { at: 25, line: 7 },
    ])
  })

  it('are found again after a correction by hand, or left out', () => {
    const corrected = { ...paragraph, text: paragraph.text.replace('丰收社区', '丰收小区里') }
    expect(paragraphSeams(corrected, lineText).map((seam) => seam.line)).toEqual([5, 7])
    expect(paragraphSeams({ ...paragraph, text: '全改过了。' }, lineText)).toEqual([])
  })

  it('carry the guess that joined them', () => {
    const pieces = paragraphPieces(paragraph, [guessOf('join', [5, 7], 0.6), guessOf('headline', [3, 5])], lineText)
    expect(pieces.map((piece) => piece.seam?.guess?.confidence ?? null)).toEqual([null, null, 0.6])
  })

  it('never lose a character, whatever the page', () => {
    const line = fc.string({ maxLength: 24, unit: fc.constantFrom(...'会议强调要提高，。”“ab1 -') })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (page) => {
        const text = page.join('\n')
        const source = splitLines(text)
        for (const item of splitPage(text, 'page.txt').items)
          if (item.kind === 'article')
            for (const one of item.paragraphs) {
              const pieces = paragraphPieces(one, item.guesses, (no) => (source[no - 1] ?? '').trim())
              expect(pieces.map((piece) => piece.text).join('')).toBe(one.text)
            }
      }),
    )
  })
})
