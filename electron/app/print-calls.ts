// Printing from the window: a folder is chosen here, pages are drawn in a hidden window, progress is told, and it can be cancelled.
import { BrowserWindow, dialog } from 'electron'
import type { Id } from '../../shared/domain/ids.js'
import type { Output } from '../../shared/ipc/contract.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { PrintReport } from '../../shared/ipc/views.js'
import type { Desk } from '../services/desk.js'
import { issueCopy, issueView } from '../services/plan-issue.js'
import { type DrawPage, printIssue, refuseUnlessReady } from '../services/print-issue.js'
import type { LookUp } from '../services/printed-before.js'
import { getStyle } from '../store/repositories/styles.js'
import { openPrintWindow } from './print-window.js'
import type { WindowRegister } from './window-register.js'

export interface PrintCalls {
  readonly print: (desk: Desk, issueId: Id, pageId: Id | null, proof: boolean, windowId: number) => Promise<PrintReport | null>
  readonly cancel: () => null
  /** What a printing window is to draw; refused for any other window. */
  readonly job: (desk: Desk, windowId: number) => Output<'print.job'>
  /** Prints into a known folder: the command line's way in. */
  readonly printTo: (desk: Desk, issueId: Id, pageId: Id | null, proof: boolean, directory: string) => Promise<PrintReport>
}

export interface PrintParts {
  readonly preload: string
  readonly windows: WindowRegister
  readonly producer: string
  readonly onProgress: (done: number, total: number) => void
  /** Asks where a text stood before. */
  readonly lookUp: LookUp
}

export function createPrintCalls({ preload, windows, producer, onProgress, lookUp }: PrintParts): PrintCalls {
  let running: AbortController | null = null
  const jobs = new Map<number, { issueId: Id; pageIds: Id[]; proof: boolean }>()

  const printTo: PrintCalls['printTo'] = async (desk, issueId, pageId, proof, directory) => {
    if (running) throw new RefusalError('refused', 'printing')
    const job = { issueId, pageIds: pageId ? [pageId] : [], proof }
    let id = 0
    const window = openPrintWindow(preload, (windowId) => {
      id = windowId
      windows.add(windowId)
      jobs.set(windowId, job)
    })
    running = new AbortController()
    const draw: DrawPage = (page, asProof, size) => window.print(page, asProof, size)
    try {
      return await printIssue(desk, draw, { issueId, pageId, proof, directory, producer, lookUp, signal: running.signal, onProgress })
    } finally {
      running = null
      jobs.delete(id)
      windows.remove(id)
      window.close()
    }
  }

  return {
    printTo,
    async print(desk, issueId, pageId, proof, windowId) {
      // Refuse before asking for a folder: nobody chooses a place for pages that may not be printed.
      await refuseUnlessReady(desk, issueId, proof, lookUp)
      const owner = BrowserWindow.getAllWindows().find((one) => one.webContents.id === windowId)
      const options = { properties: ['openDirectory' as const, 'createDirectory' as const] }
      const chosen = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
      const directory = chosen.filePaths[0]
      return chosen.canceled || !directory ? null : printTo(desk, issueId, pageId, proof, directory)
    },
    cancel() {
      running?.abort()
      return null
    },
    job(desk, windowId) {
      const job = jobs.get(windowId)
      if (!job) throw new RefusalError('notFound', 'job')
      return desk.store.read((reader) => {
        const issue = issueView(reader, job.issueId)
        return { issue, copy: issueCopy(reader, issue), style: getStyle(reader).content, pageIds: job.pageIds, proof: job.proof }
      })
    },
  }
}
