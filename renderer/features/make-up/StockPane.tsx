// The stock at the left: what waits to be placed, pictures, everything; what stands on the page; the page in figures.
import { type PointerEvent, useMemo, useState } from 'react'
import type { Frame } from '../../../shared/domain/frame.js'
import { defaultFrame } from '../../../shared/domain/layout/frame-defaults.js'
import { useText } from '../../desk/index.js'
import { newFrameId } from '../../desk/new-frame-id.js'
import { Kbd, Rows, Tabs } from '../../ui/index.js'
import { cardName, isWaiting, type StockItem } from './make-up-model.js'
import { PageSummary } from './PageSummary.js'
import { PlacedList } from './PlacedList.js'
import { StockRow } from './StockRow.js'
import styles from './stock.module.css'
import type { Acts } from './use-acts.js'
import type { FrameDrag } from './use-frame-drag.js'
import type { PageScene } from './use-scene.js'
import type { FrameSelection } from './use-selection.js'

export interface StockPaneProps {
  readonly scene: PageScene
  readonly selection: FrameSelection
  readonly acts: Acts
  readonly drag: FrameDrag
}

type StockTab = 'waiting' | 'pictures' | 'all'

/** The frame an article is dragged in from the stock; null when its text is not at hand. */
function dragFrame(item: StockItem, scene: PageScene): Frame | null {
  const content = scene.revisions[item.card.headRevisionId]
  if (!content) return null
  const wish = { id: newFrameId(), articleId: item.id, revisionId: item.card.headRevisionId, column: 1, row: scene.limits.firstRow }
  return defaultFrame(content, wish, scene.style, scene.geometry)
}

export function StockPane({ scene, selection, acts, drag }: StockPaneProps) {
  const t = useText()
  const [tab, setTab] = useState<StockTab>('waiting')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const lists = useMemo(() => {
    const waiting = scene.stock.filter(isWaiting)
    return {
      waiting: waiting.filter((item) => item.card.genre === 'article'),
      pictures: waiting.filter((item) => item.card.genre === 'photo'),
      all: [...scene.stock],
    }
  }, [scene.stock])

  const startDrag = (event: PointerEvent, item: StockItem) => {
    if (item.standing || item.card.state !== 'filed') return
    drag.begin(event, () => {
      const frame = dragFrame(item, scene)
      return frame && { kind: 'place', frame }
    })
  }
  const list = (items: readonly StockItem[], empty: string) => (
    <>
      <Rows
        label={t('makeUp.stock')}
        groups={[{ id: 'stock', items }]}
        row={(item) => <StockRow item={item} scene={scene} onDragStart={startDrag} />}
        textOf={(item) => cardName(item.card)}
        selected={chosen}
        onSelect={setChosen}
        onOpen={(id) => {
          const item = scene.stock.find((one) => one.id === id)
          if (!item || !acts.place(item) || tab === 'all') return
          // The row leaves the list: the one after it is next.
          const next = items[items.findIndex((one) => one.id === id) + 1] ?? items.at(-2)
          setChosen(next ? [next.id] : [])
        }}
        empty={<p className={styles.none}>{empty}</p>}
      />
      {items.length > 0 && (
        <p className={styles.hint}>
          {t('makeUp.stock.hintBefore')} <Kbd keys="Enter" /> {t('makeUp.stock.hintAfter')}
        </p>
      )}
    </>
  )
  return (
    <aside className="pane" aria-label={t('makeUp.stock')}>
      <div className={styles.stock}>
        <Tabs
          label={t('makeUp.stock')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'waiting',
              label: t('makeUp.tab.waiting'),
              count: lists.waiting.length,
              content: list(lists.waiting, t(scene.stock.length === 0 ? 'makeUp.stock.nothing' : 'makeUp.stock.none')),
            },
            {
              id: 'pictures',
              label: t('makeUp.tab.pictures'),
              count: lists.pictures.length,
              content: list(lists.pictures, t('makeUp.stock.noPictures')),
            },
            { id: 'all', label: t('makeUp.tab.all'), content: list(lists.all, t('makeUp.stock.nothing')) },
          ]}
        />
      </div>
      <PlacedList scene={scene} selection={selection} />
      <PageSummary scene={scene} />
    </aside>
  )
}
