// The imports of the archive: start, stop, go on, take out; and what the last one of this window brought.
import { useState } from 'react'
import type { ArchiveImportCard, ArchiveImportReport, ArchiveOverview } from '../../../shared/ipc/views.js'
import {
  endProgress,
  refusalOf,
  refusalText,
  showRefusal,
  type TaskProgress,
  toast,
  translate,
  useAsk,
  useCommand,
  useProgress,
  useText,
} from '../../desk/index.js'
import { runningImport } from './import-report.js'

export interface ImportWish {
  readonly what: 'files' | 'folder'
  readonly day: string | null
  readonly page: string | null
}

export interface Imports {
  readonly overview: ArchiveOverview | null
  /** The sentence of a refused overview. */
  readonly failure: string | null
  readonly retry: () => void
  readonly isRunning: boolean
  /** The running import with its figures; null while the files are being counted. */
  readonly running: ArchiveImportCard | null
  /** Files done of all; null until the first is told. */
  readonly progress: TaskProgress | null
  readonly report: ArchiveImportReport | null
  readonly closeReport: () => void
  readonly start: (wish: ImportWish) => void
  readonly resume: (importId: number) => void
  readonly stop: () => void
  readonly remove: (card: ArchiveImportCard) => void
  readonly setAside: () => void
}

export function useImports(): Imports {
  const t = useText()
  const overview = useAsk('archive.overview', {})
  const starting = useCommand('archive.import', { quiet: true })
  const resuming = useCommand('archive.resumeImport', { quiet: true })
  const stopping = useCommand('archive.cancelImport')
  const removing = useCommand('archive.removeImport')
  const settingAside = useCommand('archive.setAside')
  const progress = useProgress('archive')
  const [report, setReport] = useState<ArchiveImportReport | null>(null)
  const isAsked = starting.isPending || resuming.isPending
  const data = overview.data ?? null

  const carry = async (importing: Promise<ArchiveImportReport | null>): Promise<void> => {
    try {
      const brought = await importing
      if (brought !== null) setReport(brought)
    } catch (error) {
      setReport(null)
      if (refusalOf(error).code === 'cancelled')
        toast({ tone: 'warn', title: translate('archive.import.stopped'), detail: translate('archive.import.stoppedDetail') })
      else showRefusal(error)
    } finally {
      endProgress('archive')
    }
  }

  return {
    overview: data,
    failure: overview.isError ? refusalText(t, refusalOf(overview.error)) : null,
    retry: () => void overview.refetch(),
    isRunning: (data !== null && data.importing !== null) || progress !== null,
    running: runningImport(data),
    progress,
    report,
    closeReport: () => setReport(null),
    start: (wish) => {
      if (isAsked) return
      void carry(starting.mutateAsync(wish))
    },
    resume: (importId) => {
      if (isAsked) return
      setReport(null)
      void carry(resuming.mutateAsync({ importId }))
    },
    stop: () => stopping.mutate({}),
    remove: (card) => removing.mutate({ importId: card.id }, { onSuccess: sayRemoved }),
    setAside: () =>
      settingAside.mutate(
        {},
        {
          onSuccess: () =>
            toast({ tone: 'ok', title: translate('archive.setAside.done'), detail: translate('archive.setAside.doneDetail') }),
        },
      ),
  }
}

function sayRemoved({ removed, restored }: { readonly removed: number; readonly restored: number }): void {
  const again = translate('archive.removed.again')
  toast({
    tone: 'ok',
    title: translate('archive.removed', { count: removed }),
    detail: restored > 0 ? `${translate('archive.removed.restored', { count: restored })} ${again}` : again,
  })
}
