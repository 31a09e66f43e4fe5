// The selected page as large as the window allows, to look at; arrows turn pages, Space or Esc puts it down.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { pageGeometry } from '../../../shared/domain/layout/geometry.js'
import { formatOf } from '../../../shared/domain/publication.js'
import { useText } from '../../desk/index.js'
import { Page } from '../../page/Page.js'
import { Button, Dialog, onShortcut } from '../../ui/index.js'
import styles from './flatplan.module.css'
import type { PlanPage } from './flatplan-model.js'
import { pageTitle } from './page-acts.js'
import type { FlatplanScene } from './use-flatplan.js'

/** White around the page, px. */
const MARGIN_PX = 12

/** The largest scale at which a page of this size fits the element; 0 until it is measured. */
function useFitScale(ref: RefObject<HTMLElement | null>, width: number, height: number): number {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return Math.max(0, Math.min((room.width - 2 * MARGIN_PX) / width, (room.height - 2 * MARGIN_PX) / height))
}

export interface PageDialogProps {
  readonly scene: FlatplanScene
  readonly open: boolean
  readonly onClose: () => void
  readonly onTurn: (by: 1 | -1) => void
}

export function PageDialog({ scene, open, onClose, onTurn }: PageDialogProps) {
  const t = useText()
  const page = scene.selected
  useEffect(() => {
    if (!open) return
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) onShortcut(event, { ' ': onClose, ArrowLeft: () => onTurn(-1), ArrowRight: () => onTurn(1) })
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [open, onClose, onTurn])
  if (!page) return null
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="full"
      title={pageTitle(page.view)}
      footer={
        <Button keys="Escape" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <LargePage scene={scene} page={page} />
    </Dialog>
  )
}

function LargePage({ scene, page }: { readonly scene: FlatplanScene; readonly page: PlanPage }) {
  const ref = useRef<HTMLDivElement>(null)
  const { content } = page.view
  const { trimWidthPx: width, trimHeightPx: height } = pageGeometry(formatOf(scene.style, content.formatId), scene.style)
  const scale = useFitScale(ref, width, height)
  return (
    <div ref={ref} className={styles.large}>
      {scale > 0 && scene.copy && (
        <div className={styles.largePage} style={{ width: width * scale, height: height * scale }}>
          <div className={styles.paper} style={{ width, height, transform: `scale(${scale})` }}>
            <Page page={content} issue={scene.issue.content} style={scene.style} revisions={scene.copy.revisions} />
          </div>
        </div>
      )}
    </div>
  )
}
