// What of a paragraph can be cut without tearing anything: characters or words, clauses and sentences as stretches of the
// text. A number or a Latin word is one unit, a pair of quotation marks is never cut in two. Offsets are UTF-16.

export type CopyLanguage = 'zh' | 'en'

/** A stretch of text, end not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

const ZH_UNIT = /……|——|[0-9A-Za-z]+(?:[.,:'’/-][0-9A-Za-z]+)*[%‰℃]?|\s+|./gsu
const EN_UNIT = /\S+/gu

/** What a paragraph ends with and keeps when its last words go: stops and the brackets that close after them. */
const FINAL_MARKS = /[\s。！？…；，、：”’）》」』】〕!?.,;:"')\]]+$/u

/** Where the paragraph's final marks begin; the text's length when it has none. */
export function finalMarks(text: string): number {
  const at = text.search(FINAL_MARKS)
  return at < 0 ? text.length : at
}

/** The units in front of the final marks: characters of Chinese copy, words of English. White between them is no unit. */
export function textUnits(text: string, language: CopyLanguage): Span[] {
  const end = finalMarks(text)
  return [...text.slice(0, end).matchAll(language === 'zh' ? ZH_UNIT : EN_UNIT)]
    .filter(([unit]) => unit.trim() !== '')
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** What goes when units `first` to `last` go: words take the space behind them along, the last ones the space before. */
export function unitsSpan(units: readonly Span[], first: number, last: number, language: CopyLanguage): Span {
  const from = units[first]?.from ?? 0
  const to = units[last]?.to ?? from
  if (language === 'zh') return { from, to }
  const next = units[last + 1]
  return next ? { from, to: next.from } : { from: units[first - 1]?.to ?? from, to }
}

const PAIRS: Readonly<Record<CopyLanguage, readonly [open: string, close: string]>> = {
  zh: ['“‘（《「『【〔(', '”’）》」』】〕)'],
  // A single closing quote is an apostrophe as often as not.
  en: ['“([', '”)]'],
}

/** How deep in quotes and brackets each place stands, behind the character. A straight quote opens and closes in turn. */
function depths(text: string, language: CopyLanguage): Int16Array {
  const [open, close] = PAIRS[language]
  const depth = new Int16Array(text.length)
  let now = 0
  let straight = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    if (open.includes(character)) now++
    else if (close.includes(character)) now = Math.max(0, now - 1)
    else if (character === '"') {
      now += straight ? -1 : 1
      straight = !straight
    }
    depth[i] = now
  }
  return depth
}

const ZH_STOP = /[。！？!?]+|……/gu
const EN_STOP = /[.!?]+/gu
const CLOSERS = /^["”’）》」』】〕)\]]*/u
const EN_GOES_ON = /^\s+["“‘(]?[A-Z0-9]/u
/** Short forms whose point ends no sentence; a single capital is an initial. */
const EN_SHORT = /(?:^|[\s(“"])(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Mr|Mrs|Ms|Dr|St|Prof|Rev|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|No|Jr|Sr|vs|approx)$/u

/** The sentences of a paragraph, the white behind each included. A quotation of several sentences stays whole. */
export function sentencesOf(text: string, language: CopyLanguage): Span[] {
  const depth = depths(text, language)
  const spans: Span[] = []
  let from = 0
  for (const stop of text.matchAll(language === 'zh' ? ZH_STOP : EN_STOP)) {
    let to = stop.index + stop[0].length
    to += CLOSERS.exec(text.slice(to))?.[0].length ?? 0
    if ((depth[to - 1] ?? 0) > 0 || stop.index < from) continue
    if (language === 'en') {
      if (to < text.length && !EN_GOES_ON.test(text.slice(to))) continue
      if (stop[0] === '.' && EN_SHORT.test(text.slice(from, stop.index))) continue
    }
    while (to < text.length && /\s/u.test(text[to] as string)) to++
    spans.push({ from, to })
    from = to
  }
  if (text.slice(from).trim() !== '') spans.push({ from, to: text.length })
  return spans.filter((span) => (depth[span.to - 1] ?? 0) === (span.from === 0 ? 0 : (depth[span.from - 1] ?? 0)))
}

/** What goes with a sentence: the white behind it, before it when it is the last. */
export function sentenceSpan(text: string, sentence: Span): Span {
  if (sentence.to < text.length) return sentence
  return { from: text.slice(0, sentence.from).trimEnd().length, to: sentence.to }
}

/** Shortest clause worth naming, in characters: what is shorter is a word of a list. */
const LEAST_CLAUSE = 5

/**
 * Clauses of a sentence that can go with the mark before them: everything behind its first comma or semicolon, never the
 * opening, which holds the subject. A clause after a semicolon takes its own commas along.
 */
export function clausesOf(text: string, sentence: Span, language: CopyLanguage): Span[] {
  const depth = depths(text, language)
  const ground = sentence.from === 0 ? 0 : (depth[sentence.from - 1] ?? 0)
  const end = sentence.from + finalMarks(text.slice(sentence.from, sentence.to))
  const marks: { readonly at: number; readonly strong: boolean }[] = []
  for (let i = sentence.from; i < end; i++) {
    const character = text[i] as string
    const comma = language === 'zh' ? character === '，' : character === ',' && text[i + 1] === ' '
    const strong = language === 'zh' ? character === '；' : character === ';'
    if ((comma || strong) && depth[i] === ground) marks.push({ at: i, strong })
  }
  return marks.flatMap((mark, index) => {
    const next = marks.find((other, at) => at > index && (other.strong || !mark.strong))
    const to = next?.at ?? end
    return to - mark.at > LEAST_CLAUSE ? [{ from: mark.at, to }] : []
  })
}
