// A list of rows for the keyboard: arrows and J/K move, Enter or a double press opens; long lists draw only what is in view.
import { type KeyboardEvent as ReactKeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import {
  type DragAndDropHooks,
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components'
import { classes, given } from './given.js'
import { onShortcut } from './shortcuts.js'

export interface RowGroup<T> {
  readonly id: string
  /** Left out for one group without a heading. */
  readonly heading?: ReactNode
  readonly items: readonly T[]
}

export interface RowsProps<T extends { readonly id: string }> {
  readonly label: string
  readonly groups: readonly RowGroup<T>[]
  readonly row: (item: T, state: { readonly isSelected: boolean }) => ReactNode
  /** What a screen reader calls the row. */
  readonly textOf: (item: T) => string
  readonly selected: readonly string[]
  readonly onSelect: (ids: readonly string[]) => void
  readonly multiple?: boolean | undefined
  readonly onOpen?: ((id: string) => void) | undefined
  readonly empty?: ReactNode
  readonly className?: string | undefined
  readonly rowClassName?: ((item: T) => string) | undefined
  /** Heights in px turn drawing of only the rows in view on. */
  readonly rowHeight?: number | undefined
  readonly headingHeight?: number | undefined
  readonly dragAndDropHooks?: DragAndDropHooks | undefined
}

/** J and K are the list's own arrows, so that focus, selection and scrolling stay one. */
const step = (target: EventTarget, key: 'ArrowDown' | 'ArrowUp'): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/**
 * Enter with Ctrl is an act of the screen, but the list would take it for Enter and open the row: it is led past the list.
 * Returns whether it was one.
 */
function ledPast(event: ReactKeyboardEvent<HTMLElement>): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  if (key !== 'Enter' || !(ctrlKey || metaKey) || event.target === event.currentTarget) return false
  event.stopPropagation()
  const again = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true })
  if (!event.currentTarget.dispatchEvent(again)) event.preventDefault()
  return true
}

export function Rows<T extends { readonly id: string }>(props: RowsProps<T>) {
  const { label, groups, row, textOf, selected, onSelect, multiple, onOpen, empty, className, rowClassName, rowHeight, headingHeight } =
    props
  const ids = groups.flatMap((group) => group.items.map((item) => item.id))
  const frame = useRef<HTMLDivElement>(null)
  const current = selected[0]
  useEffect(() => {
    // Selected from elsewhere (a shortcut of the screen, a search): the row comes into view, and takes the focus if the list has it.
    const list = frame.current
    const chosen = current === undefined ? null : list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(current)}"]`)
    if (!list || !chosen) return
    if (list.contains(document.activeElement) && !chosen.contains(document.activeElement)) chosen.focus()
    else chosen.scrollIntoView({ block: 'nearest' })
  }, [current])
  const item = (one: T) => (
    <GridListItem key={one.id} id={one.id} textValue={textOf(one)} className={classes('row-item', rowClassName?.(one))}>
      {({ isSelected }) => row(one, { isSelected })}
    </GridListItem>
  )
  const list = (
    <GridList
      aria-label={label}
      className={classes('rows', className)}
      selectionMode={multiple ? 'multiple' : 'single'}
      selectionBehavior="replace"
      disallowTypeAhead
      selectedKeys={selected}
      onSelectionChange={(keys) => onSelect(keys === 'all' ? ids : [...keys].map(String))}
      {...given({ onAction: onOpen && ((key: string | number) => onOpen(String(key))), dragAndDropHooks: props.dragAndDropHooks })}
      renderEmptyState={() => empty}
    >
      {groups.flatMap((group) =>
        group.heading === undefined
          ? group.items.map(item)
          : [
              <GridListSection key={group.id} id={`group-${group.id}`}>
                <GridListHeader className="row-group">{group.heading}</GridListHeader>
                {group.items.map(item)}
              </GridListSection>,
            ],
      )}
    </GridList>
  )
  return (
    <div
      ref={frame}
      className="rows-frame"
      onKeyDownCapture={(event) => {
        if (ledPast(event)) return
        onShortcut(event, { j: () => step(event.target, 'ArrowDown'), k: () => step(event.target, 'ArrowUp') })
      }}
    >
      {rowHeight === undefined ? (
        list
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, headingHeight: headingHeight ?? 26 }}>
          {list}
        </Virtualizer>
      )}
    </div>
  )
}
