// Page import: a file becomes items, and reviewed items become filed copy. Nothing is stored before the person says so.

import type { Id } from '../../shared/domain/ids.js'
import { articleFromItem, articleFromPhoto, splitPage } from '../../shared/domain/intake/index.js'
import type { IntakeResult } from '../../shared/domain/intake/item.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { IntakeReading } from '../../shared/ipc/views.js'
import { createArticle } from '../store/repositories/articles.js'
import { learnNames } from '../store/repositories/directory.js'
import { addIntakeSource } from '../store/repositories/intake-sources.js'
import type { Tx } from '../store/store.js'
import { commandBy, type Desk } from './desk.js'

/** Reads a page file into text; rejects with IntakeRefusal. Long work, off the main thread. */
export type ReadPageFile = (name: string, bytes: Uint8Array, signal: AbortSignal) => Promise<string>

/** Throws a refusal `intake` whose reason is the reader's code. */
export async function readPage(read: ReadPageFile, name: string, bytes: Uint8Array, signal: AbortSignal): Promise<IntakeReading> {
  let text: string
  try {
    text = await read(name, bytes, signal)
  } catch (error) {
    if (signal.aborted) throw new RefusalError('cancelled')
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    if (error instanceof Error && error.name === 'IntakeRefusal' && code) throw new RefusalError('intake', code, { name })
    throw error
  }
  const result = splitPage(text, name)
  if (result.items.length === 0 && result.unplaced.length === 0) throw new RefusalError('intake', 'empty', { name })
  return { name, text, ...result }
}

export interface Filing {
  readonly issueId: Id
  readonly pageNo: string | null
  readonly name: string
  readonly text: string
  readonly result: IntakeResult
}

/** Files every article and photo of a reviewed page into the issue's stock, in one command, and keeps the source text. */
export const fileItems = (desk: Desk, filing: Filing): { articleIds: Id[] } =>
  desk.store.command(
    { ...commandBy(desk, 'intake.file', filing.issueId), data: { file: filing.name, items: filing.result.items.length } },
    (tx) => ({ articleIds: fileItemsIn(tx, filing) }),
  )

/** The same inside a command that does more. */
export function fileItemsIn(tx: Tx, { issueId, pageNo, name, text, result }: Filing): Id[] {
  const articleIds = result.items.map((item) => {
    if (item.kind === 'folio') return null
    const content = item.kind === 'article' ? articleFromItem(item) : articleFromPhoto(item)
    learnNames(tx, content.byline)
    return createArticle(tx, { issueId, content, kind: 'import', note: name, state: 'filed' }).articleId
  })
  addIntakeSource(tx, { issueId, pageNo, fileName: name, text, result, articleIds })
  return articleIds.filter((id) => id !== null)
}
