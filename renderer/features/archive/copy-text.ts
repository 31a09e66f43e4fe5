// Puts a text on the clipboard. The window has no permissions, so it is done the way Ctrl C does it.

/** Must run within a key press or a click. Returns whether the text is on the clipboard. */
export function copyText(text: string): boolean {
  let isTaken = false
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  document.addEventListener('copy', take, true)
  try {
    return document.execCommand('copy') && isTaken
  } finally {
    document.removeEventListener('copy', take, true)
  }
}
