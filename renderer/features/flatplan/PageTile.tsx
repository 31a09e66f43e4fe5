// One page on the plan: number, name and findings above the thumbnail, editor, state and counts below.
import { memo, useRef } from 'react'
import { useText } from '../../desk/index.js'
import { classes, Icon } from '../../ui/index.js'
import styles from './flatplan.module.css'
import type { PlanPage } from './flatplan-model.js'
import { pageTitle } from './page-acts.js'
import { pageAlternative, STATE_KEY, spacedName } from './page-words.js'
import { Thumbnail } from './Thumbnail.js'
import type { DrawingSource } from './use-flatplan.js'
import { type DropSide, usePageDrag } from './use-page-drag.js'

export interface TileActs {
  readonly onSelect: (pageId: string) => void
  readonly onOpen: (pageId: string) => void
  readonly onDropPage: (pageId: string, target: PlanPage, side: DropSide) => void
  readonly onDropArticle: (articleId: string, target: PlanPage) => void
}

export interface PageTileProps {
  readonly source: DrawingSource
  readonly page: PlanPage
  readonly selected: boolean
  readonly scale: number
  readonly duplicates: ReadonlySet<string>
  readonly pickedFrameId: string | null
  readonly acts: TileActs
}

/** Counts with their shape: blocks square, warnings round, a tick when a ready page has neither. */
export function FindingCounts({ page }: { readonly page: PlanPage }) {
  return (
    <>
      {page.blocks > 0 && <span className={classes(styles.count, styles.block)}>{page.blocks}</span>}
      {page.warnings > 0 && <span className={classes(styles.count, styles.warn)}>{page.warnings}</span>}
      {page.state === 'ready' && page.warnings === 0 && <Icon name="check" size="s" />}
    </>
  )
}

export const stateTone = (page: PlanPage): string => (page.state === 'ready' ? 'pine' : page.state === 'empty' ? 'mute' : '')

export const PageTile = memo(function PageTile({ source, page, selected, scale, duplicates, pickedFrameId, acts }: PageTileProps) {
  const t = useText()
  const ref = useRef<HTMLDivElement>(null)
  const { content } = page.view
  const { dragProps, dropProps, isDragging, over } = usePageDrag(ref, page.id, pageTitle(page.view), {
    onPage: (id, side) => acts.onDropPage(id, page, side),
    onArticle: (id) => acts.onDropArticle(id, page),
  })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the plan belong to the screen and act on the selected page
    <div
      {...dragProps}
      {...dropProps}
      ref={ref}
      role="option"
      aria-selected={selected}
      aria-label={pageAlternative(t, page)}
      tabIndex={selected ? 0 : -1}
      data-page={page.id}
      className={classes(
        styles.tile,
        selected && styles.on,
        isDragging && styles.dragging,
        over === 'on' && styles.over,
        over === 'before' && styles.before,
        over === 'after' && styles.after,
      )}
      onMouseDown={() => acts.onSelect(page.id)}
      onClick={() => acts.onSelect(page.id)}
      onDoubleClick={() => acts.onOpen(page.id)}
    >
      <header className={styles.tileHead}>
        <b className={styles.number}>{content.pageNo}</b>
        <span className={classes('ell', content.pageName === '' && 'mute')}>{content.pageName || t('flatplan.unnamed')}</span>
        <span className="sp" />
        <FindingCounts page={page} />
      </header>
      <Thumbnail source={source} page={page} scale={scale} duplicates={duplicates} pickedFrameId={pickedFrameId} />
      <footer className={styles.tileFoot}>
        <div className="row">
          <span className="ell">{content.responsibleEditor ? spacedName(content.responsibleEditor) : t('flatplan.noEditor')}</span>
          <span className="sp" />
          <span className={classes('w5 nw', stateTone(page))}>{t(STATE_KEY[page.state])}</span>
        </div>
        <div className="row">
          <span className="ell">{t('flatplan.placedCount', { count: page.placed })}</span>
          <span className="sp" />
          {page.waiting > 0 && <span className="nw">{t('flatplan.waitingCount', { count: page.waiting })}</span>}
        </div>
      </footer>
    </div>
  )
})
