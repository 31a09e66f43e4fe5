// What can be a heading: a short line that is no sentence. Whether it is one, its neighbours decide.
import { countOf, isLatin, leavesOpen, widthEm } from '../characters.js'
import { looksLikeCaption, readTrailingCredit } from './credit.js'
import { trailingJumpFrom } from './jump.js'
import { isSalutation } from './paragraph-start.js'
import { isContactLine, isTableRow } from './small-print.js'

const WIDEST_EM = 36
const LATIN_WIDEST = 110
/** Ends that ask for more words: the line was cut, it is not a heading. */
const OPEN_END = /[的在和与與是为為对對把被将將从從向及以于於并並而或让讓使给給由因称稱、，,—-]$/u
/** Beginnings that only running text has. */
const RUNNING_START =
  /^(?:据悉|据了解|據了解|据介绍|此外|随后|会上|会议指出|会议强调|会议要求|其中|他说|她说|他表示|她表示|与此同时|不仅如此|另外|当天|当日|近日|日前|记者看到|记者了解到|记者从|为了|为进一步|为深入|为切实|为更好|除了|会议|截至|由于|据|该|她|他们|此次|下一步|接下来|同时)/u
/** Beginnings that a heading may have, and running text far more often. */
const RUNNING_OFTEN =
  /^(?:在|随着|通过|这|其|目前|近年来|今年以来|去年|每年|多年来|根据|按照|针对|围绕|不仅|如果|虽然|有的|一些|一位|一名|许多|很多)/u
/** 一, （二）: the parts of an essay, a number alone on its line. */
const SECTION_NUMBER = /^(?:[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十]{1,3}[）)])$/u
/** 问需于民：改什么，居民说了算: a subhead with its matter before a colon. */
const COLON_HEAD = /^[^：，。？！“”]{2,8}(?<![说道称问答悉示])：[^：，。？！]{2,10}[，、][^：，。？！]{2,10}$/u
/** 4时10分，第一辆货车进场: the parts of a report that follows the clock. */
const TIME_HEAD = /^(?:凌晨|清晨|上午|中午|下午|傍晚|晚上|深夜)?\d{1,2}(?:[时點点]\d{0,2}分?|[:：]\d{2})[，、 　][^，。！？]{4,14}$/u
/** 在…大会上的讲话: the title of a speech. */
const SPEECH_TITLE = /(?:上|时)的(?:讲话|致辞|发言|报告|講話|致辭)(?:（.{2,8}）)?$/u
const NOTICE_END =
  /(?:公告|启事|啟事|声明|聲明|通告|通知|公示|讣告|訃告|告示|通报|说明|更正|致歉|勘误|更正与致歉|鸣谢|道歉|招聘|招标|招租|告知书|邀请函|简介|须知|征稿|征集令|^(?:corrections?|clarifications?|(?:public|legal) notices?))(?:[（(].{1,16}[）)])?$/iu
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节条部]|[①-⑳]|[●◆■▲▍▎▌★○◇□►▶•·])/u
export type HeadingLikeness = 'strong' | 'weak' | 'no'

/** Words that open a paragraph far oftener than a sentence inside one. */
const PARAGRAPH_START =
  /^(?:据悉|據悉|据了解|據了解|据介绍|據介紹|此外|另外，|与此同时|不仅如此|会上|会前|会后|会议(?:指出|强调|要求|认为|听取|审议|传达)|下一步|接下来|截至目前|近年来|近年來|今年以来|去年以来|活动(?:现场|中|当天|期间)|仪式上|座谈会上|记者(?:看到|了解到|获悉|采访)|一位[\u3400-\u9fff]{2,8}(?:说|告诉))/u
export const beginsParagraph = (text: string): boolean => PARAGRAPH_START.test(text)

/** 党建引领聚合力 服务阵地全覆盖: two halves set apart; running text has no space between its characters. */
export const isInHalves = (text: string): boolean => {
  const halves = /^([\u3400-\u9fff“”·]{4,14})[ \u3000]{1,2}([\u3400-\u9fff“”·]{4,14})$/u.exec(text)
  return halves !== null && [halves[1], halves[2]].every((half = '') => countOf(half, '“') === countOf(half, '”'))
}

/** Begins as only running text does: 据悉…, 为了…, 会上…. */
export const beginsRunningText = (text: string): boolean => RUNNING_START.test(text)

/** Headings of 公告, 启事, 声明 …: notices are articles. */
export const isNoticeHeading = (text: string): boolean => NOTICE_END.test(text) && widthEm(text) <= 30

export const isNumbered = (text: string): boolean => NUMBERED.test(text) || SECTION_NUMBER.test(text)

const LATIN_MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
const DAY_LINE = new RegExp(
  `^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ?)?(?:${LATIN_MONTH} \\d{1,2}|\\d{1,2} ${LATIN_MONTH})$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$`,
  'u',
)

/** 【案情】, 核心阅读: the standing parts of a column. */
const PART_LABEL =
  /^(?:核心阅读|阅读提示|内容提要|[【［[](?:案情|基本案情|案情回顾|案例|案例回放|说法|法官说法|律师说法|检察官说法|评析|分析|点评|提醒|提示|背景|现象|建议|问题|回应|调查|结果|裁判结果|裁判要旨|典型意义|释法|法律链接|症状|病因|预防|治疗|做法|原料|材料|功效|用法|嘉宾|主持人|特点|推荐理由|内容简介|作者简介)[】］\]])$/u

/** May 4, 一: divides the parts of one piece and never stands over a piece of its own. */
export const isPartHeading = (text: string): boolean => DAY_LINE.test(text) || SECTION_NUMBER.test(text) || PART_LABEL.test(text)

/** （外二首）, （节选）, （上）: stands under a title and belongs to it. */
export const isTitleRemark = (text: string): boolean =>
  /^[（(](?:外[一二三四五六七八九十]{1,2}[首章篇]|[一二三四五六七八九十]{1,2}首|组诗|組詩|节选|節選|上|中|下|续|小说|小小说|散文|连载[一二三四五六七八九十\d]*)[）)]$/u.test(
    text,
  )

function latinLikeness(source: string): HeadingLikeness {
  const text = source.replace(/^\d{1,2}[.)] (?=[A-Z“‘"'])/u, '')
  if (readTrailingCredit(text) !== null || looksLikeCaption(text) || isContactLine(text)) return 'no'
  if (text.length > LATIN_WIDEST || /[,;:-]$/u.test(text) || isTableRow(text)) return 'no'
  if (/[.]["”’)]*$/u.test(text) || /[a-z0-9]\. [A-Z(“]/u.test(text)) return 'no'
  if (/^[a-z]/u.test(text)) return 'no'
  if (/\b(?:the|a|an|of|to|in|and|or|for|with|by|from|at|on|that|is|was|were|be)$/u.test(text)) return 'weak'
  return /[?!]["”’)]*$/u.test(text) || leavesOpen(text) ? 'weak' : 'strong'
}

/**
 * How much a line by itself looks like a heading. 'weak' needs a neighbour that says so (a dateline, a byline, the top of the page);
 * 'strong' needs only a finished paragraph above it.
 */
export function headingLikeness(text: string): HeadingLikeness {
  if (isTitleRemark(text) || SECTION_NUMBER.test(text)) return 'strong'
  // 评分：8.2
  if (isSalutation(text) || /^[\u3400-\u9fff]{2,6}[：:]\s?\d[\d.]*\S{0,4}$/u.test(text)) return 'no'
  // （作者单位：…）, （相关报道…）: a remark, never a heading.
  if (/^[（(][^（）()]*[）)]$/u.test(text)) return 'no'
  if (text.length > 240 || trailingJumpFrom(text) >= 0) return 'no'
  if (isLatin(text)) return latinLikeness(text)
  const em = widthEm(text)
  if (em < 2 || em > WIDEST_EM || isTableRow(text)) return 'no'
  if (/[。；;]|[\u3400-\u9fff][.]$/u.test(text) || /[，、,：:]$/u.test(text.replace(/[：:]$/u, '')) || RUNNING_START.test(text)) return 'no'
  if (/^[，。、；：！？”’）》」]/u.test(text)) return 'no'
  if (COLON_HEAD.test(text)) return 'strong'
  if (TIME_HEAD.test(text) || SPEECH_TITLE.test(text)) return 'strong'
  // 一把焊枪，一股韧劲: two halves alike are made, not cut.
  const [first = '', second = '', third] = text.split('，')
  if (
    third === undefined &&
    second !== '' &&
    first.length >= 3 &&
    first.length <= 8 &&
    first.length === second.length &&
    /^[\u3400-\u9fff“”]+$/u.test(first + second)
  )
    return 'strong'
  const commas = countOf(text, '，,')
  if (commas > 1) return 'no'
  if (/[，、]$/u.test(text)) return 'no'
  if (RUNNING_OFTEN.test(text) || text.replace(NUMBERED, '').includes('、')) return 'weak'
  if (commas === 1 || /[？！?!：:]["”’』」]?$/u.test(text) || leavesOpen(text) || OPEN_END.test(text)) return 'weak'
  return 'strong'
}
