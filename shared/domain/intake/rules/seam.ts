// Is the place between two lines the inside of a word? The page itself is the dictionary: what it writes elsewhere is a word of its.
import { HAN } from '../characters.js'

/** Characters of the page that are looked through; a page has some 20,000. */
const MOST_CHARACTERS = 300_000
/** A pair of characters that stands this often elsewhere is no chance. */
const OFTEN = 3

/** Beginnings that only the rest of a word or phrase has: 的…, 们…, 个…; words that begin so are left out. */
const REST_START =
  /^(?:的(?!士|确)|是(?!的|否|非)|们|了(?!解|却|不起|然|结)|着(?!力|眼|手|重|陆|急|火)|和(?!平|谐|田|气|睦|声|美|煦)|及(?!时|早|格|至)|与(?!会|此|其|时|人|你|党|共)|或(?!许|者)|个(?!人|别|体|性|税)|名(?!师|家|单|为|校|人|医|胜|优)|元(?!旦|宵|月|素|首|代)|亿|万(?!众|物|家|里|科|亩|人|名|一|象|事)|等(?!待|你|到|级|闲)|，|、)/u

/** The place between `before` and `after` lies inside a word or phrase. */
export type SeamReader = (before: string, after: string) => boolean

function countPhrases(lines: readonly { readonly text: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  let left = MOST_CHARACTERS
  for (const { text } of lines) {
    const most = Math.min(text.length, left)
    for (let at = 0; at + 1 < most; at += 1) {
      for (const length of [2, 3]) {
        if (at + length > most) continue
        const phrase = text.slice(at, at + length)
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
      }
    }
    left -= most
    if (left <= 0) break
  }
  return counts
}

/** Reads seams with the wording of the whole page; counting waits until the first seam is asked for. */
export function seamReader(lines: readonly { readonly text: string }[]): SeamReader {
  let phrases: Map<string, number> | null = null
  return (before, after) => {
    if (!HAN.test(before.slice(-1)) && !/\d/u.test(before.slice(-1))) return false
    if (REST_START.test(after)) return true
    if (!HAN.test(after.slice(0, 1)) || !HAN.test(before.slice(-1))) return false
    phrases ??= countPhrases(lines)
    const pair = before.slice(-1) + after.slice(0, 1)
    const wider = [before.slice(-2) + after.slice(0, 1), before.slice(-1) + after.slice(0, 2)]
    return (phrases.get(pair) ?? 0) >= OFTEN || wider.some((phrase) => phrase.length === 3 && (phrases?.get(phrase) ?? 0) > 0)
  }
}
