// The window an editor works in: opened hidden, shown when drawn, closed only after everything typed is stored.
import { BrowserWindow, dialog } from 'electron'
import { APP_ORIGIN } from '../../shared/ipc/bridge.js'
import type { FlushCalls } from './flush-calls.js'

export interface WindowWords {
  readonly title: string
  readonly unsavedTitle: string
  readonly unsavedDetail: string
  readonly keepOpen: string
  readonly closeAnyway: string
}

/** Opens the window. `words` is asked again whenever the language may have changed. */
export function openMainWindow(preload: string, flush: FlushCalls, words: () => WindowWords, devTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: words().title,
    backgroundColor: '#f7f4ee',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools,
    },
  })
  let mayClose = false
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return
    event.preventDefault()
    void flush.ask(window.webContents).then((stored) => {
      const answer = stored ? 1 : askToClose(window, words())
      if (answer !== 1) return
      mayClose = true
      window.close()
    })
  })
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}

function askToClose(window: BrowserWindow, words: WindowWords): number {
  return dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: words.unsavedTitle,
    detail: words.unsavedDetail,
    buttons: [words.keepOpen, words.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  })
}
