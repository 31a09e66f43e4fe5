// Column lines: where copy was extracted with a hard break at every line of the column, and how wide that column was.
import { endsSentence, widthEm } from '../characters.js'
import type { PageHabits, PageLine } from '../page-lines.js'

/** Narrowest and widest column that is believed, in em. */
const NARROWEST_EM = 7.9
const WIDEST_EM = 62
const REACH = 6
/** How ragged a column's full lines may be: Han lines by a mark or a number, Latin lines by a word. */
const HAN_RAG_EM = 1.6
const LATIN_RAG_EM = 6

export interface ColumnLine {
  /** Width of the column this line was set in, null where the lines are not column lines. */
  readonly columnEm: number | null
  /** The line is full: the first word of the next line would not have fitted any more. */
  readonly full: boolean
}

/** The first piece of a text that cannot be divided between lines, in em. */
function firstPieceEm(text: string): number {
  const piece = /^(?:[“‘（《「("']*)(?:[£$€¥₹#]?[A-Za-z0-9](?:[A-Za-z0-9.'’%-]|,(?=\d))*|.)[，。、；：！？”’）》」]*/u.exec(text)
  return piece === null ? 1 : widthEm(piece[0].slice(0, 40))
}

interface MeasuredLine {
  readonly widthEm: number
  /** Ends inside a sentence. */
  readonly open: boolean
  readonly punctuated: boolean
  /** Begins with a small letter, as headings and names never do. */
  readonly small: boolean
}

/** Column width from the lines `from` to `to`; null unless most of them share one width and break inside sentences. */
function columnWidthAt(lines: readonly MeasuredLine[], from: number, to: number, latin: boolean): number | null {
  const near = lines.slice(from, to).filter((line) => line.widthEm >= NARROWEST_EM && line.widthEm <= WIDEST_EM)
  if (near.length < 3) return null
  const rag = latin ? LATIN_RAG_EM : HAN_RAG_EM
  let best = 0
  let widest = 0
  for (const candidate of near) {
    // The width of a column is met by more than one of its lines; a lone wider line is a headline.
    const met = latin || near.filter((line) => Math.abs(line.widthEm - candidate.widthEm) <= 0.5).length > 1
    if (!met) continue
    const shared = near.filter((line) => line.widthEm <= candidate.widthEm && line.widthEm > candidate.widthEm - rag).length
    if (shared > best || (shared === best && candidate.widthEm > widest)) {
      best = shared
      widest = candidate.widthEm
    }
  }
  const full = near.filter((line) => line.widthEm <= widest && line.widthEm > widest - rag)
  const open = full.filter((line) => line.open).length
  const punctuated = near.some((line) => line.punctuated)
  if (latin && full.filter((line) => line.small).length < full.length * 0.2) return null
  return best >= 3 && best >= (to - from) * 0.35 && open * 2 >= full.length && punctuated ? widest : null
}

/** For every line, whether it is a line of a column and whether it is full. Linear in the number of lines. */
export function readColumns(lines: readonly PageLine[], habits: PageHabits, isBarrier: (index: number) => boolean): ColumnLine[] {
  const columns: ColumnLine[] = []
  const measured = lines.map(({ widthEm: em, text }) => ({
    widthEm: em,
    open: !endsSentence(text),
    punctuated: /[，。,.]/u.test(text.slice(0, 130)),
    small: /^[a-z]/u.test(text),
  }))
  for (const [index, line] of lines.entries()) {
    let from = index
    while (from > 0 && index - from < REACH && !isBarrier(from - 1)) from -= 1
    let to = index + 1
    while (to < lines.length && to - index <= REACH && !isBarrier(to)) to += 1
    const columnEm = isBarrier(index) ? null : columnWidthAt(measured, from, to, line.latin)
    const next = lines[index + 1]
    const fits = columnEm === null || line.widthEm > columnEm + 1
    const full =
      !fits &&
      next !== undefined &&
      next.gap <= habits.baseGap &&
      line.widthEm + (line.latin ? 0.5 : 0) + firstPieceEm(next.text) > columnEm - 0.25
    columns.push({ columnEm: fits ? null : columnEm, full })
  }
  return columns
}
