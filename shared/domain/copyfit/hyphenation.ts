// Division of English words by the British patterns (Liang's method, the package hyphen).
import hyphen from 'hyphen/en-gb/index.js'

const SHORTEST_WORD = 6
const DIVISION = '\u00ad'

const divided = new Map<string, readonly number[]>()
const KEPT_WORDS = 20_000

/** Offsets inside `word` after which it may be divided, at least two letters before and three after. */
export function divisionsOf(word: string): readonly number[] {
  const kept = divided.get(word)
  if (kept) return kept
  const found: number[] = []
  let offset = 0
  for (const part of hyphen.hyphenateSync(word, { hyphenChar: DIVISION, minWordLength: SHORTEST_WORD }).split(DIVISION)) {
    offset += part.length
    if (offset >= 2 && offset <= word.length - 3) found.push(offset)
  }
  if (divided.size >= KEPT_WORDS) divided.clear()
  divided.set(word, found)
  return found
}
