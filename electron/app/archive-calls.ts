// The archive for the window: files are chosen here, imports run one at a time on a thread, are told of and can be stopped.
import { BrowserWindow, dialog } from 'electron'
import type { Output, ParsedInput } from '../../shared/ipc/contract.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import { askArchive, importReport, overviewOf } from '../services/archive-views.js'
import type { ArchiveClient } from '../workers/archive/archive-in-worker.js'
import type { ImportProgress } from '../workers/archive/import-files.js'
import { PICTURE_EXTENSIONS } from '../workers/pictures/list-picture-files.js'
import type { PictureClient } from '../workers/pictures/pictures-in-worker.js'

export interface ArchiveCalls {
  readonly overview: () => Promise<Output<'archive.overview'>>
  readonly importChosen: (asked: ParsedInput<'archive.import'>, windowId: number) => Promise<Output<'archive.import'>>
  readonly resume: (importId: number) => Promise<Output<'archive.resumeImport'>>
  readonly cancel: () => null
  readonly remove: (importId: number) => Promise<Output<'archive.removeImport'>>
  readonly setAside: () => Promise<Output<'archive.setAside'>>
}

export interface ArchiveParts {
  /** The threads of the open store; throws a refusal `storeClosed` while there is none. */
  readonly client: () => ArchiveClient
  /** The threads of the picture index; throws like `client`. */
  readonly pictures: () => PictureClient
  readonly onProgress: (done: number, total: number) => void
  /** The archive is another now. */
  readonly onChanged: () => void
  readonly now: () => number
}

/** What is read as printed issues, for the dialog. */
const EXTENSIONS = ['txt', 'html', 'htm', 'docx', 'pdf', 'json', 'jsonl', 'ndjson', ...PICTURE_EXTENSIONS]
/** While an import runs, lists are told of what came in this often. */
const TOLD_EVERY_MS = 1000

export function createArchiveCalls({ client, pictures, onProgress, onChanged, now }: ArchiveParts): ArchiveCalls {
  let running: { readonly controller: AbortController; importId: number | null } | null = null

  /** Carries out one import; a second one is refused. */
  const importing = async (
    options: Parameters<ArchiveClient['addFiles']>[0],
    importId: number | null,
  ): Promise<Output<'archive.resumeImport'>> => {
    if (running) throw new RefusalError('archive', 'importing')
    const mine = { controller: new AbortController(), importId }
    running = mine
    let told = now()
    const heard = (progress: ImportProgress): void => {
      mine.importId = progress.importId
      onProgress(Math.max(0, progress.fileNumber - 1), progress.files)
      if (now() - told < TOLD_EVERY_MS) return
      told = now()
      onChanged()
    }
    try {
      const report = await askArchive(() => client().addFiles(options, { signal: mine.controller.signal, onProgress: heard }))
      mine.controller.signal.throwIfAborted()
      await askArchive(() =>
        pictures().addFiles({ paths: options.paths, date: options.date ?? null, page: options.page ?? null }, mine.controller.signal),
      )
      onProgress(report.files, report.files)
      return importReport(report)
    } finally {
      running = null
      onChanged()
    }
  }
  const overview = async (): Promise<Output<'archive.overview'>> =>
    overviewOf(() => client().overview(), running && { importId: running.importId })

  return {
    overview,
    async importChosen({ what, day, page }, windowId) {
      if (running) throw new RefusalError('archive', 'importing')
      client()
      const owner = BrowserWindow.getAllWindows().find((one) => one.webContents.id === windowId)
      const options =
        what === 'folder'
          ? { properties: ['openDirectory' as const] }
          : { properties: ['openFile' as const, 'multiSelections' as const], filters: [{ name: 'Forme', extensions: EXTENSIONS }] }
      const chosen = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
      if (chosen.canceled || chosen.filePaths.length === 0) return null
      return importing({ paths: chosen.filePaths, date: day, page }, null)
    },
    async resume(importId) {
      if (running) throw new RefusalError('archive', 'importing')
      const found = (await askArchive(() => client().overview())).imports.find((one) => one.id === importId)
      if (found?.state !== 'running') throw new RefusalError('notFound', 'import')
      if (!found.isThere) throw new RefusalError('archive', 'filesGone')
      return importing({ paths: [...found.paths], date: found.givenDay, page: found.givenPage, importId }, importId)
    },
    cancel() {
      running?.controller.abort(new RefusalError('cancelled'))
      return null
    },
    async remove(importId) {
      if (running) throw new RefusalError('archive', 'importing')
      const { removed, restored } = await askArchive(() => client().removeImport(importId))
      onChanged()
      return { removed, restored }
    },
    async setAside() {
      if (running) throw new RefusalError('archive', 'importing')
      await askArchive(() => client().setAside())
      onChanged()
      return overview()
    },
  }
}
