// A picture of which only the caption has arrived, or a photo item with no picture at all: a hole on the page.
import { bodyPictures } from '../../../body/text.js'
import type { Finding } from '../../finding.js'
import { opening } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { picturesOf } from '../pictures.js'
import { copiesOf } from '../places.js'
import type { Rule } from '../rule.js'

export const photoMissingImage: Rule = {
  id: 'photo-missing-image',
  check(snapshot) {
    const awaited = picturesOf(snapshot).filter(({ picture }) => picture.sha256 === null)
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
      .filter(({ content }) => content.genre === 'photo' && bodyPictures(content.body).length === 0)
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
