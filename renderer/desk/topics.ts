// Which stored things each query shows, so that a `changed` event asks again only what it can have touched.
import type { EventPayload, OperationName } from '../../shared/ipc/contract.js'

export type Topic = EventPayload<'changed'>['topics'][number]

/** Queries that are missing here never change while the window is open, or are asked once and shown as asked. */
export const QUERY_TOPICS: { readonly [N in OperationName]?: readonly Topic[] } = {
  'issue.list': ['issues', 'issue', 'articles'],
  'issue.get': ['issue', 'articles'],
  'issue.copy': ['issue', 'articles'],
  'article.get': ['articles'],
  'article.listRevisions': ['articles'],
  'directory.list': ['directory'],
  'style.get': ['style'],
  'preflight.run': ['issue', 'articles', 'verdicts', 'style', 'archive'],
  'duplicate.compare': ['articles', 'issue', 'verdicts', 'style'],
  'duplicate.matches': ['articles', 'issue', 'verdicts', 'style', 'archive'],
  'duplicate.compareEarlier': ['articles', 'issue', 'verdicts', 'style', 'archive'],
  'archive.overview': ['archive'],
  'archive.search': ['archive', 'articles', 'issue'],
  'archive.get': ['archive'],
  'backup.list': ['backups'],
}

/** Operations that are about one article, by the field that names it: an event for other articles leaves them alone. */
const ONE_ARTICLE: ReadonlySet<string> = new Set(['article.get', 'article.listRevisions'])

/** True when the stored query `[name, input]` may show something that `event` changed. */
export function isTouched(queryKey: readonly unknown[], event: EventPayload<'changed'>): boolean {
  const [name, input] = queryKey
  if (typeof name !== 'string') return false
  const topics = QUERY_TOPICS[name as OperationName]
  if (!topics?.some((topic) => event.topics.includes(topic))) return false
  if (!ONE_ARTICLE.has(name) || event.articleIds.length === 0) return true
  const articleId = (input as { articleId?: string } | undefined)?.articleId
  return articleId === undefined || event.articleIds.includes(articleId)
}
