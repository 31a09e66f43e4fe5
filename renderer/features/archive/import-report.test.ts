import { describe, expect, it } from 'vitest'
import { isMessageKey } from '../../../shared/i18n/index.js'
import type { ArchiveImportCard, ArchiveImportReport, ArchiveOverview } from '../../../shared/ipc/views.js'
import {
  importStanding,
  problemPlace,
  problemsByFile,
  problemWords,
  reportTitle,
  reportTone,
  runningImport,
  unreadWords,
} from './import-report.js'

const report = (part: Partial<ArchiveImportReport>): ArchiveImportReport => ({
  importId: null,
  files: 1,
  added: 0,
  known: 0,
  corrected: 0,
  resumed: false,
  unread: [],
  problems: [],
  problemCount: 0,
  passedOver: 0,
  ...part,
})
const card = (part: Partial<ArchiveImportCard>): ArchiveImportCard => ({
  id: 1,
  name: '2025-08',
  state: 'finished',
  added: 0,
  known: 0,
  corrected: 0,
  startedAt: 0,
  endedAt: null,
  canResume: false,
  ...part,
})

describe('reasons', () => {
  it.each(['empty', 'binary', 'tooLarge', 'unsupported', 'damaged', 'noText', 'encoding', 'timeout', 'notFound', 'unreadable'])(
    'a file unread as %s has a sentence of its own',
    (reason) => {
      expect(unreadWords(reason)).toBe(`archive.unread.${reason}`)
      expect(isMessageKey(unreadWords(reason))).toBe(true)
    },
  )

  it.each(['notJson', 'notAnArticle', 'tooLarge', 'badDate', 'unplaced'])('a place with %s has a sentence of its own', (reason) => {
    expect(problemWords({ reason, left: true })).toBe(`archive.problem.${reason}`)
  })

  it('unknown ones still say what became of it', () => {
    expect(unreadWords('constructor')).toBe('archive.unread.other')
    expect(problemWords({ reason: 'new', left: true })).toBe('archive.problem.left')
    expect(problemWords({ reason: 'new', left: false })).toBe('archive.problem.kept')
  })

  it('count items in a ninjs file and lines elsewhere', () => {
    expect(problemPlace('a/b.json')).toBe('archive.report.atItem')
    expect(problemPlace('b.jsonl')).toBe('archive.report.at')
    expect(problemPlace('2025-08-26/A02.txt')).toBe('archive.report.at')
  })
})

describe('a report', () => {
  it('gathers problems under their files in the order met', () => {
    const problem = (file: string, at: number) => ({ file, at, reason: 'notJson', left: true })
    expect(problemsByFile([problem('b', 1), problem('a', 4), problem('b', 9)]).map((one) => [one.file, one.problems.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ])
  })

  it('says whether anything came in, and whether all did', () => {
    expect(reportTone(report({ added: 4 }))).toBe('clean')
    expect(reportTone(report({ added: 4, problemCount: 1 }))).toBe('faults')
    expect(reportTone(report({ files: 0 }))).toBe('empty')
    expect(reportTone(report({ files: 0, unread: [{ file: 'a', reason: 'notFound' }] }))).toBe('faults')
    expect(reportTitle(report({ added: 4 }))).toBe('archive.report.done')
    expect(reportTitle(report({ corrected: 1 }))).toBe('archive.report.done')
    expect(reportTitle(report({ known: 9 }))).toBe('archive.report.nothing')
    expect(reportTitle(report({ files: 0 }))).toBe('archive.report.empty')
  })
})

describe('an import', () => {
  it('is under way, can be gone on with, lost its files, or is finished', () => {
    const cut = card({ state: 'running', canResume: true })
    expect(importStanding(cut, 1)).toBe('underWay')
    expect(importStanding(cut, null)).toBe('canResume')
    expect(importStanding(cut, 2)).toBe('canResume')
    expect(importStanding({ ...cut, canResume: false }, null)).toBe('filesGone')
    expect(importStanding(card({ canResume: true }), null)).toBe('finished')
  })

  it('under way is found by its id', () => {
    const overview = { imports: [card({ id: 2 }), card({ id: 3 })], importing: 3 } as unknown as ArchiveOverview
    expect(runningImport(overview)?.id).toBe(3)
    expect(runningImport({ ...overview, importing: null })).toBeNull()
    expect(runningImport(null)).toBeNull()
  })
})
