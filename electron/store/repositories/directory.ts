// The directory that completes bylines: learned from what was filed, and editable.
import type { Byline } from '../../../shared/domain/byline.js'
import { DirectoryName } from '../../../shared/domain/person.js'
import { sql } from '../connection.js'
import { StoreRefused } from '../errors.js'
import type { Reader, Tx } from '../store.js'

/** Counts each name of a byline as used once more. */
export function learnNames(tx: Tx, byline: readonly Byline[]): void {
  if (byline.length > 0) tx.record({ kind: 'names', names: byline.map(({ name, role }) => ({ name, role })) })
}

/** Replaces the directory. @throws StoreRefused `badContent` */
export function saveDirectory(tx: Tx, names: readonly DirectoryName[]): void {
  const parsed = DirectoryName.array().safeParse(names)
  if (!parsed.success) throw new StoreRefused('badContent', 'directory', parsed.error)
  tx.record({ kind: 'directory', names: parsed.data })
}

/** Most used first. */
export const listNames = (reader: Reader): DirectoryName[] =>
  sql<DirectoryName>(reader.db, 'SELECT name, role, uses FROM directory_name ORDER BY uses DESC, name, role').all()

/** Names that begin with the text, then names that contain it; most used first. */
export const findNames = (reader: Reader, text: string, limit = 20): DirectoryName[] =>
  sql<DirectoryName>(
    reader.db,
    `SELECT name, role, uses FROM directory_name WHERE instr(lower(name), lower(@text)) > 0
     ORDER BY instr(lower(name), lower(@text)) > 1, uses DESC, name, role LIMIT @limit`,
  ).all({ text, limit })
