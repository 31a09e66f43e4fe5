// Tabs with their panels; only the chosen panel is mounted.
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export interface TabsProps<K extends string> {
  readonly label: string
  readonly selected: K
  readonly onSelect: (tab: K) => void
  readonly tabs: readonly { readonly id: K; readonly label: string; readonly count?: ReactNode; readonly content: ReactNode }[]
}

export function Tabs<K extends string>({ label, selected, onSelect, tabs }: TabsProps<K>) {
  return (
    <AriaTabs className="tab-panel" selectedKey={selected} onSelectionChange={(key) => onSelect(key as K)}>
      <TabList className="tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
            {tab.count !== undefined && <span className="mute">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
