// forme intake: page files become items; with --issue they are filed, all of them or none.
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Item } from '../../../shared/domain/intake/item.js'
import { RefusalError } from '../../../shared/ipc/errors.js'
import type { IntakeReading } from '../../../shared/ipc/views.js'
import { filePages } from '../../services/file-pages.js'
import { readPage } from '../../services/intake-page.js'
import { EXIT } from '../arguments.js'
import { type Command, type CommandContext, issueDate, pageNo, withDesk } from './context.js'

/** Reads and splits one file; refused with a sentence when it cannot be read. */
export async function readOperand({ ports }: CommandContext, file: string): Promise<IntakeReading> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw new RefusalError('intake', 'cli.noFile', { file, what: error instanceof Error && 'code' in error ? String(error.code) : '' })
  }
  return readPage(ports.readFile, basename(file), bytes, new AbortController().signal)
}

export const intake: Command = async (context) => {
  const { line, t } = context
  const date = line.issue === null ? null : issueDate(context)
  const page = pageNo(context)
  const readings: IntakeReading[] = []
  for (const file of distinct(line.operands)) readings.push(await readOperand(context, file))

  const issue =
    date === null
      ? null
      : await withDesk(context, (desk) => {
          const { issueId, articleIds, waiting } = filePages(desk, date, page, readings)
          return { id: issueId, date, page, filed: articleIds.length, articleIds, waiting }
        })
  const items = readings.flatMap((reading) => reading.items)
  const unplaced = readings.flatMap((reading) => reading.unplaced)
  return {
    status: EXIT.done,
    json: { items, unplaced, ...(issue ? { issue } : {}) },
    lines: [
      ...items.map(
        (item) =>
          `${describe(context, item)}${item.kind === 'article' && item.joins.length > 0 ? ` · ${t('cli.intake.joins', { count: item.joins.length })}` : ''}`,
      ),
      ...unplaced.map(({ lines: [from, to], text }) => t('cli.intake.unplaced', { from: `${from}`, to: `${to}`, text: text.slice(0, 40) })),
      ...(issue ? [t('cli.intake.filed', { date: issue.date, count: issue.filed })] : []),
      ...(issue && issue.waiting.length > 0 ? [t('cli.intake.waiting', { page: issue.page ?? '', count: issue.waiting.length })] : []),
    ],
  }
}

/** A file that a pattern and a name both gave is read, and filed, once. */
const distinct = (files: readonly string[]): string[] => [...new Map(files.map((file) => [resolve(file), file])).values()]

function describe({ t }: CommandContext, item: Item): string {
  const [first, last] = item.source.lines
  const range = { from: `${first}`, to: `${last}` }
  switch (item.kind) {
    case 'article':
      return t('cli.intake.item.article', {
        ...range,
        headline: item.headline ?? t('cli.intake.untitled', { opening: item.paragraphs[0]?.text.slice(0, 20) ?? '' }),
      })
    case 'photo':
      return t('cli.intake.item.photo', { ...range, caption: item.caption?.slice(0, 40) ?? '' })
    case 'folio':
      return t('cli.intake.item.folio', { ...range, text: item.text })
  }
}
