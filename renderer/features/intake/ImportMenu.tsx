// The button that imports: choose files or paste the text of a page.
import { useState } from 'react'
import { useText } from '../../desk/index.js'
import { Button, Menu } from '../../ui/index.js'
import { PasteDialog } from './PasteDialog.js'
import { pickFiles } from './pick-files.js'

export function ImportMenu({ size = 'sm' }: { readonly size?: 'sm' | 'md' }) {
  const t = useText()
  const [pasting, setPasting] = useState(false)
  return (
    <>
      <Menu
        label={t('stock.import')}
        trigger={
          <Button size={size} icon="download">
            {t('stock.import')}
          </Button>
        }
        entries={[
          { id: 'files', label: t('stock.import.files'), icon: 'folder' },
          { id: 'paste', label: t('stock.import.paste'), icon: 'text' },
        ]}
        onChoose={(id) => {
          if (id === 'files') pickFiles()
          else setPasting(true)
        }}
      />
      <PasteDialog open={pasting} onClose={() => setPasting(false)} />
    </>
  )
}
