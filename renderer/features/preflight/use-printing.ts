// Printing to PDF: one run at a time, told how it ended.
import { useState } from 'react'
import { ask, endProgress, showRefusal, toast, useText } from '../../desk/index.js'

export interface Printing {
  /** From the press of the button to the end: the folder is being chosen or pages are being made. */
  readonly isRunning: boolean
  /** The whole issue, or one page of it. */
  readonly print: (order: { readonly issueId: string; readonly pageId: string | null; readonly proof: boolean }) => Promise<void>
  readonly stop: () => void
}

export function usePrinting(): Printing {
  const t = useText()
  const [isRunning, setRunning] = useState(false)
  return {
    isRunning,
    stop: () => void ask('print.cancel', {}).catch(showRefusal),
    print: async ({ issueId, pageId, proof }) => {
      if (isRunning) return
      setRunning(true)
      try {
        const report = pageId === null ? await ask('print.issue', { issueId, proof }) : await ask('print.page', { issueId, pageId, proof })
        // Null: the person closed the folder dialog.
        if (report) {
          const files = report.pages.length + (report.issueFileName === null ? 0 : 1)
          toast({
            tone: 'ok',
            title: t(proof ? 'press.printed.proof' : 'press.printed.press', { count: report.pages.length }),
            detail: t('press.printed.folder', { files, folder: report.folderName }),
          })
        }
      } catch (error) {
        showRefusal(error)
      } finally {
        setRunning(false)
        endProgress('print')
      }
    },
  }
}
