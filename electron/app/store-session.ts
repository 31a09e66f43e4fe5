// Holds the store while the application runs: open, refused (newer, damaged), or closed for a restore.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { StoreState } from '../../shared/ipc/views.js'
import type { Desk } from '../services/desk.js'
import { openDesk } from '../services/open-desk.js'
import { listBackups } from '../store/backup.js'
import { StoreDamaged, StoreNewer } from '../store/errors.js'
import type { ArchiveClient } from '../workers/archive/archive-in-worker.js'
import type { PictureClient } from '../workers/pictures/pictures-in-worker.js'
import type { Log } from './log.js'

export interface StoreSession {
  readonly directory: string
  /** The backup folder beside the store. */
  readonly ownBackups: string
  /** Where backups go: the folder that was chosen, or, while that one is not there, the one beside the store. */
  readonly backupPlace: () => { readonly directory: string; readonly isSubstitute: boolean }
  readonly state: () => StoreState
  /** Throws a refusal `storeClosed` while no store is open. */
  readonly desk: () => Desk
  /** The threads of archive and radar; throws like `desk`. */
  readonly archive: () => ArchiveClient
  /** The threads of the picture index; throws like `desk`. */
  readonly pictures: () => PictureClient
  readonly open: () => void
  /** Ends the threads first: nobody else may have the files open when the store is closed or replaced. */
  readonly close: () => Promise<void>
}

/** `secondPlace` is the folder the newsroom chose for backups; the one beside the store serves until then. */
export function createStoreSession(
  directory: string,
  appVersion: string,
  secondPlace: () => string | null,
  log: Log,
  onSpaceLow: () => void,
  openArchive: (directory: string) => ArchiveClient,
  openPictures: (directory: string) => PictureClient,
): StoreSession {
  let desk: Desk | null = null
  let archive: ArchiveClient | null = null
  let pictures: PictureClient | null = null
  let state: StoreState = { state: 'ready' }
  const ownBackups = join(directory, 'backups')
  const backupPlace = () => {
    const chosen = secondPlace()
    const isSubstitute = chosen !== null && !existsSync(chosen)
    return { directory: chosen === null || isSubstitute ? ownBackups : chosen, isSubstitute }
  }
  return {
    directory,
    ownBackups,
    backupPlace,
    state: () => state,
    desk() {
      if (!desk) throw new RefusalError('storeClosed', state.state === 'ready' ? null : state.state)
      return desk
    },
    archive() {
      if (!desk || !archive) throw new RefusalError('storeClosed', state.state === 'ready' ? null : state.state)
      return archive
    },
    pictures() {
      if (!desk || !pictures) throw new RefusalError('storeClosed', state.state === 'ready' ? null : state.state)
      return pictures
    },
    open() {
      try {
        desk = openDesk(directory, appVersion, {
          onTrouble: (error) => {
            log.write('store.trouble', error.message)
            onSpaceLow()
          },
        })
        archive = openArchive(directory)
        pictures = openPictures(directory)
        state = { state: 'ready' }
      } catch (error) {
        log.write('store.refused', error instanceof Error ? error.message : String(error))
        if (error instanceof StoreNewer) state = { state: 'newer', storeVersion: error.storeVersion, appVersion: error.appVersion }
        else if (error instanceof StoreDamaged)
          state = {
            state: 'damaged',
            what: error.found.join('; '),
            backups: listBackups(backupPlace().directory).map(({ name, madeAt, bytes, verified }) => ({ name, madeAt, bytes, verified })),
          }
        else throw error
      }
    },
    async close() {
      const [open, threads] = [desk, [archive, pictures]]
      desk = null
      archive = null
      pictures = null
      await Promise.all(threads.map((thread) => thread?.close()))
      open?.store.close()
    },
  }
}
