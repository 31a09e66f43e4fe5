// Rulers along the desk: columns above, rows at the left, the part of the selected frame marked.
import type { RefObject } from 'react'
import type { GridRect } from '../../../shared/domain/layout/grid.js'
import type { PageGeometry } from '../../../shared/domain/layout/types.js'
import { useText } from '../../desk/index.js'
import styles from './canvas.module.css'
import { columnPitchPx } from './drag-maths.js'

export interface RulersProps {
  readonly geometry: PageGeometry
  readonly zoom: number
  /** Corner of the page on the desk, px on the screen. */
  readonly left: number
  readonly top: number
  readonly marked: GridRect | null
  /** Moved by whoever scrolls the desk. */
  readonly across: RefObject<HTMLDivElement | null>
  readonly down: RefObject<HTMLDivElement | null>
}

/** Rows between two numbers, so that they keep clear of each other. */
const rowStep = (zoom: number, rowPx: number): number => [1, 2, 5, 10, 20].find((step) => step * rowPx * zoom >= 28) ?? 50

export function Rulers({ geometry, zoom, left, top, marked, across, down }: RulersProps) {
  const t = useText()
  const step = rowStep(zoom, geometry.rowPx)
  const columns = Array.from({ length: geometry.columns }, (_, index) => index + 1)
  const rows = Array.from({ length: geometry.rows }, (_, index) => index + 1).filter((row) => row === 1 || row % step === 0)
  const x = (column: number) => left + (geometry.typeLeftPx + (column - 1) * columnPitchPx(geometry)) * zoom
  const y = (row: number) => top + (geometry.typeTopPx + (row - 1) * geometry.rowPx) * zoom
  return (
    <div aria-hidden="true">
      <div className={styles.rulerTop}>
        <div ref={across}>
          {marked && (
            <i
              style={{ left: x(marked.column), width: x(marked.column + marked.columnSpan) - x(marked.column) - geometry.gutterPx * zoom }}
            />
          )}
          {columns.map((column) => (
            <span key={column} style={{ left: x(column) }}>
              {columnPitchPx(geometry) * zoom >= 44 ? t('makeUp.rulerColumn', { column }) : column}
            </span>
          ))}
        </div>
      </div>
      <div className={styles.rulerLeft}>
        <div ref={down}>
          {marked && <i style={{ top: y(marked.row), height: marked.rows * geometry.rowPx * zoom }} />}
          {rows.map((row) => (
            <span key={row} style={{ top: y(row) }}>
              {row}
            </span>
          ))}
        </div>
      </div>
      <div className={styles.rulerCorner} />
    </div>
  )
}
