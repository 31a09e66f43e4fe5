// Where inside a paragraph one source line ends and the next begins, so that a guessed join can be shown between two words.
import { joinLines } from '../../../shared/domain/intake/characters.js'
import type { Guess, ItemParagraph } from '../../../shared/domain/intake/item.js'

/** `at` is the UTF-16 offset in the paragraph where line `line` begins. */
export interface Seam {
  readonly at: number
  readonly line: number
}

/** Characters of a line's beginning that find it again in text that was corrected by hand. */
const HOLD = 6

/** The seams of a paragraph in order; a line whose beginning is no longer in the text has none. `lineText` gives a source line, trimmed. */
export function paragraphSeams(paragraph: ItemParagraph, lineText: (no: number) => string): Seam[] {
  const seams: Seam[] = []
  let text = ''
  for (const line of paragraph.lines) {
    const own = lineText(line)
    const joined = text === '' ? own : joinLines(text, own)
    if (text !== '') seams.push({ at: joined.length - own.length, line })
    text = joined
  }
  if (text === paragraph.text) return seams
  let from = 1
  return paragraph.lines.slice(1).flatMap((line) => {
    const hold = lineText(line).slice(0, HOLD)
    const at = hold === '' ? -1 : paragraph.text.indexOf(hold, from)
    if (at === -1) return []
    from = at + 1
    return [{ at, line }]
  })
}

export interface ParagraphPiece {
  readonly text: string
  /** The seam before this piece, with what was guessed there; null at the beginning of the paragraph. */
  readonly seam: (Seam & { readonly guess: Guess | null }) | null
}

/** The paragraph cut at its seams; the pieces together are its text. */
export function paragraphPieces(paragraph: ItemParagraph, guesses: readonly Guess[], lineText: (no: number) => string): ParagraphPiece[] {
  const seams = paragraphSeams(paragraph, lineText)
  const guessAt = (line: number): Guess | null => guesses.find((guess) => guess.what === 'join' && guess.lines[1] === line) ?? null
  const starts = [null, ...seams]
  return starts.map((seam, index) => ({
    text: paragraph.text.slice(seam?.at ?? 0, starts[index + 1]?.at ?? paragraph.text.length),
    seam: seam && { ...seam, guess: guessAt(seam.line) },
  }))
}
