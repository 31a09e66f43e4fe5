// The verdicts of an issue that hold now. Stores of the first version kept those on duplicates under the hashes of both whole
// texts: such a verdict still holds while both are as they were.
import { comparedText } from '../../shared/domain/duplicates/compared-text.js'
import type { Finding } from '../../shared/domain/finding.js'
import type { Id } from '../../shared/domain/ids.js'
import { findingKey, shortHash } from '../../shared/domain/preflight/finding-key.js'
import type { Verdict } from '../../shared/domain/verdict.js'
import { getArticle } from '../store/repositories/articles.js'
import { listVerdicts } from '../store/repositories/verdicts.js'
import type { Reader } from '../store/store.js'

/** The key that the first version gave to a duplicate of two articles as they stand now. */
export function formerDuplicateKey(reader: Reader, a: Id, b: Id): string {
  const ids = [a, b].sort()
  return findingKey('duplicate', [...ids, ...ids.map((id) => shortHash(comparedText(getArticle(reader, id).content)))])
}

/** As `listVerdicts`; one kept under a former key is given under the key of its finding. */
export function heldVerdicts(reader: Reader, issueId: Id, findings: readonly Finding[]): Verdict[] {
  const verdicts = listVerdicts(reader, issueId)
  const byKey = new Map(verdicts.map((verdict) => [verdict.findingKey, verdict]))
  const former = verdicts.some(({ findingKey: key }) => isFormer(key))
    ? findings.flatMap(({ rule, key, where, other }) => {
        if (rule !== 'duplicate' || byKey.has(key) || !where.articleId || !other?.articleId) return []
        const verdict = byKey.get(formerDuplicateKey(reader, where.articleId, other.articleId))
        return verdict ? [{ ...verdict, findingKey: key }] : []
      })
    : []
  return [...verdicts, ...former]
}

/** `duplicate:a:b:hash of a:hash of b`. */
const isFormer = (key: string): boolean => key.startsWith('duplicate:') && key.split(':').length === 5
