// The key of a finding about texts that stood before: it holds while the same earlier texts share the same words with the article.
import type { PrintedMatch } from '../duplicates/printed-before.js'
import type { Id } from '../ids.js'
import { findingKey, shortHash } from './finding-key.js'

/** The matches of an article that are answered together: those worth an answer; where there is none, the notes. Gravest first. */
export function printedGroup(matches: readonly PrintedMatch[]): readonly PrintedMatch[] {
  const grave = matches.filter((match) => match.level !== 'info')
  return grave.length > 0 ? grave : matches
}

/**
 * `printed-before:<article>:<earlier text>:<compared passages>`, with a hash of their names where there are several earlier texts. Another
 * copy, or another word in a compared passage, makes another key; what stands around the passages does not.
 * @param group printedGroup of what was found of the article
 */
export function printedKey(articleId: Id, group: readonly PrintedMatch[]): string {
  const sorted = [...group].sort((one, other) => (one.earlier.id < other.earlier.id ? -1 : 1))
  const ids = sorted.map((match) => match.earlier.id)
  const name = ids.length === 1 ? (ids[0] ?? '') : shortHash(JSON.stringify(ids))
  return findingKey('printed-before', [articleId, name], JSON.stringify(sorted.map((match) => match.passagesHash)))
}
