// The issue as it lies on the desk: the first page alone, then pairs, each page a live thumbnail; the progress comes last.
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useSyncExternalStore } from 'react'
import { pageGeometry } from '../../../shared/domain/layout/geometry.js'
import { formatOf } from '../../../shared/domain/publication.js'
import { useIsShown, usePlaces, useText } from '../../desk/index.js'
import { DuplicateLinks } from './DuplicateLinks.js'
import styles from './flatplan.module.css'
import { type PlanPage, pairsToLink, spreadsOf } from './flatplan-model.js'
import { boxBeyond } from './link-geometry.js'
import { PageTile, type TileActs } from './PageTile.js'
import type { FlatplanScene } from './use-flatplan.js'

/** Width of the widest page of the issue on the plan, px: two spreads and a half side by side in either window. */
const TILE_PX = { wide: 196, narrow: 170 } as const
const NARROW = '(max-width: 1400px)'

const watchNarrow = (changed: () => void) => {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
const isNarrow = () => window.matchMedia(NARROW).matches

/** What the screen's keys need of a list of pages. */
export interface PlanHandle {
  /** True when the keys are meant for the pages: one of them, or nothing at all, has the focus. */
  readonly hasKeys: () => boolean
  readonly focusPage: (pageId: string) => void
  /** Index of the page in the next row or the one before. */
  readonly beyond: (index: number, by: 1 | -1) => number | null
}

/** The handle of a list whose entries carry `data-page`, in the order of the pages. */
export function usePlanHandle(handle: Ref<PlanHandle>, area: React.RefObject<HTMLElement | null>, pages: readonly PlanPage[]): void {
  useImperativeHandle(handle, () => {
    const tile = (pageId: string) => area.current?.querySelector<HTMLElement>(`[data-page="${CSS.escape(pageId)}"]`) ?? null
    return {
      hasKeys: () => {
        const active = document.activeElement
        return active === null || active === document.body || active.closest('[data-page]') !== null
      },
      focusPage: (pageId) => tile(pageId)?.focus(),
      beyond: (index, by) => {
        const boxes = pages.map((page) => tile(page.id)?.getBoundingClientRect() ?? new DOMRect())
        return boxBeyond(boxes, index, by)
      },
    }
  }, [area, pages])
}

/** Focus that comes back to a page which is no longer the selected one goes on to that. */
export function focusSelected(event: React.FocusEvent<HTMLElement>): void {
  const tile = event.target.closest<HTMLElement>('[data-page]')
  // Asked at this moment: the keyboard may be a page ahead of what is drawn.
  const selectedId = usePlaces.getState().pageId
  if (tile && selectedId !== null && tile.dataset.page !== selectedId)
    event.currentTarget.querySelector<HTMLElement>(`[data-page="${CSS.escape(selectedId)}"]`)?.focus()
}

/** Keeps the selected page in view, also when something else selected it. */
export function useInView(area: React.RefObject<HTMLElement | null>, pageId: string | null): void {
  const isShown = useIsShown()
  useEffect(() => {
    if (isShown && pageId !== null)
      area.current?.querySelector(`[data-page="${CSS.escape(pageId)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [area, pageId, isShown])
}

export interface SpreadsProps {
  readonly scene: FlatplanScene
  readonly acts: TileActs
  readonly handle: Ref<PlanHandle>
  /** Stands after the last spread. */
  readonly children: ReactNode
}

export function Spreads({ scene, acts, handle, children }: SpreadsProps) {
  const t = useText()
  const area = useRef<HTMLDivElement>(null)
  const frameId = usePlaces((state) => state.frameId)
  const { issue, style, copy } = scene
  const { pages, pairs } = scene.plan
  // Kept while only the selection changes, so that a step of the keyboard draws two tiles anew and not all.
  const source = useMemo(() => ({ issue, style, copy }), [issue, style, copy])
  const selectedId = scene.selected?.id ?? null
  usePlanHandle(handle, area, pages)
  useInView(area, selectedId)
  const narrow = useSyncExternalStore(watchNarrow, isNarrow)
  const spreads = useMemo(() => spreadsOf(pages), [pages])
  const duplicates = useMemo(() => new Set(pairs.flatMap((pair) => [pair.a.frameId, pair.b.frameId])), [pairs])
  const linked = useMemo(() => pairsToLink(pairs, selectedId), [pairs, selectedId])
  const scale = useMemo(() => {
    const widths = pages.map(({ view }) => pageGeometry(formatOf(scene.style, view.content.formatId), scene.style).trimWidthPx)
    return (narrow ? TILE_PX.narrow : TILE_PX.wide) / Math.max(1, ...widths)
  }, [pages, scene.style, narrow])
  return (
    <div className={styles.desk}>
      <div ref={area} className={styles.area}>
        <div className={styles.list} role="listbox" aria-label={t('flatplan.title')} aria-orientation="horizontal" onFocus={focusSelected}>
          {spreads.map((spread) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element says
            <div key={spread[0]?.id} role="group" className={styles.spread} aria-label={spreadName(t, spread)}>
              {spread.map((page) => (
                <PageTile
                  key={page.id}
                  source={source}
                  page={page}
                  selected={page.id === selectedId}
                  scale={scale}
                  duplicates={duplicates}
                  pickedFrameId={page.id === selectedId ? frameId : null}
                  acts={acts}
                />
              ))}
            </div>
          ))}
        </div>
        {children}
        <DuplicateLinks area={area} pairs={linked} layout={scale} />
      </div>
    </div>
  )
}

function spreadName(t: ReturnType<typeof useText>, spread: readonly PlanPage[]): string {
  const [first, second] = spread
  const from = first?.view.content.pageNo ?? ''
  return second ? t('flatplan.spread', { from, to: second.view.content.pageNo }) : t('flatplan.single', { page: from })
}
