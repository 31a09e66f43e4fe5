// Dialogs: focus is kept inside, Esc closes, Ctrl ↵ does the primary act; focus goes back where it came from.
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../desk/text.js'
import { Button } from './Button.js'
import { classes } from './given.js'
import { isComposing } from './shortcuts.js'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode
  readonly size?: 'normal' | 'wide' | 'full' | undefined
  /** Ctrl ↵. */
  readonly onPrimary?: (() => void) | undefined
  /** A question that must be answered: a press outside does not close it. */
  readonly alert?: boolean | undefined
}

export function Dialog({ open, onClose, title, children, footer, size = 'normal', onPrimary, alert }: DialogProps) {
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable={!alert} onOpenChange={(next) => !next && onClose()}>
      <Modal className={classes('dialog', size !== 'normal' && size)}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {/* On the way down, because date fields keep their keys to themselves. */}
          <div
            className="dialog-keys"
            onKeyDownCapture={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event) && onPrimary) {
                event.preventDefault()
                event.stopPropagation()
                onPrimary()
              }
            }}
          >
            <div className="dialog-body">{children}</div>
            {footer !== undefined && <div className="dialog-foot">{footer}</div>}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export interface ConfirmDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Names the result: 恢复备份, never 确定. */
  readonly confirm: string
  readonly onConfirm: () => void
  readonly look?: 'pri' | 'red' | undefined
  readonly disabled?: boolean | undefined
}

/** Says the consequence before the act. */
export function ConfirmDialog({ open, onClose, title, children, confirm, onConfirm, look = 'pri', disabled }: ConfirmDialogProps) {
  const t = useText()
  const act = () => {
    if (!disabled) onConfirm()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      alert
      onPrimary={act}
      footer={
        <>
          <Button onPress={onClose} keys="Escape">
            {t('common.cancel')}
          </Button>
          <Button look={look} onPress={act} disabled={disabled} keys="Ctrl+Enter" autoFocus>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
