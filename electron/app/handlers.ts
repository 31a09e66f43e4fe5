// One handler for every operation of the contract: each a line or two over a use case.

import type { EventName, EventPayload } from '../../shared/ipc/contract.js'
import type { Handlers } from '../ipc/register.js'
import { addPicture } from '../services/add-picture.js'
import { checkWhole, settledBefore } from '../services/check-issue.js'
import { compareArticles } from '../services/compare-articles.js'
import type { Desk } from '../services/desk.js'
import { commandBy } from '../services/desk.js'
import { decide, takeBack } from '../services/give-verdict.js'
import { fileItems, type ReadPageFile, readPage } from '../services/intake-page.js'
import { makeUpAside, proposePage, saveFrames } from '../services/make-up-pages.js'
import {
  addPages,
  createIssueFor,
  issueCards,
  issueCopy,
  issueView,
  movePage,
  removePage,
  restorePage,
  saveHeading,
  setTotalIssueNo,
} from '../services/plan-issue.js'
import { type LookUp, NOT_COMPARED } from '../services/printed-before.js'
import { createArticleIn, discardDraft, restoreRevision, saveArticle, saveArticleDraft, setStates } from '../services/write-article.js'
import { getArticle, getArticleRevision, listArticleRevisions } from '../store/repositories/articles.js'
import { listNames, saveDirectory } from '../store/repositories/directory.js'
import { getStyle, saveStyle } from '../store/repositories/styles.js'
import type { ArchiveClient } from '../workers/archive/archive-in-worker.js'
import type { MakeUpThread } from '../workers/make-up/make-up-in-worker.js'
import type { ArchiveCalls } from './archive-calls.js'
import { archiveHandlers } from './archive-handlers.js'
import type { BackupCalls } from './backups.js'
import type { FlushCalls } from './flush-calls.js'
import type { PictureWatch } from './picture-watch.js'
import type { PrintCalls } from './print-calls.js'
import type { StartCalls } from './start.js'

export interface HandlerParts {
  /** The open store; throws a refusal `storeClosed` while there is none. */
  readonly desk: () => Desk
  readonly start: StartCalls
  readonly flush: FlushCalls
  readonly prints: PrintCalls
  readonly backups: BackupCalls
  readonly archive: ArchiveCalls
  /** The threads of archive and radar; throws like `desk`. */
  readonly archiveClient: () => ArchiveClient
  readonly pictures: PictureWatch
  readonly readFile: ReadPageFile
  readonly makeUp: MakeUpThread
  readonly tell: <E extends EventName>(event: E, payload: EventPayload<E>) => void
}

export function createHandlers(parts: HandlerParts): Handlers {
  const { desk, start, flush, prints, backups, archive, archiveClient, pictures, readFile, makeUp, tell } = parts
  const lookUp: LookUp = (ask) => archiveClient().lookUp(ask)
  let reading = new AbortController()
  /** Tells every window what changed, after the command went through. */
  const changed = <T>(topics: EventPayload<'changed'>['topics'], value: T, articleIds: string[] = []): T => {
    tell('changed', { topics, articleIds })
    return value
  }
  const makeUps = new Set<AbortController>()
  const makingUp = async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const mine = new AbortController()
    makeUps.add(mine)
    try {
      return await run(mine.signal)
    } finally {
      makeUps.delete(mine)
    }
  }
  return {
    'app.start': () => start.state(),
    'app.savePreferences': (change) => start.savePreferences(change),
    'app.flushed': ({ token, ok }) => {
      flush.answered(token, ok)
      return null
    },

    'issue.list': () => issueCards(desk()),
    'issue.create': ({ date, likeIssueId }) => changed(['issues'], createIssueFor(desk(), date, likeIssueId)),
    'issue.get': ({ issueId }) => desk().store.read((reader) => issueView(reader, issueId)),
    'issue.copy': ({ issueId }) => desk().store.read((reader) => issueCopy(reader, issueView(reader, issueId))),
    'issue.setTotalIssueNo': ({ issueId, totalIssueNo }) => changed(['issues', 'issue'], setTotalIssueNo(desk(), issueId, totalIssueNo)),

    'page.add': ({ issueId, count }) => changed(['issue', 'issues'], addPages(desk(), issueId, count)),
    'page.remove': ({ issueId, pageId }) => changed(['issue', 'issues'], removePage(desk(), issueId, pageId)),
    'page.restore': ({ issueId, pageId, index }) => changed(['issue', 'issues'], restorePage(desk(), issueId, pageId, index)),
    'page.move': ({ issueId, pageId, index, renumber }) => changed(['issue'], movePage(desk(), issueId, pageId, index, renumber)),
    'page.saveHeading': ({ pageId, baseRevisionId, heading }) => changed(['issue'], saveHeading(desk(), pageId, baseRevisionId, heading)),
    'page.saveFrames': ({ pageId, baseRevisionId, frames }) => changed(['issue'], saveFrames(desk(), pageId, baseRevisionId, frames)),
    'page.proposeMakeUp': ({ pageId, articleIds, seed }) =>
      makingUp((signal) => proposePage(desk(), pageId, articleIds, seed, { thread: makeUp, signal, onProgress: () => undefined })),
    'issue.makeUp': async ({ issueId, seed }) => {
      const onProgress = (done: number, total: number) => tell('progress', { task: 'makeUp', done, total })
      const pages = await makingUp((signal) => makeUpAside(desk(), issueId, seed, { thread: makeUp, signal, onProgress }))
      return changed(['issue', 'issues'], pages)
    },
    'makeUp.cancel': () => {
      for (const one of makeUps) one.abort()
      return null
    },

    'article.create': ({ issueId, content }) => {
      const view = createArticleIn(desk(), issueId, content)
      return changed(['articles', 'issues'], view, [view.card.id])
    },
    'article.get': ({ articleId }) => getArticle(desk().store, articleId),
    'article.saveDraft': (draft) => {
      const { savedAt, isNew } = saveArticleDraft(desk(), draft)
      // The first key stroke changes what lists say of the article; the others change nothing they show.
      if (isNew) changed(['articles'], null, [])
      backups.draftKept()
      return { savedAt }
    },
    'article.discardDraft': ({ articleId }) => changed(['articles'], discardDraft(desk(), articleId), [articleId]),
    'article.save': (save) => changed(['articles', 'directory'], saveArticle(desk(), save), [save.articleId]),
    'article.setState': ({ articleIds, state }) => changed(['articles', 'issues'], setStates(desk(), articleIds, state), articleIds),
    'article.listRevisions': ({ articleId }) => listArticleRevisions(desk().store, articleId),
    'article.getRevision': ({ revisionId }) => {
      const { revision, content } = getArticleRevision(desk().store, revisionId)
      return { revision, content }
    },
    'article.restore': ({ articleId, revisionId, baseRevisionId }) =>
      changed(['articles'], restoreRevision(desk(), articleId, revisionId, baseRevisionId), [articleId]),

    'intake.read': ({ name, bytes }) => {
      reading = new AbortController()
      return readPage(readFile, name, bytes, reading.signal)
    },
    'intake.cancel': () => {
      reading.abort()
      return null
    },
    'intake.file': (filing) => {
      const filed = fileItems(desk(), filing)
      return changed(['articles', 'issues', 'directory'], filed, filed.articleIds)
    },
    'picture.add': ({ name, bytes }) => {
      const added = addPicture(desk(), name, bytes)
      pictures.follow()
      return added
    },

    'directory.list': () => listNames(desk().store),
    'directory.save': ({ names }) =>
      changed(
        ['directory'],
        desk().store.command(commandBy(desk(), 'directory.save', null), (tx) => {
          saveDirectory(tx, names)
          return listNames(tx)
        }),
      ),
    'style.get': () => getStyle(desk().store).content,
    'style.save': ({ style }) =>
      changed(
        ['style', 'issue'],
        desk().store.command(commandBy(desk(), 'style.save', null), (tx) => {
          saveStyle(tx, style)
          return getStyle(tx).content
        }),
      ),

    'preflight.run': async ({ issueId }) => {
      await pictures.settled(() => tell('changed', { topics: ['verdicts'], articleIds: [] }))
      return checkWhole(desk(), issueId, lookUp)
    },
    'duplicate.compare': ({ aArticleId, bArticleId }) => desk().store.read((reader) => compareArticles(reader, aArticleId, bArticleId)),
    ...archiveHandlers({ desk, client: archiveClient, archive, lookUp, onMarked: (style) => changed(['style', 'issue'], style) }),

    'verdict.give': async (given) => {
      // Only findings of the archive need it looked up again: the others are answered at once.
      const before = /^(printed-before|archive-unchecked):/.test(given.findingKey)
        ? await settledBefore(desk(), given.issueId, lookUp)
        : NOT_COMPARED
      return changed(['verdicts', 'articles', 'issue'], decide(desk(), given, before), given.spikeArticleId ? [given.spikeArticleId] : [])
    },
    'verdict.withdraw': ({ verdictId }) => changed(['verdicts', 'articles', 'issue'], takeBack(desk(), verdictId)),

    'print.issue': ({ issueId, proof }, window) => prints.print(desk(), issueId, null, proof, window),
    'print.page': ({ issueId, pageId, proof }, window) => prints.print(desk(), issueId, pageId, proof, window),
    'print.cancel': () => prints.cancel(),
    'print.job': (_nothing, window) => prints.job(desk(), window),

    'backup.list': () => backups.list(),
    'backup.now': async () => changed(['backups'], await backups.now()),
    'backup.chooseFolder': (_nothing, window) => backups.chooseFolder(window),
    'backup.restore': ({ name }) => backups.restore(name),
    'store.verify': () => backups.verify(),
  }
}
