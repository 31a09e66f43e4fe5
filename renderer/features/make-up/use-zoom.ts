// The zoom of the page: fitted to the room there is until a step is chosen by hand. Lines never move with it.
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { PageGeometry } from '../../../shared/domain/layout/types.js'

const STEPS = [0.2, 0.25, 0.33, 0.4, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const

/** White round the page on the desk, px on the screen. */
export const DESK_MARGIN = 20

export interface Zoom {
  readonly zoom: number
  readonly isFitted: boolean
  /** Width of the desk that nothing covers, px on the screen. */
  readonly roomPx: number
  readonly closer: () => void
  readonly farther: () => void
  readonly fit: () => void
}

/** The next step beyond `zoom`; the last one at the ends. */
export const zoomStep = (zoom: number, by: 1 | -1): number =>
  (by === 1 ? STEPS.find((step) => step > zoom + 0.005) : STEPS.findLast((step) => step < zoom - 0.005)) ?? zoom

/** The largest zoom at which the whole page is seen in a room of so many px. */
export const fittedZoom = (room: { width: number; height: number }, geometry: PageGeometry): number =>
  Math.max(0.1, Math.min((room.width - 2 * DESK_MARGIN) / geometry.trimWidthPx, (room.height - 2 * DESK_MARGIN) / geometry.trimHeightPx))

export function useZoom(viewport: RefObject<HTMLElement | null>, geometry: PageGeometry, takenPx: number): Zoom {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [chosen, setChosen] = useState<number | null>(null)
  useLayoutEffect(() => {
    const node = viewport.current
    if (!node) return
    const measure = () => {
      // Behind another screen there is no size; the last one stays.
      if (node.clientWidth > 0) setRoom({ width: node.clientWidth, height: node.clientHeight })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [viewport])
  const zoom = chosen ?? fittedZoom({ width: room.width - takenPx, height: room.height }, geometry)
  return {
    zoom,
    isFitted: chosen === null,
    roomPx: room.width - takenPx,
    closer: () => setChosen(zoomStep(zoom, 1)),
    farther: () => setChosen(zoomStep(zoom, -1)),
    fit: () => setChosen(null),
  }
}
