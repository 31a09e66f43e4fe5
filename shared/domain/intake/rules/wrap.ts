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

/** Fewest lines that show the column of a whole page. */
const FEWEST_ON_PAGE = 8

/** The text ends at the edge of the column: the first piece of the next line would not have fitted any more. */
export const reachesEdge = (line: Pick<PageLine, 'widthEm' | 'latin'>, next: string, columnEm: number): boolean =>
  line.widthEm <= columnEm + 1 && line.widthEm + (line.latin ? 0.5 : 0) + firstPieceEm(next) > columnEm - 0.25

/** How many of the lines from `index` on end at the edge of the column, of all that are followed by another without a blank. */
export function edgeShare(lines: readonly PageLine[], columnEm: number, baseGap: number): number {
  const followed = lines.slice(0, -1).filter((_, index) => (lines[index + 1]?.gap ?? 0) <= baseGap)
  if (followed.length < 2) return 0
  const full = lines.slice(0, -1).filter((line, index) => {
    const next = lines[index + 1] as PageLine
    return next.gap <= baseGap && reachesEdge(line, next.text, columnEm)
  })
  return full.length / followed.length
}

/** The width that most lines of the page share and break inside sentences at; null where there is none. Linear in the number of lines. */
export function pageColumnEm(lines: readonly PageLine[], isMarked: (index: number) => boolean): number | null {
  const own = lines.filter((line, index) => !isMarked(index) && line.widthEm >= 3)
  if (own.length < FEWEST_ON_PAGE) return null
  const latin = own.filter((line) => line.latin).length > own.length / 2
  // Widths in half em: the steps in which Han and Latin characters differ.
  const counts = new Map<number, number>()
  for (const line of own) {
    const step = Math.round(line.widthEm * 2)
    if (line.widthEm <= WIDEST_EM) counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  const rag = Math.round((latin ? LATIN_RAG_EM : HAN_RAG_EM) * 2)
  let best = 0
  let widest = 0
  for (const [step, count] of counts) {
    if (count < (latin ? 1 : 2) || step / 2 < NARROWEST_EM) continue
    let shared = 0
    for (let at = step - rag + 1; at <= step; at += 1) shared += counts.get(at) ?? 0
    if (shared > best || (shared === best && step > widest)) {
      best = shared
      widest = step
    }
  }
  const columnEm = latin ? widest / 2 : withoutSqueezed(widest / 2, (em) => counts.get(Math.round(em * 2)) ?? 0)
  const full = own.filter((line) => line.widthEm <= columnEm + (latin ? 0 : 1) && line.widthEm > columnEm - rag / 2)
  const open = full.filter((line) => !endsSentence(line.text)).length
  const small = full.filter((line) => /^[a-z]/u.test(line.text)).length
  if (latin && small < full.length * 0.3) return null
  // Verse and lists have lines alike too, but no comma or stop inside every third of them.
  const punctuated = full.filter((line) => /[，。、：,.:].*\S/u.test(line.text.slice(0, 130))).length
  if (!latin && punctuated < full.length / 3) return null
  if (latin && edgeShare(own, columnEm, 1) < 0.5) return null
  return best >= own.length * 0.4 && open >= full.length * 0.6 ? columnEm : null
}

/** Marks that stand half outside or are set narrower make single lines wider by one: the width that more lines have is the column's. */
const withoutSqueezed = (widest: number, countAt: (em: number) => number): number =>
  [widest - 0.5, widest - 1].find((em) => countAt(em) >= countAt(widest) * 2) ?? widest

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
  if (!latin) widest = withoutSqueezed(widest, (em) => near.filter((line) => line.widthEm === em).length)
  const full = near.filter((line) => line.widthEm <= widest + (latin ? 0 : 1) && line.widthEm > widest - rag)
  const open = full.filter((line) => line.open).length
  const punctuated = near.some((line) => line.punctuated)
  if (latin && full.filter((line) => line.small).length < full.length * 0.2) return null
  return best >= 3 && best >= (to - from) * 0.35 && open * 2 >= full.length && punctuated ? widest : null
}

/** For every line, whether it is a line of a column and whether it is full. Linear in the number of lines. */
export function readColumns(
  lines: readonly PageLine[],
  habits: PageHabits,
  isBarrier: (index: number) => boolean,
  pageEm: number | null,
): ColumnLine[] {
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
    // Few lines between barriers show no width of their own; then the page's counts.
    const ownEm = isBarrier(index) ? null : columnWidthAt(measured, from, to, line.latin)
    const samePage =
      pageEm !== null && (ownEm === null || (line.latin ? ownEm > pageEm && ownEm - pageEm < LATIN_RAG_EM : Math.abs(ownEm - pageEm) <= 1))
    const columnEm = samePage && !isBarrier(index) ? pageEm : ownEm
    const next = lines[index + 1]
    const fits = columnEm === null || line.widthEm > columnEm + 1
    const full = !fits && next !== undefined && next.gap <= habits.baseGap && reachesEdge(line, next.text, columnEm)
    columns.push({ columnEm: fits ? null : columnEm, full })
  }
  return columns
}
