// Copy that was filed to the issue and stands on none of its pages.
import { bodyPlainText, countCharacters } from '../../../body/text.js'
import { opening } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { copiesOf } from '../places.js'
import type { Rule } from '../rule.js'

export const articleUnplaced: Rule = {
  id: 'article-unplaced',
  check(snapshot) {
    const filed = new Set(snapshot.articles.filter((article) => article.state === 'filed').map((article) => article.id))
    return copiesOf(snapshot)
      .filter(({ articleId, placed }) => placed === null && filed.has(articleId))
      .map(({ articleId, content, where }) => {
        const text = bodyPlainText(content.body)
        return {
          key: findingKey('article-unplaced', [articleId]),
          rule: 'article-unplaced',
          severity: 'info',
          where,
          params: { characters: countCharacters(text) },
          evidence: opening(text, 24) || (where.article ?? ''),
          other: null,
        }
      })
  },
}
