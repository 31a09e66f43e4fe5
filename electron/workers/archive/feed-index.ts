// Whoever writes to the archive tells the index of duplicates, batch by batch: the index may know an article too early, never miss one.
// An index that cannot be written keeps no import from going on: the marks then differ, and the radar compares everything afterwards.
import type { PrintedArticle } from '../../../shared/domain/archive/index.js'
import { archiveMark, listImportedArticles, markAfter, removeImport } from '../../store/archive/imports.js'
import type { Archive } from '../../store/archive/open-archive.js'
import { countArchiveArticles, findArchiveText, getArchiveArticle, isArchived } from '../../store/archive/read-archive.js'
import { archiveDocument } from '../../store/duplicate-index/archive-documents.js'
import { feedingMark, followArchive } from '../../store/duplicate-index/follow-archive.js'
import { type DuplicateIndex, openDuplicateIndex } from '../../store/duplicate-index/open-duplicate-index.js'
import { StoreError } from '../../store/errors.js'

export interface IndexFeed {
  /** Call it before a batch is stored. */
  readonly onBatch: (articles: readonly PrintedArticle[]) => void
  /** Call it when the batch is stored. */
  readonly onStored: () => void
  /** Removes an import from the archive and the index. */
  readonly removeImport: (importId: number) => { readonly removed: number; readonly restored: number }
  readonly close: () => void
}

const PIECE = 500

/** `archive` stays the caller's to close. */
export function openIndexFeed(archive: Archive): IndexFeed {
  let index: DuplicateIndex | null = null
  let isLost = false
  /** What fails here is made good by the radar; what is no fault of a file is thrown. */
  const quietly = (work: (open: DuplicateIndex) => void): void => {
    if (isLost) return
    try {
      index ??= openDuplicateIndex({ directory: archive.directory, textOf: ({ id }) => findArchiveText(archive, id) })
      work(index)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      isLost = true
    }
  }
  /** The mark before the batch in hand; null when the index was behind by then. */
  let before: string | null = null
  quietly((open) => {
    // What a killed import left behind is put right here; a larger difference is the radar's to make good.
    if (countArchiveArticles(archive) === 0 || open.archiveMark().startsWith(feedingMark('')))
      for (const _piece of followArchive(open, archive));
  })

  return {
    onBatch: (articles) =>
      quietly((open) => {
        const mark = archiveMark(archive)
        before = open.archiveMark() === mark ? mark : null
        open.applyChanges({ documents: articles.map(archiveDocument), ...(before !== null && { archiveMark: feedingMark(mark) }) })
      }),
    onStored: () =>
      quietly((open) => {
        if (before === null) return
        const mark = archiveMark(archive)
        // A batch of articles that were all known changes nothing.
        if (mark === before || mark === markAfter(before)) open.moveArchiveMark(feedingMark(before), mark)
      }),
    removeImport: (importId) => {
      const ids: string[] = []
      const mark = archiveMark(archive)
      // Taken out of the index first, while its texts can still be read: their postings are found by them.
      const underway = `removing:${mark}:${importId}`
      let wasFollowed = false
      quietly((open) => {
        wasFollowed = open.archiveMark() === mark
        open.applyChanges({ archiveMark: underway })
        for (let place = 0; ; ) {
          const piece = listImportedArticles(archive, importId, place, PIECE)
          open.applyChanges({ removed: piece.map(({ id }) => id) })
          ids.push(...piece.map(({ id }) => id))
          const last = piece.at(-1)
          if (last === undefined) break
          place = last.place
        }
      })
      const report = removeImport(archive, importId)
      quietly((open) => {
        const restored = ids.filter((id) => isArchived(archive, id))
        for (let from = 0; from < restored.length; from += PIECE)
          open.addDocuments(restored.slice(from, from + PIECE).map((id) => archiveDocument(getArchiveArticle(archive, id).article)))
        const now = archiveMark(archive)
        open.moveArchiveMark(underway, wasFollowed && now === markAfter(mark) ? now : '')
      })
      return report
    },
    close: () => index?.close(),
  }
}
