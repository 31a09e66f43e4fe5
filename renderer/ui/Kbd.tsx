// Key caps: `Ctrl K` is one cap; several caps are several Kbd. A hint only, so screen readers skip it.
import { Icon } from './Icon.js'

const RETURN = '↵'

/** The notation of the shortcuts (`Ctrl+ArrowUp`) as caps show it (`Ctrl ↑`). */
export const keyCap = (keys: string): string =>
  (keys.length === 1 ? keys.toUpperCase() : keys)
    .replaceAll('+', ' ')
    .replaceAll('ArrowUp', '↑')
    .replaceAll('ArrowDown', '↓')
    .replaceAll('ArrowLeft', '←')
    .replaceAll('ArrowRight', '→')
    .replaceAll('Enter', RETURN)
    .replaceAll('Escape', 'Esc')
    .replace(/^ $/, 'Space')

export function Kbd({ keys }: { readonly keys: string }) {
  const cap = keyCap(keys)
  // None of the faces the product brings has the return sign, so it is drawn.
  const isReturn = cap.endsWith(RETURN)
  return (
    <span aria-hidden="true">
      <kbd>
        {isReturn ? cap.slice(0, -RETURN.length) : cap}
        {isReturn && <Icon name="return" size="s" />}
      </kbd>
    </span>
  )
}
