import { expect, it } from 'vitest'
import { type PicturePair, pictureDifferences, turned } from './picture-match.js'

const pair: PicturePair = { a: 'a', b: 'b', verdict: 'same', cut: null, isGreyA: false, isGreyB: false }
const [large, small] = [
  { widthPx: 1200, heightPx: 800 },
  { widthPx: 600, heightPx: 400 },
]

it('says how two files of one photograph differ', () => {
  expect(pictureDifferences(null, large, large)).toEqual(['identical'])
  expect(pictureDifferences(pair, large, large)).toEqual(['recompressed'])
  expect(pictureDifferences(pair, large, small)).toEqual(['size'])
  expect(pictureDifferences({ ...pair, isGreyB: true }, large, small)).toEqual(['size', 'grey'])
  expect(pictureDifferences({ ...pair, verdict: 'near', cut: { from: 'a', percent: 70 } }, large, small)).toEqual(['cropped'])
})

it('a pair told from the other side and back is itself', () => {
  const cut: PicturePair = { ...pair, verdict: 'near', cut: { from: 'a', percent: 70 }, isGreyB: true }
  expect(turned(cut)).toMatchObject({ a: 'b', b: 'a', cut: { from: 'b', percent: 70 }, isGreyA: true, isGreyB: false })
  expect(turned(turned(cut))).toEqual(cut)
})
