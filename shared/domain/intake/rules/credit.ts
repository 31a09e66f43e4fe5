// Photo credits, on a line of their own or at the end of the caption: 山宣 摄 · 本报记者 张三 摄 · （新华社发） · 摄影：张三 · 图/李四.
import { isLatin } from '../characters.js'
import { isLatinName } from '../names.js'
import { readByline } from './byline.js'
import { isLatinAgency } from './latin-byline.js'
import { readLatinCredit, readLatinTrailing } from './latin-credit.js'

const AGENCY =
  '(?:新华社|新華社|中新社|人民图片|视觉中国|东方IC|资料图片|資料圖片|资料图|网络图片|[\\u3400-\\u9fff]{2,8}(?:日报|晚报|社|网))'
const SENT = new RegExp(`^(${AGENCY}(?:发|發)?|资料图片|資料圖片|资料图)\\s*(?:[（(]\\s*(.{2,30}?)\\s*[）)])?$`, 'u')
const PROVIDED =
  /^(?:(?:本版)?图片?|照片|圖片|图源|图片来源|图为|[图圖])?\s?由?[：:\s／/]*([^，。！？；：:]{2,20}?)\s*(?:供图|供圖|提供|图)$/u
const SOURCE = /^(?:图片来源|图源|圖片來源|Photos?(?: by)?|Picture(?:s)?(?: by)?|Photograph(?:s)?(?: by)?|Credit)[：:\s]+(.{2,60})$/iu
/** Jane Ortiz / River Courier, AP Photo/John Smith, COURTESY OF …, File photo. */
const LATIN_CREDIT =
  /^(?:(?:Photo|PHOTO)S?(?: by|:| BY)? )?(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}\s?\/\s?[A-Z][A-Za-z .'’&-]{1,40}|(?:AP|AFP|Reuters|EPA|Xinhua|Getty|Staff|File|Courtesy|Handout|Contributed|Submitted) (?:Photo|photo|Images|image)s?(?:\s?\/\s?[A-Z][A-Za-z .'’-]{1,40})?|(?:COURTESY OF|Courtesy of|Courtesy|Provided by|PROVIDED BY|Contributed by|Submitted by)\s[^.]{2,50})$/u
const LATIN_COURTESY = /^(?:courtesy(?: of)?|provided by|contributed by|submitted by)\s(?!photo)/iu
/** Three small words in a row: a sentence, no name. */
const LATIN_RUNNING = /(?:\b[a-z]+ ){2}[a-z]+|[a-z]\.$/u
const LATIN_AGENCY =
  /^(?:Photo: )?(?:[A-Z][A-Za-z. ]{2,30}\s?\/\s?)?(?:Xinhua|Reuters|XINHUA|AP|AFP|REUTERS|GETTY IMAGES|CHINA DAILY)(?:\s*\/\s*[A-Z .]+)?$/u

const strip = (text: string): string => {
  const bracket = /^[（(【[]\s*([^（）()【】]+)\s*[）)】\]]$/u.exec(text)
  return (bracket?.[1] ?? text).trim()
}

/** Agencies and libraries that need no name beside them. */
const LIBRARY =
  /^(?:(?:新华社|新華社|中新社)(?:[/／][\u3400-\u9fff]{2,4}|\s*[图圖]片?)|(?:人民视觉|视觉中国|东方IC|光明图片|影像中国|法新社|路透社|美联社|美聯社)(?:[图圖]片?)?|[\u3400-\u9fff]{2,6}(?:新聞|新闻|社|网|網)(?:圖片|图片))$/u

/** The credit that a whole line gives, as it is kept in the field (names without inner spaces); null when it is no credit. */
export function readCredit(source: string): string | null {
  const text = strip(source.replace(/^[▲△↑◀▶▼▽←→↓↙↘↖↗\s]+/u, ''))
  if (text.length < 2 || text.length > 80 || /[。！？；]/u.test(text)) return null
  if (LIBRARY.test(text)) return text.replace(/\s*[图圖]$/u, '')
  const sent = SENT.exec(text)
  if (sent !== null && (sent[2] !== undefined || /[发發]$|资料|資料|图片$|中国$/u.test(sent[1] ?? ''))) {
    const inner = sent[2]?.replace(/\s*[摄攝]影?$/u, '')
    const reading = inner === undefined ? null : readByline(inner)
    const names = reading?.byline.map((entry) => entry.name).join(' ') ?? inner
    return names === undefined ? (sent[1] ?? text) : `${sent[1] ?? ''} ${names}`.trim()
  }
  const source2 = SOURCE.exec(text)
  if (source2 !== null && !LATIN_RUNNING.test(source2[1] ?? '')) return (source2[1] ?? '').trim()
  const english = isLatin(text) ? readLatinCredit(text, true) : null
  if (english !== null) return english
  if (LATIN_AGENCY.test(text)) return text
  if (LATIN_CREDIT.test(text)) return text.replace(/^photos?(?: by|:)?\s(?=[A-Z].*\/)/iu, '').replace(LATIN_COURTESY, '')
  if (/[摄攝图圖]/u.test(text)) {
    const credit = readShotBy(text)
    if (credit !== null) return credit
  }
  // 圖／本報資料照片: from where, not from whom.
  const from = /^(?:[图圖]|照片)[／/：:]\s?([\u3400-\u9fff]{2,12})$/u.exec(text)?.[1]
  if (from !== undefined && !/供[图圖]$|提供$/u.test(from)) return from
  const provided = PROVIDED.exec(text)
  if (provided !== null && /供图$|供圖$|提供$/u.test(text)) return (provided[1] ?? '').replace(/\s*由?$/u, '').trim()
  return null
}

function readShotBy(text: string): string | null {
  const reading = readByline(text)
  if (reading?.byline.some((entry) => entry.role === 'photographer')) {
    const shooters = reading.byline.filter((entry) => entry.role === 'photographer').map((entry) => entry.name)
    const names = [...new Set(shooters)].join(' ')
    return reading.outlet === null ? names : `${reading.outlet} ${names}`
  }
  // A pen name or an office that no surname list knows: 山宣 摄.
  const plain =
    /^(?:本报|本報)?(?:记者|記者|通讯员|通訊員)?\s*([\u3400-\u9fff·]{1,6}(?:[\s、]+[\u3400-\u9fff·]{1,6}){0,3})\s*[／/]?\s*[摄攝](?:影|影报道)?$/u.exec(
      text,
    )
  if (plain === null) return null
  const parts = (plain[1] ?? '').split(/[\s、]+/u)
  const names = parts.every((part) => part.length === 1) ? [parts.join('')] : parts
  // 拍摄, 航摄 and the like are words, not a photographer's mark.
  if (/(?:拍|航|自|偷|抓)$/u.test(names.at(-1) ?? '') && !/\s[摄攝]/u.test(text)) return null
  return names.join(' ')
}

export interface TrailingCredit {
  readonly caption: string
  readonly credit: string
}

/** Caption and credit on one line: …互动。本报记者 张三 摄 · …互动。（新华社发）; null when the text does not end with a credit. */
export function readTrailingCredit(text: string): TrailingCredit | null {
  const start = Math.max(0, text.length - 60)
  const end = text.slice(start)
  const bracket = /\s*[（(]([^（）()]*(?:[（(][^（）()]*[）)])?[^（）()]*)[）)]\s*$/u.exec(end)
  const open =
    /(?<=[。！？”）])\s*([^。！？；，”]{2,40})$/u.exec(end) ??
    /\s{1,}((?:本报|本報|新华社)?(?:记者|記者|通讯员|通訊員)?\s*\S{2,6}(?:\s\S{2,4}){0,2}\s*[摄攝])$/u.exec(end)
  const latin =
    /(?<=[.!?”"’])\s+((?:COURTESY OF|Courtesy of|Provided by|PROVIDED BY)\s[^.]{2,50}|(?:AP|AFP|Reuters|EPA|Xinhua|File|Courtesy|Staff|Handout) (?:Photo|photo)s?(?:\s?\/\s?[A-Z][A-Za-z .'’-]{1,40})?|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\s?\/\s?[A-Z][A-Za-z .'’&-]{1,40})$/u.exec(
      end,
    ) ??
    /\s*[|｜]\s*([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}(?:\s?\/\s?[A-Z][A-Za-z .'’&-]{1,40})?)$/u.exec(end) ??
    /\s+((?:PHOTOS?|Photos?|PICTURES?|Pictures?)(?: by| BY|:)\s.{2,40}|[A-Z][A-Za-z. ]{2,30}\s?\/\s?(?:XINHUA|AP|AFP|REUTERS|CHINA DAILY|Xinhua|Reuters))$/u.exec(
      end,
    )
  // 新华社发（王璐 摄）, 王 刚摄（人民视觉）: the bracket is only half of the credit.
  const agency = /\s*((?:新华社|新華社|中新社)(?:发|發)?\s*[（(][^（）()]{2,20}[）)])\s*$/u.exec(end)
  const library =
    /(?<=[。！？”）\s])\s*[（(]?([\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff])\s?[摄攝]\s?[（(/／]\s?((?:人民|视觉|影像|东方|光明|新华|中新)[\u3400-\u9fffA-Z]{2,4})[）)]?\s*$/u.exec(
      end,
    )
  if (library !== null) {
    const caption = text.slice(0, start + library.index).trim()
    if (caption.length >= 4) return { caption, credit: `${library[2] ?? ''} ${(library[1] ?? '').replace(/\s/gu, '')}` }
  }
  const english = isLatin(text) ? readLatinTrailing(text) : null
  if (english !== null) return english
  for (const match of [latin, agency, bracket, open]) {
    // 摄影报道 signs the article where the text is no caption.
    if (/[摄攝]影(?:报道|報道)/u.test(match?.[1] ?? '') && !beginsLikeCaption(text)) continue
    // (Reuters) alone signs a brief; a picture says AP Photo or who took it.
    if (match === bracket && isLatinAgency((match?.[1] ?? '').trim())) continue
    // 文/图 signs the article, not the picture.
    if (match === null || /文\s*[/／:：]|[/／]\s*文|文\s*[图圖]|[图圖]\s*[/／]?\s*文/u.test(match[1] ?? '')) continue
    const caption = text.slice(0, start + match.index).trim()
    const piped = match === latin && /^\s*[|｜]/u.test(match[0]) && isLatinName(match[1] ?? '') ? (match[1] ?? null) : null
    const credit = piped ?? readCredit((match[1] ?? '').trim())
    if (credit !== null && caption.length >= 4) return { caption, credit }
  }
  return null
}

/** 图为…。县宣: whatever stands behind the last sentence of a certain caption is its credit. For lines that are whole. */
export function readLooseCredit(text: string): TrailingCredit | null {
  const tail = looksLikeCaption(text)
    ? /(?<=[。！？”])\s*([^\s。，、；：！？“”]{2,12}(?:\s[^\s。，、；：！？“”]{1,8})?)$/u.exec(text)
    : null
  return tail === null ? null : { caption: text.slice(0, tail.index).trim(), credit: tail[1] ?? '' }
}

/** Begins as a caption does: with its words, or with the day it was taken. */
export const beginsLikeCaption = (text: string): boolean =>
  looksLikeCaption(text) || /^(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|今日|昨天|今天)/u.test(text)

/** Words that only a caption begins with, or that point at a picture. */
export const looksLikeCaption = (text: string): boolean =>
  /^(?:[▲△↑◀▶▼▽←→↓↙↘↖↗]|图[①②③④⑤⑥一二三四五六1-9]?[：:为]|图[①②③④⑤⑥1-9]\s|圖[為:：]|图为|圖為|(?:上|下|左|右|小|大|本|中)[图圖](?:[：:为為]|\s)|图片[：:]|(?:资料|新闻|資料)?图片[：:]|Above:|Below:|Left:|Right:|Top:|Pictured|(?:Photo|PHOTO|Caption|CAPTION): (?=\S+ (?:\S+ ){3}))/u.test(
    text,
  ) || /(?:图为|圖為)/u.test(text.slice(0, 200))
