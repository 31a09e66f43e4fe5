// Brings printed issues into the archive and into the index of duplicates; a run that was cut off goes on where it stopped.
import { RefusalError } from '../../shared/ipc/errors.js'
import { openArchive } from '../store/archive/open-archive.js'
import { openIndexFeed } from '../workers/archive/feed-index.js'
import { type ImportReport, importFiles } from '../workers/archive/import-files.js'
import type { Desk } from './desk.js'

/** Refused when none of the files could be read; files that could not stand in the report. */
export async function addToArchive(desk: Desk, paths: readonly string[], mapFolder: string): Promise<ImportReport> {
  const { directory, ports } = desk.store
  const archive = openArchive({ directory, now: ports.now })
  const feed = openIndexFeed(archive)
  try {
    const report = await importFiles(archive, { paths, mapFolder, onBatch: feed.onBatch, onStored: feed.onStored })
    const [unread] = report.unread
    if (unread && report.added + report.known + report.corrected === 0)
      throw new RefusalError('intake', unread.reason === 'notFound' ? 'cli.noFile' : unread.reason, {
        file: unread.file,
        what: 'ENOENT',
        name: unread.file,
      })
    return report
  } finally {
    feed.close()
    archive.close()
  }
}
