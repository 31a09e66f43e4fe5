import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../ipc/errors.js'
import { isMessageKey, MESSAGES, type MessageKey, translatorOf } from './index.js'

type Element = ReturnType<typeof parse>[number]

/** Names of the parameters of a message, with what they are formatted as. */
function parametersOf(elements: readonly Element[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    if (element.type === TYPE.tag) {
      parametersOf(element.children, found)
      continue
    }
    found.add(element.value)
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) parametersOf(option.value, found)
  }
  return found
}

const keys = Object.keys(MESSAGES['zh-CN']) as MessageKey[]

describe('the words', () => {
  it.each(keys)('%s parses in both languages and takes the same parameters', (key) => {
    const zh = parametersOf(parse(MESSAGES['zh-CN'][key], { ignoreTag: true }))
    const en = parametersOf(parse(MESSAGES.en[key], { ignoreTag: true }))
    expect([...en].sort()).toEqual([...zh].sort())
    expect(MESSAGES['zh-CN'][key].trim()).not.toBe('')
    expect(MESSAGES.en[key].trim()).not.toBe('')
  })

  it('have both languages in the same number', () => {
    expect(Object.keys(MESSAGES.en).sort()).toEqual([...keys].sort())
  })

  it('never beg, in Chinese', () => {
    const begging = keys.filter((key) => /请您|抱歉|对不起/.test(MESSAGES['zh-CN'][key]))
    expect(begging).toEqual([])
  })

  it('use no exclamation mark', () => {
    expect(keys.filter((key) => /[!！]/.test(MESSAGES.en[key] + MESSAGES['zh-CN'][key]))).toEqual([])
  })
})

describe('refusals', () => {
  const reasons = ['empty', 'binary', 'tooLarge', 'unsupported', 'damaged', 'noText', 'encoding', 'timeout']

  it.each([...ERROR_CODES, ...reasons.map((reason) => `intake.${reason}`)])('%s has a sentence without parameters', (code) => {
    const key = `error.${code}`
    expect(isMessageKey(key)).toBe(true)
    if (!isMessageKey(key)) return
    expect(translatorOf('zh-CN')(key)).toMatch(/。$/)
    expect(translatorOf('en')(key)).toMatch(/\.$/)
  })
})

describe('the formatter', () => {
  it('counts in English and in Chinese', () => {
    expect(translatorOf('en')('fit.over', { lines: 1 })).toBe('1 line over')
    expect(translatorOf('en')('fit.over', { lines: 1200 })).toBe('1,200 lines over')
    expect(translatorOf('zh-CN')('fit.over', { lines: 6 })).toBe('超 6 行')
  })

  it('knows a key made at run time from one that has no words', () => {
    expect(isMessageKey('error.unexpected')).toBe(true)
    expect(isMessageKey('error.noSuchThing')).toBe(false)
    expect(isMessageKey('toString')).toBe(false)
  })

  it('refuses a call that leaves a parameter out', () => {
    expect(() => translatorOf('en')('fit.over')).toThrow()
  })
})
