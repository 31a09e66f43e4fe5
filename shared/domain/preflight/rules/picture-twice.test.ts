import { describe, expect, it } from 'vitest'
import { fillMessage } from '../../../i18n/fill-message.js'
import { type EarlierPicture, NO_PICTURE_MATCHES, type PictureMatches, type PicturePair } from '../../pictures/picture-match.js'
import { PREFLIGHT_MESSAGES } from '../messages.js'
import { article, articleIdOf, found, photo, picture, type SnapshotPlan, snapshotOf, withPictures } from '../testing/snapshots.js'
import { pictureTwice } from './picture-twice.js'

const [SHA_A, SHA_B, SHA_C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]
const pair: PicturePair = { a: SHA_B, b: SHA_A, verdict: 'near', cut: { from: 'b', percent: 68 }, isGreyA: true, isGreyB: false }
const check = (plan: SnapshotPlan) => pictureTwice.check(snapshotOf(plan))
const issueOf = (other: string, pictureMatches: PictureMatches = NO_PICTURE_MATCHES): SnapshotPlan => ({
  articles: { one: photo(picture()), two: photo(picture({ sha256: other, caption: '傍晚的码头' })) },
  pages: [
    { no: 'A02', frames: ['one'] },
    { no: 'A03', frames: ['two'] },
  ],
  pictureMatches,
})
const message = (plan: SnapshotPlan, language: 'zh' | 'en'): string => {
  const [finding] = check(plan)
  return fillMessage(PREFLIGHT_MESSAGES['picture-twice'].message[language], language === 'en' ? 'en' : 'zh-CN', finding?.params ?? {})
}

describe('within the issue', () => {
  it('warns about the same file in two articles, and says where both stand', () => {
    const [finding, ...others] = check({ ...issueOf(SHA_A), pages: [{ no: 'A03', frames: ['two'] }] })
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'warn',
      where: { page: 'A03' },
      other: { page: null },
      params: { kind: 'issue', differs: 'identical', shaA: SHA_A, shaB: SHA_A },
    })
  })

  it('warns about a cut in grey of the same photograph, whichever stands first', () => {
    const matches = { ...NO_PICTURE_MATCHES, pairs: [pair] }
    const plan = issueOf(SHA_B, matches)
    for (const articles of [plan.articles, Object.fromEntries(Object.entries(plan.articles ?? {}).reverse())])
      expect(check({ ...plan, articles: articles ?? {} })).toMatchObject([
        { severity: 'warn', params: { differs: 'croppedGrey', percent: 68 } },
      ])
  })

  it('notes the same picture twice in one article', () => {
    const plan: SnapshotPlan = { articles: { one: withPictures(article('正文。'), picture(), picture({ caption: '又一张' })) } }
    expect(check(plan)).toMatchObject([{ severity: 'info', params: { kind: 'article', numberA: 1, numberB: 2 } }])
    expect(message(plan, 'en')).toBe('Pictures 1 and 2 of the article are one photograph: the very same file.')
  })

  it('tells three of a kind twice, not three times', () => {
    const plan: SnapshotPlan = { articles: { a: photo(picture()), b: photo(picture()), c: photo(picture()) } }
    expect(check(plan)).toHaveLength(2)
  })

  it('is silent on different pictures, captions without a picture, and a picture that the page leaves out', () => {
    expect(found(pictureTwice, issueOf(SHA_B))).toEqual([])
    const empty = picture({ sha256: null })
    expect(found(pictureTwice, { articles: { a: photo(empty), b: photo(empty) } })).toEqual([])
    const leftOut: SnapshotPlan = {
      articles: { one: withPictures(article('正文。'), picture()), two: withPictures(article('别的。'), picture()) },
      pages: [{ no: 'A02', frames: ['one', 'two'] }],
    }
    expect(found(pictureTwice, leftOut)).toEqual([])
  })

  it('is remembered while files and articles stay, in whatever order and place', () => {
    const matches = { ...NO_PICTURE_MATCHES, pairs: [pair] }
    const key = (plan: SnapshotPlan) => check(plan)[0]?.key
    const before = key(issueOf(SHA_B, matches))
    expect(before).toContain(SHA_A)
    expect(before).toContain(articleIdOf(issueOf(SHA_B), 'two'))
    expect(key({ ...issueOf(SHA_B, matches), pages: [{ no: 'A05', frames: ['two'] }] })).toBe(before)
    expect(key(issueOf(SHA_A))).not.toBe(before)
  })
})

describe('in an issue before', () => {
  const earlier = (changes: Partial<EarlierPicture> = {}): EarlierPicture => ({
    kind: 'issue',
    sha256: SHA_A,
    articleId: 'b0000000-0000-7000-8000-000000000001',
    day: '2025-08-20',
    page: 'A03',
    name: '夜市开张',
    widthPx: 1200,
    heightPx: 800,
    pair: null,
    ...changes,
  })
  const plan = (...list: EarlierPicture[]): SnapshotPlan => ({
    date: '2025-08-26',
    articles: { one: photo(picture()) },
    pictureMatches: { pairs: [], earlier: new Map([[SHA_A, list]]) },
  })

  it('warns for a month, then notes', () => {
    expect(check(plan(earlier()))).toMatchObject([
      { severity: 'warn', other: null, params: { kind: 'earlier', day: '2025-08-20', page: 'A03' } },
    ])
    expect(check(plan(earlier({ day: '2025-07-27' })))).toMatchObject([{ severity: 'warn' }])
    expect(check(plan(earlier({ day: '2025-07-26' })))).toMatchObject([{ severity: 'info' }])
    expect(check(plan(earlier({ day: null })))).toMatchObject([{ severity: 'info', params: { hasDay: 'no' } }])
  })

  it('tells of the latest time only', () => {
    expect(check(plan(earlier(), earlier({ day: '2025-08-01' })))).toMatchObject([{ params: { day: '2025-08-20' } }])
  })

  it('speaks both languages', () => {
    expect(message(plan(earlier()), 'zh')).toBe('第 1 图2025-08-20 A03《夜市开张》用过，文件完全相同。')
    expect(
      message(
        plan(
          earlier({
            kind: 'archive',
            articleId: null,
            page: null,
            day: null,
            name: '0820/A03.jpg',
            sha256: SHA_C,
            pair: { ...pair, a: SHA_A, b: SHA_C, cut: null, isGreyA: false },
          }),
        ),
        'en',
      ),
    ).toBe('Picture 1 ran in an earlier issue (0820/A03.jpg): compressed again.')
  })
})
