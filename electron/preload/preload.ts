// Exposes the contract's names to the page and nothing else: no generic invoke, no Node, no Electron.
import { contextBridge, ipcRenderer } from 'electron'
import type { FormeBridge } from '../../shared/ipc/bridge.js'
import { EVENT_NAMES, OPERATION_NAMES } from '../../shared/ipc/names.js'

const operations = Object.fromEntries(OPERATION_NAMES.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]))

const bridge = {
  operations,
  on: (event: string, listener: (payload: unknown) => void) => {
    if (!(EVENT_NAMES as readonly string[]).includes(event)) throw new Error('unknown event')
    const relay = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(event, relay)
    return () => ipcRenderer.off(event, relay)
  },
}

contextBridge.exposeInMainWorld('forme', bridge as unknown as FormeBridge)
