import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFromParagraphs } from '../../body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../article.js'
import { DEFAULT_PUBLICATION as STYLE } from '../publication.js'
import { charactersALine, charactersInLines } from './characters-a-line.js'
import { articleSetLines } from './measure.js'
import { bodySizePx } from './paragraphs.js'

const WIDTH = 13 * bodySizePx(STYLE)
const copy = (language: 'zh' | 'en', ...texts: string[]): ArticleContent => ({
  ...EMPTY_ARTICLE,
  language,
  body: bodyFromParagraphs(texts.map((text) => ({ kind: 'text', text }))),
})
const ENGLISH =
  'The library in the old warehouse opened its doors yesterday and counted two hundred visitors by noon, most of whom had come to read the newspapers and to look at the river from the long window of the upper floor.'

describe('characters a line', () => {
  it('of Chinese copy are the ems of the measure, whatever is written', () => {
    expect(charactersALine(copy('zh'), WIDTH, STYLE)).toBe(13)
    expect(charactersALine(copy('zh', '渡口的钟修好了。'), WIDTH, STYLE)).toBe(13)
  })

  it('of English copy are what the composed lines hold', () => {
    const content = copy('en', ENGLISH.repeat(6))
    const full = articleSetLines(content, WIDTH, STYLE).filter((line) => !line.first && !line.last)
    const mean = full.reduce((sum, line) => sum + line.runs.reduce((n, run) => n + run.text.length, 0), 0) / full.length
    const said = charactersALine(content, WIDTH, STYLE) ?? 0
    // Justified lines are stretched: somewhat fewer stand in them than would fit without it.
    expect(said).toBeGreaterThanOrEqual(mean)
    expect(said / mean).toBeLessThan(1.12)
    // Twice as many as ideographs, and the first letters of the alphabet are not all of one width.
    expect(said).toBeGreaterThan(22)
    expect(charactersALine(copy('en', 'illicit trill'), WIDTH, STYLE)).toBeGreaterThan(
      charactersALine(copy('en', 'MAMMOTH WOMB'), WIDTH, STYLE) ?? Number.POSITIVE_INFINITY,
    )
  })

  it('of English copy are not known before there is any', () => {
    expect(charactersALine(copy('en'), WIDTH, STYLE)).toBeNull()
    expect(charactersALine(copy('en', ' '), WIDTH, STYLE)).toBeNull()
    expect(charactersInLines(3, copy('en'), WIDTH, STYLE)).toBeNull()
  })

  it('grow with the measure', () => {
    fc.assert(
      fc.property(fc.constantFrom('zh' as const, 'en' as const), fc.integer({ min: 60, max: 900 }), (language, width) => {
        const content = copy(language, ENGLISH)
        const one = charactersALine(content, width, STYLE) ?? 0
        expect(charactersALine(content, 2 * width, STYLE)).toBeCloseTo(2 * one, 6)
        expect(charactersInLines(5, content, width, STYLE)).toBe(Math.round(5 * one))
      }),
    )
  })
})
