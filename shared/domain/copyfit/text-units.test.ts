import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CopyLanguage, clausesOf, sentenceSpan, sentencesOf, textUnits, unitsSpan } from './text-units.js'

const units = (text: string, language: CopyLanguage) => textUnits(text, language).map(({ from, to }) => text.slice(from, to))
const sentences = (text: string, language: CopyLanguage) => sentencesOf(text, language).map(({ from, to }) => text.slice(from, to))
const clauses = (text: string, language: CopyLanguage) =>
  sentencesOf(text, language)
    .flatMap((one) => clausesOf(text, one, language))
    .map(({ from, to }) => text.slice(from, to))

describe('units', () => {
  it('are characters of Chinese, numbers and Latin words whole, the final marks left', () => {
    expect(units('增长3.5%——到2025年A股。”', 'zh')).toEqual(['增', '长', '3.5%', '——', '到', '2025', '年', 'A', '股'])
    expect(units('The ferry, at last.”', 'en')).toEqual(['The', 'ferry,', 'at', 'last'])
  })

  it('take the space behind English words along, the last ones the space before', () => {
    const text = 'The old ferry sank.'
    const all = textUnits(text, 'en')
    const left = (first: number, last: number) => {
      const { from, to } = unitsSpan(all, first, last, 'en')
      return text.slice(0, from) + text.slice(to)
    }
    expect(left(1, 1)).toBe('The ferry sank.')
    expect(left(2, 3)).toBe('The old.')
  })
})

describe('sentences', () => {
  it('end at their stop and the quotes behind it; a quotation stays whole', () => {
    expect(sentences('钟修好了。“真的吗？不敢信！”他问。走吧！', 'zh')).toEqual(['钟修好了。', '“真的吗？不敢信！”', '他问。', '走吧！'])
    expect(sentences('没有句号的话', 'zh')).toEqual(['没有句号的话'])
  })

  it('of English know initials and titles', () => {
    expect(sentences('Mr. J. Hale spoke. “It rang. Twice,” he said. Then 12 left.', 'en')).toEqual([
      'Mr. J. Hale spoke. ',
      '“It rang. Twice,” he said. ',
      'Then 12 left.',
    ])
  })

  it('leave no double space and no missing one', () => {
    const text = 'One came. Two stayed. Three left.'
    const left = sentencesOf(text, 'en').map((one) => {
      const { from, to } = sentenceSpan(text, one)
      return text.slice(0, from) + text.slice(to)
    })
    expect(left).toEqual(['Two stayed. Three left.', 'One came. Three left.', 'One came. Two stayed.'])
  })

  it('never cut a quotation in two and together are no more than the text', () => {
    const part = fc.constantFrom('渡口的钟', '，', '。', '“', '”', '（', '）', '！', ' ')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        let end = 0
        for (const { from, to } of sentencesOf(text, 'zh')) {
          expect(from).toBeGreaterThanOrEqual(end)
          end = to
          let depth = 0
          for (const character of text.slice(from, to)) {
            if ('“（'.includes(character)) depth++
            else if ('”）'.includes(character)) depth = Math.max(0, depth - 1)
          }
          expect(depth).toBe(0)
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('clauses', () => {
  it('begin behind the first comma, and behind a semicolon take their commas along', () => {
    expect(clauses('雨停以后，摆渡的人回来了，灯又亮了起来。', 'zh')).toEqual(['，摆渡的人回来了', '，灯又亮了起来'])
    expect(clauses('前一半在这里说完；后一半在这里说，说得长一些。', 'zh')).toEqual(['；后一半在这里说，说得长一些', '，说得长一些'])
    expect(clauses('The ferry, which had sunk in May, sails again.', 'en')).toEqual([', which had sunk in May', ', sails again'])
  })

  it('are not looked for inside quotes', () => {
    expect(clauses('他说“钟已经修好了，夜里会亮灯”就走了。', 'zh')).toEqual([])
  })
})
