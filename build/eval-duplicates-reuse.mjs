// The ways in which copy is reused, with provenance: every changed text is a list of pieces that know where in the original
// they come from (`from`, UTF-16) or that they do not (-1).
import { pick, shuffled } from './eval-duplicates-texts.mjs'

/** @typedef {import('./eval-duplicates-texts.mjs').NewsText} NewsText */
/** @typedef {{text: string, from: number}} Piece */
/**
 * @typedef {object} Sources
 * @property {() => number} next random numbers
 * @property {(language: 'zh' | 'en') => readonly string[]} words words to put in the place of others
 * @property {(language: 'zh' | 'en') => NewsText} other an article that has nothing to do with the original
 * @property {(text: string) => string} toTraditional
 */

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石',
]
const GIVEN = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲红建华国志新春梅海燕宁晨轩宇浩然博雅欣怡']
const ENGLISH_NAMES = ['Harrow', 'Fenwick', 'Aldon', 'Marlo', 'Bexley', 'Corvin', 'Dunmore', 'Ellsworth']
const CHINESE_PERSON = new RegExp(`[${SURNAMES.join('')}][\u4e00-\u9fff]{2}(?=说|表示|介绍|指出|强调|主持|出席|会见|告诉|，|、|等)`, 'g')
const HALF_WIDTH = new Map([...'，。：；！？（）、'].map((sign, index) => [sign, [...',.:;!?(),'][index] ?? sign]))
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** @param {string} text @returns {Piece} */
const foreign = (text) => ({ text, from: -1 })
/** @param {Piece} piece @param {number} start @param {number} end @returns {Piece} */
const cut = (piece, start, end) => ({ text: piece.text.slice(start, end), from: piece.from < 0 ? -1 : piece.from + start })

/** @param {NewsText} article @returns {Piece[]} */
export function sentences({ text, language }) {
  const ends = language === 'en' ? /(?<=[.!?]["']?)\s+|\n+/g : /(?<=[。！？!?]["”’」]?)(?!["”’」。！？!?])|\n+/g
  const whole = { text, from: 0 }
  const pieces = []
  let last = 0
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length
    if (end > last && text.slice(last, end).trim()) pieces.push(cut(whole, last, end))
    last = Math.max(last, end)
  }
  if (text.slice(last).trim()) pieces.push(cut(whole, last, text.length))
  return pieces
}

/** Replaces what matches, the rest keeps its place. @param {Piece} piece @param {RegExp} what @param {(found: string) => string} by */
function replaced(piece, what, by) {
  const pieces = []
  let last = 0
  for (const match of piece.text.matchAll(what)) {
    if (match.index > last) pieces.push(cut(piece, last, match.index))
    pieces.push(foreign(by(match[0])))
    last = match.index + match[0].length
  }
  if (last < piece.text.length) pieces.push(cut(piece, last, piece.text.length))
  return pieces
}

/** @param {Piece[]} pieces */
const lengthOf = (pieces) => pieces.reduce((sum, piece) => sum + piece.text.length, 0)

/** The 22 ways by name; null where one does not apply. @param {Sources} sources @returns {Record<string, (article: NewsText) => Piece[] | null>} */
export function waysOfReuse({ next, words, other, toTraditional }) {
  const chineseName = () => pick(next, SURNAMES) + pick(next, GIVEN) + (next() < 0.7 ? pick(next, GIVEN) : '')
  const byline = (/** @type {NewsText} */ { language }) =>
    foreign(language === 'zh' ? `本报讯（记者${chineseName()} 通讯员${chineseName()}）` : 'By our staff correspondent. ')
  const newNumbers = (/** @type {Piece[]} */ pieces) =>
    pieces.flatMap((piece) =>
      replaced(piece, /\d+(?:\.\d+)?/g, (old) =>
        String(Math.max(1, Math.round((Number(old) || 3) * (0.6 + next() * 1.2) + 1))).slice(0, 6),
      ),
    )
  const newNames = (/** @type {Piece[]} */ pieces, /** @type {'zh' | 'en'} */ language) => {
    const text = pieces.map((piece) => piece.text).join('')
    const found = [...new Set([...text.matchAll(language === 'zh' ? CHINESE_PERSON : /\b[A-Z][a-z]{3,}\b/g)].map((match) => match[0]))]
    const names = new Map(
      shuffled(next, found)
        .slice(0, 8)
        .map((old) => [old, language === 'zh' ? chineseName() : pick(next, ENGLISH_NAMES)]),
    )
    if (names.size === 0) return pieces
    return pieces.flatMap((piece) => replaced(piece, new RegExp([...names.keys()].join('|'), 'g'), (old) => names.get(old) ?? old))
  }
  /** Words replaced, dropped and put in, each with its share of `rate`. @param {Piece} piece @param {number} rate @param {'zh' | 'en'} language */
  const edited = (piece, rate, language) => {
    const pieces = []
    for (const { segment, index, isWordLike } of segmenter.segment(piece.text)) {
      const chance = isWordLike ? next() : 1
      if (chance < rate * 0.6) pieces.push(foreign(pick(next, words(language))))
      else if (chance >= rate * 0.8) {
        if (chance < rate) pieces.push(foreign(pick(next, words(language)) + (language === 'en' ? ' ' : '')))
        pieces.push(cut(piece, index, index + segment.length))
      }
    }
    return pieces
  }
  const editedAll = (/** @type {number} */ rate) => (/** @type {NewsText} */ article) =>
    sentences(article).flatMap((piece) => edited(piece, rate, article.language))
  const head = (/** @type {number} */ share) => (/** @type {NewsText} */ article) => {
    const pieces = []
    for (const piece of sentences(article)) {
      if (lengthOf(pieces) >= article.text.length * share) break
      pieces.push(piece)
    }
    return pieces
  }
  const some = (/** @type {number} */ share) => (/** @type {NewsText} */ article) => {
    const all = sentences(article)
    const kept = new Set()
    let length = 0
    for (const piece of shuffled(next, all)) {
      if (length >= article.text.length * share) break
      kept.add(piece)
      length += piece.text.length
    }
    return all.filter((piece) => kept.has(piece))
  }
  const foreignText = (/** @type {'zh' | 'en'} */ language, /** @type {number} */ length) => {
    /** @type {Piece[]} */
    const pieces = []
    for (let tries = 0; lengthOf(pieces) < length && tries < 1000; tries++) {
      const all = sentences(other(language)).filter((piece) => piece.text.length > (language === 'en' ? 60 : 20))
      const at = Math.floor(next() * Math.max(1, all.length - 2))
      pieces.push(...all.slice(at, at + 2).map((piece) => foreign(piece.text)))
    }
    return pieces
  }
  const inserted = (/** @type {Piece[]} */ pieces, /** @type {Piece[]} */ into) => {
    const at = Math.floor(next() * into.length)
    return [...into.slice(0, at), ...pieces, ...into.slice(at)]
  }
  const elsewhere = (/** @type {NewsText} */ { language }) => foreignText(language, language === 'en' ? 2500 : 600)
  const inClauses = (/** @type {Piece} */ piece) =>
    shuffled(
      next,
      [...piece.text.matchAll(/[^，,；;]+[，,；;]?/g)].map((match) => cut(piece, match.index, match.index + match[0].length)),
    )
  const paraphrased = (/** @type {number} */ share) => (/** @type {NewsText} */ article) =>
    sentences(article).flatMap((piece) =>
      next() < share ? inClauses(piece).flatMap((clause) => edited(clause, 0.4, article.language)) : [piece],
    )
  const regrouped = (/** @type {Piece[]} */ pieces, /** @type {number} */ size) => {
    const groups = []
    for (let at = 0; at < pieces.length; at += size) groups.push(pieces.slice(at, at + size))
    return shuffled(next, groups).flat()
  }
  const woven = (/** @type {Piece[]} */ one, /** @type {Piece[]} */ two) => {
    const pieces = []
    let [a, b] = [0, 0]
    while (a < one.length || b < two.length) {
      const takeOne = b >= two.length || (a < one.length && next() < one.length / (one.length + two.length))
      pieces.push(/** @type {Piece} */ (takeOne ? one[a++] : two[b++]))
    }
    return pieces
  }
  const release = (/** @type {number} */ rate) => (/** @type {NewsText} */ article) => [
    byline(article),
    ...newNames(newNumbers(regrouped(some(0.6)(article), 2)), article.language).flatMap((piece) =>
      piece.from < 0 ? [piece] : edited(piece, rate, article.language),
    ),
  ]

  return {
    verbatim: sentences,
    'new byline': (article) => [byline(article), ...sentences(article)],
    'other layout': (article) =>
      sentences(article).map(({ text, from }) =>
        article.language === 'en'
          ? { text: text.toUpperCase(), from }
          : {
              text: text
                .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
                .replace(/[，。：；！？（）、]/g, (sign) => (next() < 0.5 ? (HALF_WIDTH.get(sign) ?? sign) : sign)),
              from,
            },
      ),
    traditional: (article) =>
      article.language === 'zh' ? sentences(article).map(({ text, from }) => ({ text: toTraditional(text), from })) : null,
    'trim to 70 %': head(0.7),
    'trim to 50 %': head(0.5),
    'trim to 30 %': head(0.3),
    'half picked': some(0.5),
    '30 % picked': some(0.3),
    reordered: (article) => regrouped(sentences(article), Math.max(1, Math.round(sentences(article).length / 6))),
    numbers: (article) => newNumbers(sentences(article)),
    'numbers, names': (article) => newNames(newNumbers(sentences(article)), article.language),
    'quote inserted': (article) => inserted(foreignText(article.language, 80), sentences(article)),
    'twice as long': (article) => woven(sentences(article), foreignText(article.language, article.text.length)),
    'two merged': (article) => [...sentences(article), ...sentences(other(article.language)).map((piece) => foreign(piece.text))],
    'one paragraph': (article) => {
      const all = sentences(article)
      const kept = []
      for (
        let at = Math.floor(next() * all.length * 0.7);
        at < all.length && lengthOf(kept) < (article.language === 'en' ? 500 : 120);
        at++
      )
        kept.push(/** @type {Piece} */ (all[at]))
      return lengthOf(kept) < (article.language === 'en' ? 400 : 100) ? null : inserted(kept, elsewhere(article))
    },
    'words 10 %': editedAll(0.1),
    'words 25 %': editedAll(0.25),
    'words 40 %': editedAll(0.4),
    'release 5 %': release(0.05),
    'release 15 %': release(0.15),
    'half reworded': paraphrased(0.5),
  }
}

/** @param {Piece[]} pieces */
export function written(pieces) {
  const text = pieces.map((piece) => piece.text).join('')
  const from = new Int32Array(text.length)
  let at = 0
  for (const piece of pieces) for (let index = 0; index < piece.text.length; index++) from[at++] = piece.from < 0 ? -1 : piece.from + index
  return { text, from }
}
