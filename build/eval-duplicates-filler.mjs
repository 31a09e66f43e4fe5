// Any number of articles that read like the given ones, character by character or word by word, without repeating them: a
// chain that goes on, after every two characters or words, as some text at hand goes on. The same number gives the same article.
import { random } from './bench/generated-copy.mjs'

/** @typedef {import('./eval-duplicates-texts.mjs').NewsText} NewsText */

const BUCKETS = 1 << 20

/**
 * Keeps a number for each place and each token once: an array of millions of strings would be looked through whenever garbage is
 * collected, and show in the times that are measured.
 * @param {string[]} texts @param {(text: string) => string[]} tokensOf @param {string} joint
 */
function chainOf(texts, tokensOf, joint) {
  const known = new Map()
  /** @type {number[]} */
  const lengths = []
  let codes = new Int32Array(1 << 16)
  let count = 0
  for (const text of texts) {
    const tokens = tokensOf(text)
    lengths.push(tokens.length)
    if (count + tokens.length > codes.length) {
      const larger = new Int32Array(2 * (count + tokens.length))
      larger.set(codes)
      codes = larger
    }
    for (const token of tokens) {
      const code = known.get(token) ?? known.size
      known.set(token, code)
      codes[count++] = code
    }
  }
  codes = codes.slice(0, count)
  const names = [...known.keys()]
  const bucket = (/** @type {number} */ at) =>
    (Math.imul(/** @type {number} */ (codes[at]), 0x9e3779b1) ^ Math.imul(/** @type {number} */ (codes[at + 1]), 0x85ebca6b)) >>> 12
  const starts = new Int32Array(BUCKETS + 1)
  for (let at = 0; at + 2 < codes.length; at++) starts[bucket(at) + 1] = (starts[bucket(at) + 1] ?? 0) + 1
  for (let index = 0; index < BUCKETS; index++) starts[index + 1] = (starts[index + 1] ?? 0) + (starts[index] ?? 0)
  const places = new Int32Array(codes.length)
  const filled = starts.slice()
  for (let at = 0; at + 2 < codes.length; at++) {
    const one = bucket(at)
    places[/** @type {number} */ (filled[one])] = at
    filled[one] = /** @type {number} */ (filled[one]) + 1
  }
  return (/** @type {() => number} */ next) => {
    const length = /** @type {number} */ (lengths[Math.floor(next() * lengths.length)])
    let at = Math.floor(next() * (codes.length - 3))
    const text = []
    while (text.length < length) {
      text.push(names[/** @type {number} */ (codes[at + 2])])
      const one = bucket(at + 1)
      const [from, to] = [/** @type {number} */ (starts[one]), /** @type {number} */ (starts[one + 1])]
      at = from < to ? /** @type {number} */ (places[from + Math.floor(next() * (to - from))]) : Math.floor(next() * (codes.length - 3))
    }
    return text.join(joint)
  }
}

/** Gives the text with a number. @param {NewsText[]} texts @returns {(number: number) => string} */
export function fillerFrom(texts) {
  const of = (/** @type {'zh' | 'en'} */ language) => texts.filter((one) => one.language === language).map((one) => one.text)
  const [zh, en] = [of('zh'), of('en')]
  const chinese = chainOf(zh, (text) => [...text, '\n'], '')
  const english = en.length === 0 ? null : chainOf(en, (text) => text.split(/\s+/), ' ')
  const share = en.length / texts.length
  return (number) => {
    const next = random(0x5eed + number)
    return english !== null && next() < share ? english(next) : chinese(next)
  }
}
