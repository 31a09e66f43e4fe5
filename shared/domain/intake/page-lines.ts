// The lines of a page as read: numbered from 1, trimmed, with what their white space says (indent, blank lines above).
import { isLatin, widthEm } from './characters.js'

export interface PageLine {
  /** Line number in the text, from 1. */
  readonly no: number
  /** Without white space at either end; never empty. */
  readonly text: string
  /** White space before the text, in em (full-width space 1, space 0.5, tab 2). */
  readonly indentEm: number
  /** Indent and text together. */
  readonly widthEm: number
  /** Blank lines between this line and the line above it; 99 for the first. */
  readonly gap: number
  readonly latin: boolean
}

/** Blank lines that stand before the first line of a page: more than any page has inside. */
const FIRST_GAP = 99

function indentOf(raw: string): number {
  let em = 0
  for (const character of raw) {
    if (character === '\t') em += 2
    else if (character === '\u3000' || character === '\u2003') em += 1
    else if (/\s/u.test(character)) em += 0.5
    else break
    if (em > 40) break
  }
  return em
}

/** The non-blank lines of a text; line ends may be LF, CRLF or CR, a byte order mark is no character. */
export function readPageLines(text: string): PageLine[] {
  const lines: PageLine[] = []
  let gap = FIRST_GAP
  const raws = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)
  for (const [index, raw] of raws.entries()) {
    const trimmed = raw.trim()
    if (trimmed === '') {
      if (lines.length > 0) gap += 1
      continue
    }
    const indentEm = indentOf(raw)
    lines.push({ no: index + 1, text: trimmed, indentEm, widthEm: indentEm + widthEm(trimmed), gap, latin: isLatin(trimmed) })
    gap = 0
  }
  return lines
}

export interface PageHabits {
  /** Blank lines between any two lines: 1 where the extraction put one after every line, otherwise 0. */
  readonly baseGap: number
  /** Paragraphs on this page begin with an indent. */
  readonly indented: boolean
  /** Blank lines stand here and there, as they do between paragraphs. */
  readonly spaced: boolean
}

/** A paragraph indent: two characters, give or take; more is a centred line. */
export const isParagraphIndent = (line: PageLine): boolean => line.indentEm >= 1 && line.indentEm <= 4.5

/** What the white space of this page can be trusted for. */
export function readHabits(lines: readonly PageLine[]): PageHabits {
  const later = lines.slice(1)
  const spaced = later.filter((line) => line.gap > 0).length
  const indented = lines.filter(isParagraphIndent).length
  return {
    baseGap: later.length > 0 && spaced >= later.length * 0.8 ? 1 : 0,
    spaced: spaced >= later.length * 0.06 && spaced < later.length * 0.8,
    indented: indented >= 2 && indented < lines.length * 0.95,
  }
}
