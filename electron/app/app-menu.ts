// The native menu: what the system expects there, in the person's language. Everything else lives in the window.
import { Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuWords {
  readonly file: string
  readonly importPage: string
  readonly print: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly view: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly actualSize: string
  readonly fullScreen: string
}

/** `chosen` is told the action of the items that the window carries out itself. */
export function setAppMenu(words: MenuWords, chosen: (action: string) => void, isMac: boolean): void {
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.file,
      submenu: [
        { label: words.importPage, accelerator: 'CmdOrCtrl+I', click: () => chosen('importPage') },
        { label: words.print, accelerator: 'CmdOrCtrl+P', click: () => chosen('print') },
        { type: 'separator' },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize, accelerator: 'CmdOrCtrl+0' },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
