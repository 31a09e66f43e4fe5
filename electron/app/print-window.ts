// A hidden window that draws one page with the same component as the screen and prints it.
import { BrowserWindow } from 'electron'
import { APP_ORIGIN } from '../../shared/ipc/bridge.js'
import type { PressPageSize } from '../services/finish-pdf.js'

/** What the page process reports once every font and picture is in place. */
const READY = 'window.formePrintReady'

export interface PrintWindow {
  /** Draws the page and returns the PDF as Chromium made it: one page, at least the trim size. */
  readonly print: (pageId: string, proof: boolean, size: PressPageSize) => Promise<Uint8Array>
  readonly close: () => void
}

/** `register` is told the window's id before it loads, so that its questions are answered. */
export function openPrintWindow(preload: string, register: (windowId: number) => void): PrintWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1600,
    height: 1200,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      backgroundThrottling: false,
    },
  })
  register(window.webContents.id)
  return {
    async print(pageId, proof, size) {
      await window.loadURL(`${APP_ORIGIN}/print.html?page=${encodeURIComponent(pageId)}&proof=${proof ? 1 : 0}`)
      const drawn: unknown = await window.webContents.executeJavaScript(READY)
      if (drawn !== true) throw new Error(`the page could not be drawn: ${String(drawn)}`)
      const pdf = await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        pageSize: { width: size.trimWidthMm / 25.4, height: size.trimHeightMm / 25.4 },
        generateTaggedPDF: false,
      })
      return new Uint8Array(pdf)
    },
    close: () => window.destroy(),
  }
}
