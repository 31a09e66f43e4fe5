// What is done with the article as a whole: keep a version, file, take back, spike, restore, settle a conflict.
import { toast, translate } from '../../desk/index.js'
import { announce } from '../../ui/index.js'
import type { ArticleSession } from './article-session.js'

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
  const change = async (state: 'draft' | 'filed' | 'spiked') => orConflict(await session.setArticleState(state))
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
      if (orConflict(await session.restoreVersion(revisionId)))
        toast({ tone: 'ok', title: translate('editor.compare.restored', { number: number() }) })
    },
    async settle(choice) {
      await session.settle(choice)
    },
  }
}
