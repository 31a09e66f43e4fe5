// What one paragraph offers: the cuts that take lines off it and the words that give it lines, each tried on the composer.
// Remembered by the paragraph's words and measure, so that a key stroke asks again about one paragraph only.
import type { BodyBlock } from '../../body/schema.js'
import { blockText, countCharacters } from '../../body/text.js'
import { countLines } from './compose.js'
import { withoutSpan, withWords } from './edit-block.js'
import { type CopyLanguage, clausesOf, finalMarks, type Span, sentenceSpan, sentencesOf, textUnits, unitsSpan } from './text-units.js'
import type { Run, SetParagraph } from './types.js'

export type TextBlock = Extract<BodyBlock, { type: 'paragraph' | 'subhead' }>

/** A stretch of the paragraph that can go, and the lines it then has less. */
export interface Cutting extends Span {
  readonly kind: 'tail' | 'clause' | 'sentence'
  readonly lines: number
  /** As a newsroom counts them, without spaces. */
  readonly characters: number
  /** Words of English copy; null in Chinese. */
  readonly words: number | null
}

/** So much more at the end of the paragraph (before its final marks, `at`) makes it `lines` lines longer. */
export interface Filling {
  readonly at: number
  readonly lines: number
  readonly characters: number
  readonly words: number | null
  /** The words it was tried with. */
  readonly sample: string
}

export interface ParagraphChanges {
  readonly lines: number
  /** The fewest last characters (or words) whose going takes 1, 2 … `most` lines off, as far as the paragraph has them. */
  readonly tails: (most: number) => readonly Cutting[]
  /** Anywhere does as well: every run of as many characters (or words) as the tail has takes exactly as many lines off. */
  readonly isAnywhere: (tail: Cutting) => boolean
  /** Whole sentences and clauses that take at least a line off; the paragraph's only sentence is not among them. */
  readonly pieces: () => readonly Cutting[]
  /** The fewest characters (or words like the paragraph's own) more that make it 1 … `most` lines longer. */
  readonly fillings: (most: number) => readonly Filling[]
}

/** Sets the block, changed, as it stands in its article; null when nothing of it is left. */
export type SetChanged = (block: TextBlock) => SetParagraph | null

/** An ideograph is one em wherever it stands: any one does for all. */
const IDEOGRAPH = '字'

function changesOf(block: TextBlock, set: SetChanged, widthPx: number, language: CopyLanguage): ParagraphChanges {
  const text = blockText(block)
  const units = textUnits(text, language)
  const linesOf = (changed: TextBlock): number => {
    const paragraph = set(changed)
    return paragraph ? countLines(paragraph, widthPx) : 0
  }
  const lines = linesOf(block)
  const charactersIn = ({ from, to }: Span) => countCharacters(text.slice(from, to))
  const cutting = (kind: Cutting['kind'], span: Span): Cutting => ({
    ...span,
    kind,
    lines: lines - linesOf(withoutSpan(block, span)),
    characters: charactersIn(span),
    words: language === 'en' ? textWords(text.slice(span.from, span.to)) : null,
  })

  const tails: Cutting[] = []
  let triedUnits = 0
  const anywhere = new Map<number, boolean>()
  let pieces: readonly Cutting[] | null = null
  const fillings: Filling[] = []

  /** Every run of the same length gives the same; the first that does not ends the search. */
  const sameAnywhere = (tail: Cutting): boolean => {
    for (let first = 0; first < units.length; first++) {
      let last = first
      if (tail.words !== null) last = first + tail.words - 1
      else {
        let found = charactersIn(units[first] as Span)
        while (found < tail.characters && last + 1 < units.length) found += charactersIn(units[++last] as Span)
        // A number or a Latin word stands across the end of the run.
        if (found !== tail.characters) continue
      }
      if (last >= units.length) break
      if (lines - linesOf(withoutSpan(block, unitsSpan(units, first, last, language))) !== tail.lines) return false
    }
    return true
  }

  return {
    lines,
    tails(most) {
      // A first unit always stays, or it were the paragraph that goes.
      while (tails.length < Math.min(most, lines - 1) && triedUnits + 1 < units.length) {
        triedUnits++
        const tail = cutting('tail', unitsSpan(units, units.length - triedUnits, units.length - 1, language))
        while (tails.length < tail.lines) tails.push(tail)
      }
      return tails.slice(0, most)
    },
    isAnywhere(tail) {
      const known = anywhere.get(tail.from)
      if (known !== undefined) return known
      const found = sameAnywhere(tail)
      anywhere.set(tail.from, found)
      return found
    },
    pieces() {
      if (pieces) return pieces
      const sentences = sentencesOf(text, language)
      const whole = sentences.length > 1 ? sentences.map((one) => cutting('sentence', sentenceSpan(text, one))) : []
      const clauses = sentences.flatMap((one) => clausesOf(text, one, language)).map((one) => cutting('clause', one))
      pieces = [...whole, ...clauses].filter((one) => one.lines > 0)
      return pieces
    },
    fillings(most) {
      const at = finalMarks(text)
      const own = units.map(({ from, to }) => text.slice(from, to))
      for (let count = 1; fillings.length < most && (language === 'zh' || own.length > 0); count++) {
        const cycled = Array.from({ length: count }, (_, index) => own[index % own.length])
        const sample = language === 'zh' ? IDEOGRAPH.repeat(count) : ` ${cycled.join(' ')}`
        const more = linesOf(withWords(block, at, sample)) - lines
        const filling = { at, lines: more, characters: countCharacters(sample), words: language === 'en' ? count : null, sample }
        while (fillings.length < more) fillings.push(filling)
      }
      return fillings.slice(0, most)
    },
  }
}

const textWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length

const kept = new WeakMap<readonly Run[], { readonly key: string; readonly changes: ParagraphChanges }>()

/**
 * The changes of `block`, which is set as `paragraph` in its article and, changed, as `set` does it. The same object again
 * while the paragraph's runs (see paragraphs.ts), the measure and the language stay.
 */
export function paragraphChanges(
  block: TextBlock,
  paragraph: SetParagraph,
  set: SetChanged,
  widthPx: number,
  language: CopyLanguage,
): ParagraphChanges {
  const key = `${language} ${widthPx}`
  const known = kept.get(paragraph.runs)
  if (known?.key === key) return known.changes
  const changes = changesOf(block, set, widthPx, language)
  kept.set(paragraph.runs, { key, changes })
  return changes
}
