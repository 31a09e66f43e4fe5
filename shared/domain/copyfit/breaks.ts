// Where a line may break: the classes of UAX #14 that a newspaper meets, with the Chinese rules on top.
// Latin words hold together as Chromium holds them (its table for ASCII: after - and ?, nowhere else inside a word).
import { closesAfterSpace, endsNoLine, startsNoLine } from './punctuation.js'

/** Characters that break freely on both sides: ideographs, kana, full-width forms and the like. */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7af) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffdc && codePoint !== 0xff05 && codePoint !== 0xff04) ||
    (codePoint >= 0x2600 && codePoint <= 0x27bf) ||
    codePoint >= 0x1f000
  )
}

const isDigit = (character: string) => character >= '0' && character <= '9'
const isAsciiWord = (character: string) => /^[0-9A-Za-z]$/.test(character)

/** Marks that are not wide but never part of the word beside them. */
const NO_WORD = new Set([...' —…‥”'])

/** Hyphens and dashes inside a word: a line may end after them. */
const HYPHENS = new Set([...'-‐‒–'])

/** Units after a number: what opens after them opens anew. */
const POSTFIX = new Set([...'%‰％℃℉°'])

const isWordLike = (character: string): boolean => !NO_WORD.has(character) && !isWide(character.codePointAt(0) ?? 0)

/**
 * May a line end between `left` and `right`? `before` is the character before `left` ('' at the start).
 * Characters are whole code points; a line may also end after the spaces that follow `left`, never before them.
 */
export function mayBreak(before: string, left: string, right: string): boolean {
  if (right === ' ') return false
  if (left === ' ') return !closesAfterSpace(right)
  // A quotation mark beside a word and not beside Chinese is part of the word: don’t.
  if (left === '’') return !startsNoLine(right) && !isWordLike(right)
  if (endsNoLine(left) || startsNoLine(right)) return false
  if (right === '“' || right === '‘') return !isWordLike(left) || POSTFIX.has(left)
  if (left === '—' && right === '—') return false
  if (!isWordLike(left) || !isWordLike(right)) return true
  if (left === '-' && isDigit(right)) return isAsciiWord(before)
  return left === '?' || HYPHENS.has(left)
}
