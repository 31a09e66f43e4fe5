// Two pages of the issue with the same number (版次).
import type { Finding } from '../../finding.js'
import { findingKey } from '../finding-key.js'
import { placeOfPage } from '../places.js'
import type { Rule } from '../rule.js'

export const pageNumberDuplicate: Rule = {
  id: 'page-number-duplicate',
  check: (snapshot) =>
    snapshot.pages.flatMap(({ id, content }, index): Finding[] => {
      const before = snapshot.pages.slice(0, index).find((page) => page.content.pageNo === content.pageNo)
      if (!before) return []
      return [
        {
          key: findingKey('page-number-duplicate', [before.id, id, content.pageNo]),
          rule: 'page-number-duplicate',
          severity: 'block',
          where: placeOfPage(id, content),
          params: { page: content.pageNo },
          evidence: [before.content.pageName, content.pageName].filter((name) => name !== '').join(' / ') || content.pageNo,
          other: placeOfPage(before.id, before.content),
        },
      ]
    }),
}
