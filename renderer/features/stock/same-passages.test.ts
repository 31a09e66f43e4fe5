import { describe, expect, it } from 'vitest'
import { bodyFromParagraphs, bodyParagraphs } from '../../../shared/body/text.js'
import { sameRuns } from './same-passages.js'

const paragraphs = bodyParagraphs(
  bodyFromParagraphs(['一二三四五六七八九十', '甲乙丙丁戊己庚辛壬癸', '子丑寅卯'].map((text) => ({ kind: 'text', text }))),
)
const shape = (spans: readonly (readonly [number, number])[]) => sameRuns(paragraphs, spans).map((run) => [run.same, run.paragraphs.length])

describe('passages that stand in another article too', () => {
  it('mark whole paragraphs in runs', () => {
    expect(shape([])).toEqual([[false, 3]])
    expect(shape([[0, 21]])).toEqual([
      [true, 2],
      [false, 1],
    ])
  })

  it('count the line feed between paragraphs', () => {
    expect(shape([[11, 21]])).toEqual([
      [false, 1],
      [true, 1],
      [false, 1],
    ])
  })

  it('mark a paragraph from half of it on, summed over its passages', () => {
    expect(shape([[0, 4]])).toEqual([[false, 3]])
    expect(
      shape([
        [0, 3],
        [6, 8],
      ]),
    ).toEqual([
      [true, 1],
      [false, 2],
    ])
  })
})
