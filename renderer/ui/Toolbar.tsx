// A row of controls with one tab stop; arrows move inside it.
import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'

export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className="toolbar">
      {children}
    </AriaToolbar>
  )
}

/** A hairline between groups of a toolbar. */
export function ToolbarRule() {
  return <span className="sep" />
}
