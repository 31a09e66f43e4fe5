// The page's grid in non-repro blue: base columns, type area, and rows once they stand far enough apart.
import { spanWidthPx } from '../../../shared/domain/layout/geometry.js'
import type { GridLimits } from '../../../shared/domain/layout/grid.js'
import type { PageGeometry } from '../../../shared/domain/layout/types.js'
import styles from './canvas.module.css'
import { columnPitchPx } from './drag-maths.js'

export interface GridLinesProps {
  readonly geometry: PageGeometry
  readonly limits: GridLimits
  readonly zoom: number
}

/** Rows closer than this on the screen would be a grey veil. */
const LEAST_ROW_PX = 9

export function GridLines({ geometry, limits, zoom }: GridLinesProps) {
  const rowPx = geometry.rowPx * zoom
  const height = geometry.rows * rowPx
  return (
    <div
      className={styles.grid}
      aria-hidden="true"
      style={{
        left: geometry.typeLeftPx * zoom,
        top: geometry.typeTopPx * zoom,
        width: spanWidthPx(geometry, geometry.columns) * zoom,
        height,
      }}
    >
      {rowPx >= LEAST_ROW_PX && <div className={styles.gridRows} style={{ backgroundSize: `100% ${rowPx}px` }} />}
      {Array.from({ length: geometry.columns }, (_, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other identity than its place
          key={index}
          style={{ left: index * columnPitchPx(geometry) * zoom, width: geometry.columnWidthPx * zoom }}
        />
      ))}
      <em style={{ top: (limits.firstRow - 1) * rowPx }} />
    </div>
  )
}
