import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.js'
import { findPairs } from './find-pairs.js'
import { INVENTED, text, trimmed } from './testing/invented-copy.js'

const invented = Object.entries(INVENTED).map(([id, paragraphs]) => ({ id, text: text(paragraphs) }))

describe('findPairs', () => {
  it('finds nothing among different articles', () => {
    expect(findPairs(invented)).toEqual([])
    expect(findPairs([])).toEqual([])
  })

  it('finds what comparing every pair finds, the gravest first', () => {
    const issue = [
      { id: 'paragraph', text: `${text(INVENTED.zhSchool)}\n${INVENTED.zhBridge[1]}` },
      ...invented,
      { id: 'half', text: trimmed(text(INVENTED.enHarbour), 0.5) },
    ]
    const pairs = findPairs(issue)
    expect(pairs.map((pair) => `${pair.a} ${pair.b} ${pair.comparison.level}`)).toEqual([
      'paragraph zhSchool red',
      'enHarbour half red',
      'paragraph zhBridge amber',
    ])
    for (const pair of pairs) {
      const [a = '', b = ''] = [pair.a, pair.b].map((id) => issue.find((article) => article.id === id)?.text)
      expect(pair.comparison).toEqual(compareTexts(a, b))
    }
  })

  it('keeps three copies of one article red: what all of them share is no formula', () => {
    const copy = text(INVENTED.zhLibrary)
    const pairs = findPairs(['a', 'b', 'c'].map((id) => ({ id, text: copy })))
    expect(pairs.map((pair) => pair.a + pair.b)).toEqual(['ab', 'ac', 'bc'])
    expect(pairs.every((pair) => pair.comparison.level === 'red')).toBe(true)
  })
})
