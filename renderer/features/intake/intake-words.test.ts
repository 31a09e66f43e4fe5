import { describe, expect, it } from 'vitest'
import { CORRECTION_REFUSALS, INTAKE_REASONS } from '../../../shared/domain/intake/index.js'
import { isMessageKey, translatorOf } from '../../../shared/i18n/index.js'
import { guessWords, itemTitle, placeInWalk, rangeWords, reasonWords } from './intake-words.js'
import { articleOf, folioOf, guessOf, photoOf } from './testing-items.js'

const zh = translatorOf('zh-CN')
const en = translatorOf('en')

describe('words of the review', () => {
  it.each([...INTAKE_REASONS])('have a reason for %s', (reason) => {
    expect(isMessageKey(`intake.reason.${reason}`)).toBe(true)
  })

  it.each([...CORRECTION_REFUSALS])('say why %s', (refusal) => {
    expect(isMessageKey(`intake.correction.${refusal}`)).toBe(true)
  })

  it('name a rule of a later version as custom', () => {
    expect(reasonWords(zh, 'notYetKnown')).toBe('按版面惯例')
  })

  it('say what was guessed, how sure and why, at the line where it took effect', () => {
    const join = { ...guessOf('join', [9, 11], 0.954), reason: 'comma' }
    expect(guessWords(zh, join)).toBe('接第 11 行，把握 95%，上一行断在逗号、顿号')
    expect(guessWords(zh, { ...guessOf('split', [90, 90], 0.5), reason: 'shortLine' })).toContain('第 90 行另起，把握 50%')
    expect(guessWords(en, { ...guessOf('headline', [1, 1]), reason: 'shortLineAbove' })).toBe(
      'Headline, 90% sure: a short line above the text',
    )
  })

  it('call items by headline or first words', () => {
    expect(itemTitle(articleOf([1, 2], { headline: '夜校开课' }))).toBe('夜校开课')
    expect(itemTitle(articleOf([1, 2]))).toBe('正文。')
    expect(itemTitle(articleOf([1, 2], { paragraphs: [] }))).toBe('')
    expect(itemTitle(photoOf([1, 2]))).toBe('图片说明。')
    expect(itemTitle(folioOf(1))).toBe('2025年8月26日 星期二')
  })

  it('cut first words between words', () => {
    const title = (caption: string): string => itemTitle({ ...photoOf([1, 2]), caption })
    expect(title('Volunteers haul tires from the Mill River')).toBe('Volunteers haul tires')
    expect(title('Volunteers haul the tires from the river')).toBe('Volunteers haul the')
    expect(title('Volunteers haul old tires from the river')).toBe('Volunteers haul old')
    expect(title('Volunteers-haul-tires-from-the-Mill-River')).toBe('Volunteers-haul-tires-fr')
    expect(title('市民在江滨公园的樱花树下拍照留念，孩子们在草地上放风筝')).toBe('市民在江滨公园的樱花树下拍照留念，孩子们在草地上')
    expect(title('市民在江滨公园的樱花树下拍照留念并参观Riverside书屋')).toBe('市民在江滨公园的樱花树下拍照留念并参观')
    expect(title('𠮷'.repeat(30))).toBe('𠮷'.repeat(24))
  })

  it('count lines and stops', () => {
    expect([rangeWords(en, [4, 4]), rangeWords(en, [4, 9])]).toEqual(['Line 4', 'Lines 4–9'])
    const stops = [1, 2].map((line) => ({ key: `${line}`, itemLine: line, guess: guessOf('join', [line, line]), uncertain: false }))
    expect([placeInWalk(stops, null), placeInWalk(stops, stops[1] ?? null)]).toEqual([0, 2])
  })
})
