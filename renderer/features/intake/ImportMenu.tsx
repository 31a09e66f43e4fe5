// The button that imports: choose files or paste the text of a page.
import { useRef, useState } from 'react'
import { useMenuAction, usePlaces, useText } from '../../desk/index.js'
import { Button, Menu } from '../../ui/index.js'
import { importFiles } from './intake-session.js'
import { PasteDialog } from './PasteDialog.js'

const TYPES = '.txt,.text,.md,.docx,.html,.htm,.pdf,text/plain,text/html,application/pdf'

/** `listens` for the native menu's 导入版面; only one of the buttons on screen may. */
export function ImportMenu({ listens = false }: { readonly listens?: boolean }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  useMenuAction(listens ? 'importPage' : 'none', () => {
    usePlaces.getState().open({ screen: 'stock' })
    input.current?.click()
  })
  return (
    <>
      <Menu
        label={t('stock.import')}
        trigger={
          <Button size="sm" icon="download">
            {t('stock.import')}
          </Button>
        }
        entries={[
          { id: 'files', label: t('stock.import.files'), icon: 'folder' },
          { id: 'paste', label: t('stock.import.paste'), icon: 'text' },
        ]}
        onChoose={(id) => {
          if (id === 'files') input.current?.click()
          else setPasting(true)
        }}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={TYPES}
        aria-label={t('intake.file')}
        onChange={(event) => {
          if (event.currentTarget.files) importFiles(event.currentTarget.files)
          // The same file can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <PasteDialog open={pasting} onClose={() => setPasting(false)} />
    </>
  )
}
