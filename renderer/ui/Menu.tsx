// A menu behind a button of the kit.
import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { classes, given } from './given.js'
import { Icon } from './Icon.js'
import type { IconName } from './icons.js'
import { Kbd } from './Kbd.js'

export interface MenuEntry<K extends string = string> {
  readonly id: K
  readonly label: ReactNode
  /** Plain words for type-ahead when the label is more than a string. */
  readonly text?: string | undefined
  readonly detail?: string | undefined
  readonly icon?: IconName | undefined
  readonly keys?: string | undefined
  readonly disabled?: boolean | undefined
  readonly danger?: boolean | undefined
  /** Marks the one in force. */
  readonly on?: boolean | undefined
  /** A hairline above it. */
  readonly apart?: boolean | undefined
}

export interface MenuProps<K extends string> {
  readonly label: string
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry<K>[]
  readonly onChoose: (id: K) => void
}

export function Menu<K extends string>({ label, trigger, entries, onChoose }: MenuProps<K>) {
  const rows = entries.flatMap((entry) => [
    ...(entry.apart ? [<Separator key={`${entry.id}-rule`} />] : []),
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.text ?? (typeof entry.label === 'string' ? entry.label : entry.id)}
      className={classes('opt', entry.danger && 'danger', entry.on && 'w6')}
      {...given({ isDisabled: entry.disabled })}
    >
      {entry.icon && <Icon name={entry.icon} size="s" />}
      <span>{entry.label}</span>
      {entry.detail !== undefined && <span className="opt-detail">{entry.detail}</span>}
      {entry.on && <Icon name="check" size="s" />}
      {entry.keys && <Kbd keys={entry.keys} />}
    </MenuItem>,
  ])
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="pop" offset={4}>
        <AriaMenu aria-label={label} onAction={(key) => onChoose(key as K)}>
          {rows}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
