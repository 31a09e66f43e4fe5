// Draws one page at true size. Screen, thumbnail, proof and PDF use this component and nothing else, so what is signed is
// what is printed; the caller scales it with a transform.
import { memo, useMemo, useState } from 'react'
import type { IssueContent } from '../../shared/domain/issue.js'
import { folioOf } from '../../shared/domain/layout/folio.js'
import { pageGeometry } from '../../shared/domain/layout/geometry.js'
import type { PageContent } from '../../shared/domain/page.js'
import { formatOf, type PublicationStyle } from '../../shared/domain/publication.js'
import { FolioBox } from './FolioBox.js'
import { boxStyle, FrameBox } from './FrameBox.js'
import { createFrameSetter, frameViews, type Revisions, rulesBetween } from './page-view-model.js'

export interface PageProps {
  readonly page: PageContent
  readonly issue: IssueContent
  readonly style: PublicationStyle
  /** Contents of the placed articles by revision id. */
  readonly revisions: Revisions
}

export const Page = memo(function Page({ page, issue, style, revisions }: PageProps) {
  const [set] = useState(createFrameSetter)
  const geometry = useMemo(() => pageGeometry(formatOf(style, page.formatId), style), [style, page.formatId])
  const views = useMemo(() => frameViews(page.frames, revisions, style, geometry, set), [page.frames, revisions, style, geometry, set])
  const folio = useMemo(() => folioOf(page, issue, style), [page, issue, style])
  return (
    <div className="pg-page" lang="zh-CN" style={{ width: geometry.trimWidthPx, height: geometry.trimHeightPx }}>
      <FolioBox folio={folio} geometry={geometry} />
      {views.map((view) => (
        <FrameBox key={view.frame.id} view={view} geometry={geometry} />
      ))}
      {rulesBetween(views, geometry).map((rule) => (
        <div key={`${rule.x} ${rule.y}`} className="pg-box pg-rule" style={boxStyle(rule)} />
      ))}
    </div>
  )
})
