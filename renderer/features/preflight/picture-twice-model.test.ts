import { expect, it } from 'vitest'
import { pictureTwice } from '../../../shared/domain/preflight/rules/picture-twice.js'
import { photo, picture, type SnapshotPlan, snapshotOf } from '../../../shared/domain/preflight/testing/snapshots.js'
import { pictureTwinsOf } from './picture-twice-model.js'

const [SHA_A, SHA_B] = ['a', 'b'].map((letter) => letter.repeat(64)) as [string, string]
const pair = { a: SHA_A, b: SHA_B, verdict: 'near', cut: { from: 'a', percent: 70 }, isGreyA: false, isGreyB: true } as const
const twins = (plan: SnapshotPlan) => {
  const [finding] = pictureTwice.check(snapshotOf(plan))
  if (!finding) throw new Error('there is a finding')
  return pictureTwinsOf(finding)
}

it('shows both pictures of the issue with where they stand and how they differ', () => {
  const plan: SnapshotPlan = {
    articles: { one: photo(picture()), two: photo(picture({ sha256: SHA_B, widthPx: 700, heightPx: 500 })) },
    pages: [{ no: 'A02', frames: ['one'] }],
    pictureMatches: { pairs: [pair], earlier: new Map() },
  }
  expect(twins(plan)).toMatchObject({
    differs: 'croppedGrey',
    percent: 70,
    sides: [
      {
        source: `asset://photo/${SHA_A}`,
        place: { kind: 'here', where: { page: 'A02' }, number: 1 },
        widthPx: 1200,
        isGrey: false,
        cut: 'whole',
      },
      { source: `asset://photo/${SHA_B}`, place: { kind: 'here', where: { page: null } }, widthPx: 700, isGrey: true, cut: 'part' },
    ],
  })
})

it('shows the small copy of an archived picture', () => {
  const before = {
    kind: 'archive',
    sha256: SHA_B,
    articleId: null,
    day: '2025-08-20',
    page: null,
    name: 'A03.jpg',
    widthPx: 700,
    heightPx: 500,
    pair: null,
  } as const
  expect(
    twins({ articles: { one: photo(picture()) }, pictureMatches: { pairs: [], earlier: new Map([[SHA_A, [before]]]) } }),
  ).toMatchObject({
    differs: 'identical',
    sides: [
      { cut: null },
      { source: `asset://archive-photo/${SHA_B}`, place: { kind: 'archive', day: '2025-08-20', page: null, name: 'A03.jpg' } },
    ],
  })
})

it('is nothing for findings of other rules', () => {
  const [finding] = pictureTwice.check(snapshotOf({ articles: { one: photo(picture(), picture()) } }))
  if (!finding) throw new Error('there is a finding')
  expect(pictureTwinsOf({ ...finding, rule: 'overset' })).toBeNull()
  expect(pictureTwinsOf({ ...finding, params: { ...finding.params, shaB: '../x' } })).toBeNull()
})
