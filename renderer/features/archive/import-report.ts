// What an import brought, in sentences: files that were not read, what within a file did not come in, and where each import stands.
import type { MessageKey } from '../../../shared/i18n/index.js'
import type { ArchiveImportCard, ArchiveImportReport, ArchiveOverview } from '../../../shared/ipc/views.js'

const UNREAD: Readonly<Record<string, MessageKey>> = {
  empty: 'archive.unread.empty',
  binary: 'archive.unread.binary',
  tooLarge: 'archive.unread.tooLarge',
  unsupported: 'archive.unread.unsupported',
  damaged: 'archive.unread.damaged',
  noText: 'archive.unread.noText',
  encoding: 'archive.unread.encoding',
  timeout: 'archive.unread.timeout',
  notFound: 'archive.unread.notFound',
  unreadable: 'archive.unread.unreadable',
}

const PROBLEM: Readonly<Record<string, MessageKey>> = {
  notJson: 'archive.problem.notJson',
  notAnArticle: 'archive.problem.notAnArticle',
  tooLarge: 'archive.problem.tooLarge',
  badDate: 'archive.problem.badDate',
  unplaced: 'archive.problem.unplaced',
}

const lookUp = (table: Readonly<Record<string, MessageKey>>, reason: string): MessageKey | undefined =>
  Object.hasOwn(table, reason) ? table[reason] : undefined

/** Why a file gave nothing. */
export const unreadWords = (reason: string): MessageKey => lookUp(UNREAD, reason) ?? 'archive.unread.other'

/** What is wrong at a place of a file. A reason without words of its own still says whether the place came in. */
export const problemWords = ({ reason, left }: { readonly reason: string; readonly left: boolean }): MessageKey =>
  lookUp(PROBLEM, reason) ?? (left ? 'archive.problem.left' : 'archive.problem.kept')

/** A ninjs file counts items, every other file lines. */
export const problemPlace = (file: string): MessageKey => (/\.json$/iu.test(file) ? 'archive.report.atItem' : 'archive.report.at')

export interface FileProblems {
  readonly file: string
  readonly problems: readonly { readonly at: number; readonly words: MessageKey }[]
}

/** The problems under their files, in the order they were met. */
export function problemsByFile(problems: ArchiveImportReport['problems']): readonly FileProblems[] {
  const files = new Map<string, { at: number; words: MessageKey }[]>()
  for (const problem of problems) {
    const known = files.get(problem.file) ?? []
    known.push({ at: problem.at, words: problemWords(problem) })
    files.set(problem.file, known)
  }
  return [...files].map(([file, found]) => ({ file, problems: found }))
}

/** `empty`: nothing there to read. `clean`: all came in. `faults`: something did not. */
export function reportTone(report: ArchiveImportReport): 'empty' | 'clean' | 'faults' {
  if (report.files === 0 && report.unread.length === 0) return 'empty'
  return report.unread.length + report.problemCount > 0 ? 'faults' : 'clean'
}

/** The sentence that heads the report. */
export function reportTitle(report: ArchiveImportReport): MessageKey {
  if (reportTone(report) === 'empty') return 'archive.report.empty'
  return report.added + report.corrected > 0 ? 'archive.report.done' : 'archive.report.nothing'
}

export type ImportStanding = 'underWay' | 'canResume' | 'filesGone' | 'finished'

/** Where an import stands. One that is not finished and not under way was stopped, or cut off with the program. */
export function importStanding(card: ArchiveImportCard, importing: number | null): ImportStanding {
  if (card.id === importing) return 'underWay'
  if (card.state === 'finished') return 'finished'
  return card.canResume ? 'canResume' : 'filesGone'
}

export const STANDING_WORDS: Readonly<Record<ImportStanding, MessageKey>> = {
  underWay: 'archive.imports.underWay',
  canResume: 'archive.imports.stopped',
  filesGone: 'archive.imports.filesGone',
  finished: 'archive.imports.finished',
}

/** The import under way with its figures so far; null when none is. */
export const runningImport = (overview: ArchiveOverview | null): ArchiveImportCard | null =>
  overview?.imports.find((card) => card.id === overview.importing) ?? null
