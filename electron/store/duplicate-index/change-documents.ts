// Adding, replacing and removing documents; call them in a transaction.
import { archiveFingerprints, bodyHash } from '../../../shared/domain/duplicates/archive-fingerprint.js'
import { normalise } from '../../../shared/domain/duplicates/normalise.js'
import type { Id } from '../../../shared/domain/ids.js'
import type { Connection } from '../connection.js'
import { StoreRefused } from '../errors.js'
import { deleteDocument, findById, type IndexedDocument, insertDocument, type NewDocument, sameCard, updateDocument } from './documents.js'
import { addPostings, DOCUMENT_LIMIT, removePostings } from './postings.js'
import type { TextOf } from './query.js'

export type DocumentChange = 'added' | 'changed' | 'unchanged'

/** The postings of a document, read again from the text they were made of; null when that text is no longer to be had. */
function formerFingerprints(former: IndexedDocument, textOf: TextOf): number[] | null {
  const text = textOf(former)
  const units = text === null ? null : normalise(text)
  return units !== null && bodyHash(units) === former.bodyHash ? archiveFingerprints(units) : null
}

/** @throws StoreRefused `tooLarge` when there are no numbers left */
function addDocument(db: Connection, document: NewDocument, fingerprints: readonly number[], units: number, hash: number): void {
  const number = insertDocument(db, document, units, hash)
  if (number === null) return
  if (number >= DOCUMENT_LIMIT) throw new StoreRefused('tooLarge', 'duplicate index')
  addPostings(db, fingerprints, number)
}

/** Brings one document to what is given. The same id and the same body cost a look; an edit costs the fingerprints that changed. */
export function putDocument(db: Connection, textOf: TextOf, document: NewDocument): DocumentChange {
  const former = findById(db, document.id)
  const units = normalise(document.text)
  const hash = bodyHash(units)
  if (former !== null && former.bodyHash === hash && former.units === units.count) {
    if (sameCard(former, document)) return 'unchanged'
    updateDocument(db, former.document, document, units.count, hash)
    return 'changed'
  }
  const fingerprints = archiveFingerprints(units)
  if (former === null) {
    addDocument(db, document, fingerprints, units.count, hash)
    return 'added'
  }
  const before = formerFingerprints(former, textOf)
  if (before === null) {
    // Its postings cannot be found any more: they stay with a number that names no document.
    deleteDocument(db, former.document)
    addDocument(db, document, fingerprints, units.count, hash)
    return 'changed'
  }
  const [old, now] = [new Set(before), new Set(fingerprints)]
  removePostings(
    db,
    before.filter((one) => !now.has(one)),
    former.document,
  )
  addPostings(
    db,
    fingerprints.filter((one) => !old.has(one)),
    former.document,
  )
  updateDocument(db, former.document, document, units.count, hash)
  return 'changed'
}

/** True when there was such a document. */
export function dropDocument(db: Connection, textOf: TextOf, id: Id): boolean {
  const former = findById(db, id)
  if (former === null) return false
  removePostings(db, formerFingerprints(former, textOf) ?? [], former.document)
  deleteDocument(db, former.document)
  return true
}
