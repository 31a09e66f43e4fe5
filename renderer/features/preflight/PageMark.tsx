// A page as small as a thumbnail can be and still be told: its frames as rules and grey lines, those that matter filled red.
import type { Frame } from '../../../shared/domain/frame.js'
import { firstFreeRow } from '../../../shared/domain/layout/geometry.js'
import type { PageContent } from '../../../shared/domain/page.js'
import { formatOf, type PublicationStyle } from '../../../shared/domain/publication.js'
import styles from './duplicate.module.css'

export interface PageMarkProps {
  /** Null for an article that stands on no page: an empty sheet. */
  readonly page: PageContent | null
  readonly style: PublicationStyle
  readonly marked: readonly string[]
}

const WIDTH = 62
const HEIGHT = 84
const MARGIN = 3

/** Decoration: the words beside it say the same. */
export function PageMark({ page, style, marked }: PageMarkProps) {
  if (page === null)
    return (
      <svg className={styles.mark} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <rect className={styles.markNone} x={MARGIN} y={MARGIN} width={WIDTH - 2 * MARGIN} height={HEIGHT - 2 * MARGIN} />
      </svg>
    )
  const format = formatOf(style, page.formatId)
  const unitX = (WIDTH - 2 * MARGIN) / format.columns
  const unitY = (HEIGHT - 2 * MARGIN) / format.rows
  const headEnd = MARGIN + (firstFreeRow(page.pattern) - 1) * unitY
  return (
    <svg className={styles.mark} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className={styles.markHead} d={`M${MARGIN} ${headEnd - 0.8}h${WIDTH - 2 * MARGIN}`} />
      {page.frames.map((frame) => (
        <FrameMark key={frame.id} frame={frame} unitX={unitX} unitY={unitY} isMarked={marked.includes(frame.id)} />
      ))}
    </svg>
  )
}

interface FrameMarkProps {
  readonly frame: Frame
  readonly unitX: number
  readonly unitY: number
  readonly isMarked: boolean
}

/** Px between lines of text, and between neighbouring frames. */
const LINE = 2.6
const GAP = 1

function FrameMark({ frame, unitX, unitY, isMarked }: FrameMarkProps) {
  const x = MARGIN + (frame.column - 1) * unitX + GAP / 2
  const y = MARGIN + (frame.row - 1) * unitY
  const width = frame.columnSpan * unitX - GAP
  const height = Math.max(1, frame.rows * unitY - GAP)
  if (isMarked) return <rect className={styles.markRed} x={x} y={y} width={width} height={height} />
  if (frame.kind === 'filler') return <rect className={styles.markNone} x={x} y={y} width={width} height={height} />
  const head = Math.min(height, frame.headRows * unitY)
  const columns = frame.bodyColumns
  const columnWidth = width / columns
  const lines = Array.from({ length: Math.max(0, Math.floor((height - head) / LINE)) }, (_, line) => y + head + (line + 0.5) * LINE)
  const body = Array.from({ length: columns }, (_, column) =>
    lines.map((lineY) => `M${x + column * columnWidth} ${lineY}h${columnWidth - GAP}`).join(''),
  ).join('')
  return (
    <g>
      {head > 1 && <path className={styles.markTitle} d={`M${x} ${y + head / 2}h${width * 0.85}`} />}
      <path className={styles.markText} d={body} />
      {frame.pictures.map((picture) => {
        const pictureHeight = Math.min(height - head, picture.rows * unitY)
        const top = picture.at === 'top' ? y + head : y + height - pictureHeight
        return (
          <rect
            key={picture.picture}
            className={styles.markPicture}
            x={x + (picture.column - 1) * columnWidth}
            y={top}
            width={picture.columnSpan * columnWidth}
            height={pictureHeight}
          />
        )
      })}
    </g>
  )
}
