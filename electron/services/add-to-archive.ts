// Brings printed issues into the archive and into the index of duplicates; a run that was cut off goes on where it stopped.
import type { PrintedArticle } from '../../shared/domain/archive/index.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import { archiveIdOf } from '../store/archive/article-rows.js'
import { openArchive } from '../store/archive/open-archive.js'
import type { NewDocument } from '../store/duplicate-index/documents.js'
import { type ImportReport, importFiles } from '../workers/archive/import-files.js'
import { openArchiveDesk } from './archive-desk.js'
import type { Desk } from './desk.js'

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

/** Refused when none of the files could be read; files that could not stand in the report. */
export async function addToArchive(desk: Desk, paths: readonly string[], mapFolder: string): Promise<ImportReport> {
  const { directory, ports } = desk.store
  // Made first, so that the index finds the texts of what an earlier run brought.
  const archive = openArchive({ directory, now: ports.now })
  const { index, close } = openArchiveDesk(desk)
  try {
    const report = await importFiles(archive, { paths, mapFolder, onBatch: (batch) => void index.addDocuments(batch.map(documentOf)) })
    const [unread] = report.unread
    if (unread && report.added + report.known + report.corrected === 0)
      throw new RefusalError('intake', unread.reason === 'notFound' ? 'cli.noFile' : unread.reason, {
        file: unread.file,
        what: 'ENOENT',
        name: unread.file,
      })
    index.merge()
    return report
  } finally {
    close()
    archive.close()
  }
}
