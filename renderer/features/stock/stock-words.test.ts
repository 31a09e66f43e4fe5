import { describe, expect, it } from 'vitest'
import { translatorOf } from '../../../shared/i18n/index.js'
import { formatsOf } from '../../desk/index.js'
import { changedLabel, groupTitle, rowWords, spacedName } from './stock-words.js'
import { cardOf, idOf, positionOf, rowsOf } from './testing-rows.js'

const NOW = new Date(2025, 7, 26, 17, 0).getTime()
const EARLIER = new Date(2025, 7, 26, 9, 5).getTime()
const BEFORE = new Date(2025, 7, 24, 23, 59).getTime()

describe('words of the stock', () => {
  it('show the hour today and the day before', () => {
    expect(changedLabel(formatsOf('zh-CN'), 'zh-CN', EARLIER, NOW)).toBe('09:05')
    expect(changedLabel(formatsOf('zh-CN'), 'zh-CN', BEFORE, NOW)).toBe('8/24')
    expect(changedLabel(formatsOf('en'), 'en', BEFORE, NOW)).toBe('24/08')
  })

  it('name days as people do', () => {
    const title = (age: number) => groupTitle(translatorOf('zh-CN'), formatsOf('zh-CN'), { kind: 'day', noonMs: BEFORE, age })
    expect([title(0), title(1), title(2)]).toEqual(['今天', '昨天', '8月24日 星期日'])
  })

  it('name pages by number and name', () => {
    const title = (pageName: string) => groupTitle(translatorOf('en'), formatsOf('en'), { kind: 'page', pageNo: 'A02', pageName })
    expect([title('民生'), title('')]).toEqual(['A02　民生', 'A02'])
  })

  it.each([
    ['韦冰', '韦　冰'],
    ['原文钊', '原文钊'],
    ['Ann Lee', 'Ann Lee'],
  ])('set %s as %s', (name, set) => {
    expect(spacedName(name)).toBe(set)
  })

  it('say a row aloud with all that matters in it', () => {
    const [row] = rowsOf([cardOf(1, { headline: '', opening: '夜校开课', bylineNames: '韦冰', characters: 86 })], {
      [idOf(1)]: [positionOf(2, 4)],
    })
    expect(row && rowWords(translatorOf('en'), formatsOf('en'), row)).toBe('No headline yet, 夜校开课, 韦冰, 86 characters and A02-4')
  })
})
