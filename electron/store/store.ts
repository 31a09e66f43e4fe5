// The shape of the open store: what reads it, what writes to it, and what it needs from outside.
import type { ArticleState } from '../../shared/domain/article.js'
import type { BylineRole } from '../../shared/domain/byline.js'
import type { Id, Sha256 } from '../../shared/domain/ids.js'
import type { DirectoryName } from '../../shared/domain/person.js'
import type { JsonValue } from './canonical.js'
import type { Connection } from './connection.js'
import type { StoreError } from './errors.js'

/** Clock and ids: `now` in milliseconds since 1970 UTC, `newId` a fresh UUIDv7 (identity.ts). */
export interface StorePorts {
  readonly now: () => number
  readonly newId: () => Id
}

/** Everything a reading function needs. A store, and every transaction, is one. */
export interface Reader {
  readonly db: Connection
  readonly directory: string
  readonly deviceId: Id
}

/** A transaction on things of this machine only (drafts, settings): no operation, no audit entry. */
export interface LocalTx extends Reader {
  readonly now: number
}

/** A command's transaction. */
export interface Tx extends LocalTx {
  readonly hlc: string
  /** Who acts; null for the application itself. */
  readonly person: Id | null
  readonly newId: () => Id
  /** Adds a fact to the operation and brings the projections up to it. Rows it speaks of must be there already. */
  readonly record: (fact: Fact) => void
}

export type RevisionKind = 'created' | 'autosave' | 'saved' | 'filed' | 'merge' | 'import' | 'restore'

export type EntityKind = 'article' | 'page' | 'furniture' | 'issue' | 'style'

/** What an operation did, as the audit trail keeps it. Projections and checks are derived from these. */
export type Fact =
  | { readonly kind: 'entity'; readonly id: Id; readonly entity: EntityKind }
  | {
      readonly kind: 'revision'
      readonly id: Id
      readonly entity: Id
      readonly branch: string
      readonly sha256: Sha256
      readonly parents: readonly Id[]
      readonly as: RevisionKind
      readonly note: string
    }
  | { readonly kind: 'desk'; readonly article: Id; readonly issue: Id | null; readonly state: ArticleState }
  | {
      readonly kind: 'blob'
      readonly sha256: Sha256
      readonly bytes: number
      readonly media: string
      readonly widthPx: number
      readonly heightPx: number
    }
  | { readonly kind: 'person'; readonly id: Id; readonly key: Id }
  | { readonly kind: 'roster'; readonly hash: Sha256 }
  | { readonly kind: 'approval'; readonly id: Id }
  | { readonly kind: 'names'; readonly names: readonly { readonly name: string; readonly role: BylineRole }[] }
  | { readonly kind: 'directory'; readonly names: readonly DirectoryName[] }
  | { readonly kind: 'verdict'; readonly id: Id; readonly sha256: Sha256 }
  | { readonly kind: 'intake'; readonly id: Id; readonly sha256: Sha256 }

/** One operation: its name as in the contract, what it is about, who does it, and anything worth keeping in the trail (integers only). */
export interface Command {
  readonly op: string
  readonly entity: Id | null
  readonly person: Id | null
  readonly data?: { readonly [key: string]: JsonValue }
}

export interface Store extends Reader {
  readonly ports: StorePorts
  readonly appVersion: string
  /** One command, one transaction: rows, audit entry and outbox entry, or nothing. @throws StoreError */
  readonly command: <T>(command: Command, run: (tx: Tx) => T) => T
  /** A transaction on things of this machine only. @throws StoreError */
  readonly local: <T>(run: (tx: LocalTx) => T) => T
  /** Several reads of one moment. @throws StoreError */
  readonly read: <T>(run: (reader: Reader) => T) => T
  /** True after the last reserve of disk space was used, until it could be laid in again. */
  readonly isSpaceLow: () => boolean
  readonly close: () => void
}

export interface StoreEvents {
  /** Told when something must reach the person although the write in hand went through: the disk is full. */
  readonly onTrouble?: (error: StoreError) => void
}
