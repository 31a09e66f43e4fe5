// An article without a headline (缺主题). Photos carry a caption instead.
import { bodyPlainText } from '../../../body/text.js'
import { opening } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { copiesOf } from '../places.js'
import type { Rule } from '../rule.js'

export const headlineMissing: Rule = {
  id: 'headline-missing',
  check: (snapshot) =>
    copiesOf(snapshot).flatMap(({ articleId, content, placed, where }) => {
      if (content.genre === 'photo' || content.headline.trim() !== '') return []
      return [
        {
          key: findingKey('headline-missing', [articleId]),
          rule: 'headline-missing',
          severity: placed ? 'block' : 'warn',
          where,
          params: {},
          evidence: opening(bodyPlainText(content.body), 24),
          other: null,
        },
      ]
    }),
}
