// What stands in the issue and was filed, printed or archived before: one finding for an article, however often it stood.
import { comparedText } from '../../duplicates/compared-text.js'
import type { DuplicateLevel } from '../../duplicates/pair.js'
import type { Finding, Severity } from '../../finding.js'
import { opening } from '../excerpt.js'
import { copiesOf } from '../places.js'
import { printedGroup, printedKey } from '../printed-key.js'
import type { Rule } from '../rule.js'

const SEVERITY: Readonly<Record<DuplicateLevel, Severity>> = { red: 'block', amber: 'warn', info: 'info' }
const WORDS_SHOWN = 24

/** Rounded down: only a text that stands there altogether reads 100. */
const percent = (share: number): number => Math.floor(share * 100)

export const printedBefore: Rule = {
  id: 'printed-before',
  check(snapshot) {
    const newest = new Map(snapshot.articles.map((article) => [article.id, comparedText(article.content)]))
    return copiesOf(snapshot).flatMap(({ articleId, where }): Finding[] => {
      const group = printedGroup(snapshot.printedBefore.get(articleId) ?? [])
      const [gravest] = group
      if (!gravest) return []
      const { earlier, level } = gravest
      const stood = [earlier.day, earlier.page].filter((one) => one !== null && one !== '').join(' ')
      return [
        {
          key: printedKey(articleId, group),
          rule: 'printed-before',
          severity: SEVERITY[level],
          where: { ...where, paragraph: (newest.get(articleId) ?? '').slice(0, gravest.at).split('\n').length },
          params: {
            documentId: earlier.id,
            kind: earlier.kind,
            day: earlier.day ?? '',
            page: earlier.page ?? '',
            stood,
            isDated: stood === '' ? 'no' : 'yes',
            headline: earlier.headline,
            level,
            aInBPercent: percent(gravest.aInB),
            bInAPercent: percent(gravest.bInA),
            chars: gravest.matchedUnits,
            changedNumbers: gravest.changedNumbers,
            routine: gravest.routine ? 'yes' : 'no',
            others: group.length - 1,
          },
          evidence: opening(gravest.words, WORDS_SHOWN),
          other: null,
        },
      ]
    })
  },
}
