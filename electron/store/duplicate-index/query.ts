// Looks a text up in the index: candidates by shared fingerprints, then each compared word for word with its own text.
import { prepareText } from '../../../shared/domain/duplicates/align.js'
import { CANDIDATES, type Lookup, POSTING_CAP, rankCandidates } from '../../../shared/domain/duplicates/archive-evidence.js'
import { archiveQuery, bodyHash } from '../../../shared/domain/duplicates/archive-fingerprint.js'
import { type ArchiveComparison, compareWithArchive } from '../../../shared/domain/duplicates/compare-archive.js'
import type { DuplicateLevel } from '../../../shared/domain/duplicates/pair.js'
import type { Id, IssueDate } from '../../../shared/domain/ids.js'
import type { Connection } from '../connection.js'
import { type DocumentCard, dayNumber, documentsWithBody, findById, findByNumber, type IndexedDocument } from './documents.js'
import { postingReader } from './postings.js'

export interface DuplicateQuery {
  /** The day the text is meant for; null while it waits in the stock. */
  readonly day: IssueDate | null
  /** Documents that are not looked at and do not count as uses of a phrase: the article itself, the issue it stands in. */
  readonly excludeIds?: Iterable<Id>
  /** The text belongs to a recurring column; so does every document of these sections, besides those marked themselves. */
  readonly recurring?: boolean
  readonly recurringSections?: ReadonlySet<string>
  /** Fingerprints of standing formulae (formulaFingerprints): they count for nothing. */
  readonly formulae?: ReadonlySet<number>
  /** Documents that are compared; 24 when left out. */
  readonly limit?: number
  /** The one document to compare with; how common a phrase is, is still counted over all of them. */
  readonly only?: Id
}

/** A document that stands in part or whole in the text. Of the comparison `a` is the text, `b` the document. */
export interface DuplicateMatch {
  readonly document: DocumentCard
  readonly comparison: ArchiveComparison
  /** Days between the text's day and the document's; 0 when one of them has none. */
  readonly ageDays: number
}

/** Gives the compared text of a document; null when it is gone. */
export type TextOf = (document: Pick<DocumentCard, 'id' | 'revisionId'>) => string | null

const GRAVITY: Readonly<Record<DuplicateLevel, number>> = { red: 0, amber: 1, info: 2 }
/** Documents with the very same body that are compared besides the candidates. */
const SAME_BODY = 16

function ageBetween(day: IssueDate | null, other: IssueDate | null): number {
  return day === null || other === null ? 0 : Math.abs(dayNumber(day) - dayNumber(other))
}

function cardOf({ id, revisionId, day, state, page, headline, section, recurring }: IndexedDocument): DocumentCard {
  return { id, revisionId, day, state, page, headline, section, recurring }
}

/** Matches, the gravest first, then the longest. Call it in a transaction, so that all is of one moment. */
export function queryIndex(db: Connection, textOf: TextOf, text: string, options: DuplicateQuery): DuplicateMatch[] {
  const prepared = prepareText(text, true)
  const excluded = new Set([...(options.excludeIds ?? [])].flatMap((id) => findById(db, id)?.document ?? []))
  const grams = archiveQuery(prepared.units)
  const documentsWith = postingReader(db)
  const lookups: Lookup[] = []
  // In the order of the file: on a disk, each page is read once and the next one lies ahead.
  for (const [hash, at] of [...grams].sort(([one], [other]) => one - other)) {
    const documents = documentsWith(hash, POSTING_CAP + 1 + excluded.size)
    lookups.push({
      at,
      documents: excluded.size === 0 ? documents : documents.filter((one) => !excluded.has(one)),
      formula: options.formulae?.has(hash) ?? false,
    })
  }
  const only = options.only === undefined ? null : (findById(db, options.only)?.document ?? 0)
  const same = prepared.units.count === 0 ? [] : documentsWithBody(db, bodyHash(prepared.units), SAME_BODY + excluded.size)
  const candidates =
    only === null
      ? rankCandidates(
          lookups,
          options.limit ?? CANDIDATES,
          same.filter((one) => !excluded.has(one)),
        )
      : rankCandidates(lookups, 0, [only])
  const matches = candidates.flatMap((candidate): DuplicateMatch[] => {
    const document = findByNumber(db, candidate.document)
    const other = document && textOf(document)
    if (!document || other === null) return []
    const ageDays = ageBetween(options.day, document.day)
    const recurring = (options.recurring ?? false) || document.recurring || (options.recurringSections?.has(document.section) ?? false)
    const comparison = compareWithArchive(prepared, prepareText(other, true), candidate, { ageDays, recurring })
    return comparison === null ? [] : [{ document: cardOf(document), comparison, ageDays }]
  })
  return matches.sort(
    (one, other) =>
      GRAVITY[one.comparison.level] - GRAVITY[other.comparison.level] || other.comparison.matchedUnits - one.comparison.matchedUnits,
  )
}
