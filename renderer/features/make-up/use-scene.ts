// Everything the make-up screen draws from: the issue, the page in hand with its local frames, and each frame set.
import { useEffect, useMemo, useState } from 'react'
import { pageGeometry } from '../../../shared/domain/layout/geometry.js'
import { type GridLimits, gridLimits } from '../../../shared/domain/layout/grid.js'
import type { PageGeometry } from '../../../shared/domain/layout/types.js'
import type { PageContent } from '../../../shared/domain/page.js'
import { formatOf, type PublicationStyle } from '../../../shared/domain/publication.js'
import type { ArticleCard, IssueView, PageView, PreflightReport } from '../../../shared/ipc/views.js'
import { useAsk, usePlaces } from '../../desk/index.js'
import { createFrameSetter, type FrameView, frameViews, type Revisions } from '../../page/page-view-model.js'
import type { LayoutHistory } from './layout-history.js'
import { frameNames, openFindings, type StockItem, standings, stockItems } from './make-up-model.js'
import type { PageLayout } from './page-layout.js'
import { useLayout } from './use-layout.js'

/** What is stored of the issue that is open. */
export interface IssueScene {
  readonly issue: IssueView
  readonly style: PublicationStyle
  readonly revisions: Revisions
  readonly report: PreflightReport | undefined
}

/** The page in hand. */
export interface PageScene extends IssueScene {
  readonly page: PageView
  readonly layout: PageLayout
  readonly history: LayoutHistory
  /** The page with the local frames. */
  readonly content: PageContent
  readonly geometry: PageGeometry
  readonly limits: GridLimits
  /** In reading order. */
  readonly views: readonly FrameView[]
  /** A02-5 by frame id. */
  readonly names: ReadonlyMap<string, string>
  readonly cards: ReadonlyMap<string, ArticleCard>
  readonly stock: readonly StockItem[]
  readonly findings: ReturnType<typeof openFindings>
}

/** Null while something is still being read. */
export function useIssueScene(): { readonly scene: IssueScene | null; readonly failed: boolean } {
  const issueId = usePlaces((state) => state.issueId)
  const input = issueId === null ? null : { issueId }
  const issue = useAsk('issue.get', input, { keepPrevious: true })
  const copy = useAsk('issue.copy', input, { keepPrevious: true })
  const style = useAsk('style.get', {})
  const report = useAsk('preflight.run', input, { keepPrevious: true })
  const scene = useMemo(() => {
    if (!issue.data || !copy.data || !style.data || issue.data.id !== issueId) return null
    return { issue: issue.data, style: style.data, revisions: copy.data.revisions, report: report.data }
  }, [issueId, issue.data, copy.data, style.data, report.data])
  return { scene, failed: issue.isError || copy.isError || style.isError }
}

/** The page that is chosen, else the first; null in an issue without pages. */
export function useChosenPage(issue: IssueView | undefined): PageView | null {
  const pageId = usePlaces((state) => state.pageId)
  const selectPage = usePlaces((state) => state.selectPage)
  const page = issue?.pages.find((one) => one.id === pageId) ?? issue?.pages[0] ?? null
  const chosenId = page?.id ?? null
  useEffect(() => {
    if (chosenId !== null && chosenId !== pageId) selectPage(chosenId)
  }, [chosenId, pageId, selectPage])
  return page
}

export function usePageScene(scene: IssueScene, page: PageView): PageScene {
  const { issue, style, revisions, report } = scene
  const { layout, history } = useLayout(page)
  const [set] = useState(createFrameSetter)
  const { frames } = history
  const geometry = useMemo(() => pageGeometry(formatOf(style, page.content.formatId), style), [style, page.content.formatId])
  const limits = useMemo(() => gridLimits(geometry, page.content.pattern), [geometry, page.content.pattern])
  const content = useMemo(() => ({ ...page.content, frames: [...frames] }), [page.content, frames])
  const views = useMemo(() => frameViews(frames, revisions, style, geometry, set), [frames, revisions, style, geometry, set])
  const names = useMemo(() => frameNames(page.content.pageNo, frames), [page.content.pageNo, frames])
  const cards = useMemo(() => new Map(issue.articles.map((card) => [card.id, card])), [issue.articles])
  const stock = useMemo(() => stockItems(issue, standings(issue.pages, page.id, frames)), [issue, page.id, frames])
  const findings = useMemo(() => openFindings(report, page.id), [report, page.id])
  return { ...scene, page, layout, history, content, geometry, limits, views, names, cards, stock, findings }
}
