// Pieces of text on a PDF page become lines in reading order: pieces on one baseline join, columns are read one after another.

/** A piece as the PDF places it; x and y in points from the lower left corner, y of the baseline. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

interface Line {
  text: string
  left: number
  right: number
  y: number
  size: number
}

const onBaseline = (a: Line, piece: PdfPiece): boolean => Math.abs(a.y - piece.y) <= Math.max(a.size, piece.size) * 0.35
/** White space that divides two columns rather than two words. */
const COLUMN_GAP_EM = 1.6

/** Pieces in the order of the file, joined while they go on along one baseline. */
function joinPieces(pieces: readonly PdfPiece[]): { lines: Line[]; interleaved: number } {
  const lines: Line[] = []
  let interleaved = 0
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (piece.text.trim() === '') {
      // White space of its own counts only inside a line; wider than that it divides columns.
      if (last !== undefined && piece.width <= COLUMN_GAP_EM * last.size && onBaseline(last, piece) && !/\s$/u.test(last.text)) {
        last.text += ' '
        last.right = Math.max(last.right, piece.x + piece.width)
      }
      continue
    }
    const gap = last === undefined ? 0 : piece.x - last.right
    const em = Math.max(piece.size, 1)
    if (last !== undefined && onBaseline(last, piece) && gap > -em && gap <= COLUMN_GAP_EM * em) {
      const space =
        gap > em * 0.6 || (gap > em * 0.15 && /[A-Za-z0-9,.;:]$/u.test(last.text) && /^[A-Za-z0-9]/u.test(piece.text)) ? ' ' : ''
      last.text += /\s$/u.test(last.text) ? piece.text : space + piece.text
      last.right = Math.max(last.right, piece.x + piece.width)
      continue
    }
    if (last !== undefined && onBaseline(last, piece) && gap > COLUMN_GAP_EM * em) interleaved += 1
    lines.push({ text: piece.text, left: piece.x, right: piece.x + piece.width, y: piece.y, size: piece.size })
  }
  return { lines, interleaved }
}

/** Where white space cuts all lines in two groups: the middle of the widest empty band of at least `least` points, or null. */
function widestBand(spans: readonly (readonly [number, number])[], least: number): number | null {
  const sorted = spans.toSorted((a, b) => a[0] - b[0])
  let end = sorted[0]?.[1] ?? 0
  let best: number | null = null
  let widest = least
  for (const [from, to] of sorted) {
    if (from - end > widest) {
      widest = from - end
      best = (from + end) / 2
    }
    end = Math.max(end, to)
  }
  return best
}

/** Recursive X-Y cut (Nagy and Seth, 1984): columns left to right, blocks top to bottom, as far as white space divides them. */
function cutColumns(lines: readonly Line[], depth: number): Line[] {
  if (lines.length < 3 || depth > 24) return lines.toSorted((a, b) => b.y - a.y || a.left - b.left)
  const em = lines.reduce((sum, line) => sum + line.size, 0) / lines.length
  const across = widestBand(
    lines.map((line) => [line.left, line.right]),
    em * 0.7,
  )
  if (across !== null) {
    const left = lines.filter((line) => line.right <= across)
    return [
      ...cutColumns(left, depth + 1),
      ...cutColumns(
        lines.filter((line) => line.right > across),
        depth + 1,
      ),
    ]
  }
  const down = widestBand(
    lines.map((line) => [-line.y - line.size, -line.y]),
    em * 0.9,
  )
  if (down === null) return lines.toSorted((a, b) => b.y - a.y || a.left - b.left)
  const upper = lines.filter((line) => -line.y <= down)
  return [
    ...cutColumns(upper, depth + 1),
    ...cutColumns(
      lines.filter((line) => -line.y > down),
      depth + 1,
    ),
  ]
}

const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—]'
const BETWEEN_WIDE = new RegExp(`(?<=${WIDE}) (?=${WIDE})`, 'gu')
const BESIDE_FIGURE = new RegExp(`(?<=${WIDE}) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=${WIDE})`, 'gu')
const BESIDE_MARK = / (?=[，。、；：！？”’）》」』])|(?<=[，、；：“‘（《「『]) /gu

/** Justified lines come with a space between all characters; a spaced name (韦 冰) stays. */
function withoutLetterSpacing(text: string): string {
  const spaces = text.match(BETWEEN_WIDE)?.length ?? 0
  const spaced = spaces >= 4 && spaces * 4 >= text.replaceAll(' ', '').length
  return (spaced ? text.replace(BETWEEN_WIDE, '').replace(BESIDE_FIGURE, '') : text).replace(BESIDE_MARK, '')
}

/** The size that most characters of the page are set in. */
function bodySizeOf(lines: readonly Line[]): number {
  const characters = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    characters.set(size, (characters.get(size) ?? 0) + line.text.length)
  }
  return [...characters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const sameSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) < b.size * 0.12

/** A headline set in several lines of one large size is one line of copy; equal lines (a couplet) are set apart by a space. */
function joinHeadlines(lines: readonly Line[]): Line[] {
  const body = bodySizeOf(lines)
  const out: Line[] = []
  for (const line of lines) {
    const above = out.at(-1)
    const pitch = above === undefined ? 0 : above.y - line.y
    if (above === undefined || line.size < body * 1.25 || !sameSize(above, line) || pitch <= 0 || pitch > line.size * 2) {
      out.push({ ...line })
      continue
    }
    const couplet = Math.abs(above.right - above.left - (line.right - line.left)) < line.size * 0.5
    const latin = /[A-Za-z]\s*$/u.test(above.text) && /^[A-Za-z]/u.test(line.text)
    above.text = `${above.text.trimEnd()}${couplet || latin ? ' ' : ''}${line.text}`
    above.y = line.y
  }
  return out
}

/** Lines with the white space that says what they are: an indent before a paragraph, a blank line around headings and blocks. */
function withSpace(lines: readonly Line[]): string[] {
  const out: string[] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const below = lines[index + 1]
    const sameColumn = (other: Line | undefined): other is Line =>
      other !== undefined && sameSize(other, line) && other.left < line.right && line.left < other.right
    if (above !== undefined) {
      const pitch = above.y - line.y
      const resized = !sameSize(above, line)
      if (resized || (pitch > 0 && pitch > Math.max(above.size, line.size) * 2.4)) out.push('')
    }
    const text = withoutLetterSpacing(line.text.trim())
    const edges = [above, below].filter(sameColumn).map((other) => other.left)
    const indent = edges.length === 0 ? 0 : (line.left - Math.min(...edges)) / line.size
    out.push(indent >= 1.4 && indent <= 4.4 ? `　　${text}` : text)
  }
  return out
}

/**
 * The lines of one page. The order of the file is kept (desk systems write article by article) unless it jumps between columns
 * on every other line; then the page is cut along its white space.
 */
export function linesOfPage(pieces: readonly PdfPiece[]): string[] {
  const { lines, interleaved } = joinPieces(pieces)
  return withSpace(joinHeadlines(interleaved > lines.length * 0.2 ? cutColumns(lines, 0) : lines))
}
