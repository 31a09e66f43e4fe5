// Composition root: wires the rooms together and owns the application's life.
import { join } from 'node:path'
import { app, ipcMain, powerMonitor, protocol, session as sessions } from 'electron'
import { translatorOf } from '../shared/i18n/index.js'
import { openApplication } from './app/application.js'
import { commandArgs } from './app/command-args.js'
import { prepareHeadless, runHeadless } from './app/headless.js'
import { isOurs } from './security/csp.js'
import { refusedSwitch } from './security/debugging.js'
import { hardenSession, hardenWindows } from './security/harden.js'
import { type AssetFinders, serveApp, serveAsset } from './security/protocol.js'

// Bundled to CommonJS in out/electron, so __dirname is real there.
const RENDERER = join(__dirname, '..', 'renderer')
const PRELOAD = join(__dirname, 'preload.cjs')
const MAKE_UP_WORKER = join(__dirname, 'make-up-worker.cjs')
const KEEP_WORKER = join(__dirname, 'keep-worker.cjs')
const ARCHIVE_WORKER = join(__dirname, 'archive-worker.cjs')
const PICTURES_WORKER = join(__dirname, 'pictures-worker.cjs')
const INTAKE_WORKER = join(__dirname, 'intake-worker.cjs')

// enableSandbox would override --no-sandbox, which root (a container, CI) has to pass: Chromium's processes then end
// at once. Every window is sandboxed by its own preferences either way.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  { scheme: 'asset', privileges: { standard: true, secure: true } },
])
hardenWindows()

const parts = {
  preload: PRELOAD,
  intakeWorker: INTAKE_WORKER,
  keepWorker: KEEP_WORKER,
  makeUpWorker: MAKE_UP_WORKER,
  archiveWorker: ARCHIVE_WORKER,
  picturesWorker: PICTURES_WORKER,
  ipcMain,
  powerMonitor,
  isOurs,
}
const command = commandArgs(process.argv, app.isPackaged)
const serve = (assets: AssetFinders) => {
  hardenSession(sessions.defaultSession)
  protocol.handle('app', (request) => serveApp(RENDERER, request.url))
  protocol.handle('asset', (request) => serveAsset(assets, request.url))
}

const words = translatorOf(app.getLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en')
const debuggerAsked = refusedSwitch((name) => app.commandLine.hasSwitch(name), app.isPackaged, process.env)

if (debuggerAsked) {
  console.error(words('native.noDebugging'))
  app.exit(1)
} else if (command) {
  prepareHeadless()
  void app.whenReady().then(() => runHeadless({ ...parts, serve, args: command }))
} else if (app.requestSingleInstanceLock()) void app.whenReady().then(() => openApplication({ ...parts, serve }))
else {
  // The first window has come to the front; whoever started this from a terminal is told why nothing else opens.
  console.error(words('native.alreadyOpen'))
  app.quit()
}
