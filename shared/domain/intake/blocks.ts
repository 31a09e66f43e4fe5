// Lines become blocks: a paragraph with every line that went into it, a heading, or a line that says by itself what it is.
import type { Byline } from '../byline.js'
import { joinLines } from './characters.js'
import type { Guess, LineRange } from './item.js'
import { type PageHabits, type PageLine, readHabits } from './page-lines.js'
import { type BylineReading, readAgencyLine, readBylineLine } from './rules/byline.js'
import { readCredit } from './rules/credit.js'
import { startsWithDateline } from './rules/dateline.js'
import { type FolioReading, isPageName, readFolio } from './rules/folio.js'
import { headingLikeness } from './rules/heading.js'
import { decideBoundary, type LineContext } from './rules/join.js'
import { readJumpLine } from './rules/jump.js'
import { findSpeakers } from './rules/paragraph-start.js'
import { seamReader } from './rules/seam.js'
import { isClassifiedAd, isContactLine, isRule, isTableRow } from './rules/small-print.js'
import { findVerse } from './rules/verse.js'
import { readColumns } from './rules/wrap.js'

export type BlockKind =
  | 'text'
  | 'heading'
  | 'verse'
  | 'byline'
  | 'credit'
  | 'folio'
  | 'jumpDown'
  | 'jumpUp'
  | 'rule'
  | 'contact'
  | 'table'
  | 'ad'
  | 'photo'

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

export interface Mark {
  readonly kind: BlockKind
  readonly byline?: BylineReading
  readonly agency?: string
  readonly credit?: string
  readonly folio?: FolioReading
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

/** What a line is by itself, null for running text and headings. */
function markLine(lines: readonly PageLine[], index: number): Mark | null {
  const { text } = lines[index] as PageLine
  if (text.length > 170) return null
  if (isRule(text)) return { kind: 'rule' }
  const jump = readJumpLine(text)
  if (jump !== null) return { kind: jump === 'down' ? 'jumpDown' : 'jumpUp' }
  const folio = readFolio(text)
  if (folio !== null) return { kind: 'folio', folio }
  const agency = readAgencyLine(text)
  if (agency !== null) return { kind: 'byline', agency }
  const above = lines[index - 1]
  const below = lines[index + 1]
  const underHeading = above !== undefined && headingLikeness(above.text) !== 'no'
  const nameMayStand = underHeading && below !== undefined && above.text.length > text.length - 2
  const byline = readBylineLine(text, nameMayStand)
  const onlyPhotographer = byline?.byline.every((entry) => entry.role === 'photographer') === true
  if (byline !== null && (!onlyPhotographer || byline.byline.length === 0)) {
    // 张三 摄影报道: signs the article under a headline, the picture under a caption.
    const credit = /[摄攝]影?(?:报道|報道)/u.test(text) && !underHeading ? readCredit(text) : null
    return credit === null ? { kind: 'byline', byline } : { kind: 'credit', credit }
  }
  const credit = readCredit(text)
  if (credit !== null) return { kind: 'credit', credit }
  if (isContactLine(text)) return { kind: 'contact' }
  if (isClassifiedAd(text)) return { kind: 'ad' }
  return isTableRow(text) ? { kind: 'table' } : null
}

/** Page names alone on a line count as folio beside a folio. */
function markPageNames(lines: readonly PageLine[], marks: (Mark | null)[]): void {
  for (const [index, line] of lines.entries()) {
    const bare = /^\d{1,3}$/u.test(line.text)
    if ((marks[index] !== null && !bare) || !(bare || isPageName(line.text))) continue
    const beside = marks[index - 1]?.kind === 'folio' || marks[index + 1]?.kind === 'folio'
    if (beside || (index === 0 && !bare))
      marks[index] = {
        kind: 'folio',
        folio: { date: null, weekday: null, pageNo: bare ? line.text : null, pageName: bare ? null : line.text, dateOnly: false },
      }
  }
}

export interface PageBlocks {
  readonly blocks: Block[]
  readonly habits: PageHabits
  readonly speakers: ReadonlySet<string>
}

/** Every line of the page in exactly one block, in order. Headings are still text here: their neighbours decide later. */
export function readBlocks(lines: readonly PageLine[]): PageBlocks {
  const habits = readHabits(lines)
  const marks = lines.map((_, index) => markLine(lines, index))
  markPageNames(lines, marks)
  const verse = new Set<number>()
  const beginsPiece = (index: number): boolean => marks[index]?.kind === 'byline' || startsWithDateline(lines[index]?.text ?? '')
  for (const [from, to] of findVerse(lines, habits, (index) => marks[index] !== null, beginsPiece))
    for (let at = from; at < to; at += 1) verse.add(at)
  const isBarrier = (index: number): boolean => marks[index] !== null || verse.has(index)
  const columns = readColumns(lines, habits, isBarrier)
  const speakers = findSpeakers(lines.map((line) => line.text))
  const context: LineContext = {
    lines,
    habits,
    columns,
    speakers,
    insideWord: seamReader(lines),
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
      const joined = joinLines(seam, line.text)
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
