import { expect, it } from 'vitest'
import type { Cut } from '../../../shared/domain/copyfit/suggest-cuts.js'
import { translatorOf } from '../../../shared/i18n/index.js'
import { additionWords, cutWords } from './cut-words.js'

const zh = translatorOf('zh-CN')
const en = translatorOf('en')
const cut = (part: Partial<Cut>): Cut => ({
  kind: 'anywhere',
  paragraph: 4,
  block: 3,
  from: 0,
  to: 3,
  text: '字字字',
  characters: 3,
  words: null,
  lines: 1,
  ...part,
})

it('names paragraph and number of characters, or of words in English copy', () => {
  expect(cutWords(zh, cut({}))).toBe('第 4 段任意连删 3 字')
  expect(cutWords(en, cut({}))).toBe('Par. 4: cut any 3 characters in a row')
  expect(cutWords(en, cut({ characters: 1 }))).toBe('Par. 4: cut any character')
  expect(cutWords(en, cut({ kind: 'tail', words: 2, characters: 9 }))).toBe('Par. 4: cut the last 2 words')
  expect(additionWords(zh, { paragraph: 2, block: 1, at: 9, characters: 5, words: null, lines: 1, sample: '字' })).toBe('第 2 段末加 5 字')
})

it('quotes a passage without the mark it begins with, a long one shortened', () => {
  expect(cutWords(zh, cut({ kind: 'clause', text: '，摆渡的人回来了' }))).toBe('第 4 段删半句：摆渡的人回来了')
  expect(cutWords(zh, cut({ kind: 'sentence', text: '长'.repeat(60) })).length).toBeLessThan(60)
})
