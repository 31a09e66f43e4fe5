// Turns errors of the store into refusals a window or a command line can put into words.
import type { Refusal } from '../../shared/ipc/errors.js'
import {
  StoreConflict,
  StoreDamaged,
  StoreError,
  StoreFull,
  StoreLocked,
  StoreNewer,
  StoreReadOnly,
  StoreRefused,
} from '../store/errors.js'

/** null for errors that are no store errors. */
export function asRefusal(error: unknown): Refusal | null {
  if (!(error instanceof StoreError)) return null
  if (error instanceof StoreConflict) {
    return {
      code: 'conflict',
      reason: null,
      params: { author: error.head.author, revisionId: error.head.revisionId, at: error.head.createdAt },
    }
  }
  if (error instanceof StoreFull) return { code: 'diskFull', reason: null, params: {} }
  if (error instanceof StoreLocked) return { code: 'refused', reason: 'locked', params: {} }
  if (error instanceof StoreReadOnly) return { code: 'refused', reason: 'readonly', params: {} }
  if (error instanceof StoreNewer) return { code: 'storeClosed', reason: 'newer', params: {} }
  if (error instanceof StoreDamaged) return { code: 'storeClosed', reason: 'damaged', params: { what: error.found.join('; ') } }
  if (error instanceof StoreRefused) {
    if (error.reason === 'notFound') return { code: 'notFound', reason: null, params: {} }
    if (error.reason === 'exists') return { code: 'exists', reason: null, params: {} }
    if (error.reason === 'closed') return { code: 'storeClosed', reason: null, params: {} }
    if (error.reason === 'badBackup') return { code: 'backupFailed', reason: null, params: {} }
    return { code: 'refused', reason: error.reason, params: {} }
  }
  return { code: 'unexpected', reason: null, params: {} }
}
