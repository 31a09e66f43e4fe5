// What every command works with, and the small steps several of them share.
import { resolve } from 'node:path'
import { IssueDate } from '../../../shared/domain/ids.js'
import { PageNo } from '../../../shared/domain/page.js'
import type { Translate } from '../../../shared/i18n/index.js'
import { RefusalError } from '../../../shared/ipc/errors.js'
import type { IssueCard } from '../../../shared/ipc/views.js'
import type { Desk } from '../../services/desk.js'
import { openDesk } from '../../services/open-desk.js'
import { findIssueByDate } from '../../store/repositories/issues.js'
import type { PictureClient } from '../../workers/pictures/pictures-in-worker.js'
import type { CommandLine } from '../arguments.js'
import { UsageError } from '../arguments.js'
import type { CommandAnswer, CommandPorts } from '../run.js'

export interface CommandContext {
  readonly line: CommandLine
  readonly ports: CommandPorts
  readonly t: Translate
}

export type Command = (context: CommandContext) => Promise<CommandAnswer>

export const storeDirectory = ({ line, ports }: CommandContext): string => resolve(line.store ?? ports.defaultStore)

/** Does what needs the store's folder; refused with a sentence when the place given for it is a file or lies in one. */
export function inStoreFolder<T>(context: CommandContext, run: (directory: string) => T): T {
  const directory = storeDirectory(context)
  try {
    return run(directory)
  } catch (error) {
    if (isNoFolder(error)) throw new RefusalError('refused', 'cli.storeFolder', { folder: directory })
    throw error
  }
}

/** True for what the file system says when a file stands where a folder should be. */
export const isNoFolder = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR')

/** Opens the store for the length of `run`, and closes it whatever happens. */
export async function withDesk<T>(context: CommandContext, run: (desk: Desk) => T | Promise<T>): Promise<T> {
  const desk = inStoreFolder(context, (directory) => openDesk(directory, context.ports.version))
  try {
    return await run(desk)
  } finally {
    desk.store.close()
  }
}

/** Has the threads that read pictures for the length of `run`. */
export async function withPictures<T>({ ports }: CommandContext, desk: Desk, run: (pictures: PictureClient) => Promise<T>): Promise<T> {
  const pictures = ports.openPictures(desk.store.directory)
  try {
    return await run(pictures)
  } finally {
    await pictures.close()
  }
}

/** The day after `--issue`; throws UsageError when it is none. */
export function issueDate({ line }: CommandContext): string {
  const parsed = IssueDate.safeParse(line.issue)
  if (!parsed.success) throw new UsageError('badDate', { what: line.issue ?? '' })
  return parsed.data
}

/** The page after `--page`, null without it; throws UsageError when it is no page number. */
export function pageNo({ line }: CommandContext): string | null {
  if (line.page === null) return null
  const parsed = PageNo.safeParse(line.page)
  if (!parsed.success) throw new UsageError('badPage', { what: line.page })
  return parsed.data
}

/** The issue of the day; refused when there is none. */
export function issueOf(desk: Desk, date: string): IssueCard {
  const issue = findIssueByDate(desk.store, date)
  if (!issue) throw new RefusalError('notFound', 'cli.noIssue', { date })
  return issue
}
