// Characters as a compositor sees them: widths in em, what may end a paragraph, what may not begin a line, how two lines meet.

/** Han characters, without punctuation. */
export const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇]/u
const HAN_OR_WIDE_MARK = /[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—·〇]/u

const CLOSERS = '"”’\'』」）)】》〉〕］]'
/** A sentence end, perhaps inside closing marks: 。 ！” ？） …… */
const TERMINAL = new RegExp(`[。！？!?…．][${CLOSERS.replace(/[\]\\]/gu, '\\$&')}\\s]*$`, 'u')
/** A remark or signature in brackets behind the sentence end: 。（张三） */
const TERMINAL_REMARK = /[。！？!?…”.]\s*[（(【][^（）()【】]{1,30}[）)】]\s*$/u
/** Chinese copy set with half-width marks ends its sentences in a Latin full stop: …同学说. */
const HALF_WIDTH_TERMINAL = /[\u3400-\u9fff][.]["”’'」』）)\]]*$/u
const LATIN_TERMINAL = /(?:[A-Za-z0-9%][.]|[A-Za-z0-9%]["”’')\]]+[.]?|[.]["”’')\]]+)$/u
/** Marks that never stand at the head of a line (GB/T 15834): a line that begins with one continues the line before. */
const NO_LINE_HEAD = /^[，。、；：！？”’）》」』】〉〕％%,;!?]/u

/** Width of one UTF-16 unit in em: Han, wide marks and signs (℃ № ① ■ →) 1, Latin and digits 0.5. */
const unitEm = (code: number): number =>
  code >= 0x2e80 ||
  (code >= 0x2103 && code <= 0x2bff) ||
  code === 0x2014 ||
  code === 0x2026 ||
  code === 0x00b7 ||
  (code >= 0x2018 && code <= 0x201d)
    ? 1
    : 0.5

/** Width of a text in em, counted up to `capEm` so that a very long line costs no more than a short one. */
export function widthEm(text: string, capEm = 400): number {
  let em = 0
  for (let index = 0; index < text.length && em < capEm; index += 1) em += unitEm(text.charCodeAt(index))
  return em
}

/** True for text that is written in Latin letters rather than Han characters (decided on its first 200 characters). */
export function isLatin(text: string): boolean {
  const most = Math.min(text.length, 200)
  let latin = 0
  let han = 0
  for (let index = 0; index < most; index += 1) {
    const code = text.charCodeAt(index)
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f)) latin += 1
    else if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) han += 1
  }
  return latin > han * 3
}

/** Capt. / Lou Hansen, J. / Smith: the full stop of a title or an initial ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s“‘(])(?:Mr|Mrs|Ms|Dr|Capt|Gov|Gen|Lt|Sgt|Col|Maj|Sen|Rep|Rev|Prof|Supt|Coun|Cllr|Hon|Messrs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|[A-Z])\.$/u

const tail = (text: string): string => text.slice(-24)

/** Ends like a finished sentence, closing marks included. */
export const endsSentence = (text: string): boolean => {
  // Most lines end in a word or a comma: they are done with one look.
  if (!/[。！？!?….．"”’'』」）)】》〉〕］\]]$/u.test(text.slice(-1))) return false
  const end = tail(text)
  return (
    TERMINAL.test(end) ||
    HALF_WIDTH_TERMINAL.test(end) ||
    TERMINAL_REMARK.test(text.slice(-40)) ||
    ((isLatin(end) || /(?:^|[^.\d])\d{2,}\.$/u.test(end)) && !HAN.test(end) && LATIN_TERMINAL.test(end) && !ABBREVIATED.test(end))
  )
}

/** Begins with a mark that may not begin a line. */
export const beginsInsideSentence = (text: string): boolean => NO_LINE_HEAD.test(text)

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['「', '」'],
  ['(', ')'],
]

/** True when the last 300 characters open a bracket or a quotation that is not closed again. */
export function leavesOpen(text: string): boolean {
  const sample = text.slice(-300)
  return PAIRS.some(([open, close]) => sample.lastIndexOf(open) > sample.lastIndexOf(close))
}

/** How many of `characters` stand in the text. */
export const countOf = (text: string, characters: string): number => {
  let count = 0
  for (let index = 0; index < text.length; index += 1) if (characters.includes(text.charAt(index))) count += 1
  return count
}

// Compounds keep their hyphen when a line ends inside them.
const COMPOUND_HEAD =
  /(?:^|\s)(?:well|self|non|vice|long|short|high|low|full|part|half|all|cross|two|three|four|five|six|seven|eight|nine|ten|\d+)-$/iu

// Syllables that begin plain words (pro-mised, ex-pected) oftener than compounds: these go on in one of the words that compounds have.
const SYLLABLE_HEAD = /(?:^|\s)(?:ex|co|so|anti|mid|post|pre|pro|semi)-$/iu
const COMPOUND_REST =
  /^(?:called|founde|author|owne[rd]|work|chair|star\b|host|pilot|wife|husband|president|minister|boyfriend|girlfriend|soldier|police|convict|government|democracy|business|war\b|match|game|trial|election|season|dawn|terror|social|tank|aircraft|week|morning|afternoon|air\b|century|term|final|detached|official|automatic)/u

/** Two lines of one paragraph as running text: no space between Han characters, one between Latin words, a divided word made whole. */
export function joinLines(before: string, after: string): string {
  if (/[A-Za-z]-$/u.test(before) && /^[a-z]/u.test(after)) {
    const compound = COMPOUND_HEAD.test(before.slice(-24)) || (SYLLABLE_HEAD.test(before.slice(-24)) && COMPOUND_REST.test(after))
    return compound ? before + after : before.slice(0, -1) + after
  }
  const last = before.at(-1) ?? ''
  const first = after.at(0) ?? ''
  if (last === '' || first === '') return before + after
  if (HAN_OR_WIDE_MARK.test(first)) return isLatin(before.slice(-60)) && /[“‘]/u.test(first) ? `${before} ${after}` : before + after
  if (HAN_OR_WIDE_MARK.test(last)) return isLatin(before.slice(-60)) && /[”’…]/u.test(last) ? `${before} ${after}` : before + after
  const digits = /[0-9.,%]/u
  if (digits.test(last) && digits.test(first) && !isLatin(before.slice(-60))) return before + after
  if (/(?:\S[—–-]|\/)$/u.test(before) && !/--$/u.test(before)) return before + after
  return `${before} ${after}`
}

/** A text without any white space: what must survive every join. */
export const inkOf = (text: string): string => text.replace(/\s+/gu, '')
