// Brings printed issues into the archive and into the index of duplicates; a run that was cut off goes on where it stopped.
import type { PrintedArticle, ReadingProblem } from '../../shared/domain/archive/index.js'
import { archiveIdOf } from '../store/archive/article-rows.js'
import { addArticles, beginImport, finishImport } from '../store/archive/imports.js'
import { openArchive } from '../store/archive/open-archive.js'
import type { NewDocument } from '../store/duplicate-index/documents.js'
import { openArchiveDesk } from './archive-desk.js'
import type { Desk } from './desk.js'
import type { ReadPageFile } from './intake-page.js'
import { listPrintedFiles, readPrinted, sourceKeyOf } from './printed-files.js'

const BATCH = 500

export interface ArchiveAdded {
  readonly added: number
  /** There already, word for word. */
  readonly known: number
  readonly corrected: number
  readonly problems: readonly (ReadingProblem & { readonly file: string })[]
}

export interface ArchiveAdding {
  readonly files: readonly string[]
  readonly readFile: ReadPageFile
  readonly signal: AbortSignal
  readonly onProgress: (articles: number) => void
}

/** The document of an archived article in the index of duplicates. */
export const documentOf = (article: PrintedArticle): NewDocument => ({
  id: archiveIdOf(article),
  revisionId: null,
  day: article.date,
  state: 'archived',
  page: article.page,
  headline: article.headline,
  section: article.section,
  recurring: false,
  text: article.body,
})

/** Files that cannot be read refuse the rest; what was read before them is in. */
export async function addToArchive(desk: Desk, adding: ArchiveAdding): Promise<ArchiveAdded> {
  const files = await listPrintedFiles(adding.files)
  const { directory, ports } = desk.store
  // Made first, so that the index finds the texts of what an earlier run brought.
  const archive = openArchive({ directory, now: ports.now })
  const { index, close } = openArchiveDesk(desk)
  try {
    const run = beginImport(archive, { name: adding.files.join(' '), sourceKey: sourceKeyOf(files) })
    const problems: ArchiveAdded['problems'][number][] = []
    let passed = 0
    let batch: PrintedArticle[] = []
    const store = () => {
      // The index first: an article it knows too early is passed over, one it never heard of would be missed for good.
      index.addDocuments(batch.map(documentOf))
      addArticles(archive, { importId: run.id, articles: batch, cursor: passed })
      batch = []
      adding.onProgress(passed)
    }
    for (const file of files)
      for await (const { article, problem } of readPrinted(file, adding.readFile, adding.signal)) {
        if (adding.signal.aborted) break
        if (problem) problems.push({ ...problem, file })
        if (!article) continue
        passed += 1
        if (passed <= run.cursor) continue
        batch.push(article)
        if (batch.length >= BATCH) store()
      }
    if (batch.length > 0) store()
    const done = adding.signal.aborted ? { added: 0, known: 0, corrected: 0 } : finishImport(archive, run.id)
    index.merge()
    return { added: done.added, known: done.known, corrected: done.corrected, problems }
  } finally {
    close()
    archive.close()
  }
}
