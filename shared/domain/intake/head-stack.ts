// The lines above an article: which is kicker (引题), headline (主题) and deck (副题). A text carries no type sizes, so length and wording decide.
import { countOf, isLatin, joinLines, leavesOpen, widthEm } from './characters.js'
import type { IntakeReason } from './reasons.js'
import { isTitleRemark } from './rules/heading.js'
import { isSectionLabel, labelOf } from './rules/rubric.js'

export interface HeadLine {
  readonly text: string
  readonly lines: readonly number[]
}

export interface HeadStack {
  readonly kicker: HeadLine | null
  readonly headline: HeadLine
  readonly deck: HeadLine | null
  /** 0 to 1: how sure the division is. */
  readonly confidence: number
  readonly reason: IntakeReason
  /** Lines above the kicker that belong to no headline. */
  readonly rest: readonly HeadLine[]
}

const DECK_MARK = /^(?:——|—|--|——)\s*/u
const KICKER_END = /(?:强调|指出|要求|提出|表示|调研时|会见|批示|[：:])$/u
/** 文明实践在身边, 重点项目进行时: names that series go by, over the headline of each piece. */
const SERIES_END =
  /(?:在身边|进行时|在行动|看变化|见闻|故事|走笔|风采|巡礼|手记|面对面|大家谈|微镜头|直通车|新气象|新实践|新征程|开新局|有话说|纵横|传真|这十年|这五年|看基层|在一线|走基层|调研行)$/u
const isSeriesLabel = (text: string): boolean => SERIES_END.test(text) && widthEm(text) <= 12 && !/[\s，：]/u.test(text)
/** Who took part: always the line under the headline. */
const DECK_END = /(?:主持|讲话|出席|致辞|参加|作报告|宣布|陪同|講話|致辭)$/u
const CUT_END = /[的在和与與是为對对把被将從从向及以于於并而或让使给由因、，]$/u
/** Beginnings that only the second line of a headline has. */
const LATIN_GOES_ON =
  /^(?:Without|With|Over|In|On|For|As|After|To|From|At|By|And|Or|Of|Amid|Against|Under|Into|Before|Despite|Through|WITHOUT|WITH|OVER|IN|ON|FOR|AS|AFTER|TO|FROM|AT|BY|AND|OF|AMID|AGAINST|UNDER|INTO|BEFORE|DESPITE)\s/u
/** 临政发〔2026〕5号: the number of a document stands under its title. */
const DOCUMENT_NUMBER = /^[\u3400-\u9fff（）()]{1,16}[〔[（(【]\s?20\d\d\s?(?:年)?[〕\]）)】]\s?(?:第\s?)?\d+\s?[号號]$/u
/** Events that a kicker reports before the headline says what they mean. */
const EVENT_END = /(?:召开|举行|举办|启幕|开幕|闭幕|启动|发布|揭晓|落幕|开赛|公布|召開|舉行|開幕)$/u
const STARTS_WITH_TIME = /^(?:\d{1,2}月\d{1,2}日|今起|明起|即日起|今日|明日|今天|明天|下月|本月|本周)/u
const LATIN_CUT = /\b(?:the|a|an|of|to|in|and|or|for|with|by|from|at|on|as|is|are|was|over|after)$/iu

/** “老店新开”背后： / 一条老街的自我更新: a headline cut behind its colon. A verb of saying before it makes a kicker. */
const cutAtColon = (a: string): boolean =>
  /[：:]$/u.test(a) && !isLatin(a) && !/(?:强调|指出|要求|提出|表示|时|上)[：:]$/u.test(a) && widthEm(a) >= 5

/** 市委召开专题会议 / 部署防汛工作: the verb whose subject stands in the line above. */
const CONVENED_TO = /^(?:安排部署|研究部署|部署|研究|听取|审议|传达|学习|讨论|通报|总结|动员)/u

/** The two lines are one headline set in two: equal halves, or the first is cut inside a phrase. */
function isOneHeadline(a: string, b: string): boolean {
  if (cutAtColon(a)) return true
  if (/(?:会议|會議|召开|举行|调研|活动|座谈会|推进会)$/u.test(a) && CONVENED_TO.test(b)) return true
  if (KICKER_END.test(a)) return false
  // Somebody's words alone are a headline under its kicker.
  if (/^“[^“”]+”$|^「[^「」]+」$/u.test(b) && !/[“「]/u.test(a) && !leavesOpen(a)) return false
  if (leavesOpen(a) || CUT_END.test(a) || LATIN_CUT.test(a)) return true
  if (isLatin(a) && a === a.toUpperCase() && b === b.toUpperCase() && Math.max(a.length, b.length) <= 26) return !isSectionLabel(a)
  if (isLatin(a)) return /^[a-z]/u.test(b) || (LATIN_GOES_ON.test(b) && b.length <= 34)
  if (/[？！?!]$/u.test(a) || STARTS_WITH_TIME.test(b)) return false
  const [widthA, widthB] = [widthEm(a), widthEm(b)]
  return Math.abs(widthA - widthB) <= 1 && widthA >= 6
}

const merge = (a: HeadLine, b: HeadLine): HeadLine => {
  const cut = leavesOpen(a.text) || CUT_END.test(a.text) || cutAtColon(a.text) || isLatin(a.text)
  return { text: cut ? joinLines(a.text, b.text) : `${a.text} ${b.text}`, lines: [...a.lines, ...b.lines] }
}

/** Looks like a deck rather than a headline: longer, a full clause, figures. */
function isDeckUnder(headline: string, line: string): boolean {
  if (DECK_END.test(line) && widthEm(headline) >= 10) return true
  if (DOCUMENT_NUMBER.test(line)) return true
  const [head, deck] = [widthEm(headline), widthEm(line)]
  // An English daily prints decks; above its headlines stand only labels.
  // Two or three words in capitals over a long line are a tabloid's headline over its deck.
  if (isLatin(headline) && isLatin(line))
    return (
      !isLabel(headline) || (!isSectionLabel(headline) && /^\S+ \S/u.test(headline) && line.length >= 45 && line !== line.toUpperCase())
    )
  if (/[？！?!]$/u.test(headline) && head >= 6 && KICKER_END.test(line) === false) return true
  // 明起三天有雨 气温降8℃ / 今日出门记得带伞: a headline in two halves over a shorter line.
  if (/\S{4}\s\S{4}/u.test(headline) && Math.abs(deck - head) > 1 && deck >= 6 && !EVENT_END.test(headline) && !KICKER_END.test(headline))
    return true
  if (isDetail(headline, line) && head >= 6 && deck >= head - 1) return true
  if (head <= 8 && countOf(line, '，,') === 0) return false
  return deck >= 16 && deck > head * 1.35 && (countOf(line, '，, ') > 0 || /\d/u.test(line) || deck > head * 1.7)
}

/** Figures, times and rows of clauses that say more about the line above: 今明两天最低气温零下2℃. */
function isDetail(headline: string, line: string): boolean {
  if (EVENT_END.test(headline)) return false
  if (STARTS_WITH_TIME.test(line)) return true
  const figures = /\d/u.test(line)
  return figures && (!/\d/u.test(headline) || (/\s/u.test(line) && !/\s/u.test(headline)))
}

/** Under a headline of one clause: figures, or two clauses in a line as long (增設單車徑 料惠及廿萬居民). Headlines set in two lines are alike. */
function tellsMore(headline: string, line: string): boolean {
  const [head, deck] = [widthEm(headline), widthEm(line)]
  if (head < 10 || deck < head - 1 || KICKER_END.test(headline) || EVENT_END.test(headline)) return false
  if (/\s/u.test(headline) || /[，,]/u.test(headline)) return false
  return isDetail(headline, line) || (/\S{4}\s\S{4}/u.test(line) && !/[“”]/u.test(line))
}

/** IN BRIEF, OPINION: a word or two in capitals, or before a colon. */
const isLabel = (text: string): boolean =>
  isSectionLabel(text) || /:$/u.test(text) || (text.split(/\s+/u).length <= 3 && text === text.toUpperCase())

function divideTwo(raw: HeadLine, b: HeadLine, rest: readonly HeadLine[]): HeadStack {
  const a = isSectionLabel(raw.text) ? { ...raw, text: labelOf(raw.text) } : raw
  if (isSectionLabel(raw.text) || (KICKER_END.test(a.text) && !cutAtColon(a.text)) || isSeriesLabel(a.text))
    return { kicker: a, headline: b, deck: null, confidence: 0.85, reason: 'kickerWording', rest }
  const whole = !leavesOpen(a.text) && !CUT_END.test(a.text)
  const deck = DOCUMENT_NUMBER.test(b.text) || (whole && !isLatin(a.text) && tellsMore(a.text, b.text))
  if (!deck && isOneHeadline(a.text, b.text))
    return { kicker: null, headline: merge(a, b), deck: null, confidence: 0.7, reason: 'twoLineHeadline', rest }
  if (deck || isDeckUnder(a.text, b.text)) return { kicker: null, headline: a, deck: b, confidence: 0.6, reason: 'longLineBelow', rest }
  return { kicker: a, headline: b, deck: null, confidence: 0.7, reason: 'lineAbove', rest }
}

const mergeAll = (lines: readonly HeadLine[]): HeadLine =>
  lines.reduce((a, b) => ({ text: joinLines(a.text, b.text), lines: [...a.lines, ...b.lines] }))

/** …强调, …要求: more follows, so it is a kicker. */
export const endsLikeKicker = (text: string): boolean => KICKER_END.test(text)

/** 林岸在…会上 / 强调 over headline lines, whatever their number: the lines up to the verb are the kicker, none below is. */
function underKicker(heads: readonly HeadLine[], verb: number): HeadStack {
  const below = divideHeads(heads.slice(verb + 1))
  const headline = below.kicker === null ? below.headline : merge(below.kicker, below.headline)
  return {
    kicker: mergeAll(heads.slice(0, verb + 1)),
    headline,
    deck: below.deck,
    confidence: 0.85,
    reason: 'kickerWording',
    rest: below.rest,
  }
}

/** Divides one to any number of heading lines, top to bottom. */
export function divideHeads(raw: readonly HeadLine[]): HeadStack {
  // 【书屋开门】, ●石塘乡: the marks around a heading are not its words.
  const heads = raw.map((head) => ({
    ...head,
    text: head.text.replace(/^【\s*([^】]+?)\s*】$/u, '$1').replace(/^[●■◆▲★▍▎▌]\s*(?=\S)/u, ''),
  }))
  const marked = heads.findIndex((head, index) => index > 0 && DECK_MARK.test(head.text))
  if (marked > 0) {
    const deckLines = heads.slice(marked)
    // A mark before every line makes several decks, a mark before the first alone one of several lines.
    const marks = deckLines.filter((line) => DECK_MARK.test(line.text)).length
    const bare = deckLines.map((line) => ({ ...line, text: line.text.replace(DECK_MARK, '') }))
    const deck = marks > 1 ? bare.reduce((a, b) => ({ text: `${a.text} ${b.text}`, lines: [...a.lines, ...b.lines] })) : mergeAll(bare)
    return { ...divideHeads(heads.slice(0, marked)), deck }
  }
  const last = heads.at(-1)
  if (heads.length > 1 && last !== undefined && isTitleRemark(last.text)) {
    const titled = mergeAll(heads.slice(-2))
    return divideHeads([...heads.slice(0, -2), titled])
  }
  // 梁志国出席并讲话 / 万涛主持: who took part, in as many lines as it needs.
  const attended = heads.findIndex((_, index) => index > 0 && heads.slice(index).every((line) => DECK_END.test(line.text)))
  if (attended > 0 && attended < heads.length - 1) {
    const above = divideHeads(heads.slice(0, attended))
    if (above.deck === null) return { ...above, deck: heads.slice(attended).reduce(merge) }
  }
  const verb = heads.slice(0, -1).findLastIndex((head) => endsLikeKicker(head.text))
  if (verb >= 0 && (verb < heads.length - 2 || verb > 0) && verb <= 2 && heads.length <= 6) return underKicker(heads, verb)
  if (heads.length >= 3 && last !== undefined && DECK_END.test(last.text) && heads.length > 3) {
    const above = divideHeads(heads.slice(0, -1))
    if (above.deck === null) return { ...above, deck: last }
  }
  const [c, b, a] = [heads.at(-1) as HeadLine, heads.at(-2), heads.at(-3)]
  if (b === undefined) return { kicker: null, headline: c, deck: null, confidence: 0.9, reason: 'shortLineAbove', rest: [] }
  if (a === undefined) return divideTwo(b, c, [])
  const rest = heads.slice(0, -3)
  if (isSectionLabel(a.text)) {
    const below = divideTwo(b, c, rest)
    return below.kicker === null ? { ...below, kicker: { ...a, text: labelOf(a.text) } } : { ...below, deck: null, rest: [...rest, a] }
  }
  if (isOneHeadline(b.text, c.text))
    return { kicker: a, headline: merge(b, c), deck: null, confidence: 0.6, reason: 'twoLineHeadline', rest }
  if (isOneHeadline(a.text, b.text)) {
    if (isDeckUnder(b.text, c.text))
      return { kicker: null, headline: merge(a, b), deck: c, confidence: 0.6, reason: 'twoLineHeadline', rest }
  }
  return { kicker: a, headline: b, deck: c, confidence: 0.6, reason: 'threeLines', rest }
}
