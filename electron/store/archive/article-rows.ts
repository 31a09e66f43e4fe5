// An archive article as a row and as tokens in the index, both always written together.
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { ArchiveArticle, headText, indexText, type PrintedArticle } from '../../../shared/domain/archive/index.js'
import { type Connection, sql } from '../connection.js'
import { StoreDamaged, StoreRefused } from '../errors.js'
import { placesOf } from './article-place.js'

export interface ArticleRow {
  readonly place: number
  readonly id: string
  readonly import_id: number
  readonly date: string | null
  readonly page: string | null
  readonly section: string
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly byline: string
  readonly language: string
  readonly source: string
  readonly genre: string
  readonly body: Uint8Array
  readonly sha256: Uint8Array
  readonly added_at: number
  readonly corrected_at: number | null
}

const hash = (value: unknown): Buffer => createHash('sha256').update(JSON.stringify(value)).digest()

/** The given id, or one made from day, headline and body: the same article read again is the same article. */
export const archiveIdOf = (article: PrintedArticle): string =>
  article.id ?? hash([article.date, article.headline, article.body]).toString('hex').slice(0, 32)

/** What makes two readings of an article the same text. Where it was read from does not count. */
export const contentHash = (article: PrintedArticle): Buffer => {
  const { date, page, section, headline, kicker, deck, byline, body, language, genre } = article
  return hash([date, page, section, headline, kicker, deck, byline, body, language, genre]).subarray(0, 16)
}

/** A whole number of 48 bits that stands for a contentHash. */
export const archiveStamp = (sha256: Uint8Array): number => Buffer.from(sha256).readUIntBE(0, 6)

/** @throws StoreDamaged when the row does not hold what was written */
export function articleOfRow(row: ArticleRow): ArchiveArticle {
  try {
    const { id, date, page, section, headline, kicker, deck, language, source, genre } = row
    const body = inflateRawSync(row.body).toString('utf8')
    return ArchiveArticle.parse({
      id,
      date,
      page,
      section,
      headline,
      kicker,
      deck,
      byline: JSON.parse(row.byline),
      body,
      language,
      source,
      genre,
    })
  } catch (error) {
    throw new StoreDamaged([`archive article ${row.id}`], error)
  }
}

/** One token for a section, so that the index can filter by it. */
export const sectionToken = (section: string): string => `s${indexText(section).replace(/ /gu, '')}`

export interface NewRow {
  readonly id: string
  readonly importId: number
  readonly article: PrintedArticle
  readonly addedAt: number
  readonly correctedAt: number | null
}

/** @throws StoreRefused `tooLarge` when the day holds a million articles already */
export function insertArticle(db: Connection, { id, importId, article, addedAt, correctedAt }: NewRow): void {
  const { first, last } = placesOf(article.date)
  const newest = sql<{ place: number | null }>(db, 'SELECT max(place) AS place FROM article WHERE place BETWEEN ? AND ?').get(first, last)
  const place = (newest?.place ?? first - 1) + 1
  if (place > last) throw new StoreRefused('tooLarge', article.date ?? 'articles without a day')
  sql(
    db,
    `INSERT INTO article(place, id, import_id, date, page, section, headline, kicker, deck, byline, language, source, genre, body, sha256, added_at, corrected_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    place,
    id,
    importId,
    article.date,
    article.page,
    article.section,
    article.headline,
    article.kicker,
    article.deck,
    JSON.stringify(article.byline),
    article.language,
    article.source,
    article.genre,
    deflateRawSync(Buffer.from(article.body, 'utf8'), { level: 6 }),
    contentHash(article),
    addedAt,
    correctedAt,
  )
  indexArticle(db, place, article)
}

/** Gives the index the tokens of an article. */
export function indexArticle(db: Connection, place: number, article: PrintedArticle): void {
  sql(db, 'INSERT INTO article_text(rowid, head, body, byline, section) VALUES (?, ?, ?, ?, ?)').run(
    place,
    indexText(headText(article)),
    indexText(article.body),
    indexText(article.byline.join('\n')),
    sectionToken(article.section),
  )
}

export function deleteArticle(db: Connection, place: number): void {
  sql(db, 'DELETE FROM article_text WHERE rowid = ?').run(place)
  sql(db, 'DELETE FROM article WHERE place = ?').run(place)
}

export const rowOf = (db: Connection, id: string): ArticleRow | undefined =>
  sql<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?').get(id)
