// Where the window is too narrow for the list: articles and outline as menus of the toolbar.
import type { ReactNode } from 'react'
import { useText } from '../../desk/index.js'
import { Button, Menu } from '../../ui/index.js'
import type { OutlineProps } from './Outline.js'
import styles from './sheet.module.css'

export function NarrowMenus({ menu, outline }: { readonly menu: ReactNode; readonly outline: OutlineProps | null }) {
  const t = useText()
  return (
    <span className={styles.narrow}>
      {menu}
      {outline && (
        <Menu
          label={t('editor.outline')}
          trigger={<Button size="sm" look="gh" icon="outline" label={t('editor.tool.outline')} />}
          entries={outline.rows.map((row) => ({
            id: String(row.block),
            label: row.kind === 'lead' ? t('editor.outline.lead') : row.text || t('editor.outline.emptySubhead'),
            detail: String(row.lines),
          }))}
          onChoose={(id) => outline.onGo(Number(id))}
        />
      )}
    </span>
  )
}
