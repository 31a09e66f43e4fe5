// Key caps: `Ctrl K` is one cap; several caps are several Kbd. A hint only, so screen readers skip it.

/** The notation of the shortcuts (`Ctrl+ArrowUp`) as caps show it (`Ctrl ↑`). */
export const keyCap = (keys: string): string =>
  (keys.length === 1 ? keys.toUpperCase() : keys)
    .replaceAll('+', ' ')
    .replaceAll('ArrowUp', '↑')
    .replaceAll('ArrowDown', '↓')
    .replaceAll('ArrowLeft', '←')
    .replaceAll('ArrowRight', '→')
    .replaceAll('Enter', '↵')
    .replaceAll('Escape', 'Esc')
    .replace(/^ $/, 'Space')

export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{keyCap(keys)}</kbd>
    </span>
  )
}
