// The one import of this window, bound to the main process, and the hook that shows it.
import { useSyncExternalStore } from 'react'
import { LIMITS } from '../../../shared/ipc/contract.js'
import { RefusalError } from '../../../shared/ipc/errors.js'
import { ask, endProgress, refusalOf, refusalText, toast, translate } from '../../desk/index.js'
import { createIntakeDesk, type ImportFile, type IntakeDeskState } from './intake-desk.js'

export const intakeDesk = createIntakeDesk({
  read: async (name, bytes) => {
    try {
      return await ask('intake.read', { name, bytes })
    } finally {
      endProgress('intake')
    }
  },
  cancel: () => ask('intake.cancel', {}).catch(() => null),
  refused: (name, error) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'cancelled') return
    toast({ tone: 'error', title: translate('intake.refused', { name }), detail: refusalText(translate, refusal) })
  },
})

export const useIntake = (): IntakeDeskState => useSyncExternalStore(intakeDesk.subscribe, intakeDesk.state)

/** The name the main process may be told: never a path, never longer than it takes. */
const plainName = (name: string): string => (name.split(/[\\/]/u).at(-1) ?? name).slice(-300)

export const importFileOf = (file: File): ImportFile => ({
  name: plainName(file.name),
  size: file.size,
  bytes: async () => {
    // Said here because a file of this size must not even cross to the main process.
    if (file.size > LIMITS.fileBytes) throw new RefusalError('intake', 'tooLarge')
    return new Uint8Array(await file.arrayBuffer())
  },
})

export const importFiles = (files: Iterable<File>): void => intakeDesk.add([...files].map(importFileOf))

/** Text from the clipboard is read as a file of its own. */
export function importText(text: string): void {
  if (text.trim() !== '') importFiles([new File([text], translate('intake.paste.name'), { type: 'text/plain' })])
}
