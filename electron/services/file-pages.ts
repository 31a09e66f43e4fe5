// Files whole pages at once: into an issue's stock, or onto one of its pages. All of it happens or none.
import { blankPage } from '../../shared/domain/blank-page.js'
import type { Id } from '../../shared/domain/ids.js'
import type { IntakeReading, PageView } from '../../shared/ipc/views.js'
import { createIssue, findIssueByDate, getIssue, saveIssue } from '../store/repositories/issues.js'
import { createPage, getPage, listPages } from '../store/repositories/pages.js'
import { getStyle } from '../store/repositories/styles.js'
import type { Tx } from '../store/store.js'
import { commandBy, type Desk } from './desk.js'
import { fileItemsIn } from './intake-page.js'
import { placeOnPage } from './make-up-pages.js'

export interface PagesFiled {
  readonly issueId: Id
  readonly articleIds: Id[]
  /** Articles that found no room on the page and wait in the stock; empty without a page. */
  readonly waiting: Id[]
}

/** Creates the issue, and the page with `pageNo`, when they are missing. A page keeps the frames it has; new copy goes around them. */
export function filePages(desk: Desk, date: string, pageNo: string | null, readings: readonly IntakeReading[]): PagesFiled {
  return desk.store.command({ ...commandBy(desk, 'intake.file', null), data: { files: readings.map((reading) => reading.name) } }, (tx) => {
    const issueId = findIssueByDate(tx, date)?.id ?? createIssue(tx, { v: 1, date, totalIssueNo: null, pageIds: [] }).issueId
    const articleIds = readings.flatMap(({ name, text, items, unplaced }) =>
      fileItemsIn(tx, { issueId, pageNo, name, text, result: { items, unplaced } }),
    )
    if (pageNo === null || articleIds.length === 0) return { issueId, articleIds, waiting: [] }
    const names = readings.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'folio' ? (item.pageName ?? []) : [])))
    const page = pageWithNo(tx, issueId, pageNo, names[0] ?? '')
    return { issueId, articleIds, waiting: placeOnPage(tx, page, articleIds, desk.store.ports.newId) }
  })
}

/** The page of the issue with that number; a new one takes its place in the order of numbers. */
function pageWithNo(tx: Tx, issueId: Id, pageNo: string, pageName: string): PageView {
  const pages = listPages(tx, issueId)
  const known = pages.find((page) => page.content.pageNo === pageNo)
  if (known) return known
  const style = getStyle(tx).content
  const isFront = pages.length === 0 && /^A?0*1$/.test(pageNo)
  const blank = blankPage({ issueId, pageNo, isFront, formatId: pages[0]?.content.formatId ?? null }, style)
  const { pageId } = createPage(tx, { ...blank, pageName: pageName || blank.pageName })
  const issue = getIssue(tx, issueId)
  const before = pages.filter((page) => page.content.pageNo.localeCompare(pageNo, 'en', { numeric: true }) < 0).length
  const { pageIds } = issue.content
  saveIssue(tx, {
    issueId,
    baseRevisionId: issue.revisionId,
    content: { ...issue.content, pageIds: [...pageIds.slice(0, before), pageId, ...pageIds.slice(before)] },
  })
  return getPage(tx, pageId)
}
