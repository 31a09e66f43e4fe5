import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datedWeekdays, daysInMonth, isImpossible, weekdayNumber } from './dated-weekdays.js'

const read = (text: string) => datedWeekdays(text).map(({ year, month, day, weekday }) => [year, month, day, weekday])

describe('datedWeekdays', () => {
  it.each([
    '会议定于2025年8月26日（星期三）召开',
    '会议定于2025年8月26日，星期三，召开',
    '会议定于2025年8月26日周三召开'.replace('召开', '上午召开'),
    '会议定于2025年8月26日（周三）召开',
    '会议定于2025年8月26日(周三上午)召开',
    '会议定于星期三（2025年8月26日）召开',
    '会议定于周三（2025年8月26日）召开',
    '会议定于２０２５年８月２６日　星期三召开',
    '会议定于二〇二五年八月二十六日（星期三）召开',
    '會議定於2025年8月26日（禮拜三）召開',
    '會議定於2025年8月26號（週三）召開',
    'on Wednesday, August 26, 2025, in town',
    'on Wednesday 26 August 2025 in town',
    'on 26 August 2025, a Wednesday, in town',
    'on August 26th, 2025 (Wed), in town',
    'Wed., Aug. 26, 2025',
  ])('reads %s', (text) => {
    expect(read(text)).toEqual([[2025, 8, 26, 3]])
  })

  it('reads dates without a year, and dates alone', () => {
    expect(read('8月24日（星期六）')).toEqual([[null, 8, 24, 6]])
    expect(read('Tuesday, August 26')).toEqual([[null, 8, 26, 2]])
    expect(read('从8月24日到8月26日')).toEqual([
      [null, 8, 24, null],
      [null, 8, 26, null],
    ])
  })

  it('keeps the range of the words', () => {
    const text = '会议定于2025年8月26日（星期三）召开'
    const [date] = datedWeekdays(text)
    expect(text.slice(date?.from, date?.to)).toBe('2025年8月26日（星期三）')
    expect(date?.text).toBe('2025年8月26日（星期三）')
  })

  it.each([
    ['2025年8月26日周一鸣到访', [[2025, 8, 26, null]]],
    ['停水至8月26日，星期三恢复', [[null, 8, 26, null]]],
    ['农历八月十五日（星期三）', []],
    ['The Sun, 12 May 2025', [[2025, 5, 12, null]]],
    ['编号12025年8月26日', []],
    ['每周三发布，星期二休刊', []],
  ])('is careful with %s', (text, dates) => {
    expect(read(text)).toEqual(dates)
  })

  it('reads any day of the calendar back, in figures and in Chinese', () => {
    const han = (number: number): string => {
      const digits = '〇一二三四五六七八九'
      if (number < 10) return digits[number] ?? ''
      return `${number >= 20 ? digits[Math.floor(number / 10)] : ''}十${number % 10 ? digits[number % 10] : ''}`
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const hanYear = [...String(year)].map((digit) => han(Number(digit))).join('')
          expect(read(`讯 ${year}年${month}月${day}日电`)).toEqual([[year, month, day, null]])
          expect(read(`讯 ${hanYear}年${han(month)}月${han(day)}日电`)).toEqual([[year, month, day, null]])
        },
      ),
    )
  })
})

describe('the calendar', () => {
  it('knows its days', () => {
    expect([daysInMonth(2024, 2), daysInMonth(2025, 2), daysInMonth(null, 2), daysInMonth(2025, 4)]).toEqual([29, 28, 29, 30])
    expect(isImpossible({ year: 2025, month: 2, day: 30 })).toBe(true)
    expect(isImpossible({ year: null, month: 2, day: 29 })).toBe(false)
    expect(isImpossible({ year: 2025, month: 13, day: 1 })).toBe(true)
    expect(isImpossible({ year: 2025, month: 8, day: 0 })).toBe(true)
  })

  it('numbers weekdays from Sunday', () => {
    expect(['星期日', '周天', '星期二', '週六', 'Tuesday', 'Sat', '二'].map(weekdayNumber)).toEqual([0, 0, 2, 6, 2, 6, 2])
    expect(weekdayNumber('今日')).toBeNull()
  })
})
