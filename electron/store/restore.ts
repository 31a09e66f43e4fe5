// The way back: the present store is set aside whole, never deleted; a checked backup takes its place; what was written
// since and can still be read is laid on top as drafts for a person to accept.
import fs from 'node:fs'
import path from 'node:path'
import type { Id } from '../../shared/domain/ids.js'
import { auditHead } from './audit.js'
import { verifyBackup } from './backup.js'
import { sha256Hex } from './canonical.js'
import { connect } from './connection.js'
import { StoreLocked, withStoreErrors } from './errors.js'
import { flushDirectory, flushFile, timeName, writeDurably } from './files.js'
import { SET_ASIDE, STORE_FILE } from './migrate.js'
import { type OpenStoreOptions, openStore } from './open-store.js'
import { rebuildProjections } from './rebuild-projections.js'
import { createArticle, findDraft, getArticleHead, replaceDraft } from './repositories/articles.js'
import { assetFile, recordBlob } from './repositories/blobs.js'
import { type Salvage, salvage } from './salvage.js'
import type { Store } from './store.js'
import { RESTORED } from './verify.js'

export interface RestoreReport {
  /** Folder under the store's folder that holds the former store; null when there was none. */
  readonly setAside: string | null
  /** Articles whose newest text since the backup now waits as a draft. */
  readonly drafts: readonly Id[]
  /** Articles that were begun since the backup and were made again from what could be read. */
  readonly articles: readonly Id[]
  /** Operations since the backup that are no longer in the store (drafts above hold their text); null when the former store could not tell. */
  readonly operationsLost: number | null
  /** Rows of the former store that could not be read. */
  readonly unreadable: number
  readonly missingPictures: readonly string[]
}

/**
 * Puts a backup in the place of the store in `directory`. The store must be closed, here and in every other process.
 * @param options as for openStore, with the backup's `file`
 * @throws StoreNewer, StoreRefused `badBackup` or `notFound`, StoreLocked (nothing was touched), StoreFull
 */
export function restoreFrom(options: OpenStoreOptions & { readonly file: string }): RestoreReport {
  return withStoreErrors(() => {
    const { file, directory, ports } = options
    verifyBackup(file)
    const live = path.join(directory, STORE_FILE)
    refuseOpenStore(live)
    const former = salvage(live)
    const half = `${live}.restoring`
    fs.mkdirSync(directory, { recursive: true })
    fs.copyFileSync(file, half)
    flushFile(half)
    const aside = setAside(directory, ports.now())
    fs.renameSync(half, live)
    flushDirectory(directory)
    copyPicturesBack(path.dirname(file), directory)

    const store = openStore(options)
    try {
      // Lists are not part of what a backup is checked for: they are made anew.
      store.local(rebuildProjections)
      const kept = auditHead(store.db, store.deviceId).seq
      const same = former.audit?.deviceId === store.deviceId ? former.audit : null
      store.command(
        {
          op: RESTORED,
          entity: null,
          person: null,
          data: { backup: path.basename(file), abandonedSeq: same?.seq ?? null, abandonedHash: same?.hash ?? null },
        },
        () => undefined,
      )
      return {
        setAside: aside,
        ...replay(store, former),
        operationsLost: same ? Math.max(0, same.seq - kept) : null,
        unreadable: former.unreadable,
        missingPictures: missingPictures(store),
      }
    } finally {
      store.close()
    }
  })
}

/**
 * For a damaged store without a backup: sets it aside and begins a new one with every article that could be read.
 * @throws StoreFull, StoreReadOnly
 */
export function restoreWithoutBackup(options: OpenStoreOptions): RestoreReport {
  return withStoreErrors(() => {
    refuseOpenStore(path.join(options.directory, STORE_FILE))
    const former = salvage(path.join(options.directory, STORE_FILE))
    const aside = setAside(options.directory, options.ports.now())
    const store = openStore({ ...options, afresh: true })
    try {
      return {
        setAside: aside,
        ...replay(store, former),
        operationsLost: former.audit?.seq ?? null,
        unreadable: former.unreadable,
        missingPictures: [],
      }
    } finally {
      store.close()
    }
  })
}

/** Leaving WAL succeeds only while nobody else has the store open; a store too damaged to tell is let through. @throws StoreLocked */
function refuseOpenStore(live: string): void {
  try {
    connect(live, 'delete').close()
  } catch (error) {
    if (error instanceof StoreLocked) throw error
  }
}

/** Moves the store's files, journal and all, into a folder of their own; null when there are none. */
function setAside(directory: string, now: number): string | null {
  const names = fs.readdirSync(directory).filter((name) => new RegExp(`^${STORE_FILE}(-wal|-shm|-journal)?$`).test(name))
  if (names.length === 0) return null
  let aside = path.join(SET_ASIDE, timeName(now))
  for (let again = 2; fs.existsSync(path.join(directory, aside)); again++) aside = path.join(SET_ASIDE, `${timeName(now)}-${again}`)
  fs.mkdirSync(path.join(directory, aside), { recursive: true })
  // The journal first: a store without its journal would look whole and lack the last commits.
  for (const name of names.sort().reverse()) fs.renameSync(path.join(directory, name), path.join(directory, aside, name))
  flushDirectory(path.join(directory, aside))
  return aside
}

function copyPicturesBack(from: string, directory: string): void {
  const root = path.join(from, 'assets')
  if (!fs.existsSync(root)) return
  for (const shelf of fs.readdirSync(root))
    for (const sha256 of fs.readdirSync(path.join(root, shelf))) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) continue
      if (hasPicture(directory, sha256)) continue
      const bytes = fs.readFileSync(path.join(root, shelf, sha256))
      if (sha256Hex(bytes) === sha256) writeDurably(assetFile(directory, sha256), bytes)
    }
}

function hasPicture(directory: string, sha256: string): boolean {
  const file = assetFile(directory, sha256)
  return fs.existsSync(file) && sha256Hex(fs.readFileSync(file)) === sha256
}

const missingPictures = (store: Store): string[] =>
  (store.db.prepare('SELECT sha256 FROM blob ORDER BY sha256').pluck().all() as string[]).filter(
    (sha256) => !fs.existsSync(assetFile(store.directory, sha256)),
  )

/** Lays newer text over the restored store: a draft where the article is known, the article itself where it is not. */
function replay(store: Store, { articles: salvaged, blobs }: Salvage): { drafts: Id[]; articles: Id[] } {
  const drafts: Id[] = []
  const articles: Id[] = []
  const known = (table: string, id: Id | null): boolean =>
    store.db.prepare(`SELECT 1 FROM ${table} WHERE ${KEY[table]} = ?`).get(id) !== undefined
  const whole = blobs.filter((blob) => !known('blob', blob.sha256) && hasPicture(store.directory, blob.sha256))
  if (whole.length > 0)
    store.command({ op: 'picture.salvage', entity: null, person: null }, (tx) => {
      for (const blob of whole) recordBlob(tx, blob)
    })
  for (const article of salvaged) {
    if (!known('entity', article.id)) {
      store.command({ op: 'article.salvage', entity: article.id, person: null, data: { from: article.from } }, (tx) =>
        createArticle(tx, {
          id: article.id,
          issueId: article.issueId !== null && known('issue_card', article.issueId) ? article.issueId : null,
          content: article.content,
          kind: 'import',
          state: article.state,
        }),
      )
      articles.push(article.id)
      continue
    }
    // A revision that the backup holds too is history, not something newer.
    if (article.from === 'revision' && known('revision', article.revisionId)) continue
    const head = getArticleHead(store, article.id)
    const draft = findDraft(store, article.id)
    if (article.sha256 === head.sha256 || article.savedAt < head.createdAt || (draft && draft.savedAt >= article.savedAt)) continue
    store.local((tx) =>
      replaceDraft(tx, { articleId: article.id, baseRevisionId: head.id, content: article.content, steps: null, savedAt: article.savedAt }),
    )
    drafts.push(article.id)
  }
  return { drafts, articles }
}

const KEY: Readonly<Record<string, string>> = { entity: 'id', revision: 'id', blob: 'sha256', issue_card: 'entity_id' }
