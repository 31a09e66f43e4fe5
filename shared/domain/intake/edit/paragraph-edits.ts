// Corrections inside one article: joining and dividing paragraphs, and saying what a paragraph is.
import { joinLines } from '../characters.js'
import type { ArticleItem, IntakeResult, ItemParagraph, LineRange } from '../item.js'
import { readPageLines } from '../page-lines.js'
import { type Correction, linesOfField, onArticle, onParagraph, refuse } from './correction.js'

const MOST = { headline: 400, kicker: 400, deck: 1000 } as const

const uniqueLines = (lines: readonly number[]): number[] => [...new Set(lines)].toSorted((a, b) => a - b)
const sameRange = (a: LineRange, b: LineRange): boolean => a[0] === b[0] && a[1] === b[1]

/** Joins paragraph `at` with the next one; it keeps the kind of the first. */
export function joinParagraphs(result: IntakeResult, index: number, at: number): Correction {
  return onParagraph(result, index, at, (article, first) => {
    const second = article.paragraphs[at + 1]
    if (second === undefined) return refuse('nothingNext')
    const seam: LineRange = [first.lines.at(-1) as number, second.lines[0] as number]
    const joined: ItemParagraph = {
      kind: first.kind,
      text: joinLines(first.text, second.text),
      lines: uniqueLines([...first.lines, ...second.lines]),
    }
    return {
      ...article,
      paragraphs: article.paragraphs.toSpliced(at, 2, joined),
      joins: seam[0] < seam[1] ? [...article.joins, seam].toSorted((a, b) => a[0] - b[0]) : article.joins,
      guesses: article.guesses.filter((guess) => !(guess.what === 'split' && guess.lines[0] === seam[1])),
    }
  })
}

/** The lines of a paragraph before and after a text offset; a line that the offset divides counts on both sides. */
function linesAround(paragraph: ItemParagraph, offset: number, pageText: string): { before: number[]; after: number[] } {
  const own = new Set(paragraph.lines)
  let text = ''
  const before: number[] = []
  const after: number[] = []
  for (const line of readPageLines(pageText)) {
    if (!own.has(line.no)) continue
    const joined = text === '' ? line.text : joinLines(text, line.text)
    const from = joined.length - line.text.length
    if (from < offset) before.push(line.no)
    if (joined.length > offset) after.push(line.no)
    text = joined
  }
  // Text that was corrected by hand no longer says where its lines were.
  if (text !== paragraph.text || before.length === 0 || after.length === 0)
    return { before: [...paragraph.lines], after: [paragraph.lines.at(-1) as number] }
  return { before, after }
}

/** Divides paragraph `at` at a UTF-16 offset of its text. `pageText` is the text that was read. */
export function splitParagraph(result: IntakeResult, index: number, at: number, offset: number, pageText: string): Correction {
  return onParagraph(result, index, at, (article, paragraph) => {
    const [head, tail] = [paragraph.text.slice(0, offset).trim(), paragraph.text.slice(offset).trim()]
    if (offset <= 0 || head === '' || tail === '') return refuse('outOfText')
    const { before, after } = linesAround(paragraph, offset, pageText)
    const seam: LineRange = [before.at(-1) as number, after[0] as number]
    return {
      ...article,
      paragraphs: article.paragraphs.toSpliced(
        at,
        1,
        { kind: paragraph.kind, text: head, lines: before },
        { kind: paragraph.kind, text: tail, lines: after },
      ),
      joins: article.joins.filter((range) => !sameRange(range, seam)),
      guesses: article.guesses.filter((guess) => !(guess.what === 'join' && sameRange(guess.lines, seam))),
    }
  })
}

function withKind(result: IntakeResult, index: number, at: number, kind: ItemParagraph['kind']): Correction {
  return onParagraph(result, index, at, (article, paragraph) => ({
    ...article,
    paragraphs: article.paragraphs.toSpliced(at, 1, { ...paragraph, kind }),
    guesses: article.guesses.filter((guess) => !(guess.what === 'subhead' && guess.lines[0] === paragraph.lines[0])),
  }))
}

export const makeSubhead = (result: IntakeResult, index: number, at: number): Correction => withKind(result, index, at, 'subhead')
export const makeText = (result: IntakeResult, index: number, at: number): Correction => withKind(result, index, at, 'text')

/** Replaces the text of a paragraph by what the editor typed. */
export function setParagraphText(result: IntakeResult, index: number, at: number, text: string): Correction {
  return onParagraph(result, index, at, (article, paragraph) => {
    const typed = text.replace(/\s*\n\s*/gu, ' ').trim()
    return typed === '' ? refuse('empty') : { ...article, paragraphs: article.paragraphs.toSpliced(at, 1, { ...paragraph, text: typed }) }
  })
}

/** A paragraph becomes kicker, headline or deck; what stood there before goes back to the top of the copy as a subhead. */
function makeHead(field: 'kicker' | 'headline' | 'deck', result: IntakeResult, index: number, at: number): Correction {
  return onParagraph(result, index, at, (article, paragraph) => {
    if (paragraph.text.length > MOST[field]) return refuse('tooLong')
    const cleared = returnHead(article, field, 'subhead')
    const shift = cleared.paragraphs.length - article.paragraphs.length
    const first = paragraph.lines[0] as number
    return {
      ...cleared,
      [field]: paragraph.text,
      paragraphs: cleared.paragraphs.toSpliced(at + shift, 1),
      // The line it came from is no guess any more, but the field must still know it.
      guesses: [
        ...cleared.guesses.filter((guess) => !(guess.what === 'subhead' && guess.lines[0] === first)),
        { what: field, lines: [first, paragraph.lines.at(-1) as number], confidence: 1, reason: 'byHand' },
      ],
    }
  })
}

function returnHead(article: ArticleItem, field: 'kicker' | 'headline' | 'deck', kind: ItemParagraph['kind']): ArticleItem {
  const text = article[field]
  if (text === null) return article
  return {
    ...article,
    [field]: null,
    paragraphs: [{ kind, text, lines: linesOfField(article, field) }, ...article.paragraphs],
    guesses: article.guesses.filter((guess) => guess.what !== field),
  }
}

export const makeHeadline = (result: IntakeResult, index: number, at: number): Correction => makeHead('headline', result, index, at)
export const makeKicker = (result: IntakeResult, index: number, at: number): Correction => makeHead('kicker', result, index, at)
export const makeDeck = (result: IntakeResult, index: number, at: number): Correction => makeHead('deck', result, index, at)

/** The headline was none: it goes back to the top of the copy as text. */
export const clearHeadline = (result: IntakeResult, index: number): Correction =>
  onArticle(result, index, (article) => (article.headline === null ? refuse('empty') : returnHead(article, 'headline', 'text')))
