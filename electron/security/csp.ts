// The content security policy of our pages, and the one answer to "is this page ours".
import { APP_ORIGIN } from '../../shared/ipc/bridge.js'

// The constant style sheet React Aria adds for pressable elements (touch-action); allowed by its hash, nothing else inline.
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/** Header value for everything served under app://forme. No unsafe source, no network. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "img-src 'self' asset: data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard default',
].join('; ')

/**
 * True for our own pages only. Compares protocol and host: `new URL('app://…').origin` is the string "null",
 * the same as for `data:`, so origins must not be compared.
 */
export const isOurs = (url: string | undefined): boolean => {
  if (!url) return false
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}` === APP_ORIGIN
  } catch {
    return false
  }
}
