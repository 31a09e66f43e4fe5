// Matches of the index in the shape people are told: with where the other text stood, who brought it, and the words that are the same.
import { passagesHash } from '../../../shared/domain/duplicates/compared-passages.js'
import type { PrintedMatch } from '../../../shared/domain/duplicates/printed-before.js'
import type { ArchiveReader } from '../../store/archive/open-archive.js'
import type { DocumentCard } from '../../store/duplicate-index/documents.js'
import { type EarlierDocument, earlierDocument } from '../../store/duplicate-index/earlier-texts.js'
import type { DuplicateMatch, TextOf } from '../../store/duplicate-index/query.js'
import type { Reader } from '../../store/store.js'
import type { EarlierComparison } from './radar-messages.js'

/** Characters of the longest passage that are quoted. */
const WORDS = 24

const mutable = ([from, to]: readonly [number, number]): [number, number] => [from, to]

function matchOf({ earlier }: EarlierDocument, text: string, other: string, { comparison, ageDays }: DuplicateMatch): PrintedMatch {
  const [first, ...more] = comparison.spans
  const longest = first && more.reduce((best, span) => (span.chars > best.chars ? span : best), first)
  const [from, to] = longest?.a ?? [0, 0]
  const { level, routine, aInB, bInA, matchedUnits, longestRun, changedNumbers } = comparison
  return {
    earlier,
    level,
    routine,
    aInB: Math.min(1, aInB),
    bInA: Math.min(1, bInA),
    matchedUnits,
    longestRun,
    changedNumbers: changedNumbers.length,
    ageDays,
    at: from,
    words: [...text.slice(from, to).replace(/\s+/gu, ' ').trim()].slice(0, WORDS).join(''),
    passagesHash: passagesHash(text, other, comparison.spans),
  }
}

/** Those whose other text is still there, in the order given. */
export const printedMatches = (
  reader: Reader,
  archive: ArchiveReader | null,
  textOf: TextOf,
  text: string,
  matches: readonly DuplicateMatch[],
): PrintedMatch[] =>
  matches.flatMap((match) => {
    const other = textOf(match.document)
    const told = other === null ? null : earlierDocument(reader, archive, match.document, other)
    return other === null || told === null ? [] : [matchOf(told, text, other, match)]
  })

/** The text beside one document; null when that is gone. */
export function comparisonOf(
  reader: Reader,
  archive: ArchiveReader | null,
  textOf: TextOf,
  text: string,
  card: DocumentCard,
  match: DuplicateMatch | null,
): EarlierComparison | null {
  const other = textOf(card)
  const told = other === null ? null : earlierDocument(reader, archive, card, other)
  if (other === null || told === null) return null
  return {
    earlier: told.earlier,
    text: other,
    language: told.language,
    match: match && matchOf(told, text, other, match),
    spans: (match?.comparison.spans ?? []).map(({ a, b, chars, informative }) => ({
      a: mutable(a),
      b: mutable(b),
      chars,
      informative: Math.min(1, Math.max(0, informative)),
    })),
    changedNumbers: (match?.comparison.changedNumbers ?? []).map(({ a, b }) => ({ a: mutable(a), b: mutable(b) })),
  }
}
