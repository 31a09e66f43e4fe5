// A picture without a caption (图片说明).
import { findingKey } from '../finding-key.js'
import { picturesOf } from '../pictures.js'
import type { Rule } from '../rule.js'

export const photoCaptionMissing: Rule = {
  id: 'photo-caption-missing',
  check: (snapshot) =>
    picturesOf(snapshot).flatMap(({ copy, picture, number, where, printed }) => {
      if (printed === 'left out' || picture.caption.trim() !== '') return []
      return [
        {
          key: findingKey('photo-caption-missing', [copy.articleId, String(number)]),
          rule: 'photo-caption-missing',
          severity: 'warn',
          where,
          params: { picture: number },
          evidence: where.article ?? '',
          other: null,
        },
      ]
    }),
}
