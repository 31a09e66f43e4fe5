// The duplicate gate: no text stands twice in an issue, placed or in stock. Bodies are compared, never headlines.
import { comparedText } from '../../duplicates/compared-text.js'
import { findPairs } from '../../duplicates/find-pairs.js'
import type { Comparison, DuplicateLevel } from '../../duplicates/pair.js'
import type { Finding, FindingPlace, Severity } from '../../finding.js'
import type { Id } from '../../ids.js'
import { duplicateKey } from '../duplicate-key.js'
import { opening } from '../excerpt.js'
import { copiesOf, placeName } from '../places.js'
import type { Rule } from '../rule.js'
import type { IssueSnapshot } from '../snapshot.js'

const SEVERITY: Readonly<Record<DuplicateLevel, Severity>> = { red: 'block', amber: 'warn', info: 'info' }
const WORDS_SHOWN = 24

/** Rounded down: only a text that stands there altogether reads 100. */
const percent = (share: number): number => Math.floor(share * 100)

/** The place with the paragraph in which the match begins. */
function placeAt(where: FindingPlace, text: string, offset: number): FindingPlace {
  return { ...where, paragraph: text.slice(0, offset).split('\n').length }
}

/** The words of the longest match. */
function sharedWords(text: string, comparison: Comparison): string {
  const [first, ...others] = comparison.spans
  if (!first) return ''
  const longest = others.reduce((best, span) => (span.chars > best.chars ? span : best), first)
  return opening(text.slice(...longest.a), WORDS_SHOWN)
}

/** Articles whose section or kicker is a column that returns with the same words. */
function recurringArticles({ articles, style }: IssueSnapshot): Set<Id> {
  const columns = new Set(style.recurringColumns)
  return new Set(articles.filter(({ content }) => columns.has(content.section) || columns.has(content.kicker)).map(({ id }) => id))
}

export const duplicate: Rule = {
  id: 'duplicate',
  check(snapshot) {
    // The newest text of each, as the comparison screen shows it; a page that prints an older one is stopped as stale.
    const newest = new Map(snapshot.articles.map((article) => [article.id, comparedText(article.content)]))
    const copies = new Map(copiesOf(snapshot).map((copy) => [copy.articleId, copy]))
    const recurring = recurringArticles(snapshot)
    const texts = [...copies.keys()].map((id) => ({ id, text: newest.get(id) ?? '', recurring: recurring.has(id) }))
    return findPairs(texts, snapshot.style.formulae).flatMap(({ a, b, comparison, alike }): Finding[] => {
      const [copyA, copyB, textA = '', textB = ''] = [copies.get(a), copies.get(b), newest.get(a), newest.get(b)]
      const span = comparison.spans[0]
      if (!copyA || !copyB || !span) return []
      const [aInBPercent, bInAPercent] = [percent(comparison.aInB), percent(comparison.bInA)]
      return [
        {
          key: duplicateKey({ id: a, text: textA }, { id: b, text: textB }, alike),
          rule: 'duplicate',
          severity: SEVERITY[comparison.level],
          where: placeAt(copyA.where, textA, span.a[0]),
          params: {
            level: comparison.level,
            a: placeName(copyA.where),
            b: placeName(copyB.where),
            articleA: copyA.where.article ?? '',
            articleB: copyB.where.article ?? '',
            aInBPercent,
            bInAPercent,
            chars: comparison.matchedUnits,
          },
          evidence: `${aInBPercent}% / ${bInAPercent}% “${sharedWords(textA, comparison)}”`,
          other: placeAt(copyB.where, textB, span.b[0]),
        },
      ]
    })
  },
}
