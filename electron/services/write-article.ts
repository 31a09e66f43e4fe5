// An article's life at the desk: created, drafted keystroke by keystroke, saved as revisions, filed, spiked, restored.
import type { ArticleContent, ArticleState } from '../../shared/domain/article.js'
import type { Id } from '../../shared/domain/ids.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { ArticleCard, ArticleView } from '../../shared/ipc/views.js'
import {
  appendArticleRevision,
  clearDraft,
  createArticle,
  findDraft,
  getArticle,
  getArticleCard,
  getArticleRevision,
  saveDraft,
  setArticleState,
} from '../store/repositories/articles.js'
import { learnNames } from '../store/repositories/directory.js'
import { listPlacementsOf } from '../store/repositories/pages.js'
import { commandBy, type Desk } from './desk.js'

export function createArticleIn(desk: Desk, issueId: Id | null, content: ArticleContent): ArticleView {
  return desk.store.command(commandBy(desk, 'article.create', null), (tx) => {
    const { articleId } = createArticle(tx, { issueId, content, kind: 'created' })
    return getArticle(tx, articleId)
  })
}

/** The autosave slot: committed when this returns. `isNew` tells that the article had no draft before. */
export function saveArticleDraft(
  desk: Desk,
  draft: { articleId: Id; baseRevisionId: Id; content: ArticleContent; steps: string | null },
): { savedAt: number; isNew: boolean } {
  return desk.store.local((tx) => {
    const isNew = findDraft(tx, draft.articleId) === null
    return { ...saveDraft(tx, draft), isNew }
  })
}

export function discardDraft(desk: Desk, articleId: Id): ArticleView {
  desk.store.local((tx) => clearDraft(tx, articleId))
  return getArticle(desk.store, articleId)
}

/** Appends a revision and clears the draft; names of the byline are learned for completion. */
export function saveArticle(
  desk: Desk,
  save: { articleId: Id; baseRevisionId: Id; content: ArticleContent; kind: 'autosave' | 'saved' | 'merge'; note: string },
): ArticleView {
  return desk.store.command(commandBy(desk, 'article.save', save.articleId), (tx) => {
    const steps = findDraft(tx, save.articleId)?.steps ?? null
    appendArticleRevision(tx, {
      entityId: save.articleId,
      baseRevisionId: save.baseRevisionId,
      content: save.content,
      kind: save.kind,
      note: save.note,
      steps,
    })
    learnNames(tx, save.content.byline)
    return getArticle(tx, save.articleId)
  })
}

/** An article on a page cannot be spiked or put back to draft under its page: it has to come off first. */
export function setStates(desk: Desk, articleIds: readonly Id[], state: ArticleState): ArticleCard[] {
  return desk.store.command({ ...commandBy(desk, 'article.setState', null), data: { state, articles: [...articleIds] } }, (tx) =>
    articleIds.map((articleId) => {
      const placed = listPlacementsOf(tx, articleId)[0]
      if (placed && state !== 'filed') throw new RefusalError('refused', 'onPage', { page: placed.pageNo })
      setArticleState(tx, articleId, state)
      return getArticleCard(tx, articleId)
    }),
  )
}

/** Brings an old revision's content back as a new revision on top. */
export function restoreRevision(desk: Desk, articleId: Id, revisionId: Id, baseRevisionId: Id): ArticleView {
  return desk.store.command(commandBy(desk, 'article.restore', articleId), (tx) => {
    const old = getArticleRevision(tx, revisionId)
    if (old.articleId !== articleId) throw new RefusalError('notFound', 'revision')
    appendArticleRevision(tx, {
      entityId: articleId,
      baseRevisionId,
      content: old.content,
      kind: 'restore',
      note: `v${old.revision.number}`,
    })
    return getArticle(tx, articleId)
  })
}
