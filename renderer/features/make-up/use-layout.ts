// The layout of the page in hand, as React sees it. Layouts live as long as the window, so undo survives a change of page.
import { useEffect, useSyncExternalStore } from 'react'
import type { Frame } from '../../../shared/domain/frame.js'
import type { PageView } from '../../../shared/ipc/views.js'
import { ask, noteSaved, refusalOf, registerFlush, showRefusal, toast, translate } from '../../desk/index.js'
import type { LayoutHistory } from './layout-history.js'
import { createPageLayout, type PageLayout, type SaveState, type StoredLayout } from './page-layout.js'

const layouts = new Map<string, PageLayout>()

const asStored = (page: PageView): StoredLayout => ({ revisionId: page.revisionId, frames: page.content.frames })

async function reloadPage(issueId: string, pageId: string): Promise<StoredLayout> {
  const issue = await ask('issue.get', { issueId })
  const page = issue.pages.find((one) => one.id === pageId)
  if (!page) throw new Error('the page is gone from the issue')
  return asStored(page)
}

/** One notice a failure, however often it is tried again. */
function noteState(state: SaveState, error: unknown, told: { failed: boolean }): void {
  noteSaved(state === 'saved' ? { state, at: Date.now() } : { state })
  if (state === 'failed' && !told.failed) showRefusal(error)
  if (state !== 'saving' && state !== 'unsaved') told.failed = state === 'failed'
}

/** The layout of a page; made when it is first asked for. */
export function layoutOf(page: PageView): PageLayout {
  const known = layouts.get(page.id)
  if (known) return known
  const told = { failed: false }
  const layout = createPageLayout(asStored(page), {
    save: async (frames: readonly Frame[], baseRevisionId) =>
      asStored(await ask('page.saveFrames', { pageId: page.id, baseRevisionId, frames: [...frames] })),
    reload: () => reloadPage(page.content.issueId, page.id),
    failureOf: (error) => {
      const { code } = refusalOf(error)
      return code === 'conflict' ? 'conflict' : code === 'notFound' || code === 'refused' ? 'gone' : 'again'
    },
    onState: (state, error) => noteState(state, error, told),
    onConflict: (mine) =>
      toast({
        tone: 'warn',
        title: translate('makeUp.conflict.title', { page: page.content.pageNo }),
        detail: translate('makeUp.conflict.detail'),
        action: { label: translate('makeUp.conflict.mine'), run: () => layout.apply([{ kind: 'replaceAll', frames: mine }]) },
      }),
    clock: { set: (run, delayMs) => setTimeout(run, delayMs), clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>) },
  })
  layouts.set(page.id, layout)
  registerFlush(layout.flush)
  return layout
}

/** Stores every layout that is not stored yet; what the main process is asked next must see it. */
export async function flushLayouts(): Promise<void> {
  await Promise.all([...layouts.values()].map((layout) => layout.flush()))
}

/** The layout and its present state; a page read anew is handed on to it. */
export function useLayout(page: PageView): { readonly layout: PageLayout; readonly history: LayoutHistory } {
  const layout = layoutOf(page)
  const history = useSyncExternalStore(layout.subscribe, layout.history)
  useEffect(() => layout.receive(asStored(page)), [layout, page])
  return { layout, history }
}
