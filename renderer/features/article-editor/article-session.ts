// One article being written: its document with undo history, the draft slot, the base revision and what became of each
// save. Lives as long as the application, so that going away and coming back loses neither text nor undo.
import { redo, undo } from '@tiptap/pm/history'
import type { Node as DocumentNode, Schema } from '@tiptap/pm/model'
import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { Input, OperationName, Output } from '../../../shared/ipc/contract.js'
import type { Refusal } from '../../../shared/ipc/errors.js'
import type { ArticleView } from '../../../shared/ipc/views.js'
import { refusalOf } from '../../desk/ask.js'
import { type ArticleFields, contentOf, documentOf, type FieldName, sameArticle } from './article-document.js'
import { createStepLog, stepsBetween } from './article-steps.js'
import { type Autosave, type AutosaveClock, type AutosaveState, createAutosave } from './autosave.js'

/** A call of the contract; refusals arrive as RefusalError. */
export type Call = <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>

export interface SessionPorts {
  readonly call: Call
  readonly clock: AutosaveClock
  readonly now: () => number
  readonly schema: Schema
  readonly plugins: () => readonly Plugin[]
}

export interface SessionView {
  readonly article: ArticleView
  readonly doc: DocumentNode
  readonly saving: AutosaveState
  /** When the store last took the draft or a version, epoch ms. */
  readonly savedAt: number | null
  readonly refusal: Refusal | null
  /** The document is not the base revision: a draft. */
  readonly differs: boolean
  /** The draft found on opening, still shown as such; its time. */
  readonly resumedAt: number | null
  /** Another version came in between; nothing is overwritten until a person chooses. */
  readonly conflict: ArticleView | null
}

/** Where the document is shown; without one the session applies its transactions itself. */
export interface SessionScreen {
  readonly dispatch: (transaction: Transaction) => void
}

/** A version of what is being written is kept at least this often. */
const SNAPSHOT_MS = 5 * 60 * 1000
/** Typing in one field without a longer pause is one step of undo. */
const EDIT_GROUP_MS = 1000

export interface ArticleSession {
  readonly articleId: string
  readonly view: () => SessionView
  readonly state: () => EditorState
  readonly subscribe: (listener: () => void) => () => void
  readonly show: (screen: SessionScreen | null) => void
  /** The screen's report of a transaction it applied; `state` is the state after it. */
  readonly applied: (transactions: readonly Transaction[], state: EditorState) => void
  readonly setField: <F extends FieldName>(name: F, value: ArticleFields[F]) => void
  /** Applies an edit; edits of one group that follow each other without a pause are one step of undo. */
  readonly edit: (transaction: Transaction, group?: string) => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly composing: (on: boolean) => void
  /** Stores the draft at once; false when the store refused. */
  readonly flush: () => Promise<boolean>
  /** Appends a version when the document differs from the last one. False on refusal or conflict. */
  readonly saveVersion: (kind: 'autosave' | 'saved', note?: string) => Promise<boolean>
  /** On leaving the article: the draft is stored and becomes a version of its own. */
  readonly leave: () => Promise<boolean>
  readonly setArticleState: (state: 'draft' | 'filed' | 'spiked') => Promise<boolean>
  readonly restoreVersion: (revisionId: string) => Promise<boolean>
  /** Back to the last version; undoable like any edit. */
  readonly dropDraft: () => void
  readonly keepDraft: () => void
  /** Asks the store whether another window moved the head. */
  readonly refresh: () => Promise<void>
  readonly settle: (choice: 'mine' | 'theirs') => Promise<boolean>
}

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
        if (firstEditAt !== null && now() - firstEditAt >= SNAPSHOT_MS && !view.conflict) void saveVersion('autosave')
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

  /** Runs a store call in turn; a refusal is shown, a conflict fetches the other version. */
  async function attempt(run: () => Promise<void>): Promise<boolean> {
    try {
      await inTurn(run)
      return true
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal.code === 'conflict') {
        const theirs = await call('article.get', { articleId }).catch(() => null)
        if (theirs) update({ conflict: theirs })
      } else update({ refusal })
      return false
    }
  }

  const save = async (content: ArticleContent, kind: 'autosave' | 'saved' | 'merge', note: string, baseRevisionId = baseId) =>
    call('article.save', { articleId, baseRevisionId, content, kind, note })

  function saveVersion(kind: 'autosave' | 'saved', note = ''): Promise<boolean> {
    return attempt(async () => {
      const doc = state.doc
      if (sameArticle(doc, baseDoc)) return
      rebase(await save(contentOf(doc), kind, note), doc)
    })
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
    composing: autosave.composing,
    flush: autosave.flush,
    saveVersion,
    async leave() {
      const stored = await autosave.flush()
      if (!stored || view.conflict || !view.differs) return stored
      return saveVersion('autosave')
    },
    async setArticleState(next) {
      if (!(await saveVersion('saved'))) return false
      return attempt(async () => {
        const [card] = await call('article.setState', { articleIds: [articleId], state: next })
        article = { ...article, card: card ?? { ...article.card, state: next } }
        update({ article })
      })
    },
    async restoreVersion(revisionId) {
      if (!(await saveVersion('autosave'))) return false
      return attempt(async () => {
        const restored = await call('article.restore', { articleId, revisionId, baseRevisionId: baseId })
        const doc = documentOf(restored.content, schema)
        replaceDocument(doc)
        rebase(restored, doc)
      })
    },
    dropDraft: () => replaceDocument(baseDoc),
    keepDraft: () => update({ resumedAt: null }),
    refresh: () =>
      attempt(async () => {
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
      }).then(() => undefined),
    settle: (choice) =>
      attempt(async () => {
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
