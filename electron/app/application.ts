// The application with its window: opens the store, answers the window, keeps backups, and ends in order.

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, type IpcMain, type PowerMonitor } from 'electron'
import { ROLES } from '../../shared/domain/person.js'
import { type MessageKey, translatorOf } from '../../shared/i18n/index.js'
import type { EventName, EventPayload } from '../../shared/ipc/contract.js'
import { getBlobFile } from '../store/repositories/blobs.js'
import { readInWorker } from '../workers/intake/read-in-worker.js'
import { setAppMenu } from './app-menu.js'
import { createBackups } from './backups.js'
import { seedDemo } from './demo.js'
import { answerOperations } from './desk-answers.js'
import { createFlushCalls } from './flush-calls.js'
import { createHandlers } from './handlers.js'
import { openLog } from './log.js'
import { openMainWindow } from './main-window.js'
import { openPreferences } from './preferences.js'
import { createPrintCalls } from './print-calls.js'
import { createStart } from './start.js'
import { createStoreSession, type StoreSession } from './store-session.js'
import { createWindowRegister } from './window-register.js'

export interface ApplicationParts {
  readonly preload: string
  readonly intakeWorker: string
  readonly ipcMain: IpcMain
  readonly powerMonitor: PowerMonitor
  readonly isOurs: (url: string | undefined) => boolean
  readonly serve: (findAsset: (sha256: string) => { file: string; media: string } | null) => void
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

export function openApplication(parts: ApplicationParts): void {
  const folder = app.getPath('userData')
  const log = openLog(join(folder, 'logs'), Date.now)
  const preferences = openPreferences(folder, app.getLocale())
  const words = (key: MessageKey) => translatorOf(preferences.get().language)(key)
  const windows = createWindowRegister()
  const flush = createFlushCalls(randomUUID)
  const tell = <E extends EventName>(event: E, payload: EventPayload<E>) => {
    for (const window of BrowserWindow.getAllWindows()) if (!window.webContents.isDestroyed()) window.webContents.send(event, payload)
  }
  const session = createStoreSession(
    join(folder, 'store'),
    app.getVersion(),
    () => preferences.get().backupFolder,
    log,
    () => tell('menu', { action: 'spaceLow' }),
  )
  try {
    session.open()
  } catch (error) {
    dialog.showErrorBox(words('native.cannotStart'), error instanceof Error ? error.message : String(error))
    app.exit(1)
    return
  }
  if (process.argv.includes('--demo') && session.state().state === 'ready') seedDemo(session.desk())

  const menu = () =>
    setAppMenu(
      Object.fromEntries(MENU_WORDS.map((word) => [word, words(`native.${word}`)])) as Record<(typeof MENU_WORDS)[number], string>,
      (action) => tell('menu', { action }),
      process.platform === 'darwin',
    )
  const start = createStart(session, preferences, menu)
  const backups = createBackups({
    session,
    appVersion: app.getVersion(),
    log,
    preferences: start.preferences,
    saveFolder: (backupFolder) => {
      preferences.set({ backupFolder })
      return start.preferences()
    },
    reload: () => {
      for (const window of BrowserWindow.getAllWindows()) window.reload()
    },
  })
  const prints = createPrintCalls({
    preload: parts.preload,
    windows,
    producer: `Forme ${app.getVersion()}`,
    onProgress: (done, total) => tell('progress', { task: 'print', done, total }),
  })
  const handlers = createHandlers({
    desk: session.desk,
    start,
    flush,
    prints,
    backups,
    tell,
    readFile: (name, bytes, signal) => readInWorker(parts.intakeWorker, name, bytes, signal),
  })
  const roles = () => (session.state().state === 'ready' ? session.desk().person.roles : ROLES)
  answerOperations({ ipcMain: parts.ipcMain, handlers, windows, isOurs: parts.isOurs, roles, log })
  parts.serve(assetFinder(session))
  menu()

  const openWindow = () => {
    const window = openMainWindow(
      parts.preload,
      flush,
      () => ({
        title: 'Forme 大样',
        unsavedTitle: words('native.unsavedTitle'),
        unsavedDetail: words('native.unsavedDetail'),
        keepOpen: words('native.keepOpen'),
        closeAnyway: words('native.closeAnyway'),
      }),
      !app.isPackaged,
    )
    const { id } = window.webContents
    windows.add(id)
    window.webContents.once('destroyed', () => windows.remove(id))
    return window
  }
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
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  parts.powerMonitor.on('suspend', () => {
    if (!window.isDestroyed()) void flush.ask(window.webContents)
  })
  app.on('will-quit', () => {
    backups.atQuit()
    session.close()
  })
}
