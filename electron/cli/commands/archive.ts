// forme archive add: printed issues into the archive. forme archive search: full-text search of it.
import { parseQuery } from '../../../shared/domain/archive/index.js'
import { addToArchive } from '../../services/add-to-archive.js'
import { openArchiveReader } from '../../store/archive/open-archive.js'
import { searchArchive } from '../../store/archive/search-archive.js'
import { EXIT } from '../arguments.js'
import type { CommandAnswer } from '../run.js'
import { type Command, type CommandContext, storeDirectory, withDesk } from './context.js'

export const archive: Command = (context) => (context.line.operands[0] === 'add' ? add(context) : search(context))

const add = (context: CommandContext): Promise<CommandAnswer> =>
  withDesk(context, async (desk) => {
    const { t } = context
    const { added, known, corrected, problems, unread } = await addToArchive(desk, context.line.operands.slice(1), context.ports.mapFolder)
    return {
      status: EXIT.done,
      json: { added, known, corrected, problems, unread },
      lines: [
        ...unread.map(({ file, reason }) => t('cli.archive.unread', { file, reason })),
        ...problems
          .filter(({ reason }) => reason !== 'unplaced')
          .map(({ file, at, reason, left }) => t('cli.archive.problem', { file, at: String(at), reason, left: left ? 'yes' : 'no' })),
        t('cli.archive.added', { added, known, corrected }),
      ],
    }
  })

async function search(context: CommandContext): Promise<CommandAnswer> {
  const { line, t } = context
  const archived = openArchiveReader(storeDirectory(context))
  try {
    const found = archived
      ? searchArchive(archived, parseQuery(line.operands.slice(1).join(' ')), { limit: line.limit })
      : { hits: [], total: 0 }
    return {
      status: EXIT.done,
      json: {
        hits: found.hits.map(({ id, date, page, section, headline, byline, snippet }) => ({
          id,
          date,
          page,
          section,
          headline: headline.text,
          byline,
          snippet: snippet.text,
          marks: snippet.marks,
        })),
        total: found.total,
      },
      lines: [
        ...found.hits.map(
          ({ date, page, headline, snippet }) => `${[date, page].filter(Boolean).join(' ')} 《${headline.text}》 ${snippet.text}`,
        ),
        t('cli.archive.found', { count: found.total }),
      ],
    }
  } finally {
    archived?.close()
  }
}
