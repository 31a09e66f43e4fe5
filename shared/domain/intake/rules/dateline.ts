// Datelines (电头) at the beginning of a text, with the byline that stands in or behind them.
import type { Byline } from '../../byline.js'
import { readNames } from '../names.js'
import { readByline } from './byline.js'

export interface DatelineReading {
  readonly dateline: string | null
  readonly byline: Byline[]
  /** UTF-16 length of everything that is dateline, byline and the space or mark behind them. */
  readonly length: number
}

const HEAD_MARK = '[●■▲★◆□◎]?\\s*'
const DAY = '(?:\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日)'
const PLACE = '(?:(?!记者|記者|通讯员|通訊員)[\\u3400-\\u9fff]){0,10}?'
// What may not follow, so that 本报电话, 通讯员 or 消息人士 are no datelines.
const WIRE =
  '(?:综合消息|综合讯|综合报道|专电|專電|专讯|专稿|特稿|快讯|消息(?!人士|灵通|称|传|一出|显示)|讯(?!员|息|问|飞|号|速)|訊(?!員|息|問)|电(?!话|子|视|力|台|动|影|商|网|费|线|池|梯|器|信|脑)|電(?!話|子|視|力|台|動|影|商|網|費|線|池|梯|器|信|腦))'
const OWN = '(?:本报|本報|本刊|本台|本网|本網|本社)'
const OTHER_PAPER = '(?:[\\u3400-\\u9fff]{0,6}(?:日报|日報|晚报|晚報|晨报|早报|商报|时报|時報|都市报|周报|导报|新闻网|在线|融媒|客户端))'
/** Papers of any name, where a bracket with their reporter follows: 快报讯（通讯员 …, 香港文匯報訊（記者 …. */
const ANY_PAPER =
  /^([\u3400-\u9fff·]{1,9}(?:报|報|网|網|台|臺|视频)(?:讯|訊|專訊|专讯))\s*(?=[（(【][^（()）]{0,20}(?:记者|記者|通讯员|通訊員))/u
/** 【明報專訊】, 【本報綜合報道】, （星島日報報道）. */
const FRAMED =
  /^[【〔（(]\s*([\u3400-\u9fff]{0,8}(?:报|報|社|网|網|台|臺|綜合|综合)(?:[\u3400-\u9fff]{2,6}(?:\d{1,2}月)?\d{1,2}日)?(?:综合|綜合)?(?:外電|外电)?(?:專訊|专讯|讯|訊|電|电|报道|報道|報導))\s*[】〕）)]\s*/u
/** （中央社記者賴于榛台北8日電）, 【記者王小明台北報導】: the names run on into the place. */
const RUN_ON =
  /^[（(【〔]\s*(中央社|本[報报])?(?:特派員|特派员|特約|特约)?[記记]者([\u3400-\u9fff、]{4,24}?)((?:\d{1,2}月)?\d{1,2}日(?:專?電|电)|[報报][導导道])\s*[）)】〕]\s*/u
const AGENCY =
  '(?:综合)?(?:新华社|新華社|中新社|中新网|新华网|新華網|人民网|央视新闻|央视网|央广网|中央社|法新社|路透社|美联社|塔斯社|共同社|俄新社)'

const AGENCIES = `${AGENCY}(?:、(?:${AGENCY}|[\\u3400-\\u9fff]{2,6}[报報网網社]))*`
const HAN_DATELINE = new RegExp(
  `^${HEAD_MARK}【?\\s*((?:据|據)?\\s?(?:${OWN}${PLACE}${DAY}?\\s?${WIRE}|${OTHER_PAPER}${DAY}?\\s?(?:讯(?!员|息)|訊(?!員|息)|消息(?!人士))|${OTHER_PAPER}${PLACE}${DAY}\\s?[电電]|(?:综合)?${AGENCIES}(?:消息|报道(?=\\s))|综合(?:消息|报道|讯)(?=\\s)|新华社[/／][\\u3400-\\u9fff]{2,4}(?=\\s)|${AGENCY}[/／]?\\s?${PLACE}${DAY}?\\s?${WIRE}))\\s*】?`,
  'u',
)
const TAIWAN = /^[【〔]?\s*((?:本[报報])?記?记?者[\u3400-\u9fff、\s]{2,20})[／/]\s?([\u3400-\u9fff]{2,8}[报報][导導道])\s*[】〕]?\s*/u
const LATIN_PLACE = "[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ,/]+[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,4}"
// Cities that papers print in small letters before a colon (Mumbai: The …); any word may stand there, so they are listed.
const CITY_COLON =
  /^((?:New Delhi|Mumbai|Chennai|Kolkata|Bengaluru|Bangalore|Hyderabad|Pune|Ahmedabad|Lucknow|Jaipur|Nagpur|Patna|Bhopal|Kochi|Thiruvananthapuram|Chandigarh|Gurgaon|Gurugram|Noida|Guwahati|Ranchi|Bhubaneswar|Srinagar|Shimla|Dehradun|Kanpur|Surat|Indore|Coimbatore|Madurai|Mysuru|Panaji|Islamabad|Karachi|Lahore|Dhaka|Colombo|Kathmandu|London|Washington|Beijing|Singapore|Dubai|Johannesburg|Nairobi|Lagos)): (?=["“‘]?[A-Z])/u
const LATIN_MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*'
/** London (AFP) -, (Reuters) -, Elm Grove, Iowa —: small letters, certain by the agency or the dash. */
const SMALL_DATELINE =
  /^((?:[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:, [A-Z][a-z.]+)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? )?\((?:AP|AFP|Reuters|Xinhua|UPI|Bloomberg|PTI|ANI|IANS|dpa|TASS|Kyodo)\)) ?(?:—|–|--|-) ?|^([A-Z][a-z]+(?: [A-Z][a-z]+){0,2}, [A-Z][a-z.]+) — (?=[“‘"A-Z])/u
const LATIN_DATELINE = new RegExp(
  `^(${LATIN_PLACE}(?:, [A-Z][a-z.]+)?(?:, (?:${LATIN_MONTH}\\.? \\d{1,2}|\\d{1,2} ${LATIN_MONTH}))?(?:,? \\d{4})?(?: ?\\([A-Za-z][A-Za-z ./-]{1,30}\\))?) ?(?:—|–|--|-) ?`,
  'u',
)
const ROLE_START = /^(?:本报|本報|全媒体|见习|特约|实习)?(?:记者|記者|通讯员|通訊員|实习生|實習生)/u

function readBracket(rest: string): { byline: Byline[]; length: number } | null {
  const bracket = /^\s*[（(【]\s*([^（）()【】]{2,100}?)\s*[）)】][：:，,]?\s*/u.exec(rest)
  if (bracket === null) return null
  const reading = readByline(bracket[1] ?? '')
  return reading === null ? null : { byline: reading.byline, length: bracket[0].length }
}

/** 记者张三、李四报道 or 记者 张三 before the text, without brackets. */
function readOpen(rest: string): { byline: Byline[]; length: number } | null {
  const lead = /^\s*/u.exec(rest)?.[0].length ?? 0
  const open = rest.slice(lead, lead + 80)
  if (!ROLE_START.test(open)) return null
  const reported = /^([^，。；：:,]{4,60}?)\s*(?:摄影)?(?:报道|報道|報導)[：:，,]?\s*/u.exec(open)
  if (reported !== null) {
    const reading = readByline(reported[1] ?? '')
    if (reading !== null) return { byline: reading.byline, length: lead + reported[0].length }
  }
  const spaced = /^((?:\S+\s){0,8}?\S+)\s+(?=[\d“《\u3400-\u9fff])/u
  // The longest run of words that reads as a byline with known surnames, up to the text.
  let best: { byline: Byline[]; length: number } | null = null
  let end = 0
  for (const word of open.split(/(?<=\s)/u).slice(0, 8)) {
    end += word.length
    if (!/\s$/u.test(word) || !spaced.test(open)) break
    const reading = readByline(open.slice(0, end))
    if (reading?.byline.every((entry) => readNames(entry.name, true) !== null)) best = { byline: reading.byline, length: lead + end }
  }
  return best
}

/** The reporter's name runs on into the place: three characters are the name where they can be, or two. */
function readRunOn(head: string): DatelineReading | null {
  const match = RUN_ON.exec(head)
  if (match === null) return null
  const [whole, agency = '', run = '', day = ''] = match
  const others = run.split('、')
  const last = others.pop() ?? ''
  const length = [3, 2, 4].find((most) => last.length - most >= 2 && readNames(last.slice(0, most), true) !== null)
  const names = length === undefined ? null : readNames([...others, last.slice(0, length)].join('、'), true)
  if (names === null || length === undefined) return null
  return { dateline: agency + last.slice(length) + day, byline: names.map((name) => ({ role: 'reporter', name })), length: whole.length }
}

/** Reads the dateline and inline byline at the beginning of a paragraph; null when it begins with neither. */
export function readDateline(text: string): DatelineReading | null {
  const head = text.slice(0, 240)
  const taiwan = TAIWAN.exec(head)
  if (taiwan !== null) {
    const reading = readByline((taiwan[1] ?? '').trim())
    if (reading !== null) return { dateline: taiwan[2] ?? null, byline: reading.byline, length: taiwan[0].length }
  }
  const runOn = readRunOn(head)
  if (runOn !== null) return runOn
  const han = HAN_DATELINE.exec(head) ?? ANY_PAPER.exec(head) ?? FRAMED.exec(head)
  if (han !== null) {
    const rest = head.slice(han[0].length)
    const byline = readBracket(rest) ?? readOpen(rest)
    const space = /^\s*[：:]?\s*/u.exec(rest)?.[0].length ?? 0
    return {
      dateline: (han[1] ?? '').replace(/\s+/gu, ''),
      byline: byline?.byline ?? [],
      length: han[0].length + (byline?.length ?? space),
    }
  }
  const latin = LATIN_DATELINE.exec(head)
  if (latin !== null && (latin[1] ?? '').length >= 4) return { dateline: latin[1] ?? null, byline: [], length: latin[0].length }
  const small = SMALL_DATELINE.exec(head)
  if (small !== null) return { dateline: (small[1] ?? small[2] ?? '').replace(/^\((.*)\)$/u, '$1'), byline: [], length: small[0].length }
  const city = CITY_COLON.exec(head)
  if (city !== null) return { dateline: city[1] ?? null, byline: [], length: city[0].length }
  const bracket = /^[（(【]/u.test(head) ? readBracket(head) : null
  if (bracket !== null && bracket.length < text.length && ROLE_START.test(head.slice(1).trim()))
    return { dateline: null, byline: bracket.byline, length: bracket.length }
  // 本报记者 陈小溪报道 …: without brackets, up to the word.
  const reported =
    ROLE_START.test(head) && /^[^，。；：:,]{4,40}?(?:报道|報道|報導)(?:[：:，,]|\s+(?=\S))/u.test(head) ? readOpen(head) : null
  if (reported !== null && reported.length < text.length) return { dateline: null, byline: reported.byline, length: reported.length }
  return null
}

/** MADURAI: The city police …: a place before a colon, believed only where an article begins. */
const CAPS_PLACE = new RegExp(`^(${LATIN_PLACE}): (?=["“‘]?[A-Z])`, 'u')
const LABEL_WORD =
  /^(?:NOTE|UPDATE|CORRECTION|PHOTO|CAPTION|BREAKING|WARNING|QUESTION|ANSWER|EDITOR|EXCLUSIVE|WATCH|LISTEN|READ|WHAT|WHEN|WHERE|WHO|WHY|HOW)/u

/** As `readDateline`, for the first paragraph of an article. */
export function readLead(text: string): DatelineReading | null {
  const reading = readDateline(text)
  if (reading !== null) return reading
  const place = CAPS_PLACE.exec(text.slice(0, 60))
  if (place === null || (place[1] ?? '').length < 4 || LABEL_WORD.test(place[1] ?? '')) return null
  return { dateline: place[1] ?? null, byline: [], length: place[0].length }
}

const LATIN_DAY = '(?:, (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\\.? \\d{1,2})?'
const PLACE_LINE = new RegExp(`^(${LATIN_PLACE}${LATIN_DAY})[:.]?$`, 'u')

/** AFP, Geneva: agency and place, on a line of their own. */
export const isAgencyPlace = (text: string): boolean =>
  /^(?:AFP|AP|PTI|ANI|UNI|Reuters|Xinhua|BSS|UNB), [A-Z][A-Za-z .'’-]{2,20}$/u.test(text)

/** CHENNAI · MUMBAI, APRIL 15: a dateline on a line of its own under the byline; null for any other line. */
export const readPlaceLine = (text: string): string | null => (text.length <= 40 ? (PLACE_LINE.exec(text)?.[1] ?? null) : null)

/** 記者林佩君／苗栗報導 on a line of its own: a space keeps it apart from its text. */
export const isReporterLead = (text: string): boolean => text.length <= 60 && TAIWAN.exec(text)?.[0].length === text.length

/** Nothing but dateline and byline so far: the text still has to come. */
export function isBareLead(text: string): boolean {
  if (text.length > 80 || /[。！？；]/u.test(text)) return false
  const lead = readDateline(text)
  return lead !== null && lead.dateline !== null && lead.length >= text.length
}

/** A paragraph that begins with a dateline begins an article. */
export const startsWithDateline = (text: string): boolean => readDateline(text) !== null
