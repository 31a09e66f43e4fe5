// The archive of printed articles beside the store, and the index that finds a text in it and in everything filed.
import { type ArchiveReader, openArchiveReader } from '../store/archive/open-archive.js'
import { getArchiveArticle } from '../store/archive/read-archive.js'
import { type DuplicateIndex, openDuplicateIndex } from '../store/duplicate-index/open-duplicate-index.js'
import { storeTexts } from '../store/duplicate-index/store-articles.js'
import { StoreRefused } from '../store/errors.js'
import type { Desk } from './desk.js'

export interface ArchiveDesk {
  /** null while nothing was ever archived. */
  readonly archive: ArchiveReader | null
  readonly index: DuplicateIndex
  readonly close: () => void
}

/** The body of an archived article; null when there is none of that id. */
function archivedText(archive: ArchiveReader | null, id: string): string | null {
  try {
    return archive ? getArchiveArticle(archive, id).article.body : null
  } catch (error) {
    if (error instanceof StoreRefused) return null
    throw error
  }
}

/** A damaged index is set aside and made anew, never a reason to refuse. Throws StoreDamaged and the like for the archive itself. */
export function openArchiveDesk({ store }: Desk): ArchiveDesk {
  const archive = openArchiveReader(store.directory)
  const index = openDuplicateIndex({ directory: store.directory, textOf: storeTexts(store, (id) => archivedText(archive, id)) })
  return {
    archive,
    index,
    close: () => {
      index.close()
      archive?.close()
    },
  }
}
