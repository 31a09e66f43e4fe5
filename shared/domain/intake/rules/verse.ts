// Verse: runs of short lines that break where the poet broke them, and are never joined.
import { countOf, isLatin } from '../characters.js'
import type { PageHabits, PageLine } from '../page-lines.js'
import { isNoticeHeading, isPartHeading } from './heading.js'
import { isSalutation } from './paragraph-start.js'
import { isTableRow } from './small-print.js'
import { edgeShare } from './wrap.js'

const WIDEST_EM = 18
const LATIN_WIDEST_EM = 26
/** Shorter than the lines of a column of English copy. */
const LATIN_SHORT_EM = 9
const FEWEST = 4
/** Under the line of its author. */
const FEWEST_SIGNED = 2
/** Couplets in meter, two halves a line. */
const FEWEST_COUPLETS = 2

const COUPLET = /^([\u3400-\u9fff]{4,8})[，、？！\s]\s*([\u3400-\u9fff]{4,8})[。；！？，]?$/u

/** 七律·登白塔山, 鹧鸪天·茶山: form or tune and title of the poem that follows. */
const TUNE = /^(?:[五七][律绝絕]|[\u3400-\u9fff]{2,5})[·•・][\u3400-\u9fff]{1,14}(?:[（(].{1,8}[）)])?$/u

export const isTuneTitle = (text: string): boolean => TUNE.test(text)

const isRegularLine = (text: string): boolean => {
  const couplet = COUPLET.exec(text)
  if (couplet !== null) return couplet[1]?.length === couplet[2]?.length
  return /^[\u3400-\u9fff]{4,8}[，。；！？、]$/u.test(text)
}

/** Could be one line of verse: short, no comma inside it unless the meter is regular, no figures, no label. */
export function looksLikeVerseLine(line: PageLine): boolean {
  const { text } = line
  if (isLatin(text)) return line.widthEm - line.indentEm <= LATIN_WIDEST_EM && !/[.:]\s/u.test(text)
  if (text.length > WIDEST_EM || text.length < 2) return false
  if (isRegularLine(text)) return true
  const inside = text.slice(0, -1)
  return countOf(inside, '。；：:？！') === 0 && countOf(inside, '，、') <= 1 && !/[\d【】（）()]/u.test(text) && !isTableRow(text)
}

/** Ends of the lines say it: verse lines are uneven or in meter, and few of them end a sentence in the middle of a column. */
function isVerse(lines: readonly PageLine[], signed: boolean, baseGap: number): boolean {
  if (lines.length >= FEWEST_COUPLETS && lines.every((line) => COUPLET.test(line.text) && isRegularLine(line.text))) return true
  if (lines.length < (signed ? FEWEST_SIGNED : FEWEST)) return false
  const regular = lines.filter((line) => isRegularLine(line.text)).length
  if (regular >= lines.length * 0.75) return true
  if (lines.length < (signed ? FEWEST_SIGNED + 1 : FEWEST + 1)) return false
  // Signed lines without a mark among them are no copy.
  if (signed && lines.every((line) => !/[，。、；：！？,.;:!?]/u.test(line.text))) return true
  const widths = lines.map((line) => line.widthEm - line.indentEm)
  const widest = widths.reduce((most, em) => Math.max(most, em), 0)
  // English verse begins its lines with capitals, or has lines much shorter than any column.
  const latin = lines.filter((line) => isLatin(line.text))
  const capital = latin.filter((line) => /^["“‘'(]?[A-Z]/u.test(line.text)).length
  if (latin.length > lines.length / 2) {
    // A column fills its lines as far as the next word allows; a poet does not.
    const filled = edgeShare(lines, widest, baseGap)
    if (filled >= 0.6 && capital < latin.length && widest > LATIN_SHORT_EM) return false
    if (capital < latin.length * 0.6 && widest > LATIN_SHORT_EM && !(signed && filled <= 0.4)) return false
  }
  // Column lines fill the column; verse lines do not.
  const full = widths.filter((em) => em > widest - 1.2).length
  const commas = lines.filter((line) => countOf(line.text.slice(0, -1), '，、,') > 0).length
  const open = lines.filter((line) => !/[。！？；.!?;]$/u.test(line.text)).length
  return full <= lines.length * 0.5 && commas <= lines.length * (signed && latin.length > 0 ? 0.5 : 0.25) && open >= lines.length * 0.5
}

/**
 * Indexes [from, to) of every run of verse. A run goes on over one larger gap (stanzas) and ends at a barrier or a longer line.
 * Headings above a text are short lines too: a run that runs straight into a longer line without a blank is no verse.
 */
export function findVerse(
  lines: readonly PageLine[],
  habits: PageHabits,
  pageEm: number | null,
  isBarrier: (index: number) => boolean,
  beginsPiece: (index: number) => boolean,
  isSignature: (index: number) => boolean,
): [number, number][] {
  const runs: [number, number][] = []
  let index = 0
  while (index < lines.length) {
    let end = index
    while (end < lines.length && !isBarrier(end) && verseAt(lines, end) && (end === index || withinPoem(lines, end, habits))) end += 1
    if (end > index && !isColumn(lines.slice(index, end), pageEm, habits.baseGap))
      addRun(runs, lines, index, beforeNextTitle(lines, index, end, habits, isBarrier, beginsPiece), habits, isBarrier, isSignature)
    index = Math.max(end, index + 1)
  }
  return runs
}

/** Lines that end at the edge of the page's column are copy, broken by the column and not by a poet. */
const isColumn = (lines: readonly PageLine[], pageEm: number | null, baseGap: number): boolean =>
  pageEm !== null && !lines.some((line) => isRegularLine(line.text)) && edgeShare(lines, pageEm, baseGap) >= 0.6

const verseAt = (lines: readonly PageLine[], index: number): boolean => {
  const line = lines[index]
  return line !== undefined && !TUNE.test(line.text) && !isNoticeHeading(line.text) && looksLikeVerseLine(line)
}

const withinPoem = (lines: readonly PageLine[], index: number, habits: PageHabits): boolean =>
  (lines[index]?.gap ?? 0) <= habits.baseGap + 1

/** Short lines above a byline, a dateline or a text are the title of that piece, not the end of the poem. */
function beforeNextTitle(
  lines: readonly PageLine[],
  from: number,
  to: number,
  habits: PageHabits,
  isBarrier: (index: number) => boolean,
  beginsPiece: (index: number) => boolean,
): number {
  const next = lines[to]
  if (next === undefined) return to
  const leads = beginsPiece(to)
  if (!leads && (isBarrier(to) || next.widthEm <= WIDEST_EM)) return to
  for (let at = to - 1; at > from && at >= to - 3; at -= 1)
    if ((lines[at]?.gap ?? 0) > habits.baseGap) return isStanza(lines, from, at, to, habits) ? to : at
  const last = lines[to - 1]
  const indented = last !== undefined && last.indentEm >= 1 && last.indentEm === lines[to - 2]?.indentEm
  return leads && to - from > 1 && !indented && next.gap <= habits.baseGap ? to - 1 : to
}

/** The lines from `at` to `to` are the last stanza of the poem from `from`: set in like it, or as short as it and apart from what follows. */
function isStanza(lines: readonly PageLine[], from: number, at: number, to: number, habits: PageHabits): boolean {
  const poem = lines.slice(from, at)
  const tail = lines.slice(at, to)
  const indent = poem.at(-1)?.indentEm ?? 0
  if (indent >= 1) return tail.every((line) => line.indentEm === indent)
  const widest = poem.reduce((most, line) => Math.max(most, line.widthEm), 0)
  const apart = (lines[to]?.gap ?? 0) > habits.baseGap
  return apart && tail.length > 1 && poem.length >= 2 && tail.every((line) => line.widthEm <= widest + 1)
}

function addRun(
  runs: [number, number][],
  lines: readonly PageLine[],
  from: number,
  to: number,
  habits: PageHabits,
  isBarrier: (index: number) => boolean,
  isSignature: (index: number) => boolean,
): void {
  // The title stands apart from the poem by a gap, or over the author's line, which is a barrier.
  const second = lines[from + 1]
  const titled = from + 1 < to && second !== undefined && second.gap > habits.baseGap && !(from > 0 && isBarrier(from - 1))
  const start = titled && lines.slice(from + 2, to).some((line) => line.gap <= habits.baseGap) ? from + 1 : from
  // A poem stands apart at both ends: a run inside running text is a narrow column.
  const first = lines[start]
  const next = lines[to]
  const outOfText = start > 0 && !isBarrier(start - 1) && (first?.gap ?? 0) <= habits.baseGap && start === from
  const intoText = next !== undefined && !isBarrier(to) && next.gap <= habits.baseGap && !verseAt(lines, to)
  // The parts of a poem: 一, 二.
  const isPart = (index: number): boolean => isPartHeading(lines[index]?.text ?? '')
  const parted = start > 0 && isPart(start - 1)
  if (isSalutation(lines[start - 1]?.text ?? '')) return
  const signed = start > 0 && (isSignature(start - 1) || parted)
  if ((!outOfText || parted) && (!intoText || isPart(to)) && isVerse(lines.slice(start, to), signed, habits.baseGap)) runs.push([start, to])
}
