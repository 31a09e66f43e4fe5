// A list of rows for the keyboard: arrows and J/K move, Enter or a double press opens; long lists draw only what is in view.
import type { ReactNode } from 'react'
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
import { moveInList } from './rows-model.js'
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

export function Rows<T extends { readonly id: string }>(props: RowsProps<T>) {
  const { label, groups, row, textOf, selected, onSelect, multiple, onOpen, empty, className, rowClassName, rowHeight, headingHeight } =
    props
  const ids = groups.flatMap((group) => group.items.map((item) => item.id))
  const step = (by: 1 | -1) => {
    const next = moveInList(ids, selected[0] ?? null, by)
    if (next !== null) onSelect([next])
  }
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
    // biome-ignore lint/a11y/noStaticElementInteractions: J and K of the list inside, which has its own role
    <div className="scroll col" onKeyDown={(event) => onShortcut(event, { j: () => step(1), k: () => step(-1) })}>
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
