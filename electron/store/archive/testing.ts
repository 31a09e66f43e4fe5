// What the archive's tests share: invented articles, an archive in a folder of its own.
import { EMPTY_PRINTED, type PrintedArticle, parseQuery } from '../../../shared/domain/archive/index.js'
import { type AddReport, addArticles, beginImport, finishImport } from './imports.js'
import { type Archive, openArchive } from './open-archive.js'
import { type ArchiveFilters, type ArchiveSearch, searchArchive } from './search-archive.js'

export const openTestArchive = (directory: string, now: () => number = () => 1_000): Archive => openArchive({ directory, now })

export const printed = (headline: string, body: string, extra: Partial<PrintedArticle> = {}): PrintedArticle => ({
  ...EMPTY_PRINTED,
  date: '2025-08-26',
  headline,
  body,
  ...extra,
})

/** One finished import. */
export function bringIn(
  archive: Archive,
  articles: readonly PrintedArticle[],
  name = 'A01.txt',
): AddReport & { readonly importId: number } {
  const { id } = beginImport(archive, { name, sourceKey: name })
  const report = addArticles(archive, { importId: id, articles, cursor: 1 })
  finishImport(archive, id)
  return { ...report, importId: id }
}

export const find = (archive: Archive, text: string, filters: ArchiveFilters = {}): ArchiveSearch =>
  searchArchive(archive, parseQuery(text), filters)

export const headlinesFound = (archive: Archive, text: string, filters: ArchiveFilters = {}): string[] =>
  find(archive, text, filters).hits.map((hit) => hit.headline.text)
