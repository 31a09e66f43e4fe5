// Folio lines (报眉): date, weekday, page number and page name, the desk's names, the masthead and its small print.
import { widthEm } from '../characters.js'
import { findDate, findPageNo, findWeekday } from './folio-date.js'

export interface FolioReading {
  readonly date: string | null
  readonly weekday: string | null
  readonly pageNo: string | null
  readonly pageName: string | null
  /** Only a date stands there: a notice may be signed with it. */
  readonly dateOnly: boolean
}

const DESK =
  /(?:本版|本期|今日|值班)?(?:责任编辑|責任編輯|责编|責編|(?:编辑|編輯)(?!同志|先生|部|老师)|校对|校對|版式设计|版式|美术编辑|视觉设计|美编|美編|组版|制图|排版|设计|图编|值班总编|值班主任|值班编委|总编辑|审读|统筹|见习编辑|视觉|二审|三审|终审|主编|版面设计|投稿邮箱|投稿信箱|电子信箱|电话|電話|热线|E-?mail|邮箱|信箱)\s*[：:／/|｜]?\s*(?:[\u3400-\u9fff](?:[\u3400-\u9fff]{1,3}|\s[\u3400-\u9fff])(?:[、\s]+(?:[\u3400-\u9fff]{2,3}|[\u3400-\u9fff]\s[\u3400-\u9fff])(?=\s|$|、))*|[\w.@-]{6,40}|[\d-]{7,20})?/giu
const DESK_START =
  /^[（(■●◆□◎]?\s*(?:本版|本期|今日|值班)?(?:责任编辑|責任編輯|责编|責編|(?:编辑|編輯)(?!同志|先生|部|老师)|校对|校對|版式|美术编辑|视觉设计|美编|美編|组版|值班总编|值班主任|值班编委|总编辑|见习编辑|版面设计|一审|二审|三审|主编)/u
const PRINT =
  /国内统一(?:连续出版物|刊)号|国内统一刊号|國內統一刊號|CN\s?\d{2}\s?[-—–]\s?\d{4}|邮发代号|郵發代號|(?:总|總)?第\s?\d{2,6}\s?(?:期|号|號)|今日\s?\d{1,3}\s?版|共\s?\d{1,3}\s?版|代号\s?\d+\s?[-—–]\s?\d+|\d{2}-\d{1,4}(?=\s|$)|农历[\u3400-\u9fff]{4,14}|農曆[\u3400-\u9fff]{4,14}|乙巳年[\u3400-\u9fff]{3,6}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[\u3400-\u9fff]{2,8}|Vol\.?\s?\d+|No\.?\s?\d[\d,]*|[$£€¥￥]\s?\d+(?:\.\d+)?|(?:中共)?[\u3400-\u9fff]{2,14}\s?(?:主管主办|主管|主办|承办|出版|机关报)|\d+(?:\.\d+)?元\s?[/／]\s?份|每份\s?\d+(?:\.\d+)?元|零售价?(?:[:：]?(?:每份)?[\d一二三四五][^\s]*)?(?<=价|元)|定价[^\s]*/giu
/** Addresses stand in a folio beside something else, never alone. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|(?<![\w.])[a-z][\w-]*(?:\.[\w-]+)*\.(?:com|co\.uk|org|net|cn|in|hk|tw|uk|us|ca|au|ie|nz|example)(?![\w.])/giu
/** 来源：江右日报, beside a date: how e-papers say where they have it from. */
const SOURCE = /(?:来源|來源|出处|稿源)\s?[：:]\s?[\u3400-\u9fff]{2,10}/gu
const MASTHEAD =
  /(?:[\u3400-\u9fff]{2,6}(?:日报|日報|晚报|晚報|晨报|早报|商报|时报|時報|都市报|周报|周刊|导报|工人报|青年报|法治报|农民报|公报|新報|新报)|(?:THE |The )?(?:[A-Z][A-Za-z]+ ){1,3}(?:RIBAO|WANBAO|Daily|Times|Post|Herald|Gazette|News|DAILY|TIMES|POST|HERALD|GAZETTE|NEWS)|[A-Z]{3,}(?:RIBAO|WANBAO))/gu
const SEPARATORS = /(?:[\s|｜/／•:：,，.。—–\-_=■□●◆【】[\]()（）<>《》*#~]|(?<![\u3400-\u9fff])·|·(?![\u3400-\u9fff]))+/gu

/** Something of this every folio has: a figure, a weekday, a desk word, a masthead, a section beside a number. */
const FOLIO_TRACE =
  /[\d〇○]|[年版期编編校责責审美]|星期|礼拜|禮拜|[周週]|[报報刊][\s|·]|[报報刊]$|邮发|国内|國內|农历|農曆|主办|主管|零售|定价|day|[A-Z]{3}|(?:Daily|Times|Post|Herald|Gazette|News)/u

/** Names that sections of a daily go by, alone on a line beside a folio. */
const PAGE_NAMES =
  /^(?:头版|要闻|要聞|综合|綜合|本地|本市|国内|国际|國際|时政|時政|经济|財經|财经|民生|社会|社會|社区|文化|文体|体育|體育|副刊|娱乐|教育|健康|评论|評論|专题|专版|专刊|公告|广告|廣告|法治|科技|县区|县域|乡村|三农|旅游|汽车|房产|时评|声音|深度|焦点|关注|视点|新闻|新聞|天下|影像|视觉|读书|周末|生活|服务|News|Nation|World|Business|Sports|Opinion|Culture|Local|Metro|Life)(?:[·.\s]?(?:新闻|新聞|要闻|综合|焦点|专题))?$/u

export const isPageName = (text: string): boolean => PAGE_NAMES.test(text)

const PAPER = /(?<=^|[\s|｜])[\u3400-\u9fff]{2,6}[报報](?=$|[\s|｜])|\b(?:THE|The) (?:[A-Z][A-Za-z]+ ?){1,4}/u
/** Between bars the paper has a part of its own: FROM THE COVER | THE RIVER COURIER | 7A. */
const BARRED_PAPER =
  /(?<=^|[\s|｜])[\u3400-\u9fff]{2,6}[报報](?=$|[\s|｜])|(?<=^|[|｜])\s*(?:THE|The) (?:[A-Z][A-Za-z]+ ?){1,4}(?=$|[|｜])/u

/** Full-width figures and letters as half-width ones: ２０２６年, Ａ０２. */
const halfWidth = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** Reads a whole line as a folio; null when any of it is running text. */
export function readFolio(source: string): FolioReading | null {
  const text = source.length > 140 ? source : halfWidth(source)
  if (text.length > 140 || /[。！？；]/u.test(text.slice(0, -1)) || widthEm(text) > 70) return null
  // Most lines are running text; they go before the dear patterns are tried.
  if ((/，/u.test(text) && widthEm(text) > 16) || !FOLIO_TRACE.test(text)) return null
  const date = findDate(text)
  const weekday = findWeekday(text)
  // 一版是比赛前装好的。 ends a paragraph.
  if (date === null && /[\u3400-\u9fff].*[。！？]$/u.test(text)) return null
  const desk = text.match(DESK) ?? []
  let rest = text
  if (date !== null) rest = rest.replace(date.text, ' ')
  if (weekday !== null) rest = rest.replace(weekday.text, ' ')
  if (date !== null) rest = rest.replace(SOURCE, ' ')
  // 06/22 星期一: the day without its year.
  if (date === null && weekday !== null) rest = rest.replace(/(?<!\d)\d{1,2}(?:[/.]|月)\d{1,2}日?(?!\d)/u, ' ')
  const print = rest.match(PRINT) ?? []
  rest = rest.replace(PRINT, ' ').replace(ADDRESS, ' ')
  const pageNo = findPageNo(rest)
  if (pageNo !== null) rest = rest.replace(pageNo.text, ' ')
  const deskNames = DESK_START.test(text) || ((date !== null || pageNo !== null) && desk.length > 0)
  if (deskNames) rest = rest.replace(DESK, ' ')
  const mastheads = rest.match(MASTHEAD) ?? []
  rest = rest.replace(MASTHEAD, ' ')
  // Papers of other names than those above: 白塔报 beside a date.
  if (date !== null) {
    const barred = /[|｜]/u.test(rest)
    rest = rest.replace(barred ? BARRED_PAPER : PAPER, ' ')
  }
  const residue = rest.replace(SEPARATORS, ' ').trim()
  const strong = date !== null || deskNames || print.length > 0 || pageNo !== null || mastheads.length > 0
  if (!strong) return bareFolio(text, weekday?.value ?? null)
  // What is left may be the name of the page: a short word, no clause.
  if (widthEm(residue) > (date !== null || pageNo !== null ? 9 : 0)) return null
  if (
    residue !== '' &&
    (/[“”"《》、，]/u.test(residue) || (date === null && !isPageName(residue) && !startsOrEndsWithNumber(text, pageNo?.text)))
  )
    return null
  if (residue !== '' && date !== null && weekday === null && pageNo === null && !isPageName(residue)) return null
  // 04 2026年3月13日 文化: beside a date a lone number is the page.
  const bareNo = pageNo === null ? (/^(\d{1,3})(?=\s|$)|(?<=\s)(\d{1,3})$/u.exec(residue)?.[0] ?? null) : null
  return {
    date: date?.value ?? null,
    weekday: weekday?.value ?? null,
    pageNo: pageNo?.value ?? bareNo,
    pageName: /[\u3400-\u9fffA-Za-z]/u.test(residue) ? residue.replace(/^\d{1,3}\s|\s\d{1,3}$/u, '') : null,
    dateOnly:
      date !== null && weekday === null && pageNo === null && residue === '' && print.length === 0 && !deskNames && mastheads.length === 0,
  }
}

/** A page number counts beside a page name only at either end of the line: A02 要闻, 要闻 A02. */
const startsOrEndsWithNumber = (text: string, pageNo: string | undefined): boolean =>
  pageNo !== undefined && (text.startsWith(pageNo) || text.endsWith(pageNo)) && widthEm(text) <= 12

function bareFolio(text: string, weekday: string | null): FolioReading | null {
  const nothing = { date: null, weekday: null, pageNo: null, pageName: null, dateOnly: false }
  // A lone “Monday.” is the last line of a paragraph.
  if (weekday !== null && !/[.。，,]$/u.test(text) && text.replace(SEPARATORS, '') === weekday) return { ...nothing, weekday }
  const numbered = /^(\d{1,3})\s?(\D{2,8})$|^(\D{2,8}?)\s?(\d{1,3})$/u.exec(text)
  const pageName = (numbered?.[2] ?? numbered?.[3] ?? '').trim()
  return numbered !== null && isPageName(pageName) ? { ...nothing, pageNo: numbered[1] ?? numbered[4] ?? null, pageName } : null
}
