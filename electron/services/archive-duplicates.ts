// Compares texts with everything filed and printed before.
import { countArchiveArticles, forEachArchiveArticle } from '../store/archive/read-archive.js'
import { queryUpToDate } from '../store/duplicate-index/catch-up.js'
import type { DuplicateMatch } from '../store/duplicate-index/query.js'
import { documentOf } from './add-to-archive.js'
import { type ArchiveDesk, openArchiveDesk } from './archive-desk.js'
import type { Desk } from './desk.js'

export interface ArchiveQuestion {
  readonly id: string
  readonly text: string
  readonly day: string | null
}

export interface ArchiveAnswer {
  readonly id: string
  readonly matches: readonly DuplicateMatch[]
}

const BATCH = 500

/** An index that was lost or is new gets the archive again; the stock it follows by itself. */
function followArchive({ archive, index }: ArchiveDesk): void {
  if (!archive || countArchiveArticles(archive) === 0) return
  let first: string | null = null
  forEachArchiveArticle(archive, (article) => {
    first = article.id
    return false
  })
  if (first !== null && index.findDocument(first)) return
  let batch: ReturnType<typeof documentOf>[] = []
  forEachArchiveArticle(archive, (article) => {
    batch.push(documentOf(article))
    if (batch.length < BATCH) return
    index.addDocuments(batch)
    batch = []
  })
  index.addDocuments(batch)
}

/** Every question is compared with all but the documents of `except`, gravest matches first. */
export function compareWithArchive(desk: Desk, questions: readonly ArchiveQuestion[], except: readonly string[]): ArchiveAnswer[] {
  const open = openArchiveDesk(desk)
  try {
    followArchive(open)
    return questions.map(({ id, text, day }) => ({
      id,
      matches: queryUpToDate(open.index, desk.store, text, { day, excludeIds: [...except, id] }),
    }))
  } finally {
    open.close()
  }
}
