// The desk with the page on it: rulers, the printed page at its zoom, the grid, frames to take hold of, the drag layer.
import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useText } from '../../desk/index.js'
import { Page } from '../../page/Page.js'
import { classes, onShortcut } from '../../ui/index.js'
import styles from './canvas.module.css'
import { DragLayer } from './DragLayer.js'
import type { Handle } from './drag-maths.js'
import { EmptyPage } from './EmptyPage.js'
import { FrameOverlay } from './FrameOverlay.js'
import { GridLines } from './GridLines.js'
import { duplicateMarks, isStale, neighbour } from './make-up-model.js'
import { Rulers } from './Rulers.js'
import type { Acts } from './use-acts.js'
import type { FillerTool } from './use-filler-tool.js'
import type { FrameDrag } from './use-frame-drag.js'
import { usePan } from './use-pan.js'
import type { PageScene } from './use-scene.js'
import type { FrameSelection } from './use-selection.js'
import { DESK_MARGIN, type Zoom } from './use-zoom.js'

export interface CanvasProps {
  readonly scene: PageScene
  readonly selection: FrameSelection
  readonly acts: Acts
  readonly drag: FrameDrag
  readonly zoom: Zoom
  readonly viewport: RefObject<HTMLDivElement | null>
  readonly grid: boolean
  /** Clean proof: the page and nothing else. */
  readonly clean: boolean
  readonly hand: boolean
  readonly filler: FillerTool
  readonly onOpen: (frameId: string) => void
  readonly onAuto: () => void
}

export function Canvas({ scene, selection, acts, drag, zoom, viewport, grid, clean, hand, filler, onOpen, onAuto }: CanvasProps) {
  const t = useText()
  const { geometry, limits, views, names, cards, findings } = scene
  const across = useRef<HTMLDivElement>(null)
  const down = useRef<HTMLDivElement>(null)
  const width = geometry.trimWidthPx * zoom.zoom
  const height = geometry.trimHeightPx * zoom.zoom
  const left = Math.max(DESK_MARGIN, (zoom.roomPx - width) / 2)
  const top = DESK_MARGIN
  const pan = usePan(viewport, hand)

  const followScroll = useCallback(() => {
    const node = viewport.current
    if (!node) return
    if (across.current) across.current.style.transform = `translateX(${-node.scrollLeft}px)`
    if (down.current) down.current.style.transform = `translateY(${-node.scrollTop}px)`
  }, [viewport])
  useLayoutEffect(followScroll)

  // The selected frame comes into view, whoever selected it, and stays there at every zoom.
  const { primary } = selection
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of zoom moves the frame out of view
  useEffect(() => {
    if (primary) viewport.current?.querySelector(`[data-overlay="${primary}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [primary, viewport, zoom.zoom])

  // A frame that was taken off had the focus: the desk keeps it, so that Tab goes on to the next frame.
  const count = views.length
  const former = useRef(count)
  useEffect(() => {
    if (count < former.current && document.activeElement === document.body) viewport.current?.focus()
    former.current = count
  }, [count, viewport])

  // Ctrl and the wheel zoom; the wheel alone scrolls. React listens passively, so this one is set by hand.
  const { closer, farther } = zoom
  useEffect(() => {
    const node = viewport.current
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      if (event.deltaY < 0) closer()
      else farther()
    }
    node?.addEventListener('wheel', onWheel, { passive: false })
    return () => node?.removeEventListener('wheel', onWheel)
  }, [viewport, closer, farther])

  const latest = useRef({ selection, acts, drag, pan, filler })
  useEffect(() => {
    latest.current = { selection, acts, drag, pan, filler }
  })
  const onPress = useCallback((event: PointerEvent, frameId: string) => {
    const { selection, drag, pan, acts, filler } = latest.current
    // A filler is drawn from the desk, wherever the pointer is pressed.
    if (filler.isOn || pan.takes(event)) return
    event.stopPropagation()
    acts.clearNotice()
    if (event.shiftKey) return selection.toggle(frameId)
    const ids = selection.ids.includes(frameId) ? selection.ids : [frameId]
    selection.choose([...ids.filter((id) => id !== frameId), frameId])
    drag.begin(
      event,
      () => ({ kind: 'move', ids }),
      () => {
        if (ids.length > 1) selection.choose([frameId])
      },
    )
  }, [])
  const onHandle = useCallback((event: PointerEvent, frameId: string, handle: Handle) => {
    if (latest.current.filler.isOn || latest.current.pan.takes(event)) return
    event.stopPropagation()
    latest.current.drag.begin(event, () => ({ kind: 'resize', id: frameId, handle }))
  }, [])
  const onFocus = useCallback((frameId: string) => {
    const { selection } = latest.current
    if (!selection.ids.includes(frameId)) selection.choose([frameId])
  }, [])

  /** Tab walks the frames in reading order and leaves the page at its ends. */
  const walk = (by: 1 | -1, extend: boolean): boolean => {
    const next = neighbour(views, primary, by)
    if (next === null) return false
    selection.choose(extend ? [...selection.ids.filter((id) => id !== next), next] : [next])
    viewport.current?.querySelector<HTMLElement>(`[data-overlay="${next}"]`)?.focus()
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const inFrames = (event.target as HTMLElement).dataset.overlay !== undefined
    if (!inFrames) return
    onShortcut(event, {
      Tab: () => walk(1, false),
      'Shift+Tab': () => walk(-1, false),
      'Shift+ArrowDown': () => void walk(1, true),
      'Shift+ArrowRight': () => void walk(1, true),
      'Shift+ArrowUp': () => void walk(-1, true),
      'Shift+ArrowLeft': () => void walk(-1, true),
      Enter: () => primary !== null && !filler.isOn && onOpen(primary),
    })
  }

  const marks = duplicateMarks(findings)
  const marked = views.find((view) => view.frame.id === primary)?.frame ?? null
  return (
    <div className={classes(styles.canvas, clean && styles.clean)}>
      {!clean && <Rulers geometry={geometry} zoom={zoom.zoom} left={left} top={top} marked={marked} across={across} down={down} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the desk behind the frames; every act of it has a key or a button */}
      <div
        ref={viewport}
        tabIndex={-1}
        className={classes(styles.viewport, pan.isHand && styles.hand, filler.isOn && styles.draw)}
        onScroll={followScroll}
        onPointerDown={(event) => {
          if (pan.takes(event) || event.button !== 0) return
          if (filler.isOn) drag.begin(event, filler.drawTask, filler.placeFree)
          else selection.choose([])
        }}
        onKeyDown={onKeyDown}
      >
        <div className={styles.stage} style={{ width: left + width + DESK_MARGIN, height: top + height + DESK_MARGIN }}>
          <div ref={drag.sheet} className={styles.sheet} style={{ left, top, width, height }}>
            <div className={styles.paper} style={{ transform: `scale(${zoom.zoom})` }} inert>
              <Page page={scene.content} issue={scene.issue.content} style={scene.style} revisions={scene.revisions} />
            </div>
            <div className={styles.tint} />
            {grid && !clean && <GridLines geometry={geometry} limits={limits} zoom={zoom.zoom} />}
            {!clean && views.length === 0 && <EmptyPage zoom={zoom.zoom} scene={scene} onAuto={onAuto} />}
            {!clean && (
              <div role="listbox" aria-multiselectable="true" aria-label={t('makeUp.frames', { page: scene.content.pageNo })}>
                {views.map((view, index) => (
                  <FrameOverlay
                    key={view.frame.id}
                    view={view}
                    name={names.get(view.frame.id) ?? ''}
                    zoom={zoom.zoom}
                    isSelected={selection.ids.includes(view.frame.id)}
                    isPrimary={view.frame.id === primary}
                    isAlone={selection.ids.length === 1}
                    isStale={isStale(view.frame, cards)}
                    isInTheWay={acts.notice?.frameIds.includes(view.frame.id) ?? false}
                    duplicate={marks.get(view.frame.id) ?? null}
                    tabIndex={view.frame.id === primary || (primary === null && index === 0) ? 0 : -1}
                    onPress={onPress}
                    onHandle={onHandle}
                    onFocus={onFocus}
                    onOpen={onOpen}
                  />
                ))}
              </div>
            )}
            {!clean && <DragLayer drag={drag} scene={scene} zoom={zoom.zoom} />}
          </div>
        </div>
      </div>
      {acts.notice && !clean && (
        <p key={acts.notice.number} className={styles.notice}>
          {acts.notice.text}
        </p>
      )}
    </div>
  )
}
