// What is shown of an article that was found.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './query.js'
import { makeSnippet, markText } from './snippet.js'

const marked = (text: string, query: string, length?: number): string => {
  const snippet = makeSnippet(text, parseQuery(query), length)
  return [...snippet.marks]
    .reverse()
    .reduce((shown, [from, to]) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`, snippet.text)
}

describe('marks', () => {
  it('stand on the words as printed', () => {
    expect(markText('山陽區召开，５G覆盖“山阳”区', parseQuery('山阳区 5g')).marks).toEqual([
      [0, 3],
      [6, 8],
      [11, 15],
    ])
    expect(markText('The Harbour’s cafés', parseQuery('harb caf')).marks).toEqual([
      [4, 13],
      [14, 19],
    ])
    expect(markText('通告，老桥', parseQuery('“通告，老”')).marks).toEqual([[0, 4]])
    expect(markText('山阳区', parseQuery('')).marks).toEqual([])
  })
})

describe('snippets', () => {
  const filler = '其余事项另行通知。'.repeat(30)
  it('begin behind a pause, near where most words stand together', () => {
    const text = `教育局发布通知。${filler}今年秋季起，教育局在山阳区试点。${filler}`
    expect(marked(text, '教育局 山阳区', 60)).toMatch(/^….*。今年秋季起，\[教育局\]在\[山阳区\]试点。.*…$/u)
    expect(marked(filler, '没有', 30)).toBe(`${filler.slice(0, 30)}…`)
    expect(marked('短讯一则。\n第二段。', '第二')).toBe('短讯一则。 [第二]段。')
  })
  const anyText = fc
    .array(fc.constantFrom('山阳区', '教育', '。', '\n', ' ', '𠮷', 'Forme ', '字'), { maxLength: 200 })
    .map((parts) => parts.join(''))
  it('keep their length and their marks inside, ascending, and cut no character in two', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('山阳', '教育 forme', '𠮷字', '区教'),
        fc.integer({ min: 20, max: 150 }),
        (text, words, length) => {
          const query = parseQuery(words)
          const { text: shown, marks } = makeSnippet(text, query, length)
          expect(shown.length).toBeLessThanOrEqual(length + 2)
          expect(shown).not.toMatch(/\p{Surrogate}/u)
          let before = -1
          for (const [from, to] of marks) {
            expect(from).toBeGreaterThan(before)
            expect(to).toBeGreaterThan(from)
            before = to
          }
          expect(before).toBeLessThanOrEqual(shown.length)
          // What the text holds is shown.
          expect(marks.length > 0).toBe(markText(text, query).marks.length > 0)
        },
      ),
    )
  })
})
