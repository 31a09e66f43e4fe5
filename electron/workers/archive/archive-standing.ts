// What there is in the archive, and what became of each import.
import fs from 'node:fs'
import { listImports } from '../../store/archive/imports.js'
import type { ArchiveReader } from '../../store/archive/open-archive.js'
import { archiveDays, countArchiveArticles, listArchiveSections } from '../../store/archive/read-archive.js'
import type { ArchiveStanding } from './archive-messages.js'

/** `archive` is null while nothing was ever archived. */
export function standingOf(archive: ArchiveReader | null): ArchiveStanding {
  if (archive === null) return { articles: 0, firstDay: null, lastDay: null, sections: [], imports: [] }
  const { first, last } = archiveDays(archive)
  return {
    articles: countArchiveArticles(archive),
    firstDay: first,
    lastDay: last,
    sections: listArchiveSections(archive),
    imports: listImports(archive).map((one) => ({
      ...one,
      isThere: one.paths.length > 0 && one.paths.every((file) => fs.existsSync(file)),
    })),
  }
}
