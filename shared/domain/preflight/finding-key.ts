// Keys under which findings are remembered from one run to the next.
import type { RuleId } from './rule.js'

/** FNV-1a over UTF-16 code units, 32 bits. Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm". */
function fnv1a(text: string, offset: number): number {
  let hash = offset
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** 16 hex digits that change with the text. Not for security: it only tells whether a verdict was given on these very words. */
export const shortHash = (text: string): string =>
  [0x811c9dc5, 0x9747b28c].map((offset) => fnv1a(text, offset).toString(16).padStart(8, '0')).join('')

/** The same while the rule, the records (ids) and the words shown are the same. */
export const findingKey = (rule: RuleId, ids: readonly string[], words = ''): string =>
  [rule, ...ids, ...(words === '' ? [] : [shortHash(words)])].join(':')

/**
 * What a key of a finding about two texts says without their words: rule and ids, the same before and after either was edited.
 * The last part of such a key is the hash of the words compared; keys of duplicates once had one for each text.
 */
export function pairOfKey(key: string): string {
  const parts = key.split(':')
  return parts.slice(0, parts[0] === 'duplicate' ? 3 : -1).join(':')
}
