// The command line inside Electron: the same commands, with pages drawn by the real page process.

import { dirname, join } from 'node:path'
import { app } from 'electron'
import { ROLES } from '../../shared/domain/person.js'
import { authorize } from '../../shared/domain/workflow/authorize.js'
import { runCommandLine } from '../cli/run.js'
import { answer } from '../ipc/register.js'
import { lookUpOnce } from '../services/archive-duplicates.js'
import type { Desk } from '../services/desk.js'
import type { LookUp } from '../services/printed-before.js'
import { asRefusal } from '../services/refusals.js'
import { getBlobFile } from '../store/repositories/blobs.js'
import { openPictureClient } from '../workers/pictures/pictures-in-worker.js'
import type { ApplicationParts } from './application.js'
import { createPrintCalls } from './print-calls.js'
import { pageReader } from './reading-process.js'
import { createWindowRegister } from './window-register.js'

/** Exit status after Ctrl+C when there is nothing to wind up, as shells count it. */
const INTERRUPTED = 130

/** Before Electron is ready: the command keeps out of the profile that an open window is using. */
export function prepareHeadless(): void {
  app.setPath('sessionData', join(app.getPath('userData'), 'command-line'))
  // Pages go to PDF without it, and a machine without a display has none.
  app.disableHardwareAcceleration()
}

/** Runs one command and leaves with its exit status. Ctrl+C stops a printing before anything stands in the folder. */
export async function runHeadless(parts: ApplicationParts & { readonly args: readonly string[] }): Promise<void> {
  const windows = createWindowRegister()
  const prints = createPrintCalls({
    preload: parts.preload,
    windows,
    producer: `Forme ${app.getVersion()}`,
    onProgress: () => undefined,
    lookUp: (ask) => openedLookUp(ask),
  })
  let open: Desk | null = null
  const openedLookUp: LookUp = (ask) => {
    if (!open) throw new Error('no store is open')
    return lookUpOnce(open.store.directory)(ask)
  }
  parts.serve({
    photo: (sha256) => {
      if (!open) return null
      const { blob, file } = getBlobFile(open.store, sha256)
      return { file, media: blob.media }
    },
    // No page shows an archived picture.
    archived: () => null,
  })
  // A printing window asks one thing only.
  parts.ipcMain.handle('print.job', (event, message: unknown) =>
    answer(
      'print.job',
      {
        'print.job': (_nothing: unknown, window: number) => {
          if (!open) throw new Error('no store is open')
          return prints.job(open, window)
        },
      } as never,
      {
        isOurs: parts.isOurs,
        may: (permission) => authorize(permission, ROLES),
        report: (_name, error) => console.error(error),
        asRefusal,
      },
      {
        url: event.senderFrame?.url,
        isMainFrame: event.senderFrame === event.sender.mainFrame,
        isRegistered: windows.has(event.sender.id),
        window: event.sender.id,
      },
      message,
    ),
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (open) prints.cancel()
      else app.exit(INTERRUPTED)
    })
  const status = await runCommandLine(parts.args, {
    defaultStore: join(app.getPath('userData'), 'store'),
    version: app.getVersion(),
    environmentLanguage: process.env.LC_ALL || process.env.LANG,
    mapFolder: join(dirname(parts.intakeWorker), 'cmaps'),
    readFile: pageReader(parts.intakeWorker),
    openPictures: (directory) => openPictureClient({ workerFile: parts.picturesWorker, directory }),
    print: (desk, issueId, proof, directory) => {
      open = desk
      return prints.printTo(desk, issueId, null, proof, directory)
    },
  })
  app.exit(status)
}
