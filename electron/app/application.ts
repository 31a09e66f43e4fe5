// The application with its window: opens the store, answers the window, keeps backups, and ends in order.

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, type IpcMain, type PowerMonitor } from 'electron'
import { ROLES } from '../../shared/domain/person.js'
import { type MessageKey, type MessageParams, translatorOf } from '../../shared/i18n/index.js'
import type { EventName, EventPayload } from '../../shared/ipc/contract.js'
import type { AssetFinders } from '../security/protocol.js'
import { archivedThumbnail } from '../store/picture-index/archive-pictures.js'
import { getBlobFile } from '../store/repositories/blobs.js'
import { openArchiveClient } from '../workers/archive/archive-in-worker.js'
import { makeUpThread } from '../workers/make-up/make-up-in-worker.js'
import { openPictureClient } from '../workers/pictures/pictures-in-worker.js'
import { setAppMenu } from './app-menu.js'
import { createArchiveCalls } from './archive-calls.js'
import { createBackups } from './backups.js'
import { seedDemo } from './demo.js'
import { answerOperations } from './desk-answers.js'
import { createFlushCalls } from './flush-calls.js'
import { createHandlers } from './handlers.js'
import { openLog } from './log.js'
import { openMainWindow } from './main-window.js'
import { createOutsideWatch } from './outside-changes.js'
import { createPictureWatch } from './picture-watch.js'
import { openPreferences } from './preferences.js'
import { createPrintCalls } from './print-calls.js'
import { createRadarWatch } from './radar-watch.js'
import { pageReader } from './reading-process.js'
import { scrubWhenDue } from './scrub.js'
import { createStart } from './start.js'
import { createStoreSession, type StoreSession } from './store-session.js'
import { createWindowRegister } from './window-register.js'

export interface ApplicationParts {
  readonly preload: string
  readonly intakeWorker: string
  readonly keepWorker: string
  readonly makeUpWorker: string
  readonly archiveWorker: string
  readonly picturesWorker: string
  readonly ipcMain: IpcMain
  readonly powerMonitor: PowerMonitor
  readonly isOurs: (url: string | undefined) => boolean
  readonly serve: (assets: AssetFinders) => void
}

/** Where a picture of the open store lies; null while there is none. */
export const assetFinder = (session: StoreSession) => (sha256: string) => {
  try {
    const { blob, file } = getBlobFile(session.desk().store, sha256)
    return { file, media: blob.media }
  } catch {
    return null
  }
}

/** The small copy of an archived picture; null while no store is open, or when there is none. */
export const archivedFinder = (session: StoreSession) => (sha256: string) => {
  try {
    return archivedThumbnail(session.desk().store.directory, sha256)
  } catch {
    return null
  }
}

const EVERY_TOPIC: EventPayload<'changed'>['topics'] = [
  'issues',
  'issue',
  'articles',
  'verdicts',
  'style',
  'directory',
  'backups',
  'archive',
]

const MENU_WORDS = [
  'file',
  'importPage',
  'print',
  'quit',
  'edit',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'view',
  'zoomIn',
  'zoomOut',
  'actualSize',
  'fullScreen',
] as const

const WINDOW_WORDS = [
  'unsavedTitle',
  'unsavedDetail',
  'keepOpen',
  'closeAnyway',
  'crashedTitle',
  'crashedDetail',
  'hungTitle',
  'hungDetail',
  'reload',
  'wait',
  'quitNow',
] as const

/** How often the application looks whether another program wrote to the store, and whether its weekly check is due. */
const LOOK_MS = 3000
const SCRUB_MS = 5 * 60_000

export function openApplication(parts: ApplicationParts): void {
  const folder = app.getPath('userData')
  const log = openLog(join(folder, 'logs'), Date.now)
  const preferences = openPreferences(folder, app.getLocale())
  const words = (key: MessageKey, params?: MessageParams) => translatorOf(preferences.get().language)(key, params)
  const named = <W extends string>(list: readonly W[]) =>
    Object.fromEntries(list.map((word) => [word, words(`native.${word}` as MessageKey)])) as Record<W, string>
  const windows = createWindowRegister()
  const flush = createFlushCalls(randomUUID)
  const tell = <E extends EventName>(event: E, payload: EventPayload<E>) => {
    if (event === 'changed') radar.changed()
    for (const window of BrowserWindow.getAllWindows()) if (!window.webContents.isDestroyed()) window.webContents.send(event, payload)
  }
  const session = createStoreSession(
    join(folder, 'store'),
    app.getVersion(),
    () => preferences.get().backupFolder,
    log,
    () => tell('menu', { action: 'spaceLow' }),
    (directory) => openArchiveClient({ workerFile: parts.archiveWorker, directory }),
    (directory) => openPictureClient({ workerFile: parts.picturesWorker, directory }),
  )
  const archiveClient = () => (session.state().state === 'ready' ? session.archive() : null)
  const radar = createRadarWatch(archiveClient, log)
  const pictures = createPictureWatch(() => (session.state().state === 'ready' ? session.pictures() : null), log)
  try {
    session.open()
  } catch (error) {
    log.failure('start.failed', error)
    dialog.showErrorBox(words('native.cannotStart'), error instanceof Error ? error.message : String(error))
    app.exit(1)
    return
  }
  if (process.argv.includes('--demo') && session.state().state === 'ready') seedDemo(session.desk())

  const menu = () => setAppMenu(named(MENU_WORDS), (action) => tell('menu', { action }), process.platform === 'darwin')
  const start = createStart(session, preferences, menu)
  const warn = (message: string, detail: string) => {
    const options = { type: 'warning' as const, message, detail, buttons: [words('native.understood')] }
    const [owner] = BrowserWindow.getAllWindows()
    void (owner ? dialog.showMessageBox(owner, options) : dialog.showMessageBox(options))
  }
  const backups = createBackups({
    session,
    appVersion: app.getVersion(),
    workerFile: parts.keepWorker,
    log,
    onFolderGone: () => {
      log.write('backup.folderGone')
      warn(words('native.backupFolderGone'), words('native.backupFolderGoneDetail'))
    },
    preferences: start.preferences,
    saveFolder: (backupFolder) => {
      preferences.set({ backupFolder })
      return start.preferences()
    },
    reload: () => {
      radar.opened()
      pictures.follow()
      for (const window of BrowserWindow.getAllWindows()) window.reload()
    },
  })
  const prints = createPrintCalls({
    preload: parts.preload,
    windows,
    producer: `Forme ${app.getVersion()}`,
    onProgress: (done, total) => tell('progress', { task: 'print', done, total }),
    lookUp: (ask) => session.archive().lookUp(ask),
  })
  const archive = createArchiveCalls({
    client: session.archive,
    pictures: session.pictures,
    onProgress: (done, total) => tell('progress', { task: 'archive', done, total }),
    onChanged: () => tell('changed', { topics: ['archive'], articleIds: [] }),
    now: Date.now,
  })
  const handlers = createHandlers({
    desk: session.desk,
    start,
    flush,
    prints,
    backups,
    archive,
    archiveClient: session.archive,
    pictures,
    tell,
    makeUp: makeUpThread(parts.makeUpWorker),
    readFile: pageReader(parts.intakeWorker),
  })
  const roles = () => (session.state().state === 'ready' ? session.desk().person.roles : ROLES)
  answerOperations({ ipcMain: parts.ipcMain, handlers, windows, isOurs: parts.isOurs, roles, log })
  parts.serve({ photo: assetFinder(session), archived: archivedFinder(session) })
  radar.opened()
  pictures.follow()
  menu()

  const openWindow = () => {
    const window = openMainWindow({
      preload: parts.preload,
      flush,
      words: () => ({ title: words('common.product'), ...named(WINDOW_WORDS) }),
      devTools: !app.isPackaged,
      log,
      onKeptOpen: () => {
        isQuitting = false
      },
      quit: () => app.quit(),
    })
    const { id } = window.webContents
    windows.add(id)
    window.webContents.once('destroyed', () => windows.remove(id))
    return window
  }
  let isQuitting = false
  let window = openWindow()

  app.on('second-instance', () => {
    if (window.isDestroyed()) window = openWindow()
    if (window.isMinimized()) window.restore()
    window.focus()
    tell('menu', { action: 'secondInstance' })
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) window = openWindow()
  })
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    // On a Mac the application stays when its window is closed; but a window that held up a quit until its text was
    // stored must not end it.
    if (process.platform !== 'darwin' || isQuitting) app.quit()
  })
  parts.powerMonitor.on('suspend', () => {
    if (!window.isDestroyed()) void flush.ask(window.webContents)
  })
  // The system is going down: the same way out as for a person.
  parts.powerMonitor.on('shutdown', () => app.quit())

  const openDesk = () => (session.state().state === 'ready' ? session.desk() : null)
  const changedOutside = createOutsideWatch(() => openDesk()?.store.db ?? null)
  const look = () => {
    if (changedOutside()) tell('changed', { topics: EVERY_TOPIC, articleIds: [] })
  }
  look()
  const looking = setInterval(look, LOOK_MS)
  app.on('browser-window-focus', look)
  const scrubbing = setInterval(
    () =>
      void scrubWhenDue({
        desk: openDesk,
        verify: backups.verify,
        now: Date.now,
        idleSeconds: () => parts.powerMonitor.getSystemIdleTime(),
        log,
        onBad: (count) => warn(words('native.storeBad', { count }), words('native.storeBadDetail')),
      }),
    SCRUB_MS,
  )

  let isFinished = false
  app.on('will-quit', (event) => {
    if (isFinished) return
    event.preventDefault()
    clearInterval(looking)
    clearInterval(scrubbing)
    radar.stop()
    archive.cancel()
    void backups
      .atQuit()
      .then(() => session.close())
      .catch((error: unknown) => log.failure('quit.failed', error))
      .then(() => {
        isFinished = true
        app.quit()
      })
  })
}
