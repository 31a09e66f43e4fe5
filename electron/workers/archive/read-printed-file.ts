// One file of printed articles, in the units that an import counts: a page file and a ninjs file are one unit, JSON lines one a line.
import fs from 'node:fs'
import path from 'node:path'
import {
  fromSplitPage,
  type PrintedArticle,
  type ReadingReason,
  readFileName,
  readJsonLine,
  readJsonLines,
  readNinjs,
} from '../../../shared/domain/archive/index.js'
import { splitPage } from '../../../shared/domain/intake/index.js'
import { decodeText } from '../intake/decode-text.js'
import { readPageFile } from '../intake/read-page-file.js'
import type { SourceFile } from './list-files.js'
import { readLines } from './read-lines.js'

export interface FileProblem {
  /** Name of the file, from the folder named on. */
  readonly file: string
  /** Line or item of the file, from 1. */
  readonly at: number
  /** `unplaced`: lines of a page that belong to no article (small ads, tables): they are not in the archive. */
  readonly reason: ReadingReason | 'unplaced'
  /** False when the article came in all the same. */
  readonly left: boolean
}

export interface PrintedUnit {
  readonly articles: readonly PrintedArticle[]
  readonly problems: readonly FileProblem[]
}

export interface ReadingPlace {
  /** What the person says of the files; goes before what names and folios tell. */
  readonly date: string | null
  readonly page: string | null
  /** Folder with pdf.js's character maps, null when there is none. */
  readonly mapFolder: string | null
}

const kindOf = (name: string): 'lines' | 'ninjs' | 'page' => {
  const extension = path.extname(name).toLowerCase()
  return extension === '.jsonl' || extension === '.ndjson' ? 'lines' : extension === '.json' ? 'ninjs' : 'page'
}

/**
 * The units of a file from the `skip`-th on (0: all).
 * Rejects with IntakeRefusal for a file that cannot be read as what it is, or with the error of the file system.
 */
export async function* readPrintedFile(source: SourceFile, place: ReadingPlace, skip: number): AsyncGenerator<PrintedUnit> {
  const kind = kindOf(source.name)
  if (kind === 'lines') yield* readLineUnits(source, skip)
  else if (skip === 0) yield kind === 'ninjs' ? await readJson(source) : await readPage(source, place)
}

async function* readLineUnits({ file, name }: SourceFile, skip: number): AsyncGenerator<PrintedUnit> {
  let number = 0
  for await (const line of readLines(file)) {
    number++
    if (number <= skip) continue
    const { article, problem } = line === null ? { article: null, problem: 'tooLarge' as const } : readJsonLine(line, name)
    yield {
      articles: article === null ? [] : [article],
      problems: problem === null ? [] : [{ file: name, at: number, reason: problem, left: article === null }],
    }
  }
}

async function readJson({ file, name }: SourceFile): Promise<PrintedUnit> {
  const text = decodeText(new Uint8Array(await fs.promises.readFile(file)))
  const reading = (() => {
    try {
      return readNinjs(JSON.parse(text.replace(/^\ufeff/u, '')), name)
    } catch {
      // Some write JSON lines under this name.
      const lines = readJsonLines(text, name)
      return lines.articles.length > 0 ? lines : { articles: [], problems: [{ at: 1, reason: 'notJson' as const, left: true }] }
    }
  })()
  return { articles: reading.articles, problems: reading.problems.map((problem) => ({ file: name, ...problem })) }
}

async function readPage({ file, name }: SourceFile, place: ReadingPlace): Promise<PrintedUnit> {
  const bytes = new Uint8Array(await fs.promises.readFile(file))
  const text = await readPageFile(path.basename(file), bytes, undefined, { mapFolder: place.mapFolder })
  const { items, unplaced } = splitPage(text, name)
  const told = readFileName(name)
  return {
    articles: fromSplitPage(items, { date: place.date ?? told.date, page: place.page ?? told.page, source: name }),
    problems: unplaced.map(({ lines }) => ({ file: name, at: lines[0], reason: 'unplaced', left: true })),
  }
}
