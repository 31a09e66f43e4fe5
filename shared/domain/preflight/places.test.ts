import { describe, expect, it } from 'vitest'
import { articleName, copiesOf, placeName, placeOfPageNo } from './places.js'
import { article, photo, picture, placing, type SnapshotPlan, snapshotOf } from './testing/snapshots.js'

const articles = {
  a: article('甲稿正文。', { headline: '甲' }),
  b: article('乙稿正文。', { headline: '乙' }),
  c: article('丙稿正文。', { headline: '丙' }),
}

describe('copiesOf', () => {
  it('gives each article once, at its first place in reading order, the stock last', () => {
    const at = (name: 'a' | 'b', row: number) => ({ ...placing({ articles }, name), row })
    const plan: SnapshotPlan = {
      articles,
      pages: [
        { no: 'A01', frames: [at('b', 50), at('a', 20)] },
        { no: 'A02', frames: [at('a', 1)] },
      ],
    }
    expect(copiesOf(snapshotOf(plan)).map((copy) => `${placeName(copy.where)} ${copy.where.article}`)).toEqual([
      'A01-1 甲',
      'A01-2 乙',
      'stock 丙',
    ])
  })

  it('reads the revision that is placed', () => {
    const plan: SnapshotPlan = { articles, printed: { a: article('旧稿。', { headline: '旧题' }) }, pages: [{ no: 'A01', frames: ['a'] }] }
    expect(copiesOf(snapshotOf(plan))[0]?.content.headline).toBe('旧题')
  })
})

describe('places', () => {
  it('are named by headline, first words or caption', () => {
    expect(articleName(article('正文', { headline: ' 标题一行 ' }))).toBe('标题一行')
    expect(articleName(article('一二三四五六七八九十甲乙丙丁戊己', { headline: '' }))).toBe('一二三四五六七八九十甲乙丙丁')
    expect(articleName(photo(picture({ caption: '' }), picture({ caption: '渔港的早晨' })))).toBe('渔港的早晨')
    expect(articleName(photo())).toBeNull()
  })

  it('keep a page number that the issue does not have', () => {
    const snapshot = snapshotOf({ pages: [{ no: 'A01', frames: [] }] })
    expect(placeOfPageNo(snapshot, 'A01').pageId).toBe(snapshot.pages[0]?.id)
    expect(placeOfPageNo(snapshot, 'B07')).toMatchObject({ page: 'B07', pageId: null })
    expect(placeName(placeOfPageNo(snapshot, 'A01'))).toBe('A01')
  })
})
