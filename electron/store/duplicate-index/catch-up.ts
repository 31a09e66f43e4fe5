// Brings the index up to the store. The two are two files: what a crash kept from the index is still in the store's audit
// trail behind the cursor, and is taken in here, in one transaction with the new cursor.
import type { Id } from '../../../shared/domain/ids.js'
import { parseAuditBody } from '../audit.js'
import { sql } from '../connection.js'
import { StoreDamaged, StoreLocked } from '../errors.js'
import type { Reader } from '../store.js'
import { runRead } from '../transact.js'
import type { Cursor, CursorEntry } from './cursor.js'
import { type DocumentCard, sameCard } from './documents.js'
import type { DuplicateIndex } from './open-duplicate-index.js'
import type { DuplicateMatch, DuplicateQuery } from './query.js'
import { documentFrom, findArticleCard, findIssueOf, listArticleIds, listIssueArticleIds, storeDocuments } from './store-articles.js'

export interface CatchUpReport {
  /** `nothing` was missing; `entries` of the trail were followed; every article was `compared` with the index; it was `rebuilt`. */
  readonly how: 'nothing' | 'entries' | 'compared' | 'rebuilt'
  /** Documents added, changed and removed. */
  readonly documents: number
}

/** Behind so many operations it is quicker to compare every article. */
const FOLLOWED_ENTRIES = 2000
const PIECE = 200

function lastEntry(reader: Reader, device: Id): CursorEntry | null {
  const row = sql<{ seq: number; hash: string }>(
    reader.db,
    'SELECT seq, hash FROM audit WHERE device_id = ? ORDER BY seq DESC LIMIT 1',
  ).get(device)
  return row ? { device, ...row } : null
}

const storeCursor = (reader: Reader): Cursor =>
  sql<{ id: Id }>(reader.db, 'SELECT id FROM device ORDER BY id')
    .all()
    .flatMap(({ id }) => lastEntry(reader, id) ?? [])

const same = (one: Cursor, other: Cursor): boolean =>
  one.length === other.length && one.every((entry, index) => entry.device === other[index]?.device && entry.hash === other[index]?.hash)

/** The trail still holds what the index has taken in; it does not after a backup took the store's place. */
const isContinued = (reader: Reader, cursor: Cursor): boolean =>
  cursor.every(
    ({ device, seq, hash }) =>
      sql<{ hash: string }>(reader.db, 'SELECT hash FROM audit WHERE device_id = ? AND seq = ?').get(device, seq)?.hash === hash,
  )

/** Articles that the entries behind the cursor may have changed; null when there are too many. */
function touchedArticles(reader: Reader, from: Cursor, to: Cursor): Set<Id> | null {
  const articles = new Set<Id>()
  const issues = new Set<Id>()
  for (const { device, seq } of to) {
    const start = from.find((entry) => entry.device === device)?.seq ?? 0
    if (seq - start > FOLLOWED_ENTRIES) return null
    const bodies = sql<{ body: Buffer }>(reader.db, 'SELECT body FROM audit WHERE device_id = ? AND seq > ? ORDER BY seq').all(
      device,
      start,
    )
    for (const { body } of bodies)
      for (const fact of parseAuditBody(body).facts) {
        if (fact.kind === 'desk') articles.add(fact.article)
        if (fact.kind !== 'revision') continue
        const issue = findIssueOf(reader, fact.entity)
        if (issue === null) articles.add(fact.entity)
        else issues.add(issue)
      }
  }
  for (const issue of issues) for (const id of listIssueArticleIds(reader, issue)) articles.add(id)
  return articles
}

/** Puts in, refreshes or takes out what differs; texts are read only of what changed. Gives how many documents did. */
function bringUp(index: DuplicateIndex, reader: Reader, articles: Iterable<Id>, cursor?: Cursor): number {
  const changed: DocumentCard[] = []
  const removed: Id[] = []
  for (const id of articles) {
    const card = findArticleCard(reader, id)
    const indexed = index.findDocument(id)
    if (card === null) {
      if (indexed !== null) removed.push(id)
    } else if (indexed === null || !sameCard(card, indexed)) changed.push(card)
  }
  if (changed.length + removed.length === 0 && cursor === undefined) return 0
  index.applyChanges({ documents: changed.map((card) => documentFrom(reader, card)), removed, ...(cursor && { cursor }) })
  return changed.length + removed.length
}

/** Compares every article of the store, and every document of one, in pieces; one that is cut off goes on where it was. */
function compareAll(index: DuplicateIndex, reader: Reader, cursor: Cursor): number {
  let documents = 0
  let after: Id | undefined = ''
  while (after !== undefined) {
    const ids: Id[] = listArticleIds(reader, after, PIECE)
    documents += bringUp(index, reader, ids)
    after = ids.at(-1)
  }
  let number: number | undefined = 0
  while (number !== undefined) {
    const piece = index.listDocuments(number, PIECE)
    documents += bringUp(
      index,
      reader,
      piece.filter((document) => document.state !== 'archived').map((document) => document.id),
    )
    number = piece.at(-1)?.document
  }
  index.applyChanges({ cursor })
  return documents
}

/**
 * Takes in what the store has and the index has not; archived texts stay as they are. Nothing missing costs about a millisecond,
 * one edit a few; a new or lost index is built anew, a thousand articles in about half a second.
 * @throws StoreError of the index (StoreDamaged: it was set aside, call again), never one that speaks of the store's own state
 */
export function catchUp(index: DuplicateIndex, reader: Reader): CatchUpReport {
  const known = index.cursor()
  const now = storeCursor(reader)
  if (known.length > 0 && same(known, now)) return { how: 'nothing', documents: 0 }
  if (known.length === 0 && index.stats().documents === 0) {
    try {
      return { how: 'rebuilt', documents: index.rebuildFrom(storeDocuments(reader), now).documents }
    } catch (error) {
      // Somebody else has the index open: it cannot be replaced, but it can be filled.
      if (!(error instanceof StoreLocked)) throw error
    }
  }
  return runRead(reader, () => {
    const head = storeCursor(reader)
    const articles = known.length > 0 && isContinued(reader, known) ? touchedArticles(reader, known, head) : null
    if (articles === null) return { how: 'compared', documents: compareAll(index, reader, head) }
    return { how: 'entries', documents: bringUp(index, reader, articles, head) }
  })
}

/** Catches up and looks a text up; a damaged index is set aside, built anew and asked once more. */
export function queryUpToDate(index: DuplicateIndex, reader: Reader, text: string, options: DuplicateQuery): DuplicateMatch[] {
  const attempt = (): DuplicateMatch[] => {
    catchUp(index, reader)
    return index.query(text, options)
  }
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
    return attempt()
  }
}
