// The page a finding is about, drawn as it prints and scaled down, with its frame outlined.
import { useMemo } from 'react'
import type { Finding } from '../../../shared/domain/finding.js'
import { frameBox, pageGeometry } from '../../../shared/domain/layout/geometry.js'
import { formatOf } from '../../../shared/domain/publication.js'
import type { IssueCopy, IssueView, PageView as PageRecord, PublicationStyle } from '../../../shared/ipc/views.js'
import { useText } from '../../desk/index.js'
import { Page } from '../../page/Page.js'
import styles from './detail.module.css'

export interface PageViewProps {
  readonly page: PageRecord
  readonly issue: IssueView
  readonly style: PublicationStyle
  readonly revisions: IssueCopy['revisions']
  readonly finding: Finding
}

/** Width of the drawing on the screen, px. */
const WIDTH = 380
/** Px of white left round the frame by its outline. */
const ROUND = 4

export function PageView({ page, issue, style, revisions, finding }: PageViewProps) {
  const t = useText()
  const geometry = useMemo(() => pageGeometry(formatOf(style, page.content.formatId), style), [style, page.content.formatId])
  const scale = WIDTH / geometry.trimWidthPx
  const meant = [finding.where, finding.other].flatMap((place) =>
    place?.pageId === page.id && place.frameId !== null ? [place.frameId] : [],
  )
  const outlines = page.content.frames.filter((frame) => meant.includes(frame.id))
  const { frame } = finding.where
  const label =
    frame === null || outlines.length === 0
      ? t('press.detail.page', { page: page.content.pageNo })
      : t('press.detail.page.marked', { page: page.content.pageNo, number: frame })
  return (
    <figure className={styles.pageView}>
      <div className={styles.sheet} role="img" aria-label={label} style={{ width: WIDTH, height: geometry.trimHeightPx * scale }}>
        <div aria-hidden="true" inert style={{ transform: `scale(${scale})`, transformOrigin: '0 0', width: geometry.trimWidthPx }}>
          <Page page={page.content} issue={issue.content} style={style} revisions={revisions} />
        </div>
        {outlines.map((one) => {
          const box = frameBox(one, geometry)
          return (
            <span
              key={one.id}
              className={styles.outline}
              style={{
                left: box.x * scale - ROUND,
                top: box.y * scale - ROUND,
                width: box.width * scale + 2 * ROUND,
                height: box.height * scale + 2 * ROUND,
              }}
            />
          )
        })}
      </div>
      <figcaption className="sm mute">{label}</figcaption>
    </figure>
  )
}
