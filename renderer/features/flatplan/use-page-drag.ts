// Dragging on the plan: a page on to the gap before or after another, a waiting article on to a page.
import { type RefObject, useRef, useState } from 'react'
import { useDrag, useDrop } from '../../ui/index.js'

/** Kinds of what is dragged, as the drag names them. */
export const PAGE_TYPE = 'forme-page'
export const ARTICLE_TYPE = 'forme-article'

export type DropSide = 'before' | 'after'

export interface PageDropActs {
  readonly onPage: (pageId: string, side: DropSide) => void
  readonly onArticle: (articleId: string) => void
}

/** Drag and drop of one tile. `over` says what would happen if it were dropped now. */
export function usePageDrag(ref: RefObject<HTMLElement | null>, pageId: string, title: string, acts: PageDropActs) {
  const kind = useRef<'page' | 'article'>('article')
  const side = useRef<DropSide>('before')
  const [over, setOver] = useState<DropSide | 'on' | null>(null)
  // The keyboard moves pages with Alt and the arrows, so the tile itself starts no keyboard drag.
  const { dragProps, isDragging } = useDrag({ hasDragButton: true, getItems: () => [{ [PAGE_TYPE]: pageId, 'text/plain': title }] })
  const look = (x: number): void => {
    side.current = x < (ref.current?.offsetWidth ?? 0) / 2 ? 'before' : 'after'
    setOver(kind.current === 'page' ? side.current : 'on')
  }
  const { dropProps } = useDrop({
    ref,
    getDropOperation: (types, allowed) => {
      const type = [PAGE_TYPE, ARTICLE_TYPE].find((one) => types.has(one))
      if (!type) return 'cancel'
      kind.current = type === PAGE_TYPE ? 'page' : 'article'
      return allowed.includes('move') ? 'move' : (allowed[0] ?? 'cancel')
    },
    onDropEnter: (event) => look(event.x),
    onDropMove: (event) => look(event.x),
    onDropExit: () => setOver(null),
    onDrop: ({ items, x }) => {
      look(x)
      setOver(null)
      const [item] = items
      if (item?.kind !== 'text') return
      if (item.types.has(PAGE_TYPE)) void item.getText(PAGE_TYPE).then((id) => acts.onPage(id, side.current))
      else void item.getText(ARTICLE_TYPE).then(acts.onArticle)
    },
  })
  return { dragProps, dropProps, isDragging, over }
}
