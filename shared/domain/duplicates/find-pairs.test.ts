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

it('gives the same answer again, and another one when a text has changed', () => {
  const text = '南湖夜市的路灯换成了暖光，八十六个摊位依次亮起，来往的市民说这条街比往年更好走，也更好看。'
  const other = '青石渡口的栈桥重新通行，修桥的十一名工人前一天夜里才撤走脚手架，渡船改在下游五十米处靠岸。'
  const before = [
    { id: 'a', text },
    { id: 'b', text },
  ]
  const first = findPairs(before)
  expect(first).toHaveLength(1)
  expect(findPairs(before)).toEqual(first)
  expect(findPairs([before[0] ?? { id: 'a', text }, { id: 'b', text: other }])).toEqual([])
  expect(findPairs(before)).toEqual(first)
})
