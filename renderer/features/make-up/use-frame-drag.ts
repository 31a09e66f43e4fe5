// Follows the pointer from the press to the drop. Esc or leaving the page with new copy cancels.
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Offset } from './drag-maths.js'
import { createDragStore, type DragGrid, type DragStore, type DragTask, ghostBox, landingOf, sameLanding } from './frame-drag.js'
import type { Edit } from './layout-edits.js'

/** Pixels on the screen before a press becomes a drag. */
const THRESHOLD = 4

/** A new frame is held a little inside its corner, in page px. */
const PLACE_GRIP = 24

export interface FrameDrag {
  readonly store: DragStore
  readonly ghost: RefObject<HTMLDivElement | null>
  readonly sheet: RefObject<HTMLDivElement | null>
  /** Starts when the pointer has moved far enough; `task` is made only then, from the pressed point in page px. Let go before that, it was a click. */
  readonly begin: (event: PressEvent, task: (start: Offset) => DragTask | null, onClick?: () => void) => void
}
interface PressEvent {
  readonly button: number
  readonly clientX: number
  readonly clientY: number
}

export interface FrameDragOptions {
  readonly grid: () => DragGrid
  readonly zoom: number
  readonly onDrop: (edit: Edit) => void
}

export function useFrameDrag(options: FrameDragOptions): FrameDrag {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const ghost = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const store = useMemo(createDragStore, [])
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])

  return useMemo(() => {
    const begin: FrameDrag['begin'] = (press, makeTask, onClick) => {
      if (press.button !== 0 || end.current) return
      let task: DragTask | null = null
      const pagePoint = (event: { clientX: number; clientY: number }): Offset => {
        const corner = sheet.current?.getBoundingClientRect()
        const { zoom } = latest.current
        return { x: (event.clientX - (corner?.left ?? 0)) / zoom, y: (event.clientY - (corner?.top ?? 0)) / zoom }
      }
      const start = pagePoint(press)
      const offsetOf = (event: PointerEvent): Offset => {
        const point = pagePoint(event)
        if (task?.kind === 'place') return { x: point.x - PLACE_GRIP, y: point.y - PLACE_GRIP }
        return { x: point.x - start.x, y: point.y - start.y }
      }
      const isOver = (event: PointerEvent) => {
        const rect = sheet.current?.getBoundingClientRect()
        return (
          rect !== undefined &&
          event.clientX >= rect.left &&
          event.clientX <= rect.right &&
          event.clientY >= rect.top &&
          event.clientY <= rect.bottom
        )
      }
      const show = (event: PointerEvent) => {
        if (!task) return
        const { grid, zoom } = latest.current
        const landing = task.kind === 'place' && !isOver(event) ? null : landingOf(task, offsetOf(event), grid())
        const shown = store.getState()
        if (shown.task !== task || !sameLanding(shown.landing, landing)) store.setState({ task, landing })
        const box = ghostBox(task, offsetOf(event), grid())
        const node = ghost.current
        if (!node) return
        node.style.transform = `translate(${box.x * zoom}px, ${box.y * zoom}px)`
        node.style.width = `${box.width * zoom}px`
        node.style.height = `${box.height * zoom}px`
      }
      const move = (event: PointerEvent) => {
        if (!task) {
          if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < THRESHOLD) return
          task = makeTask(start)
          if (!task) return stop()
          document.documentElement.style.cursor =
            task.kind === 'resize' ? `${task.handle}-resize` : task.kind === 'draw' ? 'crosshair' : 'grabbing'
          store.setState({ task, landing: null })
        }
        show(event)
      }
      const stop = () => {
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', drop)
        window.removeEventListener('pointercancel', stop)
        window.removeEventListener('keydown', cancel, true)
        document.documentElement.style.cursor = ''
        end.current = null
        store.setState({ task: null, landing: null })
      }
      const drop = (event: PointerEvent) => {
        show(event)
        const { landing } = store.getState()
        if (!task) onClick?.()
        stop()
        if (landing) latest.current.onDrop(landing.edit)
      }
      const cancel = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        stop()
      }
      end.current = stop
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', drop)
      window.addEventListener('pointercancel', stop)
      window.addEventListener('keydown', cancel, true)
    }
    return { store, ghost, sheet, begin }
  }, [store])
}
