// The window an editor works in: opened hidden, shown when drawn, closed only after everything typed is stored.
import { BrowserWindow, dialog } from 'electron'
import { APP_ORIGIN } from '../../shared/ipc/bridge.js'
import type { FlushCalls } from './flush-calls.js'
import type { Log } from './log.js'

export interface WindowWords {
  readonly title: string
  readonly unsavedTitle: string
  readonly unsavedDetail: string
  readonly keepOpen: string
  readonly closeAnyway: string
  readonly crashedTitle: string
  readonly crashedDetail: string
  readonly hungTitle: string
  readonly hungDetail: string
  readonly reload: string
  readonly wait: string
  readonly quitNow: string
}

export interface MainWindowParts {
  readonly preload: string
  readonly flush: FlushCalls
  /** Asked again whenever it is needed: the language may have changed. */
  readonly words: () => WindowWords
  readonly devTools: boolean
  readonly log: Log
  /** The person chose to keep the window open although a quit was under way. */
  readonly onKeptOpen: () => void
  readonly quit: () => void
}

export function openMainWindow({ preload, flush, words, devTools, log, onKeptOpen, quit }: MainWindowParts): BrowserWindow {
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
  let isAsking = false
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    void flush.ask(window.webContents).then((stored) => {
      isAsking = false
      // It may have gone by itself in the meantime.
      if (window.isDestroyed()) return
      const answer = stored ? 1 : askToClose(window, words())
      if (answer !== 1) return onKeptOpen()
      mayClose = true
      window.close()
    })
  })
  // Windows signs its user out without asking windows one by one.
  window.on('session-end', () => void flush.ask(window.webContents))
  recoverWindow(window, words, log, quit)
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}

/** A window that crashed or hangs is offered a fresh start: what was typed is in the store, a second old at most. */
function recoverWindow(window: BrowserWindow, words: () => WindowWords, log: Log, quit: () => void): void {
  let hung: AbortController | null = null
  let isEnded = false
  const ask = (message: string, detail: string, buttons: string[], signal?: AbortSignal) =>
    dialog
      .showMessageBox(window, { type: 'warning', message, detail, buttons, defaultId: 0, cancelId: 0, ...(signal ? { signal } : {}) })
      .then(({ response }) => response)
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.write('window.gone', `${reason} ${exitCode}`)
    hung?.abort()
    if (reason === 'clean-exit') return
    // Not from within the event: the process is still being taken down.
    if (isEnded) {
      isEnded = false
      setImmediate(() => window.webContents.reload())
      return
    }
    const { crashedTitle, crashedDetail, reload, quitNow } = words()
    void ask(crashedTitle, crashedDetail, [reload, quitNow]).then((answer) => {
      if (answer === 0 && !window.isDestroyed()) window.webContents.reload()
      else quit()
    })
  })
  window.on('unresponsive', () => {
    log.write('window.unresponsive')
    if (hung) return
    const asking = new AbortController()
    hung = asking
    const { hungTitle, hungDetail, reload, wait } = words()
    void ask(hungTitle, hungDetail, [wait, reload], asking.signal).then((answer) => {
      hung = null
      if (answer !== 1 || asking.signal.aborted || window.isDestroyed()) return
      // A page that hangs does not unload: its process is ended, and it loads anew.
      isEnded = true
      window.webContents.forcefullyCrashRenderer()
    })
  })
  window.on('responsive', () => hung?.abort())
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
