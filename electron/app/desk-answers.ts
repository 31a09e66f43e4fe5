// Connects the contract's channels to their handlers, with what the main process itself knows about the sender.
import type { IpcMain } from 'electron'
import type { Role } from '../../shared/domain/person.js'
import { authorize } from '../../shared/domain/workflow/authorize.js'
import type { OperationName } from '../../shared/ipc/contract.js'
import { OPERATION_NAMES } from '../../shared/ipc/names.js'
import { answer, type Handlers } from '../ipc/register.js'
import { asRefusal } from '../services/refusals.js'
import type { Log } from './log.js'
import type { WindowRegister } from './window-register.js'

export interface DeskAnswers {
  readonly ipcMain: IpcMain
  readonly handlers: Handlers
  readonly windows: WindowRegister
  readonly isOurs: (url: string | undefined) => boolean
  /** Roles of the person at the desk, from the main process's own session; reading is allowed while no store is open. */
  readonly roles: () => readonly Role[]
  readonly log: Log
}

export function answerOperations({ ipcMain, handlers, windows, isOurs, roles, log }: DeskAnswers): void {
  const gate = {
    isOurs,
    asRefusal,
    may: (permission: Parameters<typeof authorize>[0]) => authorize(permission, roles()),
    report: (operation: string, error: unknown) => log.failure(`operation.failed ${operation}`, error),
  }
  const connect = <N extends OperationName>(name: N) =>
    ipcMain.handle(name, (event, message: unknown) => {
      const frame = event.senderFrame
      const sender = {
        url: frame?.url,
        isMainFrame: frame !== null && frame === event.sender.mainFrame,
        isRegistered: windows.has(event.sender.id),
        window: event.sender.id,
      }
      return answer(name, handlers, gate, sender, message)
    })
  for (const name of OPERATION_NAMES) connect(name)
}
