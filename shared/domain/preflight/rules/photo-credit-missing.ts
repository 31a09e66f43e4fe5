// A picture that does not name its photographer (摄影署名). The name may stand in its field, in the byline or behind the caption.
import { opening } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { picturesOf } from '../pictures.js'
import type { Rule } from '../rule.js'

const CREDITED =
  /[\p{L}·]\s*(?:摄|摄影|供图|图|翻拍|提供|发)[）)。\s]*$|(?:摄影|图片?|供图)\s?[：:/／]|\b(?:photo(?:graph)?|picture|pictures)s?(?: by|:)|©/iu

export const photoCreditMissing: Rule = {
  id: 'photo-credit-missing',
  check: (snapshot) =>
    picturesOf(snapshot).flatMap(({ copy, picture, number, where, printed }) => {
      if (printed === 'left out' || picture.credit.trim() !== '' || CREDITED.test(picture.caption.trim())) return []
      if (copy.content.byline.some((signature) => signature.role === 'photographer')) return []
      return [
        {
          key: findingKey('photo-credit-missing', [copy.articleId, String(number)]),
          rule: 'photo-credit-missing',
          severity: 'warn',
          where,
          params: { picture: number },
          evidence: opening(picture.caption, 24) || (where.article ?? ''),
          other: null,
        },
      ]
    }),
}
