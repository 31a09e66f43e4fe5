// What a session of one article is to the screen, and what it needs from outside.
import type { Node as DocumentNode, Schema } from '@tiptap/pm/model'
import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state'
import type { Input, OperationName, Output } from '../../../shared/ipc/contract.js'
import type { Refusal } from '../../../shared/ipc/errors.js'
import type { ArticleView } from '../../../shared/ipc/views.js'
import type { ArticleFields, FieldName } from './article-document.js'
import type { AutosaveClock, AutosaveState } from './autosave.js'

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
  /** False when the text could not be stored first; a refusal of the state itself is thrown. */
  readonly setArticleState: (state: 'draft' | 'filed' | 'spiked') => Promise<boolean>
  /** Throws a refusal; false on conflict. */
  readonly restoreVersion: (revisionId: string) => Promise<boolean>
  /** Back to the last version; undoable like any edit. */
  readonly dropDraft: () => void
  readonly keepDraft: () => void
  /** Asks the store whether another window moved the head. */
  readonly refresh: () => Promise<void>
  readonly settle: (choice: 'mine' | 'theirs') => Promise<boolean>
}
