import { describe, expect, it } from 'vitest'
import { INVENTED, text } from '../../duplicates/testing/invented-copy.js'
import { article, articleIdOf, photo, picture, type SnapshotPlan, snapshotOf } from '../testing/snapshots.js'
import { duplicate } from './duplicate.js'

const check = (plan: SnapshotPlan) => duplicate.check(snapshotOf(plan))
const bridge = article(INVENTED.zhBridge)
const twice: SnapshotPlan = {
  articles: { library: article(INVENTED.zhLibrary), one: bridge, other: { ...bridge, headline: '两岸从此一桥相连' } },
  pages: [
    { no: 'A02', frames: ['library', 'other'] },
    { no: 'A03', frames: ['one'] },
  ],
}

describe('duplicate', () => {
  it('blocks a text that stands twice under different headlines, and says where both stand', () => {
    const [finding, ...others] = check(twice)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'block',
      where: { page: 'A02', frame: 2, article: '两岸从此一桥相连', paragraph: 1 },
      other: { page: 'A03', frame: 1, article: '湖滨路夜市昨晚开张', paragraph: 1 },
      params: { level: 'red', a: 'A02-2', b: 'A03-1', aInBPercent: 100, bInAPercent: 100 },
    })
    expect(finding?.evidence).toMatch(/^100% \/ 100% “4月12日上午/)
  })

  it('compares stock too', () => {
    const [finding] = check({ ...twice, pages: [{ no: 'A02', frames: ['one'] }] })
    expect(finding).toMatchObject({ severity: 'block', where: { page: 'A02' }, other: { page: null }, params: { a: 'A02-1', b: 'stock' } })
  })

  it('warns about a paragraph that stands in another article', () => {
    const mixed = article([...INVENTED.zhLibrary, INVENTED.zhBridge[1] ?? ''])
    const [finding] = check({ articles: { mixed, bridge } })
    expect(finding).toMatchObject({ severity: 'warn', params: { level: 'amber' }, where: { paragraph: 4 }, other: { paragraph: 2 } })
  })

  it('does not round a share up to all of it', () => {
    const longer = article([...INVENTED.zhBridge, '补记一句。'])
    expect(check({ articles: { bridge, longer } })[0]?.params).toMatchObject({ aInBPercent: 100, bInAPercent: 98 })
  })

  it('compares the captions of photos', () => {
    const caption = '8月23日傍晚，几名渔民在外港码头晾晒新收的紫菜，远处是返航的船队。'
    expect(check({ articles: { p: photo(picture({ caption })), q: photo(picture({ caption })) } })[0]?.severity).toBe('block')
    expect(check({ articles: { p: photo(picture()), q: photo(picture({ caption })) } })).toEqual([])
  })

  it('is remembered until either text changes where they are alike, in whatever order and place the two stand', () => {
    const key = (plan: SnapshotPlan) => check(plan)[0]?.key
    const before = key(twice)
    expect(before).toContain(['one', 'other'].map((name) => articleIdOf(twice, name)).join(':'))
    expect(key({ ...twice, pages: [...(twice.pages ?? [])].reverse() })).toBe(before)
    expect(key({ ...twice, articles: { ...twice.articles, one: { ...bridge, headline: '新标题' } } })).toBe(before)
    for (const name of ['one', 'other']) {
      const edited = (paragraphs: readonly string[]) => ({ ...twice, articles: { ...twice.articles, [name]: article(paragraphs) } })
      expect(key(edited([...INVENTED.zhBridge, '又及，桥名还要另行征集。']))).toBe(before)
      expect(key(edited(INVENTED.zhBridge.map((paragraph) => paragraph.replace('240吨', '260吨'))))).not.toBe(before)
      expect(key(edited(INVENTED.zhBridge.map((paragraph) => paragraph.replace('陶立新', '许国平'))))).not.toBe(before)
    }
  })

  it('is silent on different articles', () => {
    const different = Object.fromEntries(Object.entries(INVENTED).map(([name, paragraphs]) => [name, article(text(paragraphs))]))
    expect(check({ articles: different })).toEqual([])
  })
})
