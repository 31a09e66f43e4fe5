// Is the index what the texts say? Samples documents against their postings, and postings against the documents.
import { archiveFingerprints, bodyHash } from '../../../shared/domain/duplicates/archive-fingerprint.js'
import { normalise } from '../../../shared/domain/duplicates/normalise.js'
import type { Connection } from '../connection.js'
import { countDocuments, findByNumber, findFrom, lastDocument } from './documents.js'
import { countPostings, documentOf, findPosting, hasPosting } from './postings.js'
import type { TextOf } from './query.js'

export interface IndexReport {
  readonly ok: boolean
  readonly documents: number
  readonly postings: number
  /** Documents whose text was read and whose every posting was looked for. */
  readonly checked: number
  /** Documents of the sample whose text is gone, is another, or lacks postings. */
  readonly unreadable: number
  readonly otherText: number
  readonly missingPostings: number
  /** Postings of the sample that belong to no document: they do no harm, a rebuild takes them away. */
  readonly strayPostings: number
  /** What SQLite finds wrong with the file, in its words. */
  readonly damage: readonly string[]
}

export const VERIFY_SAMPLE = 200

/** Reads the whole file once. @param sample documents, and as many postings, evenly spread */
export function verifyFile(db: Connection, textOf: TextOf, sample: number): IndexReport {
  const damage = (db.pragma('quick_check(20)') as { quick_check: string }[]).map((row) => row.quick_check).filter((line) => line !== 'ok')
  const last = lastDocument(db)
  const seen = new Set<number>()
  let [unreadable, otherText, missingPostings, strayPostings] = [0, 0, 0, 0]
  for (let step = 0; step < sample; step++) {
    const document = findFrom(db, 1 + Math.floor((step * last) / sample))
    if (document !== null && !seen.has(document.document)) {
      seen.add(document.document)
      const text = textOf(document)
      const units = normalise(text ?? '')
      if (text === null) unreadable++
      else if (bodyHash(units) !== document.bodyHash) otherText++
      else if (!archiveFingerprints(units).every((hash) => hasPosting(db, hash, document.document))) missingPostings++
    }
    const key = findPosting(db, Math.floor((step / sample) * Number.MAX_SAFE_INTEGER))
    if (key !== null && findByNumber(db, documentOf(key)) === null) strayPostings++
  }
  return {
    ok: damage.length + unreadable + otherText + missingPostings === 0,
    documents: countDocuments(db),
    postings: countPostings(db),
    checked: seen.size,
    unreadable,
    otherText,
    missingPostings,
    strayPostings,
    damage,
  }
}
