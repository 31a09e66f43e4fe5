// Breaks a paragraph into lines. The page draws exactly these lines and nothing breaks them a second time, so screen,
// thumbnail, PDF, editor, command line and make-up agree. First fit, as Chromium sets text: a line takes every word or
// character that still fits, with adjacent punctuation compressed and a closing bracket at the end halved if that saves it.
import { mayBreak } from './breaks.js'
import { advanceEm, kerningEm } from './face-widths.js'
import { divisionsOf } from './hyphenation.js'
import { endIsHalved, leftIsHalved, rightIsHalved } from './punctuation.js'
import { scriptRuns } from './script-runs.js'
import type { Face, Run, SetLine, SetParagraph } from './types.js'

/** What a measure holds: Chromium lays text out in whole 1/64 px and grants one of them for rounding. */
const fittingPx = (widthPx: number): number => (Math.floor(widthPx * 64) + 1) / 64

/** The characters of a paragraph, flat, with what each adds to a line. */
interface Flow {
  readonly characters: readonly string[]
  readonly run: readonly number[]
  /** 1 for a common ideograph: one em, no compression, a line may end on either side of it. Most of every article. */
  readonly plain: Uint8Array
  /** Width after compression against the character before it. */
  readonly widths: Float64Array
  /** Width as first character of a line: without that compression. */
  readonly freshWidths: Float64Array
  /** What compression or kerning takes off the character before; given back when a line ends between the two. */
  readonly leftTrim: Float64Array
}

const isPlain = (codePoint: number, face: Face): boolean =>
  codePoint >= 0x4e00 && codePoint <= 0x9fff && face !== 'latin' && face !== 'latinBold'

function flowOf(runs: readonly Run[]): Flow {
  const characters: string[] = []
  const run: number[] = []
  runs.forEach((one, index) => {
    for (const character of one.text) {
      characters.push(character)
      run.push(index)
    }
  })
  const count = characters.length
  const widths = new Float64Array(count)
  const freshWidths = new Float64Array(count)
  const leftTrim = new Float64Array(count)
  const plain = new Uint8Array(count)
  const scripts = scriptRuns(characters.map((character) => character.codePointAt(0) ?? 0))
  for (let i = 0; i < count; i++) {
    const { face, sizePx } = runs[run[i] ?? 0] as Run
    const character = characters[i] as string
    const codePoint = character.codePointAt(0) ?? 0
    plain[i] = isPlain(codePoint, face) ? 1 : 0
    const width = plain[i] ? sizePx : advanceEm(face, codePoint) * sizePx
    freshWidths[i] = width
    widths[i] = width
    if (i === 0 || plain[i] || plain[i - 1]) continue
    const before = characters[i - 1] as string
    const beforeRun = runs[run[i - 1] ?? 0] as Run
    const together = scripts[i - 1] === scripts[i]
    if (together && leftIsHalved(before, beforeRun.face, character)) leftTrim[i] = beforeRun.sizePx / 2
    else if (together && rightIsHalved(before, character, face)) widths[i] = width - sizePx / 2
    else if (beforeRun.face === face && beforeRun.sizePx === sizePx) leftTrim[i] = -kerningEm(face, before, character) * sizePx
  }
  return { characters, run, plain, widths, freshWidths, leftTrim }
}

/** Where the piece that starts at `from` ends: the next place a line may end. Spaces belong to the piece before them. */
function pieceEnd({ characters, plain }: Flow, from: number): number {
  let i = from + 1
  while (i < characters.length) {
    if (plain[i - 1] && plain[i]) return i
    const left = characters[i - 1] as string
    const right = characters[i] as string
    if (left === '\n' || right === '\n') return i
    if (mayBreak(characters[i - 2] ?? '', left, right)) return i
    i++
  }
  return i
}

function runsBetween(paragraph: SetParagraph, flow: Flow, from: number, to: number): Run[] {
  const runs: Run[] = []
  let start = from
  while (start < to) {
    const index = flow.run[start] as number
    let end = start
    while (end < to && flow.run[end] === index) end++
    const source = paragraph.runs[index] as Run
    runs.push({ text: flow.characters.slice(start, end).join(''), face: source.face, sizePx: source.sizePx })
    start = end
  }
  return runs
}

const LATIN_FACES: readonly Face[] = ['latin', 'latinBold']

/** One English word with the marks around it; an address or a number is never divided. */
const WORD = /^[^0-9A-Za-z]*([A-Za-z]+)[^0-9A-Za-z]*$/d

/** The longest beginning of the piece `from`–`to` that fits `room` px with its hyphen, as an end index, or null. */
function divideWord(paragraph: SetParagraph, flow: Flow, from: number, to: number, room: number): number | null {
  const run = paragraph.runs[flow.run[from] ?? 0]
  if (!run || !LATIN_FACES.includes(run.face)) return null
  const word = WORD.exec(flow.characters.slice(from, to).join(''))
  const start = from + (word?.indices?.[1]?.[0] ?? 0)
  if (!word?.[1]) return null
  const hyphen = advanceEm(run.face, 0x2d) * run.sizePx
  let width = 0
  let at = from
  let best: number | null = null
  for (const division of divisionsOf(word[1])) {
    for (; at < start + division; at++) width += (flow.widths[at] as number) - (at > from ? (flow.leftTrim[at] as number) : 0)
    if (width + hyphen > room) break
    best = at
  }
  return best
}

/**
 * Composes one paragraph to a measure of `widthPx`. `paragraph` in the result is `index`, its place in the sequence.
 * An empty paragraph gives no line. A word longer than the measure is cut where it must be.
 */
export function composeParagraph(paragraph: SetParagraph, widthPx: number, index = 0): SetLine[] {
  const lines = firstFit(paragraph, widthPx, index)
  return paragraph.kind === 'subhead' && lines.length === 2 ? (atItsSpace(paragraph, widthPx, index) ?? lines) : lines
}

/** The number of lines composeParagraph gives, without making them: for trying out many changes of a paragraph. */
export const countLines = (paragraph: SetParagraph, widthPx: number): number =>
  breakLines(paragraph, flowOf(paragraph.runs), widthPx, () => undefined)

/** A subhead of two lines breaks at the space its writer left between the two halves, where both then fit. */
function atItsSpace(paragraph: SetParagraph, widthPx: number, index: number): SetLine[] | null {
  const only = paragraph.runs.length === 1 ? paragraph.runs[0] : undefined
  const halves = only?.text.split(/[ \u3000]/) ?? []
  if (!only || halves.length !== 2) return null
  const lines = firstFit({ ...paragraph, runs: [{ ...only, text: halves.join('\n') }] }, widthPx, index)
  return lines.length === 2 ? lines : null
}

function firstFit(paragraph: SetParagraph, widthPx: number, index: number): SetLine[] {
  const flow = flowOf(paragraph.runs)
  const { characters } = flow
  const lines: SetLine[] = []
  breakLines(paragraph, flow, widthPx, (from, to, next, marks) => {
    let end = to
    while (end > from && characters[end - 1] === ' ') end--
    const last = next >= characters.length
    lines.push({
      runs: runsBetween(paragraph, flow, from, end),
      indentPx: lines.length === 0 ? paragraph.indentPx : 0,
      align: paragraph.align === 'justify' && (last || marks.forced === true) ? 'start' : paragraph.align,
      trimEnd: marks.trimEnd === true,
      hyphen: marks.hyphen === true,
      kind: paragraph.kind,
      paragraph: index,
      first: lines.length === 0,
      last,
    })
  })
  return lines
}

interface LineMarks {
  readonly trimEnd?: boolean
  readonly hyphen?: boolean
  readonly forced?: boolean
}

/** Breaks the flow and tells each line: its characters `from`–`to`, and where the next one starts. Gives the number of lines. */
function breakLines(
  paragraph: SetParagraph,
  flow: Flow,
  widthPx: number,
  tell: (from: number, to: number, next: number, marks: LineMarks) => void,
): number {
  const { characters, widths, freshWidths, leftTrim } = flow
  const count = characters.length
  let lines = 0
  let lineStart = 0
  let used = paragraph.indentPx

  const close = (to: number, next: number, marks: LineMarks) => {
    tell(lineStart, to, next, marks)
    lines++
    lineStart = next
    used = 0
  }

  let trimmed = false
  let i = 0
  while (i < count) {
    if (characters[i] === '\n') {
      close(i, i + 1, { forced: true, trimEnd: trimmed })
      i++
      trimmed = false
      continue
    }
    const end = pieceEnd(flow, i)
    let width = 0
    for (let k = i; k < end; k++) width += k === lineStart ? (freshWidths[k] as number) : (widths[k] as number) - (leftTrim[k] as number)
    let hanging = 0
    let visible = end
    while (visible > i && characters[visible - 1] === ' ') hanging += widths[--visible] as number
    const room = fittingPx(widthPx) - used
    const lastRun = paragraph.runs[flow.run[visible - 1] ?? 0]
    // A mark that the next one halves anyway is not halved a second way (as Chromium has it).
    const mayTrim =
      lastRun && visible > i && !((leftTrim[visible] ?? 0) > 0) && endIsHalved(characters[visible - 1] as string, lastRun.face)
    const endTrim = mayTrim ? lastRun.sizePx / 2 : 0
    if (width - hanging <= room) {
      used += width
      trimmed = false
      i = end
      continue
    }
    if (width - hanging - endTrim <= room) {
      // Only the halved bracket fits, so the line must end here.
      if (end >= count) trimmed = true
      else if (characters[end] === '\n') trimmed = true
      else close(end, end, { trimEnd: true })
      i = end
      continue
    }
    const divided = divideWord(paragraph, flow, i, end, room)
    if (divided !== null) {
      close(divided, divided, { hyphen: true })
      i = divided
      continue
    }
    if (i > lineStart) {
      close(i, i, {})
      trimmed = false
      continue
    }
    i = cutLongPiece(i, end)
  }
  if (lineStart < count) close(count, count, { trimEnd: trimmed })
  return lines

  /** A piece that is wider than a whole line: cut between any two characters. Returns where the rest of the line goes on. */
  function cutLongPiece(from: number, to: number): number {
    for (let k = from; k < to; k++) {
      const width = k === lineStart ? (freshWidths[k] as number) : (widths[k] as number) - (leftTrim[k] as number)
      if (k > lineStart && used + width > fittingPx(widthPx)) {
        close(k, k, {})
        used = freshWidths[k] as number
      } else used += width
    }
    return to
  }
}

/** Composes a sequence of paragraphs one after the other. */
export const composeParagraphs = (paragraphs: readonly SetParagraph[], widthPx: number): SetLine[] =>
  paragraphs.flatMap((paragraph, index) => composeParagraph(paragraph, widthPx, index))

/** Natural width in px of runs set on one line, adjacent punctuation compressed. */
export function lineWidthPx(runs: readonly Run[]): number {
  const { widths, leftTrim } = flowOf(runs)
  return widths.reduce((total, width, i) => total + width - (leftTrim[i] as number), 0)
}
