// Archive and index of duplicates, checked and made anew by whoever keeps the machine.
import { openArchive, openArchiveReader } from '../store/archive/open-archive.js'
import { countArchiveArticles } from '../store/archive/read-archive.js'
import { rebuildArchiveIndex, verifyArchive } from '../store/archive/verify-archive.js'
import type { IndexReport } from '../store/duplicate-index/verify-index.js'
import { openRadar, type Radar } from '../workers/archive/radar.js'
import type { Desk } from './desk.js'

export interface ArchiveDeskReport {
  readonly ok: boolean
  readonly archive: { readonly ok: boolean; readonly articles: number; readonly problems: readonly string[] }
  readonly index: IndexReport
}

async function withRadar<T>(desk: Desk, work: (radar: Radar) => Promise<T>): Promise<T> {
  const radar = openRadar({ directory: desk.store.directory })
  try {
    return await work(radar)
  } finally {
    radar.close()
  }
}

/** Runs `work` on the archive; gives `without` while nothing was ever archived. @throws StoreDamaged, StoreNewer, StoreLocked */
function onArchive<T>({ store }: Desk, without: T, work: (archive: ReturnType<typeof openArchive>) => T): T {
  const reader = openArchiveReader(store.directory)
  if (reader === null) return without
  reader.close()
  const archive = openArchive({ directory: store.directory, now: store.ports.now })
  try {
    return work(archive)
  } finally {
    archive.close()
  }
}

/** Reads both files whole: minutes for a million articles. */
export async function verifyArchiveDesk(desk: Desk): Promise<ArchiveDeskReport> {
  const archive = onArchive(desk, { ok: true, articles: 0, problems: [] }, (open) => ({
    ...verifyArchive(open),
    articles: countArchiveArticles(open),
  }))
  const index = await withRadar(desk, (radar) => radar.verify())
  return { ok: archive.ok && index.ok, archive, index }
}

/** Both indexes anew from the texts: the one of words in the archive, and the one of duplicates. Gives the documents of the latter. */
export async function rebuildArchiveDesk(desk: Desk): Promise<number> {
  onArchive(desk, undefined, rebuildArchiveIndex)
  return withRadar(desk, (radar) => radar.rebuild())
}
