// What the threads of the archive tell, in the shapes of the contract.
import type { Output, ParsedInput } from '../../shared/ipc/contract.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { ArchiveHit } from '../store/archive/search-archive.js'
import type { StockHit } from '../store/archive/search-stock.js'
import { StoreDamaged, StoreLocked, StoreNewer, StoreReadOnly } from '../store/errors.js'
import type { ArchiveClient } from '../workers/archive/archive-in-worker.js'
import type { ArchiveStanding } from '../workers/archive/archive-messages.js'
import type { ImportReport } from '../workers/archive/import-files.js'
import type { Desk } from './desk.js'
import { issueCards } from './plan-issue.js'

/** Errors of the archive's files are refusals of their own: the newsroom's record is not meant. */
export async function askArchive<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreDamaged) throw new RefusalError('archive', 'damaged')
    if (error instanceof StoreNewer) throw new RefusalError('archive', 'newer')
    if (error instanceof StoreLocked) throw new RefusalError('archive', 'locked')
    if (error instanceof StoreReadOnly) throw new RefusalError('archive', 'readonly')
    throw error
  }
}

type Overview = Output<'archive.overview'>

const UNREAD: Omit<Overview, 'state'> = { articles: 0, firstDay: null, lastDay: null, sections: [], imports: [], importing: null }

/** @param underWay the import that runs now, by its id once that is known */
export async function overviewOf(
  ask: () => Promise<ArchiveStanding>,
  underWay: { readonly importId: number | null } | null,
): Promise<Overview> {
  let standing: ArchiveStanding
  try {
    standing = await ask()
  } catch (error) {
    if (error instanceof StoreDamaged) return { state: 'damaged', ...UNREAD }
    if (error instanceof StoreNewer) return { state: 'newer', ...UNREAD }
    return askArchive(() => Promise.reject(error))
  }
  // Before its first batch an import is known by being the newest that runs.
  const importing = underWay && (underWay.importId ?? standing.imports.find((one) => one.state === 'running')?.id ?? null)
  return {
    state: 'ready',
    articles: standing.articles,
    firstDay: standing.firstDay,
    lastDay: standing.lastDay,
    sections: [...standing.sections],
    importing,
    imports: standing.imports.map(({ id, name, state, added, known, corrected, startedAt, endedAt, isThere }) => ({
      id,
      name,
      state,
      added,
      known,
      corrected,
      startedAt,
      endedAt,
      canResume: state === 'running' && id !== importing && isThere,
    })),
  }
}

/** Problems that are told; there may be any number. */
const MOST_TOLD = 100

export const importReport = (report: ImportReport): Output<'archive.resumeImport'> => ({
  importId: report.importId,
  files: report.files,
  added: report.added,
  known: report.known,
  corrected: report.corrected,
  resumed: report.resumed,
  unread: report.unread.map(({ file, reason }) => ({ file, reason })),
  problems: report.problems.slice(0, MOST_TOLD).map(({ file, at, reason, left }) => ({ file, at, reason, left })),
  problemCount: report.problemCount,
  passedOver: report.passedOver.length,
})

const marked = ({ text, marks }: { readonly text: string; readonly marks: readonly (readonly [number, number])[] }) => ({
  text,
  marks: marks.map(([from, to]): [number, number] => [from, to]),
})

const sharedOf = (hit: ArchiveHit | StockHit) => ({
  section: hit.section,
  byline: [...hit.byline],
  headline: marked(hit.headline),
  snippet: marked(hit.snippet),
  genre: hit.genre,
  language: hit.language,
})

const printedHit = (hit: ArchiveHit) => ({
  id: hit.id,
  day: hit.date,
  page: hit.page,
  source: hit.source,
  isCorrected: hit.correctedAt !== null,
  ...sharedOf(hit),
})

/** An archive that cannot be read says so on its own (`archive.overview`): what stands at the desk is found all the same. */
const unlessUnreadable = (error: unknown): null => {
  if (error instanceof StoreDamaged || error instanceof StoreNewer) return null
  throw error
}

const NONE_PRINTED: Output<'archive.search'>['printed'] = { hits: [], total: 0, isTotalCapped: false }

/** What was printed, and what stands at this desk. Printed texts are used ones: they are left out where unused ones are asked for. */
export async function searchBoth(
  desk: Desk,
  client: Pick<ArchiveClient, 'search' | 'searchStock'>,
  question: ParsedInput<'archive.search'>,
): Promise<Output<'archive.search'>> {
  const { text, from, to, section, byline, use, sort, limit, offset } = question
  const shared = { sort, limit, offset, ...(section !== '' && { section }), ...(byline !== '' && { byline }) }
  const days = { ...(from !== null && { from }), ...(to !== null && { to }) }
  const [printed, stock] = await askArchive(() =>
    Promise.all([
      use === 'unused' ? null : client.search(text, { ...shared, ...days }).catch(unlessUnreadable),
      client.searchStock(text, { ...shared, ...days, ...(use !== 'all' && { isUsed: use === 'used' }) }),
    ]),
  )
  const dates = new Map(issueCards(desk).map((issue) => [issue.id, issue.date]))
  return {
    printed: printed ? { hits: printed.hits.map(printedHit), total: printed.total, isTotalCapped: printed.isTotalCapped } : NONE_PRINTED,
    desk: {
      hits: stock.hits.map((hit) => ({
        articleId: hit.articleId,
        issueId: hit.issueId,
        day: (hit.issueId && dates.get(hit.issueId)) ?? null,
        state: hit.state,
        isPlaced: hit.isUsed,
        updatedAt: hit.updatedAt,
        ...sharedOf(hit),
      })),
      total: stock.total,
    },
    ignored: [...new Set([...(printed?.ignored ?? []), ...stock.ignored])],
  }
}

/** An archived article with what it said before its corrections. */
export async function archivedArticle(client: Pick<ArchiveClient, 'get' | 'formerTexts'>, id: string): Promise<Output<'archive.get'>> {
  const [view, former] = await askArchive(() => Promise.all([client.get(id), client.formerTexts(id)]))
  const { date, ...article } = view.article
  return {
    ...article,
    day: date,
    addedAt: view.addedAt,
    correctedAt: view.correctedAt,
    former: former.map((one) => ({ headline: one.article.headline, body: one.article.body, replacedAt: one.replacedAt })),
  }
}
