// Answers for the archive and for texts that were filed or printed before.
import { RefusalError } from '../../shared/ipc/errors.js'
import type { Handlers } from '../ipc/register.js'

type ArchiveOperation = Extract<
  keyof Handlers,
  `archive.${string}` | 'duplicate.matches' | `duplicate.${'compareEarlier' | `mark${string}`}`
>

const closed = (): never => {
  throw new RefusalError('archive')
}

export const archiveHandlers = (): Pick<Handlers, ArchiveOperation> => ({
  'duplicate.matches': closed,
  'duplicate.compareEarlier': closed,
  'duplicate.markRecurring': closed,
  'duplicate.markFormula': closed,
  'archive.overview': closed,
  'archive.import': closed,
  'archive.resumeImport': closed,
  'archive.cancelImport': closed,
  'archive.removeImport': closed,
  'archive.setAside': closed,
  'archive.search': closed,
  'archive.get': closed,
})
