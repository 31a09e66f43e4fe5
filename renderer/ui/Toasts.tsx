// Passing notices, read out as they come. Those that need an answer stay; the others go after a while, not while one points at them.
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '../desk/text.js'
import { type Toast, useToasts } from '../desk/toasts.js'
import { Button, IconButton } from './Button.js'
import { Icon } from './Icon.js'
import type { IconName } from './icons.js'

const SHOWN_MS = 8000
const TOAST_ICON: Readonly<Record<Toast['tone'], IconName>> = { ok: 'checkAll', warn: 'swap', error: 'alert' }

function ToastRow({ toast }: { readonly toast: Toast }) {
  const t = useText()
  const dismiss = useToasts((state) => state.dismiss)
  const [held, setHeld] = useState(false)
  const passes = toast.tone === 'ok' && !held
  useEffect(() => {
    if (!passes) return
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [passes, dismiss, toast.id])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the notice while it is pointed at or holds the focus
    <div
      className={`toast ${toast.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={TOAST_ICON[toast.tone]} size="l" />
      <div className="toast-text">
        <div className="w6">{toast.title}</div>
        {toast.detail !== undefined && <div className="sm ink2">{toast.detail}</div>}
        {toast.action && (
          <div className="call-actions">
            <Button
              size="sm"
              onPress={() => {
                toast.action?.run()
                dismiss(toast.id)
              }}
            >
              {toast.action.label}
            </Button>
          </div>
        )}
      </div>
      <IconButton icon="close" size="sm" label={t('common.close')} onPress={() => dismiss(toast.id)} />
    </div>
  )
}

/** Mounted once, by the shell. Stays reachable while a dialog is open. */
export function Toasts() {
  const t = useText()
  const toasts = useToasts((state) => state.toasts)
  return createPortal(
    <section className="toasts" role="log" aria-live="polite" aria-label={t('shell.notices')} data-react-aria-top-layer="true">
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} />
      ))}
    </section>,
    document.body,
  )
}
