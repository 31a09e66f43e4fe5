// One article being written: its document with undo history, the draft slot, the base revision and what became of each
// save. Lives as long as the application, so that going away and coming back loses neither text nor undo.
import { redo, undo } from '@tiptap/pm/history'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { ArticleView } from '../../../shared/ipc/views.js'
import { refusalOf } from '../../desk/ask.js'
import { contentOf, documentOf, sameArticle } from './article-document.js'
import { createStepLog, stepsBetween } from './article-steps.js'
import { type Autosave, createAutosave } from './autosave.js'
import type { ArticleSession, SessionPorts, SessionScreen, SessionView } from './session-types.js'

/** A version of what is being written is kept at least this often. */
const SNAPSHOT_MS = 5 * 60 * 1000
/** Typing in one field without a longer pause is one step of undo. */
const EDIT_GROUP_MS = 1000

export function createArticleSession(opened: ArticleView, ports: SessionPorts): ArticleSession {
  const { call, schema, now } = ports
  const articleId = opened.card.id
  const listeners = new Set<() => void>()
  const steps = createStepLog()
  let article = opened
  let baseId = opened.draft?.baseRevisionId ?? opened.revision.id
  let baseDoc = documentOf(opened.content, schema)
  let state = EditorState.create({ doc: opened.draft ? documentOf(opened.draft.content, schema) : baseDoc, plugins: [...ports.plugins()] })
  let screen: SessionScreen | null = null
  let draftStored = opened.draft !== null
  // Steps are only worth sending while they start at the base: unknown when the draft's base is not the head any more.
  let stepsHold = baseId === opened.revision.id
  if (stepsHold) steps.reset(stepsBetween(baseDoc, state.doc))
  // Letters that an input method has not yet turned into signs: kept as a draft, never as a version.
  let inComposition = false
  let firstEditAt: number | null = opened.draft ? opened.draft.savedAt : null
  let lastEdit: { group: string; transaction: Transaction; at: number; doc: DocumentNode } | null = null
  const startsDifferent = !sameArticle(baseDoc, state.doc)

  let view: SessionView = {
    article,
    doc: state.doc,
    saving: 'clean',
    savedAt: opened.draft?.savedAt ?? null,
    refusal: null,
    differs: startsDifferent,
    resumedAt: startsDifferent ? (opened.draft?.savedAt ?? null) : null,
    conflict: startsDifferent && !stepsHold ? opened : null,
  }
  const update = (change: Partial<SessionView>) => {
    view = { ...view, ...change }
    for (const listener of [...listeners]) listener()
  }
  // Store calls of one article run one after another: a draft never overtakes a version.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = last.then(run, run)
    last = next.catch(() => undefined)
    return next
  }

  const autosave: Autosave = createAutosave({
    clock: ports.clock,
    onState: (saving, error) => update({ saving, ...(saving === 'failed' ? { refusal: refusalOf(error) } : {}) }),
    save: () =>
      inTurn(async () => {
        const doc = state.doc
        if (sameArticle(doc, baseDoc)) {
          if (draftStored) await call('article.discardDraft', { articleId })
          draftStored = false
          update({ savedAt: now(), refusal: null })
          return
        }
        const { savedAt } = await call('article.saveDraft', {
          articleId,
          baseRevisionId: baseId,
          content: contentOf(doc),
          steps: stepsHold ? steps.json() : null,
        })
        draftStored = true
        update({ savedAt, refusal: null })
        if (!inComposition && firstEditAt !== null && now() - firstEditAt >= SNAPSHOT_MS && !view.conflict) void saveVersion('autosave')
      }),
  })

  /** The store holds `doc` as `next`: that is the base now; what was typed meanwhile stays a draft on top of it. */
  function rebase(next: ArticleView, doc: DocumentNode) {
    article = next
    baseId = next.revision.id
    baseDoc = doc
    draftStored = false
    stepsHold = true
    steps.reset(stepsBetween(doc, state.doc))
    const differs = !sameArticle(doc, state.doc)
    firstEditAt = differs ? now() : null
    update({ article, savedAt: next.revision.createdAt, refusal: null, differs, resumedAt: null, conflict: null })
  }

  /** Runs a store call in turn. A conflict fetches the other version and gives false; any other refusal is thrown. */
  async function act(run: () => Promise<void>): Promise<boolean> {
    try {
      await inTurn(run)
      return true
    } catch (error) {
      if (refusalOf(error).code !== 'conflict') throw error
      const theirs = await call('article.get', { articleId }).catch(() => null)
      if (theirs) update({ conflict: theirs })
      return false
    }
  }

  const save = async (content: ArticleContent, kind: 'autosave' | 'saved' | 'merge', note: string, baseRevisionId = baseId) =>
    call('article.save', { articleId, baseRevisionId, content, kind, note })

  async function saveVersion(kind: 'autosave' | 'saved', note = ''): Promise<boolean> {
    try {
      return await act(async () => {
        const doc = state.doc
        if (sameArticle(doc, baseDoc)) return
        rebase(await save(contentOf(doc), kind, note), doc)
      })
    } catch (error) {
      // The text is not on disk as a version: that stands beside the writing until it is.
      update({ refusal: refusalOf(error) })
      return false
    }
  }

  function dispatch(transaction: Transaction) {
    if (screen) screen.dispatch(transaction)
    else {
      const result = state.applyTransaction(transaction)
      applied(result.transactions, result.state)
    }
  }

  function edit(transaction: Transaction, group?: string) {
    const previous = lastEdit
    // The history groups neighbouring edits by place; a field has none, so the edit is handed on as the one before's sequel.
    if (group && previous?.group === group && previous.doc === state.doc && now() - previous.at < EDIT_GROUP_MS)
      transaction.setMeta('appendedTransaction', previous.transaction)
    dispatch(transaction)
    lastEdit = group ? { group, transaction, at: now(), doc: state.doc } : null
  }

  function applied(transactions: readonly Transaction[], next: EditorState) {
    const before = state.doc
    state = next
    if (before === next.doc) return
    if (stepsHold) for (const one of transactions) steps.add(one.steps)
    const differs = !sameArticle(baseDoc, next.doc)
    firstEditAt ??= now()
    update({ doc: next.doc, differs, ...(differs ? {} : { resumedAt: null }) })
    autosave.touch()
  }

  /** Puts another content in the document as one edit that Ctrl+Z takes back. */
  function replaceDocument(doc: DocumentNode) {
    const transaction = state.tr
    for (const step of stepsBetween(state.doc, doc)) transaction.step(step)
    if (transaction.docChanged) dispatch(transaction)
  }

  return {
    articleId,
    view: () => view,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: (next) => {
      screen = next
    },
    applied,
    setField(name, value) {
      if (JSON.stringify(state.doc.attrs[name]) !== JSON.stringify(value)) edit(state.tr.setDocAttribute(name, value), name)
    },
    edit,
    undo: () => undo(state, dispatch),
    redo: () => redo(state, dispatch),
    composing(on) {
      inComposition = on
      autosave.composing(on)
    },
    flush: autosave.flush,
    saveVersion,
    async leave() {
      const stored = await autosave.flush()
      if (!stored || view.conflict || !view.differs) return stored
      return saveVersion('autosave')
    },
    async setArticleState(next) {
      if (!(await saveVersion('saved'))) return false
      return act(async () => {
        const [card] = await call('article.setState', { articleIds: [articleId], state: next })
        article = { ...article, card: card ?? { ...article.card, state: next } }
        update({ article })
      })
    },
    async restoreVersion(revisionId) {
      if (!(await saveVersion('autosave'))) return false
      return act(async () => {
        const restored = await call('article.restore', { articleId, revisionId, baseRevisionId: baseId })
        const doc = documentOf(restored.content, schema)
        replaceDocument(doc)
        rebase(restored, doc)
      })
    },
    dropDraft: () => replaceDocument(baseDoc),
    keepDraft: () => update({ resumedAt: null }),
    refresh: () =>
      act(async () => {
        const current = await call('article.get', { articleId })
        if (current.revision.id === baseId) {
          article = current
          update({ article })
        } else if (view.differs) update({ conflict: current })
        else {
          const doc = documentOf(current.content, schema)
          baseDoc = doc
          replaceDocument(doc)
          rebase(current, doc)
        }
      }).then(
        () => undefined,
        // A window that cannot be told now is told by the next change.
        () => undefined,
      ),
    settle: (choice) =>
      act(async () => {
        const theirs = view.conflict
        if (!theirs) return
        const doc = state.doc
        const mine = await save(contentOf(doc), choice === 'mine' ? 'merge' : 'autosave', '', theirs.revision.id)
        if (choice === 'mine') return rebase(mine, doc)
        // Mine is kept as a version below; theirs becomes the newest again.
        const restored = await call('article.restore', { articleId, revisionId: theirs.revision.id, baseRevisionId: mine.revision.id })
        const theirDoc = documentOf(restored.content, schema)
        replaceDocument(theirDoc)
        rebase(restored, theirDoc)
      }),
  }
}
