// Stale copy (旧版): the frame prints another revision than the newest one, so a correction would not reach the paper.
import { bodyPlainText } from '../../../body/text.js'
import type { ArticleContent } from '../../article.js'
import { excerpt } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { placedFrames } from '../places.js'
import type { Rule } from '../rule.js'

const lines = (content: ArticleContent): string =>
  [content.kicker, content.headline, content.deck, content.dateline, bodyPlainText(content.body)].filter((line) => line !== '').join('\n')

/** The newest wording at the first place where the two differ; empty when only fields outside the text do. */
function firstChange(printed: ArticleContent | undefined, newest: ArticleContent): string {
  const [before, after] = [printed ? lines(printed) : '', lines(newest)]
  if (before === after) return ''
  let at = 0
  while (at < after.length && before[at] === after[at]) at++
  return excerpt(after, at, at)
}

export const stalePlacement: Rule = {
  id: 'stale-placement',
  check: (snapshot) =>
    placedFrames(snapshot).flatMap(({ frame, article, where }) => {
      if (frame.kind !== 'article' || article === null || frame.revisionId === article.headRevisionId) return []
      const printed = frame.revisionId === null ? undefined : snapshot.placed.get(frame.revisionId)
      return [
        {
          key: findingKey('stale-placement', [frame.id, article.headRevisionId]),
          rule: 'stale-placement',
          severity: 'block',
          where,
          params: {},
          evidence: firstChange(printed, article.content),
          other: null,
        },
      ]
    }),
}
