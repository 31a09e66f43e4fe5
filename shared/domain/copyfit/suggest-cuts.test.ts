import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyParagraphs, countCharacters } from '../../body/text.js'
import type { ArticleContent } from '../article.js'
import type { Frame } from '../frame.js'
import { setFrame } from '../layout/set-frame.js'
import { withoutSpan } from './edit-block.js'
import { articleLines } from './measure.js'
import type { TextBlock } from './paragraph-changes.js'
import { type Cut, type CutSuggestion, isReadyCut, suggestCuts, withoutCuts } from './suggest-cuts.js'
import { anyArticle, articleOf, frameOf, frameOver, GEOMETRY, STYLE } from './testing-copy.js'
import { textUnits, unitsSpan } from './text-units.js'

const WIDTH = GEOMETRY.columnWidthPx
const suggest = (frame: Frame, content: ArticleContent) => suggestCuts(frame, content, STYLE, GEOMETRY)
const overset = (frame: Frame, content: ArticleContent) => setFrame(frame, content, STYLE, GEOMETRY).fit.oversetLines
const lines = (content: ArticleContent) => articleLines(content, WIDTH, STYLE)

const text = (...texts: string[]) => articleOf(texts.map((one) => ({ kind: 'text', text: one })))

/** Every run of units that an `anywhere` cut speaks of. */
function runsOf(cut: Cut, content: ArticleContent): { from: number; to: number }[] {
  const own = bodyParagraphs(content.body)[cut.paragraph - 1]?.text ?? ''
  const units = textUnits(own, content.language)
  const runs: { from: number; to: number }[] = []
  for (let first = 0; first < units.length; first++)
    for (let last = first; last < units.length; last++) {
      const span = unitsSpan(units, first, last, content.language)
      const size = cut.words === null ? countCharacters(own.slice(span.from, span.to)) : last - first + 1
      if (size === (cut.words ?? cut.characters)) runs.push(span)
    }
  return runs
}

const withoutRun = (content: ArticleContent, block: number, span: { from: number; to: number }): ArticleContent => ({
  ...content,
  body: {
    ...content.body,
    content: content.body.content.map((one, index) => (index === block ? withoutSpan(one as TextBlock, span) : one)),
  },
})

/** Paragraphs that go together are one thing to do. */
const partsOf = (cuts: readonly Cut[]) => (cuts.some(({ kind }) => kind === 'paragraph') ? 1 : cuts.length)

const ONE = { columnSpan: 1, bodyColumns: 1 }

describe('cuts that make an article fit', () => {
  it('says how few characters hang in a last line, and that any will do', () => {
    // 11 + 13 + 2: two characters and the stop hang.
    const content = text('字'.repeat(60), `${'字'.repeat(25)}。`)
    const [first] = suggest(frameOver(content, 1, ONE), content)
    expect(first).toMatchObject({ characters: 2, lines: 1 })
    expect(first?.cuts).toMatchObject([{ kind: 'anywhere', paragraph: 2, block: 1, characters: 2, words: null, text: '字字' }])
  })

  it('names the tail where the place matters', () => {
    // The number holds together: characters in front of it move it, characters behind it only shorten the last line.
    const content = text('字'.repeat(60), `${'字'.repeat(9)}1234567890${'字'.repeat(9)}。`)
    const [first] = suggest(frameOver(content, 1, ONE), content)
    expect(first?.cuts).toMatchObject([{ kind: 'tail', paragraph: 2, characters: 3, text: '字字字' }])
  })

  it('joins paragraphs for the fewest characters', () => {
    // Two paragraphs with one character over each; the third would need twelve.
    const content = text('字'.repeat(63), `${'字'.repeat(25)}。`, `${'字'.repeat(24)}。`, `${'字'.repeat(23)}。`)
    const frame = frameOver(content, 2, ONE)
    const best = suggest(frame, content)[0] as CutSuggestion
    expect(overset(frame, content)).toBe(2)
    expect(best.cuts.length).toBe(2)
    expect(best.characters).toBeLessThanOrEqual(3)
  })

  it('quotes the sentence and the clause that can go, never the opening of the article', () => {
    const content = text(
      '第一句写明事情，说得很完整也比较长一些。',
      `${'字'.repeat(24)}。雨停以后，摆渡的人回来了，灯也亮了起来。最后一句说完。`,
    )
    const frame = frameOver(content, 1, ONE)
    const ready = suggest(frame, content).filter((one) => one.cuts.every(isReadyCut))
    expect(ready.length).toBeGreaterThan(0)
    expect(ready.flatMap((one) => one.cuts.map((cut) => cut.text))).not.toContain('第一句写明事情，说得很完整也比较长一些。')
    for (const { cuts } of ready) for (const cut of cuts) expect(bodyParagraphs(content.body)[cut.paragraph - 1]?.text).toContain(cut.text)
  })

  it('cuts from the end when much is over, and takes the subhead along', () => {
    const content = articleOf([
      { kind: 'text', text: '字'.repeat(120) },
      { kind: 'text', text: '字'.repeat(110) },
      { kind: 'subhead', text: '河堤夜话' },
      { kind: 'text', text: '字'.repeat(130) },
    ])
    const frame = frameOver(content, 9, ONE)
    const whole = suggest(frame, content).find((one) => one.cuts.some((cut) => cut.kind === 'paragraph' && cut.paragraph === 4))
    expect(whole?.cuts.map((cut) => cut.paragraph)).toEqual([3, 4])
  })

  it('says nothing of an article that fits, and counts English in words', () => {
    expect(suggest(frameOf({ rows: 50 }), text('字'.repeat(20)))).toEqual([])
    const words = 'The council met on Monday and voted for the new harbour wall after a long debate in the old hall by the river.'
    const english = articleOf(
      [
        { kind: 'text', text: words },
        { kind: 'text', text: words },
      ],
      { language: 'en' },
    )
    const [first] = suggest(frameOver(english, 1, ONE), english)
    expect(first?.cuts[0]?.words).toBeGreaterThan(0)
  })
})

describe.each(['zh', 'en'] as const)('laws of cuts (%s)', (language) => {
  const situation = fc.record({
    content: anyArticle(language),
    over: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 3 }),
  })
  const framed = ({ content, over, columns }: { content: ArticleContent; over: number; columns: number }) =>
    frameOver(content, over, { columnSpan: columns, bodyColumns: columns })

  it('a suggestion carried out leaves no line over and takes off the lines it promised', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const frame = framed(one)
        for (const { cuts, lines: promised } of suggest(frame, one.content)) {
          const after = withoutCuts(one.content, cuts)
          expect(overset(frame, after)).toBe(0)
          expect(lines(one.content) - lines(after)).toBeGreaterThanOrEqual(promised)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('what may be cut anywhere takes as many lines off wherever it is cut', () => {
    fc.assert(
      fc.property(situation, fc.nat(), (one, seed) => {
        const frame = framed(one)
        for (const { cuts } of suggest(frame, one.content)) {
          let after = one.content
          for (const cut of cuts) {
            const runs = runsOf(cut, one.content)
            if (cut.kind !== 'anywhere')
              after = withoutCuts(
                after,
                [cut].filter(({ kind }) => kind !== 'paragraph'),
              )
            else after = withoutRun(after, cut.block, runs[seed % runs.length] as { from: number; to: number })
          }
          if (cuts.some((cut) => cut.kind === 'anywhere')) expect(overset(frame, after)).toBe(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('no shorter tail does, and more cuts only for fewer characters', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const frame = framed(one)
        const suggestions = suggest(frame, one.content)
        for (const { cuts, characters } of suggestions) {
          const [cut] = cuts
          if (cuts.length === 1 && cut && !isReadyCut(cut)) {
            const own = bodyParagraphs(one.content.body)[cut.paragraph - 1]?.text ?? ''
            const units = textUnits(own, language)
            for (let first = units.length - 1; (units[first]?.from ?? 0) > cut.to - (cut.to - cut.from) && first > 0; first--) {
              const span = unitsSpan(units, first, units.length - 1, language)
              if (span.to - span.from >= cut.to - cut.from) break
              expect(lines(one.content) - lines(withoutRun(one.content, cut.block, span))).toBeLessThan(cut.lines)
            }
          }
          const ready = cuts.every(isReadyCut)
          const parts = partsOf(cuts)
          for (const other of suggestions)
            if (other.cuts.every(isReadyCut) === ready && partsOf(other.cuts) < parts) expect(other.characters).toBeGreaterThan(characters)
        }
        expect(suggestions.length).toBeLessThanOrEqual(5)
      }),
      { numRuns: 40 },
    )
  })
})
