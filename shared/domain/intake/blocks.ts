// Lines become blocks: a paragraph with every line that went into it, a heading, or a line that says by itself what it is.
import type { Byline } from '../byline.js'
import { endsSentence, joinLines } from './characters.js'
import type { Guess, LineRange } from './item.js'
import { type PageHabits, type PageLine, readHabits } from './page-lines.js'
import { type BlockKind, type Mark, markLines } from './page-marks.js'
import { dividesNames } from './rules/byline.js'
import { isReporterLead } from './rules/dateline.js'
import type { FolioReading } from './rules/folio.js'
import { decideBoundary, type LineContext } from './rules/join.js'
import { lineLooks } from './rules/line-looks.js'
import { findSpeakers } from './rules/paragraph-start.js'
import { seamReader } from './rules/seam.js'
import { findVerse } from './rules/verse.js'
import { pageColumnEm, reachesEdge, readColumns } from './rules/wrap.js'

export type { BlockKind } from './page-marks.js'

export interface Block {
  kind: BlockKind
  text: string
  lines: number[]
  joins: LineRange[]
  guesses: Guess[]
  /** Blank lines above the block. */
  gap: number
  byline: Byline[]
  /** An agency line（据新华社电）, kind 'byline'. */
  agency: string | null
  credit: string | null
  folio: FolioReading | null
  /** Filled for kind 'photo': the caption as read. */
  caption: string | null
  /** A closing line of a notice (office, date): part of the article above whatever it looks like. */
  closing: boolean
}

const newBlock = (kind: BlockKind, line: PageLine): Block => ({
  kind,
  text: line.text,
  lines: [line.no],
  joins: [],
  guesses: [],
  gap: line.gap,
  byline: [],
  agency: null,
  credit: null,
  folio: null,
  caption: null,
  closing: false,
})

export interface PageBlocks {
  readonly blocks: Block[]
  readonly habits: PageHabits
  readonly speakers: ReadonlySet<string>
}

/** （陈晨） under a full line of the column did not fit any more: it is the end of that paragraph, no line of its own. */
function freeWrappedSignatures(lines: readonly PageLine[], marks: (Mark | null)[], pageEm: number, baseGap: number): void {
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (marks[index]?.kind !== 'byline' || above === undefined || marks[index - 1] !== null) continue
    if (line.gap > baseGap || line.indentEm >= 1 || !/^[（(][^（）()]{2,24}[）)]$/u.test(line.text)) continue
    if (endsSentence(above.text) && reachesEdge(above, line.text, pageEm)) marks[index] = null
  }
}

/** Every line of the page in exactly one block, in order. Headings are still text here: their neighbours decide later. */
export function readBlocks(lines: readonly PageLine[]): PageBlocks {
  const habits = readHabits(lines)
  const looks = lineLooks(lines)
  const marks = markLines(lines, looks)
  const pageEm = pageColumnEm(lines, (index) => marks[index] !== null)
  if (pageEm !== null) freeWrappedSignatures(lines, marks, pageEm, habits.baseGap)
  const verse = new Set<number>()
  const beginsPiece = (index: number): boolean => marks[index]?.kind === 'byline' || looks.datelineAt(index)
  const isSignature = (index: number): boolean => (marks[index]?.byline?.byline.length ?? 0) > 0
  for (const [from, to] of findVerse(lines, habits, pageEm, (index) => marks[index] !== null, beginsPiece, isSignature))
    for (let at = from; at < to; at += 1) verse.add(at)
  const isBarrier = (index: number): boolean => marks[index] !== null || verse.has(index)
  const columns = readColumns(lines, habits, isBarrier, pageEm)
  const speakers = findSpeakers(lines.map((line) => line.text))
  const context: LineContext = {
    lines,
    habits,
    columns,
    speakers,
    insideWord: seamReader(lines),
    looks,
    kindAt: (index) => marks[index]?.kind ?? (verse.has(index) ? 'verse' : null),
  }

  const blocks: Block[] = []
  let parts: string[] = []
  let openText = ''
  let open: Block | null = null
  const close = (): void => {
    if (open !== null) open.text = parts.reduce((text, part, index) => (index === 0 ? part : text + part), '')
    open = null
  }
  for (const [index, line] of lines.entries()) {
    const mark = marks[index] ?? null
    if (mark !== null || verse.has(index)) {
      close()
      const block = newBlock(mark?.kind ?? 'verse', line)
      block.byline = mark?.byline?.byline ?? []
      block.agency = mark?.agency ?? null
      block.credit = mark?.credit ?? null
      block.folio = mark?.folio ?? null
      blocks.push(block)
      continue
    }
    const decision =
      open === null
        ? null
        : decideBoundary(context, index, { lineCount: (open as Block).lines.length, openText, firstText: parts[0] ?? '' })
    if (open !== null && decision?.join === true) {
      const block: Block = open
      const before = block.lines.at(-1) as number
      // Only the seam is looked at, so that a paragraph of thousands of lines stays linear.
      const seam = parts.at(-1) ?? ''
      const joined = dividesNames(openText, line.text) || isReporterLead(openText) ? `${seam} ${line.text}` : joinLines(seam, line.text)
      parts[parts.length - 1] = joined.slice(0, joined.length - line.text.length)
      parts.push(line.text)
      block.lines.push(line.no)
      block.joins.push([before, line.no])
      block.guesses.push({ what: 'join', lines: [before, line.no], confidence: decision.confidence, reason: decision.reason })
      openText = (openText + line.text).slice(-400)
      continue
    }
    close()
    const block = newBlock('text', line)
    if (decision !== null && decision.reason !== 'none' && line.gap < 99)
      block.guesses.push({ what: 'split', lines: [line.no, line.no], confidence: decision.confidence, reason: decision.reason })
    blocks.push(block)
    open = block
    parts = [line.text]
    openText = line.text.slice(-400)
  }
  close()
  return { blocks, habits, speakers }
}
