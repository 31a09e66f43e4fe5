// Reads a text as units (one CJK character, one Latin word or one number) that know where in the text they stand.
// Two texts that differ in width, case, script form, punctuation, spaces or line breaks alone read the same.
import { foldCjk, isChineseNumeral, isCjk, isDigit, isWordLetter, plainCode } from './characters.js'

/** The code of every number: numbers are masked, so that a reworked report with new figures is still found. */
export const NUMBER = 0x23

/** Parallel arrays, one entry a unit. */
export interface Units {
  readonly count: number
  /** What a unit compares as; NUMBER for every number. */
  readonly codes: Uint32Array
  /** What a unit really is: the code again, for a number a hash of its digits. */
  readonly values: Uint32Array
  /** Half-open UTF-16 range of the unit in the source text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
/** Keeps the hash of a word apart from every CJK code of the first plane. */
const WORD_BIT = 0x8000_0000

const ORDINAL = 0x7b2c // 第
const SOFT_HYPHEN = 0xad
const HYPHENS: readonly number[] = [0x2d, 0x2010]
const APOSTROPHES: readonly number[] = [0x27, 0x2019]
const COMMA = 0x2c
const POINT = 0x2e

const step = (hash: number, code: number): number => Math.imul(hash ^ code, FNV_PRIME)
const codeAt = (text: string, index: number): number => (index < text.length ? plainCode(text.charCodeAt(index)) : 0)

/** Where a word goes on after a hyphen that only divides it at a line's end ("news-\npaper"); 0 when it does not. */
function afterDivision(text: string, index: number): number {
  if (!HYPHENS.includes(text.charCodeAt(index))) return 0
  const gap = /^ ?\r?\n */.exec(text.slice(index + 1, index + 12))
  const next = gap === null ? 0 : index + 1 + gap[0].length
  return next > 0 && isWordLetter(codeAt(text, next)) ? next : 0
}

/** Reads a word from `start`: its hash and where it ends. An apostrophe between letters belongs to the word but does not count. */
function readWord(text: string, start: number): { hash: number; end: number } {
  let hash = FNV_OFFSET
  let index = start
  for (;;) {
    const code = codeAt(text, index)
    if (isWordLetter(code)) {
      hash = step(hash, code)
      index++
      continue
    }
    const joined =
      code === SOFT_HYPHEN || (APOSTROPHES.includes(code) && isWordLetter(codeAt(text, index + 1))) ? index + 1 : afterDivision(text, index)
    if (joined === 0) return { hash: (hash | WORD_BIT) >>> 0, end: index }
    index = joined
  }
}

/** Reads a number from `start`; commas that group digits do not count, a decimal point does. */
function readNumber(text: string, start: number): { hash: number; end: number } {
  let hash = FNV_OFFSET
  let index = start
  for (;;) {
    const code = codeAt(text, index)
    if (isDigit(code)) hash = step(hash, code)
    else if ((code === COMMA || code === POINT) && isDigit(codeAt(text, index + 1))) {
      if (code === POINT) hash = step(hash, code)
    } else return { hash: hash >>> 0, end: index }
    index++
  }
}

function readOrdinal(text: string, start: number): { hash: number; end: number } {
  let hash = FNV_OFFSET
  let index = start
  while (index < text.length && isChineseNumeral(text.charCodeAt(index))) hash = step(hash, foldCjk(text.charCodeAt(index++)))
  return { hash: hash >>> 0, end: index }
}

/** The units of `text` in reading order. */
export function normalise(text: string): Units {
  const codes = new Uint32Array(text.length)
  const values = new Uint32Array(text.length)
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  let count = 0
  const push = (code: number, value: number, start: number, end: number): number => {
    codes[count] = code
    values[count] = value
    starts[count] = start
    ends[count] = end
    count++
    return end
  }
  let index = 0
  while (index < text.length) {
    const point = text.codePointAt(index) ?? 0
    const code = plainCode(point)
    if (isCjk(code)) {
      const folded = foldCjk(code)
      index = push(folded, folded, index, index + (point > 0xffff ? 2 : 1))
      if (code !== ORDINAL || !isChineseNumeral(text.charCodeAt(index))) continue
      const numeral = readOrdinal(text, index)
      index = push(NUMBER, numeral.hash, index, numeral.end)
    } else if (isDigit(code)) {
      const number = readNumber(text, index)
      index = push(NUMBER, number.hash, index, number.end)
    } else if (isWordLetter(code)) {
      const word = readWord(text, index)
      index = push(word.hash, word.hash, index, word.end)
    } else index += point > 0xffff ? 2 : 1
  }
  return {
    count,
    codes: codes.slice(0, count),
    values: values.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
  }
}

/** True when unit `i` of `a` and unit `j` of `b` are the same, numbers by their value. */
export const sameUnit = (a: Units, i: number, b: Units, j: number): boolean => a.codes[i] === b.codes[j] && a.values[i] === b.values[j]

/** True for two texts that are the same to every number. */
export const sameText = (a: Units, b: Units): boolean => a.count === b.count && a.values.every((value, unit) => value === b.values[unit])

/** True for a unit that is a word and not a character or a number. */
export const isWord = (code: number): boolean => code >= WORD_BIT

/** What a Latin word says, in Chinese characters: English copy of 100 words runs to some 165 characters in Chinese. */
const WORD_WEIGHT = 5 / 3

/** The weight of `length` units from `start`: one for a character or a number, more for a word. */
export function runWeight(units: Units, start: number, length: number): number {
  let weight = 0
  for (let unit = start; unit < start + length; unit++) weight += isWord(units.codes[unit] ?? 0) ? WORD_WEIGHT : 1
  return weight
}

/** True for a text of which more than half is words. */
export function isInWords(units: Units): boolean {
  let words = 0
  for (let unit = 0; unit < units.count; unit++) if (isWord(units.codes[unit] ?? 0)) words++
  return words * 2 > units.count
}
