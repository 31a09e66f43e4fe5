// Builds an index from nothing in a file of its own, in order, and only then puts it in the place of the present one.
import fs from 'node:fs'
import { archiveFingerprints, bodyHash } from '../../../shared/domain/duplicates/archive-fingerprint.js'
import { normalise } from '../../../shared/domain/duplicates/normalise.js'
import { StoreRefused } from '../errors.js'
import { flushFile } from '../files.js'
import { type Cursor, writeCursor } from './cursor.js'
import { insertDocument, type NewDocument } from './documents.js'
import { openUnfinished } from './index-file.js'
import { DOCUMENT_LIMIT, keyOf, postingAppender } from './postings.js'
import { sortedRuns } from './sorted-runs.js'

export interface RebuildReport {
  readonly documents: number
  readonly postings: number
}

/**
 * Writes a whole index to `file`. Of documents with the same id the first counts.
 * @throws StoreRefused `tooLarge`, StoreFull; nothing is left then
 */
export function buildIndex(file: string, documents: Iterable<NewDocument>, cursor: Cursor): RebuildReport {
  const runs = sortedRuns(`${file}.runs`)
  try {
    const db = openUnfinished(file)
    let [count, postings] = [0, 0]
    try {
      db.transaction(() => {
        for (const document of documents) {
          const units = normalise(document.text)
          const number = insertDocument(db, document, units.count, bodyHash(units))
          if (number === null) continue
          if (number >= DOCUMENT_LIMIT) throw new StoreRefused('tooLarge', 'duplicate index')
          for (const hash of archiveFingerprints(units)) runs.add(keyOf(hash, number))
          count++
        }
        const { append, end } = postingAppender(db)
        runs.forEachSorted((key) => {
          append(key)
          postings++
        })
        end()
        writeCursor(db, cursor)
      })()
    } finally {
      db.close()
    }
    flushFile(file)
    return { documents: count, postings }
  } catch (error) {
    fs.rmSync(file, { force: true })
    throw error
  } finally {
    runs.close()
  }
}
