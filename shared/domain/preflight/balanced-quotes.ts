// Finds quotation marks without a partner. A quotation that runs over several paragraphs opens each of them and closes only the
// last (GB/T 15834; the same in English). Apostrophes, feet and inches are no quotation marks.
import { firstOfEachParagraph, type MarkFault } from './mark-fault.js'

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]

const WORD = /[\p{Script=Latin}\p{N}]/u
/** Words that lose their head: ’tis, ’90s, ’em, often typed with the opening mark. */
const CLIPPED = /^[‘’](?:\d{2}s\b|(?:tis|twas|em|cause|til|till|n|bout|round)\b)/iu

const isWord = (character: string | undefined): boolean => character !== undefined && WORD.test(character)

/** True for a ‘ or ’ that stands for left-out letters. `open` says whether a quotation waits for its end. */
function isApostrophe(text: string, at: number, open: boolean): boolean {
  const [before, after] = [isWord(text[at - 1]), isWord(text[at + 1])]
  if (before && after) return true
  if (text[at] === '‘') return CLIPPED.test(text.slice(at))
  return !open && (before || after)
}

/** The mark that opens a paragraph of a running quotation; other opening marks may stand before it. */
function continues(text: string, opener: string): number {
  const start = /^[\s“‘「『]*/u.exec(text)?.[0] ?? ''
  return start.indexOf(opener)
}

function faultsOfPair(paragraphs: readonly string[], [opener, closer]: readonly [string, string]): MarkFault[] {
  const faults: MarkFault[] = []
  let open: { paragraph: number; at: number } | null = null
  const unclosed = (place: { paragraph: number; at: number }) => faults.push({ ...place, mark: opener, missing: 'closing' })
  paragraphs.forEach((text, paragraph) => {
    const resumed = open === null ? -1 : continues(text, opener)
    if (open !== null && resumed < 0) {
      unclosed(open)
      open = null
    }
    if (resumed >= 0) open = { paragraph, at: resumed }
    for (let at = resumed + 1; at < text.length; at++) {
      const mark = text[at]
      if ((mark !== opener && mark !== closer) || (opener === '‘' && isApostrophe(text, at, open !== null))) continue
      if (mark === opener) {
        if (open !== null) unclosed(open)
        open = { paragraph, at }
      } else if (open === null) faults.push({ paragraph, at, mark: closer, missing: 'opening' })
      else open = null
    }
  })
  if (open !== null) unclosed(open)
  return faults
}

/** Straight quotes do not say which way they face: an odd number in a paragraph is a fault. */
function faultsOfStraight(paragraphs: readonly string[]): MarkFault[] {
  const opens = (text: string | undefined): boolean => /^\s*["＂]/u.test(text ?? '')
  return paragraphs.flatMap((text, paragraph): MarkFault[] => {
    const marks = [...text.matchAll(/["＂]/gu)].map((match) => match.index)
    const inches = marks.some((at) => /\d/.test(text[at - 1] ?? ''))
    if (marks.length % 2 === 0 || inches) return []
    if (opens(text) && opens(paragraphs[paragraph + 1])) return []
    return [{ paragraph, at: marks.at(-1) ?? 0, mark: '"', missing: opens(text) || marks.length > 1 ? 'closing' : 'opening' }]
  })
}

/** Faults in the order of the text, one a paragraph. `paragraphs` are consecutive paragraphs of one text. */
export function unbalancedQuotes(paragraphs: readonly string[]): MarkFault[] {
  return firstOfEachParagraph([...PAIRS.flatMap((pair) => faultsOfPair(paragraphs, pair)), ...faultsOfStraight(paragraphs)])
}
