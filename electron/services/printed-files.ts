// Reads printed issues from files: page texts, ninjs, JSON lines; folders with everything below them. One file at a time.
import { createReadStream, statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import {
  fromSplitPage,
  type PrintedArticle,
  type ReadingProblem,
  readFileName,
  readJsonLine,
  readNinjs,
} from '../../shared/domain/archive/index.js'
import { splitPage } from '../../shared/domain/intake/index.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { ReadPageFile } from './intake-page.js'
import { readPage } from './intake-page.js'

const JSON_LINES = new Set(['.jsonl', '.ndjson'])
const PAGES = new Set(['.txt', '.html', '.htm', '.docx', '.pdf'])

/** What was read of a file, an article at a time; `problem` tells of one that was left out or came in with a flaw. */
export type PrintedReading = { readonly article: PrintedArticle | null; readonly problem: ReadingProblem | null }

/** The files named, and all readable ones in the folders named, sorted. Refused when one cannot be found. */
export async function listPrintedFiles(operands: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const operand of operands) {
    const found = await stat(operand).catch((error: NodeJS.ErrnoException) => {
      throw new RefusalError('intake', 'cli.noFile', { file: operand, what: error.code ?? '' })
    })
    if (!found.isDirectory()) files.push(operand)
    else
      for (const name of (await readdir(operand, { recursive: true })).sort())
        if (JSON_LINES.has(extname(name)) || extname(name) === '.json' || PAGES.has(extname(name).toLowerCase()))
          files.push(join(operand, name))
  }
  return files
}

/** Names exactly what is read: an import of the same files that was cut off goes on where it stopped. */
export const sourceKeyOf = (files: readonly string[]): string =>
  files
    .map((file) => {
      const { size, mtimeMs } = statSync(file)
      return `${file}\0${size}\0${Math.floor(mtimeMs)}`
    })
    .join('\n')

/** Refuses with `intake` for a page file that cannot be read. */
export async function* readPrinted(file: string, read: ReadPageFile, signal: AbortSignal): AsyncGenerator<PrintedReading> {
  const source = basename(file)
  const kind = extname(file).toLowerCase()
  if (JSON_LINES.has(kind)) yield* readLines(file, source)
  else if (kind === '.json') yield* readNinjsFile(file, source)
  else {
    const { text } = await readPage(read, source, await readFile(file), signal)
    const place = readFileName(source)
    for (const article of fromSplitPage(splitPage(text, source).items, { ...place, source })) yield { article, problem: null }
  }
}

async function* readLines(file: string, source: string): AsyncGenerator<PrintedReading> {
  let at = 0
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    at += 1
    const { article, problem } = readJsonLine(line, source)
    if (article || problem) yield { article, problem: problem ? { at, reason: problem, left: article === null } : null }
  }
}

async function* readNinjsFile(file: string, source: string): AsyncGenerator<PrintedReading> {
  let json: unknown
  try {
    json = JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/u, ''))
  } catch {
    throw new RefusalError('intake', 'damaged', { name: source })
  }
  const { articles, problems } = readNinjs(json, source)
  for (const article of articles) yield { article, problem: null }
  for (const problem of problems) yield { article: null, problem }
}
