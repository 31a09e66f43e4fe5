// A page on which nothing stands.
import { findingKey } from '../finding-key.js'
import { placeOfPage } from '../places.js'
import type { Rule } from '../rule.js'

export const pageEmpty: Rule = {
  id: 'page-empty',
  check: (snapshot) =>
    snapshot.pages
      .filter(({ content }) => content.frames.length === 0)
      .map(({ id, content }) => ({
        key: findingKey('page-empty', [id]),
        rule: 'page-empty',
        severity: 'warn',
        where: placeOfPage(id, content),
        params: { page: content.pageNo },
        evidence: content.pageName,
        other: null,
      })),
}
