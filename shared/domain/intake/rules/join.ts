// Does the next line go on with the paragraph or begin a new one? Each answer names the rule that gave it.
import { beginsInsideSentence, endsSentence, leavesOpen } from '../characters.js'
import { isParagraphIndent, type PageHabits, type PageLine } from '../page-lines.js'
import type { IntakeReason } from '../reasons.js'
import { readLooseCredit, readTrailingCredit } from './credit.js'
import { isBareLead } from './dateline.js'
import { beginsParagraph, beginsRunningText, isInHalves } from './heading.js'
import { leadingJumpLength, trailingJumpFrom } from './jump.js'
import type { LineLooks } from './line-looks.js'
import { hasBracketHead, isBulleted, isNumberedItem, isSalutation, isTurn } from './paragraph-start.js'
import type { SeamReader } from './seam.js'
import type { ColumnLine } from './wrap.js'

export interface LineContext {
  readonly lines: readonly PageLine[]
  readonly habits: PageHabits
  readonly columns: readonly ColumnLine[]
  readonly speakers: ReadonlySet<string>
  readonly insideWord: SeamReader
  readonly looks: LineLooks
  /** What a line is by itself (folio, byline, credit, verse …); null for running text and headings. */
  readonly kindAt: (index: number) => string | null
}

/** The paragraph so far. */
export interface OpenParagraph {
  readonly lineCount: number
  /** Its last 400 characters. */
  readonly openText: string
  readonly firstText: string
}

export interface Boundary {
  readonly join: boolean
  readonly confidence: number
  /** 'none' for a break that is no guess at all. */
  readonly reason: IntakeReason | 'none'
}

const BREAK: Boundary = { join: false, confidence: 1, reason: 'none' }
const join = (confidence: number, reason: IntakeReason): Boundary => ({ join: true, confidence, reason })
const split = (confidence: number, reason: IntakeReason): Boundary => ({ join: false, confidence, reason })

const CAPTION_START = /^(?:图为|圖為|上图|下图|左图|右图|[▲△↑]|\d{1,2}月\d{1,2}日|近日|日前|昨日|今日)/u
/** A cut behind one of these is certainly inside a sentence. */
const MID_SENTENCE = /[，、,—]$/u
const ASKS_FOR_MORE = /[的在和与與是为對对把被将從从向及以于於并而或让使给由因]$/u

/** Headings stand above a dateline or a byline: true when the lines from `index` are short lines that lead to one. */
function leadsToArticle(context: LineContext, index: number): boolean {
  for (let at = index; at < Math.min(index + 4, context.lines.length); at += 1) {
    const kind = context.kindAt(at)
    if (at > index && (kind === 'byline' || context.looks.datelineAt(at))) return true
    if (kind !== null || context.looks.likenessAt(at) === 'no') return false
  }
  return false
}

/** 党建引领聚合力 服务阵地全覆盖; 税法知识进校园 市税务局第三 is a lead and the cut beginning of its text. */
const inEqualHalves = (text: string): boolean => {
  const [first = '', second = ''] = text.split(/[ \u3000]+/u)
  return isInHalves(text) && first.length === second.length
}

/** The line ends inside a bracket that the next line closes: （据新 / 华社电）. */
const isInsideBracket = (a: string, b: string): boolean =>
  /[（(][^（）()。；]{0,40}$/u.test(a.slice(-42)) && /^[^（）()。；]{1,40}[）)]/u.test(b.slice(0, 42))

/** A single short line so far: heading, or the cut beginning of a paragraph? null when other rules must say. */
function afterShortLine(context: LineContext, index: number, a: PageLine, b: PageLine): Boundary | null {
  const likeness = context.looks.datelineAt(index - 1) ? 'no' : context.looks.likenessAt(index - 1)
  if (likeness === 'no' || isTurn(a.text, context.speakers)) return null
  const columnA = context.columns[index - 1]
  const columnB = context.columns[index]
  const column = columnA?.full === true && columnB?.columnEm !== null && b.gap <= context.habits.baseGap
  if (column && inEqualHalves(a.text)) return BREAK
  // Pages begin with a headline oftener than with the inside of a text.
  if (
    column &&
    index === 1 &&
    likeness === 'strong' &&
    a.indentEm === 0 &&
    !isBulleted(a.text) &&
    !context.insideWord(a.text, b.text) &&
    !ASKS_FOR_MORE.test(a.text)
  )
    return split(0.5, 'shortLine')
  if (column && (!context.habits.indented || isParagraphIndent(a))) return null
  // A caption under indented copy has no indent; neither has a headline, but that ends before a comma.
  if (column && (likeness === 'weak' || captionFollows(context, index)) && !leadsToArticle(context, index)) return null
  // A paragraph indent on a line of running text, followed by one without: the paragraph was cut.
  if (context.habits.indented && isParagraphIndent(a) && !isParagraphIndent(b) && likeness === 'weak' && !endsSentence(a.text)) return null
  if (leadsToArticle(context, index)) return BREAK
  if (!endsSentence(a.text) && !beginsRunningText(b.text) && b.gap <= context.habits.baseGap + 1 && context.insideWord(a.text, b.text))
    return join(0.75, 'insideWord')
  if (likeness === 'strong') return BREAK
  const top = index === 1 || a.gap > context.habits.baseGap + 1 || ['folio', 'rule', 'photo'].includes(context.kindAt(index - 2) ?? '')
  if (top && !leavesOpen(a.text) && !MID_SENTENCE.test(a.text) && !ASKS_FOR_MORE.test(a.text) && b.widthEm > a.widthEm) return BREAK
  return null
}

function afterSentence(context: LineContext, index: number, b: PageLine, open: OpenParagraph): Boundary {
  const columnA = context.columns[index - 1]
  const columnB = context.columns[index]
  const sameColumn = columnA?.full === true && columnB?.columnEm !== null && b.gap <= context.habits.baseGap
  if (!sameColumn) return BREAK
  if (context.looks.likenessAt(index) === 'strong' && (columnB?.full !== true || isInHalves(b.text))) return BREAK
  // The last line of a paragraph ends a sentence: a line without one over an indent is a heading, however full.
  const below = context.lines[index + 1]
  if (context.looks.likenessAt(index) === 'strong' && context.habits.indented && below !== undefined && isParagraphIndent(below))
    return BREAK
  // Nothing but the last lines shows the paragraphs. English news has one or two sentences in each: most sentence ends at a line end
  // are the end of one. Chinese has three or more: most are not, but for the words that open paragraphs.
  const unmarked = !context.habits.indented && !context.habits.spaced && context.habits.baseGap === 0
  // A first line that ends a sentence, a last one that does, and the inside of a turn are no ends of an English paragraph all the same.
  const goesOn = open.lineCount === 1 || (columnB?.full !== true && endsSentence(b.text)) || isTurn(open.firstText, context.speakers)
  if (unmarked && b.latin) return goesOn ? join(0.5, 'fullLine') : split(0.5, 'paragraphOpening')
  if (unmarked && beginsParagraph(b.text)) return split(0.6, 'paragraphOpening')
  return context.habits.indented ? join(0.85, 'fullLineNoIndent') : join(0.65, 'fullLine')
}

function afterColon(context: LineContext, index: number, a: PageLine, b: PageLine): Boundary {
  if (context.columns[index - 1]?.full === true) return join(0.85, 'fullLine')
  if (/^[“「"‘]/u.test(b.text) && !/下[：:]$/u.test(a.text)) return join(0.7, 'openSentence')
  if (/下[：:]$/u.test(a.text) || a.widthEm <= 16) return split(0.7, 'colon')
  return join(0.55, 'openSentence')
}

function insideSentence(context: LineContext, index: number, a: PageLine, b: PageLine, open: OpenParagraph): Boundary {
  const distant = b.gap > context.habits.baseGap + 2 ? 0.25 : 0
  if (context.habits.indented && !isParagraphIndent(b) && context.looks.likenessAt(index) !== 'strong')
    return join(0.95 - distant, 'noIndent')
  if (context.columns[index - 1]?.full === true) return join(0.95 - distant, 'fullLine')
  if (MID_SENTENCE.test(a.text)) return join(0.95 - distant, 'comma')
  if (leavesOpen(open.openText)) return join(0.93 - distant, 'openQuote')
  // A finished-looking short line under an unfinished one: a missing full stop is likelier than a third piece.
  if (context.looks.likenessAt(index) === 'strong' && !ASKS_FOR_MORE.test(a.text)) return split(0.5, 'shortLine')
  return join(0.85 - distant, 'openSentence')
}

/** Decides between line `index` and the line above it, both running text or headings. */
export function decideBoundary(context: LineContext, index: number, open: OpenParagraph): Boundary {
  const a = context.lines[index - 1] as PageLine
  const b = context.lines[index] as PageLine
  if (trailingJumpFrom(a.text) >= 0 || leadingJumpLength(b.text) > 0) return BREAK
  // 新华社北京3月11日电 / （记者 甲）…: the line ended inside the lead.
  if (b.gap <= context.habits.baseGap + 1 && isBareLead(open.openText) && !/^(?:本[报報]|新[华華]社)/u.test(b.text))
    return join(0.9, 'openSentence')
  if (!endsSentence(a.text) && isInsideBracket(a.text, b.text)) return join(0.93, 'openQuote')
  if (context.looks.datelineAt(index)) return BREAK
  if (context.habits.indented && isParagraphIndent(b)) return BREAK
  if (beginsInsideSentence(b.text)) return join(0.97, 'punctuation')
  const finished = endsSentence(a.text)
  // A closing quotation mark or bracket ends no English sentence that goes on with a small letter.
  const mayGoOn = !finished || !/[.!?…]/u.test(a.text.slice(-3))
  if (a.latin && b.latin && mayGoOn && /^[a-z]/u.test(b.text)) return join(0.95, /-$/u.test(a.text) ? 'hyphen' : 'lowercase')
  if (isBulleted(b.text) || hasBracketHead(b.text) || isSalutation(a.text) || isSalutation(b.text)) return BREAK
  if (!finished && isWholeCaption(context, index)) return split(0.6, 'captionFollows')
  // A caption with its credit is whole; so is what stands above the next caption.
  if (!finished && readTrailingCredit(a.text) !== null) return BREAK
  if (!finished && open.lineCount === 1 && context.columns[index - 1]?.columnEm == null && readLooseCredit(a.text) !== null) return BREAK
  if (isNumberedItem(b.text) && (finished || /[：:；;]$/u.test(a.text) || isNumberedItem(open.firstText))) return BREAK
  const afterHeading = open.lineCount === 1 && context.columns[index - 1]?.full !== true && context.looks.likenessAt(index - 1) !== 'no'
  if (isTurn(b.text, context.speakers) && (finished || afterHeading)) return BREAK
  const above = open.lineCount === 1 ? afterShortLine(context, index, a, b) : null
  if (above !== null) return above
  if (leadsToArticle(context, index) && (finished || !endsSentence(b.text))) return finished ? BREAK : split(0.6, 'headlineFollows')
  if (finished && captionBegins(context, index, b, open)) return BREAK
  if (finished) return afterSentence(context, index, b, open)
  if (captionBegins(context, index, b, open)) return split(0.6, 'captionFollows')
  if (/[：:]$/u.test(a.text)) return afterColon(context, index, a, b)
  if (/[；;]$/u.test(a.text) && isNumberedItem(open.firstText) && context.columns[index - 1]?.full !== true) return split(0.6, 'listItem')
  return insideSentence(context, index, a, b, open)
}

/** Words of a caption, or a column line behind a finished sentence: a lone credit stands under a caption oftener than under copy. */
const captionBegins = (context: LineContext, index: number, b: PageLine, open: OpenParagraph): boolean =>
  (CAPTION_START.test(b.text) ||
    (context.columns[index - 1]?.full === true && endsSentence((context.lines[index - 1] as PageLine).text))) &&
  !CAPTION_START.test(open.firstText) &&
  captionFollows(context, index)

/** A caption with its credit on one line, among lines too long for a column: it stands inside the sentence that it interrupts. */
function isWholeCaption(context: LineContext, index: number): boolean {
  const a = context.lines[index - 1] as PageLine
  const b = context.lines[index] as PageLine
  if (context.columns[index - 1]?.columnEm != null || b.widthEm > 50 || a.widthEm < b.widthEm) return false
  return readTrailingCredit(b.text) !== null
}

/** The line, or the few lines from it to the end of its sentence, stand above a photo credit. */
function captionFollows(context: LineContext, index: number): boolean {
  for (let at = index; at < Math.min(index + 8, context.lines.length); at += 1) {
    if (context.kindAt(at) === 'credit') return true
    if (context.kindAt(at) !== null) return false
    if (at > index && endsSentence((context.lines[at - 1] as PageLine).text)) return false
  }
  return false
}
