// Ties two frames with the same text together: a line between their marks on the plan, with how much of the text it is.
import { type RefObject, useEffect, useState } from 'react'
import type { Box } from '../../../shared/domain/layout/types.js'
import { useFormat, useText } from '../../desk/index.js'
import styles from './flatplan.module.css'
import type { DuplicatePair } from './flatplan-model.js'
import { type Line, lineBetween } from './link-geometry.js'

/** A mark's box in px of `area`, whatever the window's zoom; null when the mark is not drawn. */
function markBox(area: HTMLElement, frameId: string): Box | null {
  const mark = area.querySelector(`[data-mark="${CSS.escape(frameId)}"]`)
  if (!mark) return null
  const { left, top } = area.getBoundingClientRect()
  const box = mark.getBoundingClientRect()
  return { x: box.left - left, y: box.top - top, width: box.width, height: box.height }
}

export interface DuplicateLinksProps {
  /** Holds the tiles and this drawing, and scrolls with both. */
  readonly area: RefObject<HTMLElement | null>
  readonly pairs: readonly DuplicatePair[]
  /** Changes whenever tiles may have moved. */
  readonly layout: unknown
}

export function DuplicateLinks({ area, pairs, layout }: DuplicateLinksProps) {
  const t = useText()
  const formats = useFormat()
  const [lines, setLines] = useState<readonly { readonly pair: DuplicatePair; readonly line: Line }[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` stands for the places of the tiles, which are measured
  useEffect(() => {
    const element = area.current
    if (!element) return
    const measure = () =>
      setLines(
        pairs.flatMap((pair) => {
          const a = markBox(element, pair.a.frameId)
          const b = markBox(element, pair.b.frameId)
          return a && b ? [{ pair, line: lineBetween(a, b) }] : []
        }),
      )
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [area, pairs, layout])
  return (
    <div className={styles.links} aria-hidden="true">
      <svg aria-hidden="true">
        {lines.map(({ pair, line }) => (
          <line key={pair.key} {...line} />
        ))}
      </svg>
      {lines.map(({ pair, line }) => (
        <span key={pair.key} style={{ left: (line.x1 + line.x2) / 2, top: (line.y1 + line.y2) / 2 }}>
          {t('flatplan.duplicate.mark', { percent: formats.percent(pair.percent / 100) })}
        </span>
      ))}
    </div>
  )
}
