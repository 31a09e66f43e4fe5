// The command box opened: a field and what it finds, in groups; ↑ ↓ choose, Enter goes, Esc closes.
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { Icon } from './Icon.js'
import type { IconName } from './icons.js'
import { Kbd } from './Kbd.js'

export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly detail?: string | undefined
  readonly icon?: IconName | undefined
  readonly keys?: string | undefined
}

export interface CommandPaletteProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly label: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Already filtered by the query; empty groups are left out. */
  readonly groups: readonly { readonly id: string; readonly heading: string; readonly entries: readonly PaletteEntry[] }[]
  readonly empty: string
  readonly onChoose: (id: string) => void
}

export function CommandPalette({ open, onClose, label, query, onQuery, groups, empty, onChoose }: CommandPaletteProps) {
  return (
    <ModalOverlay className="veil palette-veil" isOpen={open} isDismissable onOpenChange={(next) => !next && onClose()}>
      <Modal className="dialog palette">
        <Dialog aria-label={label}>
          <Autocomplete inputValue={query} onInputChange={onQuery}>
            <SearchField aria-label={label} autoFocus className="palette-field">
              <Icon name="search" />
              <Input placeholder={label} />
              <Kbd keys="Esc" />
            </SearchField>
            <Menu
              aria-label={label}
              className="palette-list"
              onAction={(key) => onChoose(String(key))}
              renderEmptyState={() => <p className="opt-none">{empty}</p>}
            >
              {groups
                .filter((group) => group.entries.length > 0)
                .map((group) => (
                  <MenuSection key={group.id} id={group.id}>
                    <Header className="pop-head">{group.heading}</Header>
                    {group.entries.map((entry) => (
                      <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className="opt">
                        {entry.icon && <Icon name={entry.icon} size="s" />}
                        <span className="ell">{entry.label}</span>
                        {entry.detail !== undefined && <span className="opt-detail ell">{entry.detail}</span>}
                        {entry.keys && <Kbd keys={entry.keys} />}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
