// forme archive add: printed issues into the archive. search: full-text search of it. verify, rebuild: archive and index of duplicates.
import { parseQuery } from '../../../shared/domain/archive/index.js'
import { addToArchive } from '../../services/add-to-archive.js'
import { rebuildArchiveDesk, verifyArchiveDesk } from '../../services/keep-archive.js'
import { openArchiveReader } from '../../store/archive/open-archive.js'
import { searchArchive } from '../../store/archive/search-archive.js'
import type { ImportReport } from '../../workers/archive/import-files.js'
import { isPictureFile } from '../../workers/pictures/list-picture-files.js'
import { type ArchivePart, EXIT } from '../arguments.js'
import type { CommandAnswer } from '../run.js'
import { type Command, type CommandContext, storeDirectory, withDesk, withPictures } from './context.js'

const PARTS: Readonly<Record<ArchivePart, Command>> = {
  add: (context) => add(context),
  search: (context) => search(context),
  verify,
  rebuild,
}

export const archive: Command = (context) => PARTS[context.line.operands[0] as ArchivePart](context)

const NO_TEXTS: Pick<ImportReport, 'added' | 'known' | 'corrected' | 'problems' | 'unread'> = {
  added: 0,
  known: 0,
  corrected: 0,
  problems: [],
  unread: [],
}

const add = (context: CommandContext): Promise<CommandAnswer> =>
  withDesk(context, async (desk) => {
    const { t } = context
    const paths = context.line.operands.slice(1)
    const pictures = await withPictures(context, desk, (threads) => threads.addFiles({ paths, date: null, page: null }))
    const texts = paths.filter((one) => !isPictureFile(one))
    const { added, known, corrected, problems, unread } =
      texts.length === 0 ? NO_TEXTS : await addToArchive(desk, texts, context.ports.mapFolder)
    return {
      status: EXIT.done,
      json: { added, known, corrected, problems, unread, pictures },
      lines: [
        ...unread.map(({ file, reason }) => t('cli.archive.unread', { file, reason })),
        ...pictures.unread.map(({ file, reason }) => t('cli.archive.unread', { file, reason })),
        ...problems
          .filter(({ reason }) => reason !== 'unplaced')
          .map(({ file, at, reason, left }) => t('cli.archive.problem', { file, at: String(at), reason, left: left ? 'yes' : 'no' })),
        ...(texts.length === 0 ? [] : [t('cli.archive.added', { added, known, corrected })]),
        ...(pictures.added + pictures.known + pictures.unread.length === 0
          ? []
          : [t('cli.archive.pictures', { added: pictures.added, known: pictures.known })]),
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

/** Status 4 when archive or index are not sound. */
function verify(context: CommandContext): Promise<CommandAnswer> {
  return withDesk(context, async (desk) => {
    const { archive: kept, index, ok } = await verifyArchiveDesk(desk)
    const { t } = context
    return {
      status: ok ? EXIT.done : EXIT.store,
      json: { ok, archive: kept, index },
      lines: [
        ...kept.problems,
        ...index.damage,
        t(ok ? 'cli.archive.sound' : 'cli.archive.unsound', { articles: kept.articles, documents: index.documents }),
      ],
    }
  })
}

function rebuild(context: CommandContext): Promise<CommandAnswer> {
  return withDesk(context, async (desk) => {
    const documents = await rebuildArchiveDesk(desk)
    return { status: EXIT.done, json: { documents }, lines: [context.t('cli.archive.rebuilt', { documents })] }
  })
}
