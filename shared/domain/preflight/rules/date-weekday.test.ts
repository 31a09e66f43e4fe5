import { describe, expect, it } from 'vitest'
import { article, found, type SnapshotPlan, snapshotOf } from '../testing/snapshots.js'
import { dateWeekday } from './date-weekday.js'

const saying = (text: string, date = '2025-08-26') =>
  found(dateWeekday, { date, articles: { a: article(text) }, pages: [{ no: 'A01', frames: ['a'] }] })
const folio = (changes: object): SnapshotPlan => ({
  pages: [{ no: 'A02', frames: [] }],
  folios: [{ page: 'A02', text: '2025年8月26日 星期二', date: '2025-08-26', weekday: '星期二', ...changes }],
})

describe('date-weekday in copy', () => {
  it.each([
    ['会议定于2025年8月26日（星期三）召开', '2025年8月26日（星期三）'],
    ['会议定于二〇二五年八月二十六日星期三召开', '二〇二五年八月二十六日星期三'],
    ['The board meets on Wednesday, August 26, 2025.', 'Wednesday, August 26, 2025'],
    ['It met on 26 August 2025, a Monday, and again later.', '26 August 2025, a Monday'],
    ['演出定于8月24日（星期六）举行', '8月24日（星期六）'],
    ['合同签于2025年2月30日。', '2025年2月30日'],
    ['合同签于2月30日。', '2月30日'],
    ['Signed on 31 June 2025.', '31 June 2025'],
  ])('warns about %s', (text, evidence) => {
    expect(saying(text)).toEqual([`warn A01-1 ${evidence}`])
  })

  it.each([
    '会议定于2025年8月26日（星期二）召开，2025年8月27日周三上午继续',
    '会议定于星期二（2025年8月26日）召开',
    'The board meets on Tuesday, August 26, 2025.',
    '演出定于8月24日（星期日）举行',
    '农历2025年二月三十日（星期三）',
    '二月三十日',
    '2024年2月29日（星期四）',
    '去年8月24日（星期六）',
    '四月二十六日周一平到任',
    '70+13+10=93，11月31岁的他',
    'The Sun, 12 May 2025',
  ])('is silent on %s', (text) => {
    expect(saying(text)).toEqual([])
  })

  it('reads a date without a year beside the issue, across the new year, and not far from it', () => {
    expect(saying('1月2日（星期五）放假', '2025-12-30')).toEqual([])
    expect(saying('1月2日（星期四）放假', '2025-12-30')).toHaveLength(1)
    expect(saying('1月2日（星期四）放假', '2025-08-26')).toEqual([])
  })

  it('names the right weekday', () => {
    const [finding] = dateWeekday.check(snapshotOf({ articles: { a: article('8月24日（星期六）') } }))
    expect(finding?.params).toEqual({ kind: 'weekday', found: '8月24日（星期六）', date: '2025-08-24', weekday: 0 })
  })
})

describe('date-weekday in folios', () => {
  it('warns of a wrong weekday and a date that is not the issue’s', () => {
    expect(found(dateWeekday, folio({ weekday: '星期三', text: '2025年8月26日 星期三' }))).toEqual(['warn A02 2025年8月26日 星期三'])
    expect(dateWeekday.check(snapshotOf(folio({ date: '2025-08-25', weekday: '星期一' })))[0]).toMatchObject({
      severity: 'warn',
      where: { page: 'A02' },
      params: { kind: 'issueDate', date: '2025-08-26', weekday: 2 },
    })
  })

  it.each([
    ['right', {}],
    ['right in English', { weekday: 'Tuesday' }],
    ['without a weekday', { weekday: null }],
    ['without a date', { date: null }],
  ])('is silent on one that is %s', (_, changes) => {
    expect(found(dateWeekday, folio(changes))).toEqual([])
  })
})
