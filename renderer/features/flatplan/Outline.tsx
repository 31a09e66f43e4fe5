// The plan as an outline (提纲): every page with its editors and state, and the articles on it in reading order.
import { type ReactNode, type Ref, useRef } from 'react'
import { useText } from '../../desk/index.js'
import { classes } from '../../ui/index.js'
import styles from './flatplan.module.css'
import type { PlanPage } from './flatplan-model.js'
import { EntryTitle } from './PageEntries.js'
import { FindingCounts, stateTone, type TileActs } from './PageTile.js'
import { fitTone, fitWords, pageAlternative, STATE_KEY, spacedName } from './page-words.js'
import { focusSelected, type PlanHandle, useInView, usePlanHandle } from './Spreads.js'
import type { FlatplanScene } from './use-flatplan.js'

export interface OutlineProps {
  readonly scene: FlatplanScene
  readonly acts: TileActs
  readonly handle: Ref<PlanHandle>
  readonly children: ReactNode
}

export function Outline({ scene, acts, handle, children }: OutlineProps) {
  const t = useText()
  const area = useRef<HTMLDivElement>(null)
  const { pages } = scene.plan
  const selectedId = scene.selected?.id ?? null
  usePlanHandle(handle, area, pages)
  useInView(area, selectedId)
  return (
    <div className={styles.desk}>
      <div ref={area} className={styles.area}>
        <div role="listbox" className={styles.outline} onFocus={focusSelected} aria-label={t('flatplan.title')}>
          {pages.map((page) => (
            <OutlinePage key={page.id} page={page} selected={page.id === selectedId} acts={acts} />
          ))}
        </div>
        {children}
      </div>
    </div>
  )
}

function OutlinePage({ page, selected, acts }: { readonly page: PlanPage; readonly selected: boolean; readonly acts: TileActs }) {
  const t = useText()
  const { content } = page.view
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the plan belong to the screen and act on the selected page
    <div
      role="option"
      aria-selected={selected}
      aria-label={pageAlternative(t, page)}
      tabIndex={selected ? 0 : -1}
      data-page={page.id}
      className={classes(styles.outlinePage, selected && styles.on)}
      onMouseDown={() => acts.onSelect(page.id)}
      onClick={() => acts.onSelect(page.id)}
      onDoubleClick={() => acts.onOpen(page.id)}
    >
      <div className={styles.outlineHead}>
        <b className={styles.number}>{content.pageNo}</b>
        <b className={classes('ell', content.pageName === '' && 'mute')}>{content.pageName || t('flatplan.unnamed')}</b>
        <span className={styles.counts}>
          <FindingCounts page={page} />
        </span>
        <span className="sm ell">{content.responsibleEditor ? spacedName(content.responsibleEditor) : t('flatplan.noEditor')}</span>
        <span className="sm mute nw">{t('flatplan.placedCount', { count: page.placed })}</span>
        <span className={classes('sm w5 nw', stateTone(page))}>{t(STATE_KEY[page.state])}</span>
      </div>
      {page.entries.map((entry) => (
        <div key={entry.id} className={styles.entry}>
          <span className="mute num">{entry.label}</span>
          <EntryTitle entry={entry} />
          <span className={fitTone(entry.fit)}>{fitWords(t, entry)}</span>
        </div>
      ))}
    </div>
  )
}
