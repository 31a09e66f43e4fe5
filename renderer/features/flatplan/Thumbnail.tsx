// A page in small: the printed page itself, scaled; drawn once it comes near the view and the window is idle.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { firstFreeRow, frameBox, pageGeometry } from '../../../shared/domain/layout/geometry.js'
import type { Box } from '../../../shared/domain/layout/types.js'
import { formatOf } from '../../../shared/domain/publication.js'
import { useText } from '../../desk/index.js'
import { Page } from '../../page/Page.js'
import { classes } from '../../ui/index.js'
import styles from './flatplan.module.css'
import type { PlanPage } from './flatplan-model.js'
import { whenIdle } from './idle-queue.js'
import type { DrawingSource } from './use-flatplan.js'

/** How far outside the view, px, a page is drawn already. */
const NEAR = '600px'

/** True from the first time the element is near the view and its turn has come. */
function useDrawn(ref: RefObject<HTMLElement | null>): boolean {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element || drawn) return
    let takeBack = (): void => undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        takeBack = whenIdle(() => setDrawn(true))
      },
      { rootMargin: NEAR },
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
      takeBack()
    }
  }, [ref, drawn])
  return drawn
}

const percentBox = (box: Box, width: number, height: number) => ({
  left: `${(box.x / width) * 100}%`,
  top: `${(box.y / height) * 100}%`,
  width: `${(box.width / width) * 100}%`,
  height: `${(box.height / height) * 100}%`,
})

export interface ThumbnailProps {
  readonly source: DrawingSource
  readonly page: PlanPage
  /** px on screen for one px of the page. */
  readonly scale: number
  /** Frames to mark, as duplicates or as the one selected. */
  readonly duplicates: ReadonlySet<string>
  readonly pickedFrameId: string | null
}

/** Decoration to a screen reader: the tile around it says what stands on the page. */
export function Thumbnail({ source, page, scale, duplicates, pickedFrameId }: ThumbnailProps) {
  const t = useText()
  const ref = useRef<HTMLDivElement>(null)
  const drawn = useDrawn(ref)
  const { content } = page.view
  const { style, issue, copy } = source
  const geometry = useMemo(() => pageGeometry(formatOf(style, content.formatId), style), [style, content.formatId])
  const { trimWidthPx: width, trimHeightPx: height } = geometry
  const firstRow = firstFreeRow(content.pattern)
  const whole = { column: 1, columnSpan: geometry.columns, row: firstRow, rows: geometry.rows - firstRow + 1 }
  const marks = content.frames.filter((frame) => duplicates.has(frame.id) || frame.id === pickedFrameId)
  return (
    <div ref={ref} className={styles.thumb} style={{ width: width * scale, height: height * scale }} aria-hidden="true" inert>
      {drawn && copy && (
        <div className={styles.paper} style={{ width, height, transform: `scale(${scale})` }}>
          <Page page={content} issue={issue.content} style={style} revisions={copy.revisions} />
        </div>
      )}
      {page.state === 'empty' && content.frames.length === 0 && (
        <div className={styles.blank} style={percentBox(frameBox(whole, geometry), width, height)}>
          <span>{t('flatplan.state.empty')}</span>
          {page.waiting > 0 && <span>{t('flatplan.waitingCount', { count: page.waiting })}</span>}
        </div>
      )}
      {marks.map((frame) => (
        <i
          key={frame.id}
          data-mark={frame.id}
          className={classes(styles.mark, duplicates.has(frame.id) && styles.twice, frame.id === pickedFrameId && styles.picked)}
          style={percentBox(frameBox(frame, geometry), width, height)}
        />
      ))}
    </div>
  )
}
