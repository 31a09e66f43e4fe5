// Gathers what the press check looks at: the issue, its pages, the placed revisions and how each frame's copy fits.
import { type ArticleContent, EMPTY_ARTICLE } from '../../shared/domain/article.js'
import type { Id } from '../../shared/domain/ids.js'
import { pageGeometry } from '../../shared/domain/layout/geometry.js'
import { setFrame } from '../../shared/domain/layout/set-frame.js'
import type { FrameFit } from '../../shared/domain/layout/types.js'
import type { IssueSnapshot, SnapshotFolio } from '../../shared/domain/preflight/snapshot.js'
import { formatOf, type PublicationStyle } from '../../shared/domain/publication.js'
import type { PageView } from '../../shared/ipc/views.js'
import { getArticleContents, listArticleCards } from '../store/repositories/articles.js'
import { listIntakeSources } from '../store/repositories/intake-sources.js'
import { getIssue } from '../store/repositories/issues.js'
import { listPages } from '../store/repositories/pages.js'
import { getStyle } from '../store/repositories/styles.js'
import type { Reader } from '../store/store.js'
import { pictureMatches } from './picture-matches.js'
import { NOT_COMPARED, type PrintedBefore } from './printed-before.js'

/** How the copy of every article frame fits, by frame id. */
export function frameFits(
  pages: readonly PageView[],
  contents: ReadonlyMap<Id, ArticleContent>,
  style: PublicationStyle,
): Map<Id, FrameFit> {
  const fits = new Map<Id, FrameFit>()
  for (const page of pages) {
    const geometry = pageGeometry(formatOf(style, page.content.formatId), style)
    for (const frame of page.content.frames) {
      const content = frame.revisionId ? contents.get(frame.revisionId) : undefined
      if (frame.kind === 'article' && content) fits.set(frame.id, setFrame(frame, content, style, geometry).fit)
    }
  }
  return fits
}

/** Throws StoreRefused `notFound`. What was found of a text that was changed meanwhile is left out. */
export function issueSnapshot(reader: Reader, issueId: Id, printedBefore: PrintedBefore = NOT_COMPARED): IssueSnapshot {
  const issue = getIssue(reader, issueId)
  const style = getStyle(reader).content
  const pages = listPages(reader, issueId)
  const cards = listArticleCards(reader, issueId).filter((card) => card.state !== 'spiked')
  const placedIds = pages.flatMap((page) => page.content.frames.flatMap((frame) => (frame.revisionId ? [frame.revisionId] : [])))
  const contents = getArticleContents(reader, [...new Set([...placedIds, ...cards.map((card) => card.headRevisionId)])])
  return {
    issue: { id: issue.id, content: issue.content },
    style,
    pages: pages.map(({ id, content }) => ({ id, content })),
    articles: cards.map((card) => ({
      id: card.id,
      state: card.state,
      headRevisionId: card.headRevisionId,
      content: contents.get(card.headRevisionId) ?? EMPTY_ARTICLE,
    })),
    placed: new Map(
      placedIds.flatMap((id) => {
        const content = contents.get(id)
        return content ? [[id, content] as const] : []
      }),
    ),
    fits: frameFits(pages, contents, style),
    folios: importedFolios(reader, issueId),
    printedBefore: new Map(
      cards.flatMap((card) => {
        const found = printedBefore.byArticle.get(card.id)
        return found?.revisionId === card.headRevisionId ? [[card.id, found.matches] as const] : []
      }),
    ),
    archive: printedBefore.state,
    pictureMatches: pictureMatches(reader, issue, contents.values()),
  }
}

const importedFolios = (reader: Reader, issueId: Id): SnapshotFolio[] =>
  listIntakeSources(reader, issueId).flatMap((source) =>
    source.result.items.flatMap((item) =>
      item.kind === 'folio' ? [{ page: source.pageNo ?? item.pageNo, text: item.text, date: item.date, weekday: item.weekday }] : [],
    ),
  )
