// What is done with the article as a whole: keep a version, file, take back, spike, restore, settle a conflict.
import { showRefusal, toast, translate } from '../../desk/index.js'
import { announce } from '../../ui/index.js'
import type { ArticleSession } from './session-types.js'

export interface DeskWork {
  readonly save: () => Promise<void>
  readonly file: () => Promise<void>
  readonly reopen: () => Promise<void>
  readonly spike: () => Promise<void>
  readonly restore: (revisionId: string) => Promise<void>
  readonly settle: (choice: 'mine' | 'theirs') => Promise<void>
}

/** `onConflict` is called when a save finds that another version came in between. */
export function deskWork(session: ArticleSession, onConflict: () => void): DeskWork {
  const number = () => session.view().article.revision.number
  const orConflict = (done: boolean) => {
    if (!done && session.view().conflict) onConflict()
    return done
  }
  /** What the store refuses is said once, in passing; the article stays as it was. */
  const attempt = async (run: () => Promise<boolean>): Promise<boolean> => {
    try {
      return orConflict(await run())
    } catch (error) {
      showRefusal(error)
      return false
    }
  }
  const change = (state: 'draft' | 'filed' | 'spiked') => attempt(() => session.setArticleState(state))
  return {
    async save() {
      const changed = session.view().differs
      if (!orConflict(await session.saveVersion('saved'))) return
      announce(translate(changed ? 'editor.saved.version' : 'editor.saved.same', { number: number() }))
      toast({ tone: 'ok', title: translate(changed ? 'editor.saved.version' : 'editor.saved.same', { number: number() }) })
    },
    async file() {
      if (session.view().article.card.state !== 'draft') return
      if (!(await change('filed'))) return
      toast({
        tone: 'ok',
        title: translate('editor.filed'),
        action: { label: translate('common.undo'), run: () => void change('draft') },
      })
    },
    async reopen() {
      if (await change('draft')) toast({ tone: 'ok', title: translate('editor.reopened') })
    },
    async spike() {
      const before = session.view().article.card.state
      if (!(await change('spiked'))) return
      toast({
        tone: 'ok',
        title: translate('editor.spiked'),
        detail: translate('editor.spikedDetail'),
        action: { label: translate('common.undo'), run: () => void change(before) },
      })
    },
    async restore(revisionId) {
      if (await attempt(() => session.restoreVersion(revisionId)))
        toast({ tone: 'ok', title: translate('editor.compare.restored', { number: number() }) })
    },
    async settle(choice) {
      await attempt(() => session.settle(choice))
    },
  }
}
