// Answers for the archive and for texts that were filed or printed before.
import { printedGroup, printedKey } from '../../shared/domain/preflight/printed-key.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { Handlers } from '../ipc/register.js'
import { archivedArticle, askArchive, searchBoth } from '../services/archive-views.js'
import { comparedArticle } from '../services/compare-articles.js'
import type { Desk } from '../services/desk.js'
import { earlierPrintedVerdict } from '../services/earlier-verdict.js'
import { earlierQuestion, type LookUp, printedBeforeArticle } from '../services/printed-before.js'
import { markFormula, markRecurring } from '../services/standing-words.js'
import type { ArchiveClient } from '../workers/archive/archive-in-worker.js'
import type { ArchiveCalls } from './archive-calls.js'

type ArchiveOperation = Extract<
  keyof Handlers,
  `archive.${string}` | 'duplicate.matches' | `duplicate.${'compareEarlier' | `mark${string}`}`
>

export interface ArchiveHandlerParts {
  readonly desk: () => Desk
  readonly client: () => ArchiveClient
  readonly archive: ArchiveCalls
  readonly lookUp: LookUp
  /** The house style has other marks now. */
  readonly onMarked: <T>(style: T) => T
}

export const archiveHandlers = ({ desk, client, archive, lookUp, onMarked }: ArchiveHandlerParts): Pick<Handlers, ArchiveOperation> => ({
  'duplicate.matches': async ({ articleId }) => {
    const { state, byArticle } = await printedBeforeArticle(desk(), articleId, lookUp)
    return { state, matches: [...(byArticle.get(articleId)?.matches ?? [])] }
  },
  'duplicate.compareEarlier': async ({ articleId, earlierId }) => {
    const question = earlierQuestion(desk(), articleId)
    const found = question && (await askArchive(() => client().compareEarlier({ ...question, earlierId })))
    if (!found) throw new RefusalError('notFound', 'earlier')
    const { byArticle } = await printedBeforeArticle(desk(), articleId, lookUp)
    const group = printedGroup(byArticle.get(articleId)?.matches ?? [])
    return desk().store.read((reader) => {
      const a = comparedArticle(reader, articleId)
      const now = {
        findingKey: group.length === 0 ? null : printedKey(articleId, group),
        articleId,
        earlierId,
        earlierArticleId: found.earlier.articleId,
        spans: found.spans,
      }
      return {
        a,
        b: { ...found, spans: [...found.spans], changedNumbers: [...found.changedNumbers] },
        earlier: a.card.issueId === null ? null : earlierPrintedVerdict(reader, a.card.issueId, now),
      }
    })
  },
  'duplicate.markRecurring': ({ column, isRecurring }) => onMarked(markRecurring(desk(), column, isRecurring)),
  'duplicate.markFormula': ({ passage, isFormula }) => onMarked(markFormula(desk(), passage, isFormula)),

  'archive.overview': () => archive.overview(),
  'archive.import': (asked, window) => archive.importChosen(asked, window),
  'archive.resumeImport': ({ importId }) => archive.resume(importId),
  'archive.cancelImport': () => archive.cancel(),
  'archive.removeImport': ({ importId }) => archive.remove(importId),
  'archive.setAside': () => archive.setAside(),
  'archive.search': (question) => searchBoth(desk(), client(), question),
  'archive.get': ({ id }) => archivedArticle(client(), id),
})
