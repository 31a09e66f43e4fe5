import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeParagraph, lineWidthPx } from './compose.js'
import { advanceEm } from './face-widths.js'
import { endIsHalved } from './punctuation.js'
import type { Face, Run, SetLine, SetParagraph } from './types.js'

const EM = 12
const SLACK = 0.5

const paragraph = (text: string, options: Partial<SetParagraph> = {}): SetParagraph => ({
  kind: 'text',
  runs: [{ text, face: 'song', sizePx: EM }],
  indentPx: 2 * EM,
  align: 'justify',
  block: 0,
  ...options,
})

const textOf = (line: SetLine) => line.runs.map((run) => run.text).join('')
const texts = (text: string, characters: number, options: Partial<SetParagraph> = {}) =>
  composeParagraph(paragraph(text, options), characters * EM + SLACK).map(textOf)
const flat = { indentPx: 0 }

describe('breaking lines', () => {
  it('fills a line with as many characters as it has ems, the first one less its indent', () => {
    expect(texts('一二三四五六七八九十', 5)).toEqual(['一二三', '四五六七八', '九十'])
  })

  it('never starts a line with closing punctuation and never ends one with an opening mark', () => {
    expect(texts('一二三四五，六七', 5, flat)).toEqual(['一二三四', '五，六七'])
    expect(texts('一二三四（五六）七', 5, flat)).toEqual(['一二三四', '（五六）七'])
  })

  it('keeps numbers, percentages and words whole', () => {
    expect(texts('共计投入12345.6%之后', 5, flat)).toEqual(['共计投入', '12345.6%', '之后'])
    expect(texts('推进VOCs治理', 3.5, flat)).toEqual(['推进', 'VOCs', '治理'])
  })

  it('does not divide a dash of two ems and keeps a name dot with what stands before it', () => {
    expect(texts('一二三四——五', 5, flat)).toEqual(['一二三四', '——五'])
    expect(texts('一二约翰·史密斯', 4.2, flat)).toEqual(['一二约', '翰·史密', '斯'])
  })

  it('sets two marks side by side in three halves, and a closing bracket at the end in one half if that saves the line', () => {
    expect(texts('一二三。”四五', 5, flat)).toEqual(['一二三。”', '四五'])
    const lines = composeParagraph(paragraph('一二三四（五）六', flat), 6.5 * EM + SLACK)
    expect(lines.map(textOf)).toEqual(['一二三四（五）', '六'])
    expect(lines[0]?.trimEnd).toBe(true)
  })

  it('does not compress in 楷, whose font has no half-width marks', () => {
    const runs: Run[] = [{ text: '一二三。”四五', face: 'kai', sizePx: EM }]
    const line = (face: Face) => lineWidthPx([{ text: '”。（', face, sizePx: EM }])
    expect(composeParagraph(paragraph('', { ...flat, runs }), 4 * EM).map(textOf)[0]).toBe('一二')
    expect(line('song')).toBe(2 * EM)
    expect(line('kai')).toBeCloseTo((2 + advanceEm('kai', 0x201d)) * EM)
  })

  it('obeys a line break of the copy and leaves that line unstretched', () => {
    const lines = composeParagraph(paragraph('一二\n三四五六七八', flat), 5 * EM + SLACK)
    expect(lines.map(textOf)).toEqual(['一二', '三四五六七', '八'])
    expect(lines.map((line) => line.align)).toEqual(['start', 'justify', 'start'])
  })

  it('breaks a subhead of two lines at the space its writer left', () => {
    const subhead = { kind: 'subhead', align: 'center', indentPx: 0 } as const
    expect(texts('课程设置接地气 特色活动受欢迎', 13, subhead)).toEqual(['课程设置接地气', '特色活动受欢迎'])
    expect(texts('接地气 受欢迎', 13, subhead)).toEqual(['接地气 受欢迎'])
  })

  it('divides English words, never addresses, and says where a hyphen is printed', () => {
    const latin = (text: string, widthPx: number) =>
      composeParagraph(paragraph('', { ...flat, runs: [{ text, face: 'latin', sizePx: EM }] }), widthPx)
    const lines = latin('environmental organisations', 70)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines[0]?.hyphen).toBe(true)
    expect(lines.map(textOf).join('').replace(' ', '')).toBe('environmentalorganisations')
    expect(latin('see www.communication.example', 100).some((line) => line.hyphen)).toBe(false)
  })

  it('cuts a word that is wider than the measure rather than losing it', () => {
    expect(texts('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 4, flat).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  })

  it('gives no line for an empty paragraph', () => {
    expect(composeParagraph(paragraph(''), 100)).toEqual([])
  })
})

const copy = fc
  .array(
    fc.constantFrom(
      ...'一二三四五六七八九十人民日报社会，。、；：？！“”‘’（）《》【】—…·％',
      '2025',
      '3.5%',
      'GDP',
      'A',
      ' ',
      'well-known',
      '——',
      '……',
    ),
    { minLength: 1, maxLength: 120 },
  )
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
  .filter((text) => text !== '')
const measures = fc.integer({ min: 7, max: 41 }).map((characters) => characters * EM + SLACK)
const faces = fc.constantFrom<Face>('song', 'hei', 'kai')

describe('laws of composition', () => {
  it('prints every character once and in order', () => {
    fc.assert(
      fc.property(copy, measures, faces, (text, width, face) => {
        const lines = composeParagraph(paragraph('', { runs: [{ text, face, sizePx: EM }] }), width)
        expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('never sets a line wider than the measure', () => {
    fc.assert(
      fc.property(copy, measures, faces, (text, width, face) => {
        for (const line of composeParagraph(paragraph('', { runs: [{ text, face, sizePx: EM }] }), width)) {
          const last = [...textOf(line)].at(-1) ?? ''
          const trim = line.trimEnd && endIsHalved(last, face) ? EM / 2 : 0
          expect(line.indentPx + lineWidthPx(line.runs) - trim).toBeLessThanOrEqual(width + 0.05)
        }
      }),
    )
  })

  it('marks the first and the last line, indents only the first and never stretches the last', () => {
    fc.assert(
      fc.property(copy, measures, (text, width) => {
        const lines = composeParagraph(paragraph(text), width, 3)
        expect(lines.map((line) => line.first)).toEqual(lines.map((_, i) => i === 0))
        expect(lines.map((line) => line.last)).toEqual(lines.map((_, i) => i === lines.length - 1))
        expect(lines.every((line) => line.first === line.indentPx > 0 && line.paragraph === 3)).toBe(true)
        expect(lines.at(-1)?.align).toBe('start')
      }),
    )
  })

  it('lets no line begin with a closing mark unless a longer row of marks leaves no other place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'一二三四五', '，', '。', '”', '“'), { minLength: 30, maxLength: 80 }),
        measures,
        (parts, width) => {
          const text = parts.join('').replace(/[，。”“]{3,}/g, '，')
          for (const line of composeParagraph(paragraph(text), width).slice(1)) expect(textOf(line)).not.toMatch(/^[，。”]/)
        },
      ),
    )
  })

  it('takes no more lines at a wider measure', () => {
    fc.assert(
      fc.property(copy, fc.integer({ min: 7, max: 30 }), fc.integer({ min: 1, max: 10 }), (text, characters, more) => {
        const at = (n: number) => composeParagraph(paragraph(text), n * EM + SLACK).length
        expect(at(characters + more)).toBeLessThanOrEqual(at(characters))
      }),
    )
  })
})
