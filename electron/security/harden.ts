// What holds for every window: no permissions, no navigation away, no webviews, no new windows, links only to https and mailto.
import { app, type Session, shell } from 'electron'
import { isOurs } from './csp.js'

/** True for addresses that may be handed to the system's browser or mail program. */
export function mayOpenOutside(address: string): boolean {
  try {
    return ['https:', 'mailto:'].includes(new URL(address).protocol)
  } catch {
    return false
  }
}

/** Call once before the first window. */
export function hardenWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) void shell.openExternal(url)
      return { action: 'deny' }
    })
  })
}

/** Refuses every permission and every request that is not ours: the page and the PDF process have no network. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, done) => {
    const allowed = /^(app:\/\/forme\/|asset:\/\/(?:archive-)?photo\/|blob:app:\/\/forme\/|data:|devtools:)/.test(details.url)
    done({ cancel: !allowed })
  })
}
