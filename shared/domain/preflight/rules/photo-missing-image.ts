// A picture of which only the caption has arrived, or a photo item with no picture at all: a hole on the page.
import { bodyPictures } from '../../../body/text.js'
import type { Finding } from '../../finding.js'
import { opening } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { picturesOf } from '../pictures.js'
import { type Copy, copiesOf } from '../places.js'
import type { Rule } from '../rule.js'

/** The page holds an old version and the newest one has the picture: putting that on the page, which is asked for, is the cure. */
function isSupplied({ placed }: Copy, number: number): boolean {
  if (!placed?.article || placed.frame.revisionId === placed.article.headRevisionId) return false
  const { content } = placed.article
  const newest = bodyPictures(content.body)
  // Taken out of the newest version it is no hole either; a photo without any picture still is one.
  return newest[number - 1] === undefined ? content.genre !== 'photo' || newest.length > 0 : newest[number - 1]?.sha256 !== null
}

export const photoMissingImage: Rule = {
  id: 'photo-missing-image',
  check(snapshot) {
    const awaited = picturesOf(snapshot).filter(({ copy, picture, number }) => picture.sha256 === null && !isSupplied(copy, number))
    const withoutImage: Finding[] = awaited.map(({ copy, picture, number, where, printed }) => ({
      key: findingKey('photo-missing-image', [copy.articleId, String(number)]),
      rule: 'photo-missing-image',
      severity: printed === 'placed' ? 'block' : 'info',
      where,
      params: { picture: number },
      evidence: opening(picture.caption, 24) || (where.article ?? ''),
      other: null,
    }))
    const withoutPicture: Finding[] = copiesOf(snapshot)
      .filter((copy) => copy.content.genre === 'photo' && bodyPictures(copy.content.body).length === 0 && !isSupplied(copy, 1))
      .map(({ articleId, placed, where }) => ({
        key: findingKey('photo-missing-image', [articleId, '0']),
        rule: 'photo-missing-image',
        severity: placed ? 'block' : 'info',
        where,
        params: { picture: 1 },
        evidence: where.article ?? '',
        other: null,
      }))
    return [...withoutImage, ...withoutPicture]
  },
}
