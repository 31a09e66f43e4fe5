// Imports: what was brought into the archive together, can be gone on with after a killed process, and can be taken out again.
import { ArchiveArticle, type PrintedArticle } from '../../../shared/domain/archive/index.js'
import { sql } from '../connection.js'
import { StoreDamaged, StoreRefused, withStoreErrors } from '../errors.js'
import { type ArticleRow, archiveIdOf, articleOfRow, contentHash, deleteArticle, insertArticle, rowOf } from './article-rows.js'
import type { Archive, ArchiveReader } from './open-archive.js'

export interface ArchiveImport {
  readonly id: number
  /** For people: the file or folder. */
  readonly name: string
  /** A running import was begun and neither finished nor removed: it can be gone on with. */
  readonly state: 'running' | 'finished'
  readonly cursor: number
  readonly added: number
  readonly known: number
  readonly corrected: number
  readonly startedAt: number
  readonly endedAt: number | null
  /** What it was asked to read, absolute; none is known of imports of the first version. */
  readonly paths: readonly string[]
  /** Day and page that the person gave for all of it. */
  readonly givenDay: string | null
  readonly givenPage: string | null
}

export interface ImportSource {
  /** For people. */
  readonly name: string
  /** Names exactly what is imported: files with their sizes and times. */
  readonly sourceKey: string
  readonly paths?: readonly string[]
  readonly givenDay?: string | null
  readonly givenPage?: string | null
  /** The import to go on with, also when its files were changed since: it then reads them from the beginning. */
  readonly importId?: number
}

export interface AddReport {
  readonly added: number
  /** There already, word for word. */
  readonly known: number
  /** There already with another text, which is kept as the former one. */
  readonly corrected: number
}

const COLUMNS = `id, name, state, cursor, added, known, corrected, started_at AS startedAt, ended_at AS endedAt,
  paths, given_day AS givenDay, given_page AS givenPage`

type ImportRow = Omit<ArchiveImport, 'paths'> & { readonly paths: string | null }

const importOf = (row: ImportRow): ArchiveImport => ({ ...row, paths: row.paths === null ? [] : (JSON.parse(row.paths) as string[]) })

/** Which archive this is and how often its articles changed, as one word: another index that knows it has followed so far. */
export const archiveMark = (archive: ArchiveReader): string =>
  withStoreErrors(() => {
    const value = (key: string) => sql<{ v: string }>(archive.db, 'SELECT v FROM meta WHERE k = ?').get(key)?.v ?? ''
    return `${value('name')}:${value('changes')}`
  })

/** The mark that an archive has after one more change. */
export function markAfter(mark: string): string {
  const [name = '', changes = '0'] = mark.split(':')
  return `${name}:${Number(changes) + 1}`
}

const countChange = (archive: Archive): void => {
  sql(archive.db, "UPDATE meta SET v = CAST(CAST(v AS INTEGER) + 1 AS TEXT) WHERE k = 'changes'").run()
}

/** Ids of what an import holds now, in pieces: those behind a place. */
export const listImportedArticles = (
  archive: ArchiveReader,
  importId: number,
  after: number,
  limit: number,
): { place: number; id: string }[] =>
  withStoreErrors(() =>
    sql<{ place: number; id: string }>(
      archive.db,
      'SELECT place, id FROM article WHERE import_id = ? AND place > ? ORDER BY place LIMIT ?',
    ).all(importId, after, limit),
  )

/** Newest first. */
export const listImports = (archive: ArchiveReader): ArchiveImport[] =>
  withStoreErrors(() => sql<ImportRow>(archive.db, `SELECT ${COLUMNS} FROM import ORDER BY id DESC`).all().map(importOf))

/** @throws StoreRefused `notFound` */
export function getImport(archive: ArchiveReader, importId: number): ArchiveImport {
  const found = withStoreErrors(() => sql<ImportRow>(archive.db, `SELECT ${COLUMNS} FROM import WHERE id = ?`).get(importId))
  if (found === undefined) throw new StoreRefused('notFound', `import ${importId}`)
  return importOf(found)
}

/**
 * Begins an import, or goes on with the one of the same `sourceKey` that did not finish: its `cursor` tells how much is in.
 * @throws StoreRefused `notFound` when `importId` names no running import
 */
export function beginImport(archive: Archive, source: ImportSource): ArchiveImport {
  return withStoreErrors(() =>
    archive.db
      .transaction(() => {
        const unfinished = sql<ImportRow>(archive.db, `SELECT ${COLUMNS} FROM import WHERE source_key = ? AND state = 'running'`)
        const found = unfinished.get(source.sourceKey)
        if (found !== undefined) return importOf(found)
        if (source.importId !== undefined) {
          const begun = getImport(archive, source.importId)
          if (begun.state !== 'running') throw new StoreRefused('notFound', `running import ${begun.id}`)
          sql(archive.db, 'UPDATE import SET source_key = ?, cursor = 0 WHERE id = ?').run(source.sourceKey, begun.id)
          return { ...begun, cursor: 0 }
        }
        sql(
          archive.db,
          `INSERT INTO import(name, source_key, state, cursor, added, known, corrected, started_at, paths, given_day, given_page)
           VALUES (?, ?, 'running', 0, 0, 0, 0, ?, ?, ?, ?)`,
        ).run(
          source.name,
          source.sourceKey,
          archive.now(),
          source.paths === undefined ? null : JSON.stringify(source.paths),
          source.givenDay ?? null,
          source.givenPage ?? null,
        )
        return importOf(unfinished.get(source.sourceKey) as ImportRow)
      })
      .immediate(),
  )
}

/**
 * Adds articles and moves the import's cursor in one transaction: after a crash either both are there or neither.
 * @throws StoreRefused `notFound` (no such running import), `tooLarge` (a day with over a million articles); StoreFull, StoreLocked
 */
export function addArticles(
  archive: Archive,
  batch: { readonly importId: number; readonly articles: readonly PrintedArticle[]; readonly cursor: number },
): AddReport {
  const { db } = archive
  return withStoreErrors(() =>
    db
      .transaction(() => {
        const state = sql<{ state: string }>(db, 'SELECT state FROM import WHERE id = ?').get(batch.importId)?.state
        if (state !== 'running') throw new StoreRefused('notFound', `running import ${batch.importId}`)
        const report = { added: 0, known: 0, corrected: 0 }
        // In order of days: the index takes ascending places in one go and others one by one.
        for (const article of [...batch.articles].sort((a, b) => compareDays(a.date, b.date)))
          report[addArticle(archive, batch.importId, article)]++
        sql(db, 'UPDATE import SET cursor = ?, added = added + ?, known = known + ?, corrected = corrected + ? WHERE id = ?').run(
          batch.cursor,
          report.added,
          report.known,
          report.corrected,
          batch.importId,
        )
        if (report.added + report.corrected > 0) countChange(archive)
        return report
      })
      .immediate(),
  )
}

const compareDays = (a: string | null, b: string | null): number => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1)

function addArticle(archive: Archive, importId: number, article: PrintedArticle): keyof AddReport {
  const { db } = archive
  const id = archiveIdOf(article)
  const row = rowOf(db, id)
  const now = archive.now()
  if (row === undefined) {
    insertArticle(db, { id, importId, article, addedAt: now, correctedAt: null })
    return 'added'
  }
  if (contentHash(article).equals(row.sha256)) return 'known'
  sql(db, 'INSERT INTO former(article_id, import_id, content, added_at, replaced_at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    row.import_id,
    Buffer.from(JSON.stringify(articleOfRow(row)), 'utf8'),
    row.corrected_at ?? row.added_at,
    now,
  )
  deleteArticle(db, row.place)
  insertArticle(db, { id, importId, article, addedAt: row.added_at, correctedAt: now })
  return 'corrected'
}

/** Ends an import. One that brought nothing new is not kept. @throws StoreRefused `notFound` */
export function finishImport(archive: Archive, importId: number): ArchiveImport {
  return withStoreErrors(() =>
    archive.db
      .transaction(() => {
        sql(archive.db, "UPDATE import SET state = 'finished', ended_at = ? WHERE id = ?").run(archive.now(), importId)
        const ended = getImport(archive, importId)
        if (ended.added === 0 && ended.corrected === 0) sql(archive.db, 'DELETE FROM import WHERE id = ?').run(importId)
        return ended
      })
      .immediate(),
  )
}

interface FormerRow {
  readonly seq: number
  readonly import_id: number
  readonly content: Uint8Array
  readonly added_at: number
  readonly replaced_at: number
}

export interface FormerText {
  readonly article: ArchiveArticle
  readonly addedAt: number
  readonly replacedAt: number
}

function formerArticle(row: FormerRow): ArchiveArticle {
  try {
    return ArchiveArticle.parse(JSON.parse(Buffer.from(row.content).toString('utf8')))
  } catch (error) {
    throw new StoreDamaged([`former text ${row.seq}`], error)
  }
}

/** What an article said before its corrections, newest first. */
export const listFormerTexts = (archive: ArchiveReader, articleId: string): FormerText[] =>
  withStoreErrors(() =>
    sql<FormerRow>(archive.db, 'SELECT * FROM former WHERE article_id = ? ORDER BY seq DESC')
      .all(articleId)
      .map((row) => ({ article: formerArticle(row), addedAt: row.added_at, replacedAt: row.replaced_at })),
  )

/**
 * Undoes an import whole or, when it fails, not at all. Its articles go, except those that a later import corrected; what its corrections
 * replaced comes back. An article that two imports brought belongs to the first.
 * @returns how many articles left the archive and how many got their former text back @throws StoreRefused `notFound`
 */
export function removeImport(archive: Archive, importId: number): { readonly removed: number; readonly restored: number } {
  const { db } = archive
  return withStoreErrors(() =>
    db
      .transaction(() => {
        getImport(archive, importId)
        sql(db, 'DELETE FROM former WHERE import_id = ?').run(importId)
        const rows = sql<Pick<ArticleRow, 'place' | 'id' | 'added_at'>>(
          db,
          'SELECT place, id, added_at FROM article WHERE import_id = ?',
        ).all(importId)
        let restored = 0
        for (const { place, id, added_at } of rows) {
          const former = sql<FormerRow>(db, 'SELECT * FROM former WHERE article_id = ? ORDER BY seq DESC LIMIT 1').get(id)
          deleteArticle(db, place)
          if (former === undefined) continue
          const older = sql(db, 'SELECT 1 FROM former WHERE article_id = ? AND seq < ?').get(id, former.seq) !== undefined
          insertArticle(db, {
            id,
            importId: former.import_id,
            article: formerArticle(former),
            addedAt: added_at,
            correctedAt: older ? former.added_at : null,
          })
          sql(db, 'DELETE FROM former WHERE seq = ?').run(former.seq)
          restored++
        }
        sql(db, 'DELETE FROM import WHERE id = ?').run(importId)
        countChange(archive)
        return { removed: rows.length - restored, restored }
      })
      .immediate(),
  )
}
