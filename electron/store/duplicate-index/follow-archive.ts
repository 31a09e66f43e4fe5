// Brings the index up to the archive. Whoever writes to the archive tells the index too, and leaves the archive's mark in it; where the
// marks differ (a killed import, an index made anew, an archive of an earlier version) everything is compared here, piece by piece.
import { randomUUID } from 'node:crypto'
import { archiveMark, markAfter } from '../archive/imports.js'
import type { ArchiveReader } from '../archive/open-archive.js'
import { countArchiveArticles, getArchiveArticle, isArchived, listArchivePlaces } from '../archive/read-archive.js'
import { StoreLocked, StoreRefused } from '../errors.js'
import { archiveDocument } from './archive-documents.js'
import type { NewDocument } from './documents.js'
import type { DuplicateIndex } from './open-duplicate-index.js'

/** The mark for "nothing is archived". */
const NO_ARCHIVE = 'none'
const PIECE = 500

const markOf = (archive: ArchiveReader | null): string => (archive === null ? NO_ARCHIVE : archiveMark(archive))

/** The mark while a batch is on its way from the index to the archive: the index has all of the archive, and perhaps the batch too early. */
export const feedingMark = (mark: string): string => `feeding:${mark}`

/** True when the index has everything the archive has. */
export function hasFollowedArchive(index: DuplicateIndex, archive: ArchiveReader | null): boolean {
  const [known, now] = [index.archiveMark(), markOf(archive)]
  if (known === now) return true
  const fed = known.startsWith('feeding:') ? known.slice('feeding:'.length) : null
  return fed !== null && (fed === now || markAfter(fed) === now)
}

/** The article as a document; null when it was taken out meanwhile. */
function documentOfId(archive: ArchiveReader, id: string): NewDocument | null {
  try {
    return archiveDocument(getArchiveArticle(archive, id).article)
  } catch (error) {
    if (error instanceof StoreRefused) return null
    throw error
  }
}

/** Articles that the index lacks, or has as they no longer are, in pieces. */
function* putMissing(index: DuplicateIndex, archive: ArchiveReader): Generator<void> {
  for (let place = 0; ; ) {
    const piece = listArchivePlaces(archive, place, PIECE)
    const documents = piece
      .filter(({ id, stamp }) => index.findDocument(id)?.stamp !== stamp)
      .flatMap(({ id }) => documentOfId(archive, id) ?? [])
    if (documents.length > 0) index.addDocuments(documents)
    yield
    const last = piece.at(-1)
    if (last === undefined) return
    place = last.place
  }
}

/** Documents of articles that are archived no more, in pieces. */
function* dropGone(index: DuplicateIndex, archive: ArchiveReader | null): Generator<void> {
  for (let number = 0; ; ) {
    const piece = index.listDocuments(number, PIECE)
    const gone = piece.filter(({ id, state }) => state === 'archived' && (archive === null || !isArchived(archive, id))).map(({ id }) => id)
    if (gone.length > 0) index.applyChanges({ removed: gone })
    yield
    const last = piece.at(-1)
    if (last === undefined) return
    number = last.document
  }
}

const holdsArchived = (index: DuplicateIndex): boolean => {
  for (let number = 0; ; ) {
    const piece = index.listDocuments(number, PIECE)
    if (piece.some(({ state }) => state === 'archived')) return true
    const last = piece.at(-1)
    if (last === undefined) return false
    number = last.document
  }
}

/**
 * Takes in what the archive has and the index has not, and takes out what the archive no longer has; yields between pieces, so that others
 * may work meanwhile. What was cut off is compared again from the beginning: only what is missing is read.
 * @param makeAnew makes the index from the store alone: cheaper than taking out a whole archive, whose texts are gone
 * @throws StoreDamaged of the archive or (set aside, call again) of the index; StoreLocked, StoreFull
 */
export function* followArchive(index: DuplicateIndex, archive: ArchiveReader | null, makeAnew?: () => void): Generator<void> {
  const mark = markOf(archive)
  if (index.archiveMark() === mark) return
  // Whoever stores a batch or compares at the same time sees that this mark is not its own, and sets none.
  const mine = `comparing:${randomUUID()}`
  index.applyChanges({ archiveMark: mine })
  const isEmpty = archive === null || countArchiveArticles(archive) === 0
  if (isEmpty && makeAnew && holdsArchived(index))
    try {
      makeAnew()
      index.applyChanges({ archiveMark: mine })
    } catch (error) {
      // Somebody else has the index open.
      if (!(error instanceof StoreLocked)) throw error
    }
  if (archive !== null) yield* putMissing(index, archive)
  yield* dropGone(index, archive)
  index.moveArchiveMark(mine, markOf(archive) === mark ? mark : '')
}
