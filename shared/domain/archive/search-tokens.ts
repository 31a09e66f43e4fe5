// How the archive reads a text for searching. Chinese characters and digits become pairs, one beginning at every place, so
// that two-character names, and any longer stretch, are found wherever they stand; letters become whole words. Width, case,
// accents and traditional forms do not count.
import { foldCjk, isCjk, isDigit, plainCode } from '../duplicates/characters.js'

export interface SearchToken {
  readonly text: string
  /** Half-open UTF-16 range in the source of the token's first character, or of the whole word. */
  readonly start: number
  readonly end: number
  /** Where the token as a whole ends: for a pair, the end of its second character. */
  readonly wholeEnd: number
  readonly kind: 'pair' | 'single' | 'word'
}

interface Unit {
  readonly text: string
  readonly start: number
  end: number
  readonly kind: 'character' | 'digit' | 'word'
  /** The next unit goes on with this one: nothing, a space or a mark that is no pause stands between. */
  joined: boolean
}

/** Marks that do not part two characters: 韦 冰 is 韦冰, “乐业”零工 reads 乐业零工, 买买提·艾力 has one name. Line breaks do part. */
const TRANSPARENT = /[\p{Zs}\t“”‘’「」『』《》〈〉"'·•・\u00ad\u200b-\u200d\ufeff]/u
const LETTER = /[\p{L}\p{N}]/u
const MARK = /\p{M}/u
const APOSTROPHE = /['’\u00ad]/u

const plainLetters = new Map<number, string>()

/** The letter in lower case and without its accents, '' for what is no letter. */
function letterOf(code: number): string {
  if (code >= 0x61 && code <= 0x7a) return String.fromCharCode(code)
  if (code < 0xaa) return ''
  let letter = plainLetters.get(code)
  if (letter === undefined) {
    const character = String.fromCodePoint(code)
    letter = LETTER.test(character)
      ? character
          .normalize('NFKD')
          .toLowerCase()
          .replace(/\p{M}/gu, '')
          .replace(/[^\p{L}\p{N}]/gu, '')
      : ''
    plainLetters.set(code, letter)
  }
  return letter
}

/** Whether units of these kinds join over a transparent mark: not two numbers, not words. */
const joinsOver = (a: Unit['kind'], b: Unit['kind']): boolean => a !== 'word' && b !== 'word' && (a === 'character' || b === 'character')

function readUnits(text: string): Unit[] {
  const units: Unit[] = []
  let last: Unit | null = null
  /** What stands between the last unit and here. */
  let between: 'nothing' | 'transparent' | 'pause' = 'nothing'
  const push = (unitText: string, start: number, end: number, kind: Unit['kind']): void => {
    if (last !== null && last.kind !== 'word' && kind !== 'word')
      last.joined = between === 'nothing' || (between === 'transparent' && joinsOver(last.kind, kind))
    last = { text: unitText, start, end, kind, joined: false }
    units.push(last)
    between = 'nothing'
  }
  let index = 0
  while (index < text.length) {
    const point = text.codePointAt(index) ?? 0
    const width = point > 0xffff ? 2 : 1
    const code = plainCode(point)
    if (isDigit(code)) push(String.fromCharCode(code), index, index + 1, 'digit')
    else if (isCjk(code)) push(String.fromCodePoint(foldCjk(code)), index, index + width, 'character')
    else {
      const word = letterOf(code) === '' ? null : readWord(text, index)
      if (word !== null) {
        push(word.text, index, word.end, 'word')
        index = word.end
        continue
      }
      const character = text.slice(index, index + width)
      // An accent on a character of its own changes nothing.
      if (MARK.test(character)) {
        if (last !== null && between === 'nothing') (last as Unit).end = index + width
      } else if (!TRANSPARENT.test(character)) between = 'pause'
      else if (between === 'nothing') between = 'transparent'
    }
    index += width
  }
  return units
}

/** Letters from `start`; apostrophes between letters belong to the word and do not count (don’t is dont). */
function readWord(text: string, start: number): { text: string; end: number } {
  let word = ''
  let index = start
  let end = start
  while (index < text.length) {
    const point = text.codePointAt(index) ?? 0
    const width = point > 0xffff ? 2 : 1
    const code = plainCode(point)
    const letter = isCjk(code) || isDigit(code) ? '' : letterOf(code)
    const character = text.slice(index, index + width)
    if (letter !== '') word += letter
    else if (!MARK.test(character)) {
      if (!APOSTROPHE.test(character)) break
      index += width
      continue
    }
    index += width
    end = index
  }
  return { text: word, end }
}

/** The tokens of a text in reading order, one for every character, digit and word. */
export function searchTokens(text: string): SearchToken[] {
  const units = readUnits(text)
  return units.map((unit, index) => {
    const next = unit.joined ? units[index + 1] : undefined
    if (next !== undefined)
      return { text: unit.text + next.text, start: unit.start, end: unit.end, wholeEnd: next.end, kind: 'pair' as const }
    return { text: unit.text, start: unit.start, end: unit.end, wholeEnd: unit.end, kind: unit.kind === 'word' ? 'word' : 'single' }
  })
}

/** The tokens parted by spaces: what the full-text index is given. A query finds a text exactly where its own tokens stand in a row in it. */
export const indexText = (text: string): string =>
  searchTokens(text)
    .map((token) => token.text)
    .join(' ')
