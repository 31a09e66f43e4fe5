// A field for the text of a page, for those who would rather see it before it is read.
import { useState } from 'react'
import { useText } from '../../desk/index.js'
import { Button, Dialog, TextField } from '../../ui/index.js'
import { importText } from './intake-session.js'

export function PasteDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText()
  const [text, setText] = useState('')
  const close = (): void => {
    setText('')
    onClose()
  }
  const read = (): void => {
    if (text.trim() === '') return
    importText(text)
    close()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('intake.paste.title')}
      size="wide"
      onPrimary={read}
      footer={
        <>
          <Button onPress={close} keys="Escape">
            {t('common.cancel')}
          </Button>
          <Button look="pri" onPress={read} disabled={text.trim() === ''} keys="Ctrl+Enter">
            {t('intake.paste.read')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('intake.paste.label')}
        hint={t('intake.paste.hint')}
        value={text}
        onChange={setText}
        multiline
        rows={16}
        autoFocus
      />
    </Dialog>
  )
}
